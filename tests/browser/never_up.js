// In a page of a test that is of what the page does by itself: its planner's worker says nothing. The workers of others
// are their own.
(() => {
  const { Worker } = window;

  class Silent extends EventTarget {
    postMessage() {}

    terminate() {}
  }

  window.Worker = function (address, options) {
    return options?.name ? new Silent() : new Worker(address, options);
  };
  window.Worker.prototype = Silent.prototype;
})();
