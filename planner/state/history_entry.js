// What is on the page, kept with its entry in the browser's history: a reload or the Back button finds it
// again. Nothing is stored on the device beyond that, and nothing outlives the tab.
import { isPlan } from "./link.js";

const KEY = "followup";
const GATHER = 250; // milliseconds: browsers refuse when the history is written too often

const isPlain = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

export class Keeping {
  #key = KEY;
  #hasAddress = true;
  #pause = 0;
  #signal = null;
  #gather = () => ({});

  /** `gather()` gives what to keep; its `fragment` goes into the address, unless that shows another. */
  constructor(gather) {
    this.#gather = gather;
  }

  /**
   * Write what is left to write when the page is left, and nothing once `signal` is aborted. Of the page's planners
   * each has its own `place`, and one may have its address.
   */
  begin(signal, { place, hasAddress }) {
    if (place) this.#key = `${KEY}-${place}`;
    this.#hasAddress = hasAddress;
    this.#signal = signal;
    addEventListener("pagehide", () => this.#pause && this.#write(), { signal });
  }

  /** What was kept with this entry of the history, or null. */
  kept() {
    const found = history.state?.[this.#key];
    if (!isPlain(found)) return null;
    const answers = Object.entries(isPlain(found.answers) ? found.answers : {});
    return { ...found, answers: Object.fromEntries(answers.filter(([, text]) => typeof text === "string")) };
  }

  /** Begin another entry, after writing what is left to write into this one. */
  leave() {
    this.#write();
    if (!this.#mayWrite) return;
    const { [this.#key]: _, ...others } = history.state ?? {};
    try {
      history.pushState(others, "", this.#address(""));
    } catch {
      // the other plan takes this entry
    }
  }

  /** Put another address in the place of this one, unless it is "". */
  straighten(address) {
    try {
      if (address) history.replaceState(history.state, "", address);
    } catch {
      // the page goes on without
    }
  }

  keep() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#write(), GATHER);
  }

  /** What the page itself keeps with the entry stays, and may be of a kind that nothing can be added to. */
  get #mayWrite() {
    return history.state === null || isPlain(history.state);
  }

  /** The address with another fragment, unless it shows one that is not the planner's to change. */
  #address(fragment) {
    const ours = this.#hasAddress && (!location.hash || isPlan(location.hash));
    return location.pathname + location.search + (ours ? fragment : location.hash);
  }

  #write() {
    clearTimeout(this.#pause);
    this.#pause = 0;
    if (this.#signal?.aborted) return; // the planner is no longer on the page
    const { fragment, ...kept } = this.#gather();
    if (!this.#mayWrite) return;
    try {
      history.replaceState({ ...history.state, [this.#key]: kept }, "", this.#address(fragment || location.hash));
    } catch {
      // too much or too often for this browser: the page goes on without
    }
  }
}
