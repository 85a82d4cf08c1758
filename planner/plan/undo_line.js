// The last change the reader made: told where it was made, with a button there that takes it back.
import { slot, write } from "../dom/words.js";

const LETTERS = ["typed", "heard"]; // while typing, and when the field is left

/** Places are texts, such as `sent.first`: each shows the last change if it was made there. */
export class LastChange {
  #place = "";
  #what = "";

  constructor(story, words) {
    Object.assign(this, { story, words });
    story.addEventListener("change", ({ detail }) => {
      if (detail.what !== "blank") this.#place = "";
    });
  }

  /** Change the story at a place. Letters typed one after the other are one change. */
  make(place, what, edit) {
    const again = LETTERS.includes(what) && this.#what === "typed" && this.#place === place;
    this.story.change(what, edit, { again });
    this.#place = place;
    this.#what = what;
  }

  /** Let the `element` of a place take its change back; the focus then goes `back()`. */
  watch(element, back) {
    slot(element, "undo").querySelector("button").addEventListener("click", () => {
      this.story.undo();
      back().focus({ preventScroll: true });
    });
  }

  /** Show the last change in the `element` of a place, if it was made there. */
  draw(element, place) {
    const line = slot(element, "undo");
    line.hidden = place !== this.#place;
    if (!line.hidden) write(slot(line, "did"), this.words.did(this.#what));
  }
}
