// The question of a day: from the browser's own picker, a chip, or typed words that the engine reads; and, where it
// may be given, of a time of day.
import { readCity } from "../dates/clock.ts";
import { addDays, formatDayParts, isDay, listWeekdaysBefore, type DayParts, type Width } from "../dates/dates.ts";
import { sayBothClocks } from "../dates/dual_times.ts";
import type { Page } from "../dates/page.ts";
import { Entry, type Change } from "../dom/entry.ts";
import { findAction, findSlot } from "../dom/find.ts";
import { write, writeOrHide } from "../dom/words.ts";
import type { Problem, Understood } from "../engine/protocol.ts";
import { TextField, type Changed, type SeenProblem } from "./fields.ts";
import { showQuestion } from "./open_question.ts";

const WEEKDAY_CHIPS = 4; // beside today and yesterday, a convention

/** A day: from the browser's own picker, a chip, or typed words that the engine reads. */
export class DateField extends TextField {
  readonly toggle: HTMLElement;
  time!: HTMLInputElement | null;
  timeEntry!: Entry | null;
  chips!: HTMLButtonElement[];
  constructor(element: HTMLElement, page: Page, changed: Changed) {
    super(element, page, changed);
    this.toggle = findAction(element, "type");
    this.toggle.hidden = false;
    this.toggle.addEventListener("click", () => {
      this.#togglePicker();
    });
    this.#makeChips();
    element.addEventListener("input", () => {
      this.ask(); // it was about another day
      this.#echo();
    });
    page.addEventListener("days", () => {
      this.#follow();
    });
    this.#follow();
  }

  override start(): void {
    this.time = this.element.querySelector<HTMLInputElement>('input[type="time"]');
    super.start();
    const handle = (event: Change) => {
      this.handle(event);
    };
    this.timeEntry = this.time && new Entry(this.time, handle);
  }

  get timeName(): string {
    return `${this.name}-time`;
  }

  override readAnswer(): string {
    return [this.value, this.value && this.timeEntry?.text].filter(Boolean).join(" ");
  }

  override fill(answer: string): void {
    const [, day = "", time = ""] = /^(.*?)(?: (\d{2}:\d{2}))?$/.exec(answer) ?? [];
    const picked = !day || isDay(day);
    if (picked !== (this.control.type === "date")) this.#changeType();
    this.entry.text = day;
    if (this.time && this.timeEntry) {
      this.timeEntry.text = time;
      const fold = this.time.closest("details");
      if (fold) fold.open ||= Boolean(time);
    }
    this.#echo();
  }

  override get controls(): Record<string, HTMLInputElement> {
    return this.time ? { [this.name]: this.control, [this.timeName]: this.time } : super.controls;
  }

  /** Half a date is not a missing one; a time may be missing, but half a one is not dropped in silence. */
  override findProblems(): SeenProblem[] {
    const describeHalf = (field: string, key: string) => ({ field, message: this.words.say(key), isHalf: true });
    const day = this.entry.isHalf ? [describeHalf(this.name, "date_incomplete")] : super.findProblems();
    return this.timeEntry?.isHalf ? [...day, describeHalf(this.timeName, "time_incomplete")] : day;
  }

  override sayAnswer(): string {
    return findSlot(this.element, "echo").textContent || super.sayAnswer();
  }

  override readBack({ dates }: Partial<Understood>): void {
    if (!isDay(this.value)) this.#write(this.value ? dates?.[this.name]?.says : "");
  }

  /** A question about the day that was typed, asked in place, with a button for each that may be meant. */
  override ask(question?: Problem, isTyping = false): void {
    const { element, words } = this;
    const take = (answer: string) => {
      this.control.focus(); // the button pressed goes away
      this.#choose(answer);
      this.control.form?.requestSubmit();
    };
    showQuestion({ element, words, take }, isTyping ? null : question);
  }

  #togglePicker(): void {
    this.#changeType();
    this.control.focus();
    this.#echo();
  }

  /** From the browser's picker to a line to type in, or back. */
  #changeType(): void {
    const typed = this.control.type === "date";
    const kept = isDay(this.value) ? this.value : "";
    this.control.type = typed ? "text" : "date";
    this.entry.text = kept;
    this.control.autocomplete = "off";
    this.control.placeholder = ""; // the hint beneath is read by everyone
    const { words } = this;
    write(this.toggle, words.say(typed ? "pick_instead" : "type_instead"));
    findSlot(this.element, "type-hint").hidden = !typed;
  }

  /** One chip for each day that is near, made once: a chip with the focus keeps it when days move on. */
  #makeChips(): void {
    const group = findSlot(this.element, "chips");
    this.chips = this.#listNear().map(() => {
      const chip = this.words.makePart("chip", "button");
      chip.addEventListener("click", () => {
        this.#choose(chip.value);
      });
      return chip;
    });
    group.append(...this.chips);
    group.hidden = false;
  }

  #listNear(): (readonly [day: string, name: string])[] {
    const { words } = this;
    const { today, weekend } = this.page;
    const yesterday = addDays(today, -1);
    return [
      [today, words.say("chip_today")],
      [yesterday, words.say("chip_yesterday")],
      ...listWeekdaysBefore(yesterday, WEEKDAY_CHIPS, weekend).map(
        (day) => [day, this.#formatParts(day).weekday ?? ""] as const,
      ),
    ];
  }

  /** Name the days from today on, and whose days they are. */
  #follow(): void {
    this.#listNear().forEach(([day, name], place) => {
      const chip = this.chips[place];
      if (!chip) return;
      chip.value = day;
      write(findSlot(chip, "name"), name);
      write(findSlot(chip, "day"), this.words.say("day_chip", this.#formatParts(day, "short")));
    });
    const { zone, differs } = this.page;
    const asked = differs ? this.words.say("zone_asked", { city: readCity(zone) }) : "";
    writeOrHide(findSlot(this.element, "zone"), asked);
    this.#echo();
  }

  #choose(day: string): void {
    this.entry.text = day;
    this.control.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #formatParts(day: string, width?: Width): DayParts {
    return formatDayParts(day, this.language, width);
  }

  #echo(): void {
    const { value } = this;
    for (const chip of this.chips) chip.setAttribute("aria-pressed", String(chip.value === value));
    this.#write(isDay(value) ? this.words.say("day_long", this.#formatParts(value)) : "");
    if (!this.time) return;
    const dateTime = isDay(value) && this.timeEntry?.text ? `${value}T${this.timeEntry.text}` : "";
    writeOrHide(findSlot(this.element, "clocks"), dateTime && sayBothClocks(dateTime, this.page));
  }

  #write(text: string | undefined): void {
    writeOrHide(findSlot(this.element, "echo"), text ?? "");
  }
}
