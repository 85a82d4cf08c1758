// What is on the page, kept with its entry in the browser's history: a reload or the Back button finds it
// again. Nothing is stored on the device beyond that, and nothing outlives the tab.
import type { Answers } from "../engine/protocol.ts";
import { isPlan } from "./link.ts";
import { isPlain, readTexts } from "./plan_record.ts";

const KEY = "followup"; // ours in an entry: others may keep things there
const GATHER = 250; // milliseconds: browsers refuse when the history is written too often

/** What goes into an entry of the history; its `fragment` goes into the address. */
export interface Gathered {
  fragment?: string;
  [name: string]: unknown;
}

/** What was kept: its answers are texts, the rest may be anything. */
export interface KeptEntry {
  answers: Answers;
  [name: string]: unknown;
}

/** What a page keeps with an entry, as far as it is named values. */
const readState = ({ state }: { state: unknown }) => (isPlain(state) ? state : {});

export class HistoryEntry {
  #key = KEY;
  #hasAddress = true;
  #pause = 0;
  #signal: AbortSignal | null = null;
  readonly #gather: () => Gathered;

  /** `gather()` gives what to keep; its `fragment` goes into the address, unless that shows another. */
  constructor(gather: () => Gathered) {
    this.#gather = gather;
  }

  /**
   * Write what is left to write when the page is left, and nothing once `signal` is aborted. Of the page's planners
   * each has its own `place`, and one may have its address.
   */
  start(signal: AbortSignal, { place, hasAddress }: { place: number; hasAddress: boolean }): void {
    if (place) this.#key = `${KEY}-${place}`;
    this.#hasAddress = hasAddress;
    this.#signal = signal;
    const write = () => {
      if (this.#pause) this.#write();
    };
    addEventListener("pagehide", write, { signal });
  }

  /** What was kept with this entry of the history, or null. */
  readKept(): KeptEntry | null {
    const found = readState(history)[this.#key];
    return isPlain(found) ? { ...found, answers: readTexts(found.answers) } : null;
  }

  /** Begin another entry, after writing what is left to write into this one. */
  leave(): void {
    this.#write();
    if (!this.#mayWrite) return;
    const { [this.#key]: _, ...others } = readState(history);
    try {
      history.pushState(others, "", this.#makeAddress(""));
    } catch {
      // the other plan takes this entry
    }
  }

  /** Put another address in the place of this one, unless it is "". */
  replaceAddress(address: string): void {
    try {
      if (address) history.replaceState(history.state, "", address);
    } catch {
      // the page goes on without
    }
  }

  keep(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#write();
    }, GATHER);
  }

  /** What the page itself keeps with the entry stays, and may be of a kind that nothing can be added to. */
  get #mayWrite(): boolean {
    return history.state === null || isPlain(history.state);
  }

  /** The address with another fragment, unless it shows one that is not the planner's to change. */
  #makeAddress(fragment: string): string {
    const ours = this.#hasAddress && (!location.hash || isPlan(location.hash));
    return location.pathname + location.search + (ours ? fragment : location.hash);
  }

  #write(): void {
    clearTimeout(this.#pause);
    this.#pause = 0;
    if (this.#signal?.aborted) return; // the planner is no longer on the page
    const { fragment, ...kept } = this.#gather();
    if (!this.#mayWrite) return;
    try {
      history.replaceState(
        { ...readState(history), [this.#key]: kept },
        "",
        this.#makeAddress(fragment || location.hash),
      );
    } catch {
      // too much or too often for this browser: the page goes on without
    }
  }
}
