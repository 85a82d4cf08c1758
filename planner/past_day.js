// The day something happened or, `ahead`, is to happen: a date control that takes today and what is past, or
// to come. A day typed in parts is taken once the typing rests, and one left empty goes back to the one before.
import { dayParts, isDay } from "./dates.js";
import { slot, write } from "./words.js";

const RESTS = 600; // milliseconds without typing

/** Calls `changed(day)` when another day is chosen. `element` holds the control and its day in words. */
export class PastDay {
  #rest = 0;
  #day = "";

  constructor(element, page, changed, { ahead = false } = {}) {
    Object.assign(this, { page, changed, bound: ahead ? "min" : "max" });
    this.said = slot(element, "day");
    this.control = element.querySelector('input[type="date"]');
    this.control.addEventListener("change", () => {
      clearTimeout(this.#rest);
      this.#rest = setTimeout(() => this.#take(), RESTS);
    });
    this.control.addEventListener("blur", () => this.#take());
  }

  /** Show a day, unless another is being typed. */
  show(day) {
    this.#day = day;
    this.control[this.bound] = this.page.today;
    if (document.activeElement !== this.control) this.control.value = day;
    const { words, language } = this.page;
    write(this.said, isDay(day) ? words.say("day_long", dayParts(day, language)) : "");
  }

  #take() {
    clearTimeout(this.#rest);
    const { value } = this.control;
    if (!value && document.activeElement !== this.control) this.control.value = this.#day;
    if (value && value !== this.#day) this.changed(value);
  }
}
