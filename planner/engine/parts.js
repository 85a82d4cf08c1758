// What the engine is made of, as it comes: how much of it is here, and what came whole, for another try.
import { download } from "./download.js";

const OFTEN = 200; // milliseconds between two signs of life

export class Parts {
  #came = new Map(); // bytes here, by name
  #whole = new Map();
  #of = 0;
  #told = 0;

  /** `kept` promises what an earlier try had whole, by name; `tell` hears {bytes, of}: a sign of life. */
  constructor({ kept, tell }) {
    Object.assign(this, { kept, tell });
  }

  /** The bytes of a part, fetched unless they are here; `onResponse` gets a response as it begins to come. */
  async have(name, file, onResponse) {
    this.#of += file.size;
    const before = (await this.kept).get(name);
    const onBytes = (length) => this.#count(name, length);
    const bytes = before ?? (await download(file, { onBytes, onResponse }));
    this.#count(name, bytes.length);
    this.#whole.set(name, bytes);
    return bytes;
  }

  /** Load a script of the runtime. One that came wrong before is asked for past every cache first. */
  async load(name, file, again) {
    if (again && !(await this.kept).has(name)) await download(file, { again });
    const loaded = await import(file.address).catch(() => {
      throw new TypeError(file.address);
    });
    this.#whole.set(name, null);
    return loaded;
  }

  /** Hand over what came whole; the engine that it was for is at its end. */
  give() {
    const buffers = [...this.#whole.values()].filter(Boolean).map(({ buffer }) => buffer);
    this.tell({ kept: this.#whole }, buffers);
    this.#whole = new Map();
  }

  /** Everything is here and at work: what it was made from need not be kept. */
  forget() {
    this.#whole = new Map();
  }

  #count(name, length) {
    this.#came.set(name, length);
    const bytes = [...this.#came.values()].reduce((all, each) => all + each, 0);
    const now = performance.now();
    if (now - this.#told < OFTEN && bytes < this.#of) return;
    this.#told = now;
    this.tell({ bytes, of: this.#of });
  }
}
