// In a page of a test: the theme's search, which makes an index of the whole guide as the page opens and takes a
// quarter of its time, makes none. Tests of the search do without this.
(() => {
  const { Worker } = window;

  class Idle extends EventTarget {
    postMessage() {}
    terminate() {}
  }

  window.Worker = function (address, options) {
    return String(address).includes("/workers/search.") ? new Idle() : new Worker(address, options);
  };
  window.Worker.prototype = Worker.prototype;
})();
