// In a page of a test: its planner's worker is one that a page beside it keeps, and started long ago. All that is
// said between the two passes through unchanged. The workers of others are their own.
(() => {
  const { Worker } = window;

  class Kept extends EventTarget {
    #own = `${Date.now()} ${Math.random()}`;
    #line = new BroadcastChannel("kept engine");

    constructor(address, { name }) {
      super();
      this.#line.addEventListener("message", ({ data: { to, data } }) => {
        if (to === this.#own) this.dispatchEvent(new MessageEvent("message", { data }));
      });
      this.#begin(address, name);
    }

    // What a worker of a page is made from, other pages need not be able to read.
    async #begin(address, name) {
      const script = await (await fetch(address)).text();
      this.#line.postMessage({ from: this.#own, script, name });
    }

    postMessage(data) {
      this.#line.postMessage({ from: this.#own, data });
    }

    terminate() {
      this.#line.close();
    }
  }

  // The planner names its worker: what it says of itself there.
  window.Worker = function (address, options) {
    return options?.name ? new Kept(address, options) : new Worker(address, options);
  };
  window.Worker.prototype = Kept.prototype;
})();
