// What the planner says of itself: how far it is, what went wrong, and what changed, for those who listen.
import { findAction, findSlot } from "./find.ts";
import { write, writeOrHide, type Words } from "./words.ts";

const GATHER = 100; // milliseconds in which a later announcement takes the place of an earlier one
/** Troubles for which trying again is no cure. */
export const FOR_GOOD = ["no_wasm", "old_browser"];

/** Says a text once to those who listen. */
export type Announce = (text: string) => void;

export class Announcer {
  readonly words: Words;
  readonly live: HTMLElement;
  readonly line: HTMLElement;
  readonly block: HTMLElement;
  readonly retry: HTMLElement;
  #saying = 0;

  constructor(root: HTMLElement, words: Words) {
    this.words = words;
    this.live = findSlot(root, "live");
    this.line = findSlot(root, "progress");
    this.block = findSlot(root, "trouble");
    this.retry = findAction(this.block, "retry");
  }

  /** Announce something once; `again` even if it is what was said last. */
  say(text: string, again = false): void {
    if (again) this.live.textContent = "";
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => {
      write(this.live, text);
    }, GATHER);
  }

  /** Show how far things are, and unless they go on `quietly`, announce it; no text ends the wait. */
  showProgress(text: string, quietly = false): void {
    writeOrHide(this.line, text);
    if (text && !quietly) this.say(text);
  }

  /** Show what went wrong. Gives back its words. */
  show(reason: string): string {
    const text = this.words.say(`trouble_${reason}`);
    write(findSlot(this.block, "reason"), text);
    this.retry.hidden = FOR_GOOD.includes(reason);
    this.block.hidden = false;
    return text;
  }

  /** Show what went wrong, and announce it. */
  complain(reason: string): void {
    this.say(`${this.words.say("trouble_title")}. ${this.show(reason)}`, true);
  }

  /** Nothing is wrong any more. */
  hide(): void {
    this.block.hidden = true;
  }
}
