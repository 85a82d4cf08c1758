// Starts the worker that works out the dates, waits for it, and ends it when it does not come up: the
// runtime inside can hang without an error, so silence longer than the patience given is a failure. As long as
// bytes come there is no silence, however slow the line.
import { PATIENCE } from "./download.js";
import { BUILD, LATEST, loaded } from "./files.js";

const WORKER = loaded("worker.js");
const FOR_START = 3; // times as long: once all is here, Python starts without a sign of life
const LAST_WORDS = 300; // milliseconds for a worker that is given up to hand over what it has
const ASK_FOR_BUILD = 4000; // milliseconds to learn whether the site was built anew

// A worker made from a blob takes over the page's security policy, one made from a file does not. The
// blob holds one dynamic import of an absolute address, for nothing relative resolves inside it.
const BLOB = `import(${JSON.stringify(WORKER)}).catch(() => postMessage({ failed: "blob" }));`;

/** Why no answer came: see the words that begin with `trouble_`. */
export class Trouble extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** Whether the site has another build by now than the one this script is of. */
async function isRenewed() {
  const given = new AbortController();
  const late = setTimeout(() => given.abort(), ASK_FOR_BUILD);
  try {
    const response = await fetch(LATEST, { cache: "no-store", signal: given.signal });
    return (await response.json()).build !== BUILD;
  } catch {
    return false;
  } finally {
    clearTimeout(late);
  }
}

/** Ask the server for a script past every cache; the worker then finds it there. */
async function refresh(address, patience) {
  const given = new AbortController();
  const late = setTimeout(() => given.abort(), patience);
  await fetch(address, { cache: "reload", signal: given.signal })
    .then((response) => response.text())
    .catch(() => {}); // starting the worker tells
  clearTimeout(late);
}

/**
 * The engine of a page. `status` is "idle", "loading", "ready" or "failed"; each change fires "status".
 * While it loads, `part` is how much of it is here, from 0 to 1; a change fires "progress".
 * Questions asked early wait until it is ready; when it fails they reject with a Trouble.
 */
export class Engine extends EventTarget {
  status = "idle";
  trouble = null;
  part = 0;
  #worker = null;
  #waiting = new Map();
  #unsent = [];
  #lastId = 0;
  #clock = 0;
  #kept = new Map(); // what an earlier worker had whole
  #doubted = false; // whether an answer failed that should not have
  #attempts = 0;
  #lastWords = null; // called with the last that a worker hands over

  constructor(patience) {
    super();
    this.patience = patience || PATIENCE;
  }

  /** Begin, once; after a failure, begin again. */
  start() {
    if (this.status === "loading" || this.status === "ready" || this.trouble === "renewed") return;
    if (typeof WebAssembly !== "object") return this.#fail("no_wasm");
    this.part = 0;
    this.#doubted = false;
    this.#become("loading");
    this.#begin((this.#attempts += 1));
  }

  /** The page is of another build than this script: they do not go together. */
  outlive() {
    this.#fail("renewed");
  }

  /** The reader wants another try: what may be at fault begins again, also an engine that seemed ready. */
  again() {
    if (this.trouble === "renewed") return location.reload();
    if (this.status === "ready" && this.#doubted) this.#fail("answer");
    this.start();
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

  async #begin(attempt) {
    this.#watch();
    if (attempt > 1) await refresh(WORKER, this.patience);
    const blob = URL.createObjectURL(new Blob([BLOB], { type: "text/javascript" }));
    this.#run(blob, () => this.#run(WORKER, () => this.#lose("missing")));
  }

  #run(address, otherwise) {
    this.#worker?.terminate();
    let worker = null;
    const name = JSON.stringify({ again: this.#attempts > 1, patience: this.patience });
    try {
      worker = new Worker(address, { type: "module", name });
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

  #hear({ id, reply, ready, failed, alive, bytes, of, wants, kept }) {
    if (id) return this.#answer(id, reply, failed);
    if (kept) return this.#keep(kept);
    if (failed) return this.#lose(failed);
    if (wants) return this.#handOver();
    if (alive) return this.#watch();
    if (!ready) return this.#hearOf(bytes / of);
    clearTimeout(this.#clock);
    this.#kept = new Map();
    this.#become("ready");
    this.#send();
  }

  #answer(id, reply, failed) {
    const { resolve, reject, late } = this.#waiting.get(id);
    clearTimeout(late);
    this.#waiting.delete(id);
    if (!failed) return resolve(reply);
    this.#doubted = true;
    reject(new Trouble(failed));
  }

  #hearOf(part) {
    this.part = part;
    this.#watch();
    this.dispatchEvent(new Event("progress"));
  }

  #keep(kept) {
    this.#kept = kept;
    this.#lastWords?.();
  }

  #handOver() {
    const buffers = [...this.#kept.values()].filter(Boolean).map(({ buffer }) => buffer);
    this.#worker.postMessage({ kept: this.#kept }, buffers);
    this.#kept = new Map();
  }

  #send() {
    if (this.status !== "ready") return;
    for (const task of this.#unsent.splice(0)) {
      const late = setTimeout(() => this.#fail("answer"), this.patience);
      this.#waiting.get(task.id).late = late;
      this.#worker.postMessage(task);
    }
  }

  #watch() {
    clearTimeout(this.#clock);
    if (this.status !== "loading") return;
    const starts = this.part >= 1; // then it is the processor that takes its time, and it may be an old one
    this.#clock = setTimeout(() => this.#giveUp(), this.patience * (starts ? FOR_START : 1));
  }

  /** Nothing comes any more: end the worker, but not what it has whole. */
  async #giveUp() {
    const worker = this.#worker;
    await new Promise((heard) => {
      this.#lastWords = heard;
      setTimeout(heard, LAST_WORDS);
      worker?.postMessage({ gives_up: true });
    });
    this.#lastWords = null;
    if (worker === this.#worker && this.status === "loading") this.#fail(this.part < 1 ? "slow" : "slow_start");
  }

  /** A part could not be had as it should be: maybe the site was built anew, and has others by now. */
  async #lose(reason) {
    this.#end();
    this.#fail(reason === "missing" && (await isRenewed()) ? "renewed" : reason);
  }

  #end() {
    clearTimeout(this.#clock);
    this.#worker?.terminate();
    this.#worker = null;
  }

  #fail(reason) {
    this.#end();
    this.trouble = reason;
    this.#become("failed");
    this.#unsent = [];
    for (const { reject, late } of this.#waiting.values()) {
      clearTimeout(late);
      reject(new Trouble(reason));
    }
    this.#waiting.clear();
  }

  #become(status) {
    this.status = status;
    this.dispatchEvent(new Event("status"));
  }
}
