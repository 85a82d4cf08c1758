// The last change the reader made: told where it was made, with a button there that takes it back.
import { find, findSlot } from "../dom/find.ts";
import { write, type Words } from "../dom/words.ts";
import type { Facts } from "../engine/protocol.ts";
import type { FactStore } from "../state/facts.ts";

const LETTERS = ["typed", "heard"]; // while typing, and when the field is left

/** Places are texts, such as `sent.first`: each shows the last change if it was made there. */
export class UndoLine {
  readonly factStore: FactStore;
  readonly words: Words;
  #place = "";
  #what = "";

  constructor(factStore: FactStore, words: Words) {
    this.factStore = factStore;
    this.words = words;
    factStore.listen((what) => {
      if (what !== "blank") this.#place = "";
    });
  }

  /** Change the facts at a place. Letters typed one after the other are one change. */
  make(place: string, what: string, edit: (facts: Facts) => void): void {
    const again = LETTERS.includes(what) && this.#what === "typed" && this.#place === place;
    this.factStore.change(what, edit, { again });
    this.#place = place;
    this.#what = what;
  }

  /** Let the `element` of a place take its change back; the focus then goes `back()`. */
  watch(element: HTMLElement, back: () => HTMLElement): void {
    find(findSlot(element, "undo"), "button").addEventListener("click", () => {
      this.factStore.undo();
      back().focus({ preventScroll: true });
    });
  }

  /** Show the last change in the `element` of a place, if it was made there. */
  draw(element: HTMLElement, place: string): void {
    const line = findSlot(element, "undo");
    line.hidden = place !== this.#place;
    if (!line.hidden) write(findSlot(line, "did"), this.words.sayDone(this.#what));
  }
}
