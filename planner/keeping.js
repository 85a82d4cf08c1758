// What is on the page, kept with its entry in the browser's history: a reload or the Back button finds it
// again. Nothing is stored on the device beyond that, and nothing outlives the tab.
import { isPlan } from "./link.js";

const KEY = "followup";
const GATHER = 250; // milliseconds: browsers refuse when the history is written too often

const isPlain = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

export class Keeping {
  #pause = 0;
  #gather = () => ({});

  /** `gather()` gives what to keep; its `fragment` goes into the address, unless that shows another. */
  constructor(gather) {
    this.#gather = gather;
  }

  /** Write what is left to write when the page is left, until `signal` is aborted. */
  begin(signal) {
    addEventListener("pagehide", () => this.#pause && this.#write(), { signal });
  }

  /** What was kept with this entry of the history, or null. */
  kept() {
    const found = history.state?.[KEY];
    if (!isPlain(found)) return null;
    const answers = Object.entries(isPlain(found.answers) ? found.answers : {});
    return { ...found, answers: Object.fromEntries(answers.filter(([, text]) => typeof text === "string")) };
  }

  /** Begin another entry, after writing what is left to write into this one. */
  leave() {
    this.#write();
    try {
      history.pushState(null, "", location.pathname + location.search);
    } catch {
      // the other plan takes this entry
    }
  }

  keep() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#write(), GATHER);
  }

  #write() {
    clearTimeout(this.#pause);
    this.#pause = 0;
    const { fragment, ...kept } = this.#gather();
    const ours = !location.hash || isPlan(location.hash);
    const address = location.pathname + location.search + ((ours && fragment) || location.hash);
    try {
      history.replaceState({ ...history.state, [KEY]: kept }, "", address);
    } catch {
      // too much or too often for this browser: the page goes on without
    }
  }
}
