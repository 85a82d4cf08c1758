// The day something happened or, `ahead`, is to happen: a date control that takes today and what is past, or
// to come. A day typed in parts is taken once the typing rests; one left empty goes back to the one before, and
// one left half typed is told beside the control, and stays.
import { formatDayParts, isDay } from "../dates/dates.ts";
import type { Page } from "../dates/page.ts";
import { Entry } from "../dom/entry.ts";
import { find, findSlot } from "../dom/find.ts";
import { write, writeOrHide } from "../dom/words.ts";

const RESTS = 600; // milliseconds without typing

/** Calls `changed(day)` when another day is chosen. `element` holds the control and its day in words. */
export class DayInput {
  readonly page: Page;
  readonly changed: (day: string) => void;
  readonly bound: "min" | "max";
  readonly said: HTMLElement;
  readonly half: HTMLElement;
  readonly control: HTMLInputElement;
  readonly entry: Entry;
  #rest = 0;
  #day = "";

  constructor(element: HTMLElement, page: Page, changed: (day: string) => void, { ahead = false } = {}) {
    this.page = page;
    this.changed = changed;
    this.bound = ahead ? "min" : "max";
    this.said = findSlot(element, "day");
    this.half = findSlot(element, "half");
    this.control = find(element, '[type="date"]', "input");
    this.entry = new Entry(this.control, (event) => {
      if (event === "change") this.#takeSoon();
    });
    this.control.addEventListener("blur", () => {
      this.#take();
    });
  }

  /** Show a day, unless another is being typed; `first` is the first that it can be, "" if any can. */
  show(day: string, first = ""): void {
    const isAnother = day !== this.#day;
    this.#day = day;
    if (this.bound === "max") this.#setBound("min", first);
    this.#setBound(this.bound, this.page.today);
    const isLeft = document.activeElement !== this.control;
    if (isLeft && (isAnother || !this.entry.isHalf)) this.entry.text = day;
    this.#tell(isLeft && this.entry.isHalf);
    const { words, language } = this.page;
    write(this.said, isDay(day) ? words.say("day_long", formatDayParts(day, language)) : "");
  }

  /** Written only where it differs: a bound written anew undoes half a date in Firefox. */
  #setBound(bound: "min" | "max", day: string): void {
    if (this.control[bound] !== day) this.control[bound] = day;
  }

  #takeSoon(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#take();
    }, RESTS);
  }

  #take(): void {
    clearTimeout(this.#rest);
    const { text, isHalf } = this.entry;
    const isLeft = document.activeElement !== this.control;
    if (!text && isLeft && !isHalf) this.entry.text = this.#day;
    this.#tell(isLeft && isHalf);
    if (text && text !== this.#day) this.changed(text);
  }

  /** What describes the control stays, and so does what others found wrong with it. */
  #tell(isHalf: boolean): void {
    const { control, half } = this;
    const { words } = this.page;
    if (half.hidden === !isHalf) return;
    half.id = `${control.id}-half`;
    writeOrHide(half, isHalf ? `${words.say("error_prefix")} ${words.say("date_incomplete")}` : "");
    const others = (control.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id !== half.id);
    control.setAttribute("aria-describedby", [...others, ...(isHalf ? [half.id] : [])].join(" ").trim());
    if (isHalf) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }
}
