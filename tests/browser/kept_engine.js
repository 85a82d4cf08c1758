// In a page of a test: its planner's worker is one that a page beside it keeps, and started long ago. All that is
// said between the two passes through unchanged.
(() => {
  window.Worker = class extends EventTarget {
    #own = `${Date.now()} ${Math.random()}`;
    #line = new BroadcastChannel("kept engine");

    constructor(address, { name }) {
      super();
      this.#line.addEventListener("message", ({ data: { to, data } }) => {
        if (to === this.#own) this.dispatchEvent(new MessageEvent("message", { data }));
      });
      this.#line.postMessage({ from: this.#own, address, name });
    }

    postMessage(data) {
      this.#line.postMessage({ from: this.#own, data });
    }

    terminate() {
      this.#line.close();
    }
  };
})();
