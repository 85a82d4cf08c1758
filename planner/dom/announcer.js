// What the planner says of itself: how far it is, what went wrong, and what changed, for those who listen.
import { slot, write, writeOrHide } from "./words.js";

const GATHER = 100; // milliseconds in which a later announcement takes the place of an earlier one
/** Troubles for which trying again is no cure. */
export const FOR_GOOD = ["no_wasm", "old_browser"];

export class Voice {
  #saying = 0;

  constructor(root, words) {
    this.words = words;
    this.live = slot(root, "live");
    this.line = slot(root, "progress");
    this.block = slot(root, "trouble");
    this.retry = this.block.querySelector('[data-do="retry"]');
  }

  /** Announce something once; `again` even if it is what was said last. */
  say(text, again = false) {
    if (again) this.live.textContent = "";
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => write(this.live, text), GATHER);
  }

  /** Show how far things are, and unless they go on `quietly`, announce it; no text ends the wait. */
  progress(text, quietly = false) {
    writeOrHide(this.line, text);
    if (text && !quietly) this.say(text);
  }

  /** Show what went wrong. Gives back its words. */
  show(reason) {
    const text = this.words.say(`trouble_${reason}`);
    write(slot(this.block, "reason"), text);
    this.retry.hidden = FOR_GOOD.includes(reason);
    this.block.hidden = false;
    return text;
  }

  /** Show what went wrong, and announce it. */
  complain(reason) {
    this.say(`${this.words.say("trouble_title")}. ${this.show(reason)}`, true);
  }

  /** Nothing is wrong any more. */
  mend() {
    this.block.hidden = true;
  }
}
