// Starts the worker that works out the dates, waits for it, and ends it when it does not come up: the
// runtime inside can hang without an error, so silence longer than the patience given is a failure.

const WORKER = new URL("./worker.js", import.meta.url).href;

// A worker made from a blob takes over the page's security policy, one made from a file does not. The
// blob holds one dynamic import of an absolute address, for nothing relative resolves inside it.
const BLOB = `import(${JSON.stringify(WORKER)}).catch(() => postMessage({ failed: "blob" }));`;

/** Why no answer came: "slow", "missing", "stopped", "no_wasm" or "answer". */
export class Trouble extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * The engine of a page. `status` is "idle", "loading", "ready" or "failed"; each change fires "status".
 * Questions asked early wait until it is ready; when it fails they reject with a Trouble.
 */
export class Engine extends EventTarget {
  status = "idle";
  trouble = null;
  #worker = null;
  #waiting = new Map();
  #unsent = [];
  #lastId = 0;
  #clock = 0;

  constructor(patience) {
    super();
    this.patience = patience; // milliseconds without a sign of life
  }

  /** Begin, once; after a failure, begin again. */
  start() {
    if (this.status === "loading" || this.status === "ready") return;
    if (typeof WebAssembly !== "object") return this.#fail("no_wasm");
    this.#become("loading");
    const blob = URL.createObjectURL(new Blob([BLOB], { type: "text/javascript" }));
    this.#run(blob, () => this.#run(WORKER, () => this.#fail("missing")));
  }

  /** Send a task to the worker; settles with its reply. */
  ask(task) {
    this.start();
    if (this.status === "failed") return Promise.reject(new Trouble(this.trouble));
    const id = (this.#lastId += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#unsent.push({ ...task, id });
      this.#send();
    });
  }

  #run(address, otherwise) {
    this.#worker?.terminate();
    let worker = null;
    try {
      worker = new Worker(address, { type: "module" });
    } catch {
      return otherwise(); // a file of another site cannot be a worker
    }
    this.#worker = worker;
    this.#watch();
    let here = false;
    worker.addEventListener("message", ({ data }) => {
      if (worker !== this.#worker) return;
      if (data.failed === "blob") return otherwise();
      here = true;
      this.#hear(data);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      if (worker === this.#worker) here ? this.#fail("stopped") : otherwise();
    });
  }

  #hear({ id, reply, ready, failed }) {
    if (id) {
      const { resolve, reject } = this.#waiting.get(id);
      this.#waiting.delete(id);
      return failed ? reject(new Trouble(failed)) : resolve(reply);
    }
    if (failed) return this.#fail(failed);
    if (!ready) return this.#watch();
    clearTimeout(this.#clock);
    this.#become("ready");
    this.#send();
  }

  #send() {
    if (this.status !== "ready") return;
    for (const task of this.#unsent.splice(0)) this.#worker.postMessage(task);
  }

  #watch() {
    clearTimeout(this.#clock);
    this.#clock = setTimeout(() => this.#fail("slow"), this.patience);
  }

  #fail(reason) {
    clearTimeout(this.#clock);
    this.#worker?.terminate();
    this.#worker = null;
    this.trouble = reason;
    this.#become("failed");
    this.#unsent = [];
    for (const { reject } of this.#waiting.values()) reject(new Trouble(reason));
    this.#waiting.clear();
  }

  #become(status) {
    this.status = status;
    this.dispatchEvent(new Event("status"));
  }
}
