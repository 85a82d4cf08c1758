// Starts the worker that works out the dates, waits for it, and ends it when it does not come up: the
// runtime inside can hang without an error, so silence longer than the patience given is a failure. As long as
// bytes come there is no silence, however slow the line.
import { PATIENCE } from "./download.ts";
import { locateInBuild } from "./files.ts";
import { listBuffers } from "./parts.ts";
import { isRenewed, fetchAnew } from "./renewal.ts";
import type { Answer, FromWorker, Kept, Task } from "./worker_messages.ts";

const WORKER = locateInBuild("worker.js"); // by its whole address: see BLOB
const FOR_START = 3; // times as long: once all is here, Python starts without a sign of life
const LAST_WORDS = 300; // milliseconds for a worker that is given up to hand over what it has

// A worker made from a blob takes over the page's security policy, one made from a file does not. The
// blob holds one dynamic import of an absolute address, for nothing relative resolves inside it.
const BLOB = `import(${JSON.stringify(WORKER)}).catch(() => postMessage({ failed: "blob" }));`;

/** Why no answer came: see the words that begin with `trouble_`. */
export class EngineFailure extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

export type Status = "idle" | "loading" | "ready" | "failed";

interface Waiting {
  resolve: (reply: Answer) => void;
  reject: (trouble: EngineFailure) => void;
  late?: number;
}

/**
 * The engine of a page. `status` is "idle", "loading", "ready" or "failed"; each change fires "status".
 * While it loads, `part` is how much of it is here, from 0 to 1; a change fires "progress".
 * Questions asked early wait until it is ready; when it fails they reject with a Trouble.
 */
export class Engine extends EventTarget {
  status: Status = "idle";
  trouble: string | null = null;
  part = 0;
  readonly patience: number;
  #worker: Worker | null = null;
  #waiting = new Map<number, Waiting>();
  #unsent: (Task & { id: number })[] = [];
  #lastId = 0;
  #clock = 0;
  #kept: Kept = new Map(); // what an earlier worker had whole
  #doubted = false; // whether an answer failed that should not have
  #attempts = 0;
  #lastWords: (() => void) | null = null; // called with the last that a worker hands over

  constructor(patience: number) {
    super();
    this.patience = patience || PATIENCE;
  }

  /** Begin, once; after a failure, begin again. */
  start(): void {
    if (this.status === "loading" || this.status === "ready" || this.trouble === "renewed") return;
    if (typeof WebAssembly !== "object") {
      this.#fail("no_wasm");
      return;
    }
    this.part = 0;
    this.#doubted = false;
    this.#setStatus("loading");
    void this.#startWorker((this.#attempts += 1));
  }

  /** The page is of another build than this script: they do not go together. */
  markRenewed(): void {
    this.#fail("renewed");
  }

  /** The reader wants another try: what may be at fault begins again, also an engine that seemed ready. */
  startAgain(): void {
    if (this.trouble === "renewed") {
      location.reload();
      return;
    }
    if (this.status === "ready" && this.#doubted) this.#fail("answer");
    this.start();
  }

  /** Send a task to the worker; settles with its reply. */
  ask(task: Task): Promise<Answer> {
    this.start();
    if (this.status === "failed") return Promise.reject(new EngineFailure(this.trouble ?? ""));
    const id = (this.#lastId += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#unsent.push({ ...task, id });
      this.#sendTasks();
    });
  }

