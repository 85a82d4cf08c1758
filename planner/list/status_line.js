// What was done with the list of plans, in a line that stays: with a button that takes it back where it can be.
import { slot, write } from "../dom/words.js";

export class ToldLine {
  #undo = null;

  /** Stands in the planner's markup; `voice` announces what it says. */
  constructor(root, voice) {
    this.element = slot(root, "list-told");
    this.voice = voice;
    this.button = this.element.querySelector('[data-do="list-undo"]');
    this.button.addEventListener("click", () => this.#undo());
  }

  /** Say and announce a text; with `undo()` its button has the focus. */
  say(text, undo = null) {
    this.#undo = undo;
    write(slot(this.element, "told-says"), text);
    this.button.hidden = !undo;
    this.element.hidden = false;
    if (undo) this.button.focus();
    this.voice.say(text, true);
  }

  clear() {
    this.element.hidden = true;
  }

  focus() {
    this.element.focus();
  }
}
