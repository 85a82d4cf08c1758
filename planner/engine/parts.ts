// What the engine is made of, as it comes: how much of it is here, and what came whole, for another try.
import { download, type Bytes } from "./download.ts";
import type { Part } from "./files.ts";
import type { FromWorker, Kept } from "./worker_messages.ts";

const OFTEN = 200; // milliseconds between two signs of life

type Tell = (message: FromWorker, transfer?: Transferable[]) => void;

/** What is handed over with the parts, so that nothing is copied. */
export const listBuffers = (kept: Kept): ArrayBuffer[] =>
  [...kept.values()].flatMap((bytes) => (bytes ? [bytes.buffer] : []));

export class Parts {
  readonly kept: Promise<Kept>;
  readonly tell: Tell;
  #came = new Map<string, number>(); // bytes here, by name
  #whole: Kept = new Map();
  #of = 0;
  #told = 0;

  /** `kept` promises what an earlier try had whole, by name; `tell` hears {bytes, of}: a sign of life. */
  constructor({ kept, tell }: { kept: Promise<Kept>; tell: Tell }) {
    this.kept = kept;
    this.tell = tell;
  }

  /** The bytes of a part, fetched unless they are here; `onResponse` gets a response as it begins to come. */
  async fetch(name: string, file: Part, onResponse?: (response: Response) => void): Promise<Bytes> {
    this.#of += file.size;
    const before = (await this.kept).get(name);
    const onBytes = (length: number) => {
      this.#count(name, length);
    };
    const bytes = before ?? (await download(file, { onBytes, onResponse }));
    this.#count(name, bytes.length);
    this.#whole.set(name, bytes);
    return bytes;
  }

  /** Load a script of the runtime. One that came wrong before is asked for past every cache first. */
  async load(name: string, file: Part, again: boolean): Promise<unknown> {
    if (again && !(await this.kept).has(name)) await download(file, { again });
    const loaded: unknown = await import(file.address).catch(() => {
      throw new TypeError(file.address);
    });
    this.#whole.set(name, null);
    return loaded;
  }

  /** Hand over what came whole; the engine that it was for is at its end. */
  sendKept(): void {
    this.tell({ kept: this.#whole }, listBuffers(this.#whole));
    this.#whole = new Map();
  }

  /** Everything is here and at work: what it was made from need not be kept. */
  forget(): void {
    this.#whole = new Map();
  }

  #count(name: string, length: number): void {
    this.#came.set(name, length);
    const bytes = [...this.#came.values()].reduce((all, each) => all + each, 0);
    const now = performance.now();
    if (now - this.#told < OFTEN && bytes < this.#of) return;
    this.#told = now;
    this.tell({ bytes, of: this.#of });
  }
}