  async #startWorker(attempt: number): Promise<void> {
    this.#watch();
    if (attempt > 1) await fetchAnew(WORKER, this.patience);
    const blob = URL.createObjectURL(new Blob([BLOB], { type: "text/javascript" }));
    this.#run(blob, () => {
      this.#run(WORKER, () => void this.#handleFailure("missing"));
    });
  }

  #run(address: string, otherwise: () => void): void {
    this.#worker?.terminate();
    let worker: Worker;
    const name = JSON.stringify({ again: this.#attempts > 1, patience: this.patience });
    try {
      worker = new Worker(address, { type: "module", name });
    } catch {
      otherwise();
      return; // a file of another site cannot be a worker
    }
    this.#worker = worker;
    this.#watch();
    let here = false;
    worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
      if (worker !== this.#worker) return;
      if (data.failed === "blob") {
        otherwise();
        return;
      }
      here = true;
      this.#handle(data);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      if (worker !== this.#worker) return;
      if (here) this.#fail("stopped");
      else otherwise();
    });
  }

  #handle(said: FromWorker): void {
    const { id, reply, ready, failed, alive, bytes = 0, of = 0, wants, kept } = said;
    if (id) this.#answer(id, reply, failed);
    else if (kept) this.#keep(kept);
    else if (failed) void this.#handleFailure(failed);
    else if (wants) this.#sendKept();
    else if (alive) this.#watch();
    else if (ready) this.#markReady();
    else this.#handleProgress(bytes / of);
  }

  #markReady(): void {
    clearTimeout(this.#clock);
    this.#kept = new Map();
    this.#setStatus("ready");
    this.#sendTasks();
  }

  #answer(id: number, reply: Answer | undefined, failed: string | undefined): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) throw new Error(`nobody asked for ${id}`);
    clearTimeout(waiting.late);
    this.#waiting.delete(id);
    if (reply && !failed) {
      waiting.resolve(reply);
      return;
    }
    this.#doubted = true;
    waiting.reject(new EngineFailure(failed ?? "answer"));
  }

  #handleProgress(part: number): void {
    this.part = part;
    this.#watch();
    this.dispatchEvent(new Event("progress"));
  }

  #keep(kept: Kept): void {
    this.#kept = kept;
    this.#lastWords?.();
  }

  #sendKept(): void {
    this.#worker?.postMessage({ kept: this.#kept }, listBuffers(this.#kept));
    this.#kept = new Map();
  }

  #sendTasks(): void {
    if (this.status !== "ready") return;
    for (const task of this.#unsent.splice(0)) {
      const waiting = this.#waiting.get(task.id);
      const late = setTimeout(() => {
        this.#fail("answer");
      }, this.patience);
      if (waiting) waiting.late = late;
      this.#worker?.postMessage(task);
    }
  }

  #watch(): void {
    clearTimeout(this.#clock);
    if (this.status !== "loading") return;
    const starts = this.part >= 1; // then it is the processor that takes its time, and it may be an old one
    this.#clock = setTimeout(() => void this.#stopHanging(), this.patience * (starts ? FOR_START : 1));
  }

  /** Nothing comes any more: end the worker, but not what it has whole. */
  async #stopHanging(): Promise<void> {
    const worker = this.#worker;
    await new Promise<void>((heard) => {
      this.#lastWords = heard;
      setTimeout(heard, LAST_WORDS);
      worker?.postMessage({ gives_up: true });
    });
    this.#lastWords = null;
    if (worker === this.#worker && this.status === "loading") this.#fail(this.part < 1 ? "slow" : "slow_start");
  }

  /** A part could not be had as it should be: maybe the site was built anew, and has others by now. */
  async #handleFailure(reason: string): Promise<void> {
    this.#stopWorker();
    this.#fail(reason === "missing" && (await isRenewed()) ? "renewed" : reason);
  }

  #stopWorker(): void {
    clearTimeout(this.#clock);
    this.#worker?.terminate();
    this.#worker = null;
  }

  #fail(reason: string): void {
    this.#stopWorker();
    this.trouble = reason;
    this.#setStatus("failed");
    this.#unsent = [];
    for (const { reject, late } of this.#waiting.values()) {
      clearTimeout(late);
      reject(new EngineFailure(reason));
    }
    this.#waiting.clear();
  }

  #setStatus(status: Status): void {
    this.status = status;
    this.dispatchEvent(new Event("status"));
  }
}
