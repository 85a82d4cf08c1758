// What was done with the list of plans, in a line that stays: with a button that takes it back where it can be.
import type { Announcer } from "../dom/announcer.ts";
import { findAction, findSlot } from "../dom/find.ts";
import { write } from "../dom/words.ts";

export class StatusLine {
  readonly element: HTMLElement;
  readonly announcer: Announcer;
  readonly button: HTMLElement;
  #undo: (() => void) | null = null;

  /** Stands in the planner's markup; `announcer` announces what it says. */
  constructor(root: HTMLElement, announcer: Announcer) {
    this.element = findSlot(root, "list-told");
    this.announcer = announcer;
    this.button = findAction(this.element, "list-undo");
    this.button.addEventListener("click", () => this.#undo?.());
  }

  /** Say and announce a text; with `undo()` its button has the focus. */
  say(text: string, undo: (() => void) | null = null): void {
    this.#undo = undo;
    write(findSlot(this.element, "told-says"), text);
    this.button.hidden = !undo;
    this.element.hidden = false;
    if (undo) this.button.focus();
    this.announcer.say(text, true);
  }

  clear(): void {
    this.element.hidden = true;
  }

  focus(): void {
    this.element.focus();
  }
}
