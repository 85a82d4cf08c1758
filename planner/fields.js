// One class per kind of question: how it is answered, and how it says what it was told. Each has a
// `name`, an `answer()` as text for the engine, `says()` for the sentence of assumptions, a `problem()`
// it can see by itself, and `readBack()` for what the engine understood.
import { cityOf } from "./clock.js";
import { addDays, dayParts, isDay, weekdaysBefore } from "./dates.js";
import { bothClocks } from "./two_clocks.js";
import { slot, write, writeOrHide } from "./words.js";

const WEEKDAY_CHIPS = 4;

/** A question answered with a line of text; also the ground the other kinds stand on. */
export class TextField {
  /** The events that count as a new answer. */
  static events = ["input", "change"];
  /** Whether the engine asks for it. */
  static forEngine = true;

  /** Calls `changed(field, event)` at every event that counts as a new answer. */
  constructor(element, page, changed) {
    Object.assign(this, { element, page, words: page.words, language: page.language, changed });
    this.name = element.dataset.question;
    for (const event of this.constructor.events) {
      element.addEventListener(event, () => this.changed(this, event));
    }
  }

  /** Where focus goes when this question needs attention. */
  get control() {
    return this.element.querySelector(`[name="${this.name}"]`);
  }

  get kind() {
    return this.element.dataset.kind;
  }

  get asks() {
    return this.element.querySelector(".fu-asks").textContent;
  }

  get value() {
    return this.control.value.trim();
  }

  answer() {
    return this.value;
  }

  /** Take an answer as `answer()` gave it. */
  fill(answer) {
    this.control.value = answer;
  }

  /** Forget the answer. */
  clear() {
    this.fill("");
  }

  says() {
    return this.value || this.element.dataset.emptySays;
  }

  /** A problem in words, or "". */
  problem() {
    const { required, missing } = this.element.dataset;
    return required !== undefined && !this.answer() ? missing : "";
  }

  readBack() {}

  /** Put what would mend a problem beside the control; without choices there is nothing. */
  offer() {}
}

/** One of a few options. */
export class ChoiceField extends TextField {
  get chosen() {
    return this.element.querySelector(`[name="${this.name}"]:checked`);
  }

  get value() {
    return this.chosen?.value ?? "";
  }

  get options() {
    return [...this.element.querySelectorAll(`[name="${this.name}"]`)].map(({ value }) => value);
  }

  /** An answer that is none of the options leaves what is assumed. */
  fill(answer) {
    const known = this.options.includes(answer);
    for (const radio of this.element.querySelectorAll(`[name="${this.name}"]`)) {
      radio.checked = known ? radio.value === answer : radio.defaultChecked;
    }
  }

  says() {
    return this.chosen?.dataset.says ?? this.element.dataset.emptySays;
  }
}

/** A day: from the browser's own picker, a chip, or typed words that the engine reads. */
export class DateField extends TextField {
  constructor(element, page, changed) {
    super(element, page, changed);
    this.time = element.querySelector('input[type="time"]');
    this.toggle = element.querySelector('[data-do="type"]');
    this.toggle.hidden = false;
    this.toggle.addEventListener("click", () => this.#switch());
    this.#makeChips();
    element.addEventListener("input", () => this.#echo());
    page.addEventListener("days", () => this.#follow());
    this.#follow();
  }

  answer() {
    return [this.value, this.value && this.time?.value].filter(Boolean).join(" ");
  }

  fill(answer) {
    const [, day, time = ""] = /^(.*?)(?: (\d{2}:\d{2}))?$/.exec(answer);
    const picked = !day || isDay(day);
    if (picked !== (this.control.type === "date")) this.#turn();
    this.control.value = day;
    if (this.time) {
      this.time.value = time;
      this.time.closest("details").open ||= Boolean(time);
    }
    this.#echo();
  }

  says() {
    return slot(this.element, "echo").textContent || super.says();
  }

  readBack({ dates }) {
    if (!isDay(this.value)) this.#write(this.value ? dates?.[this.name]?.says : "");
  }

  #switch() {
    this.#turn();
    this.control.focus();
    this.#echo();
  }

  /** From the browser's picker to a line to type in, or back. */
  #turn() {
    const typed = this.control.type === "date";
    const kept = isDay(this.value) ? this.value : "";
    this.control.type = typed ? "text" : "date";
    this.control.value = kept;
    this.control.autocomplete = "off";
    this.control.placeholder = ""; // the hint beneath is read by everyone
    const { words } = this;
    write(this.toggle, words.say(typed ? "pick_instead" : "type_instead"));
    slot(this.element, "type-hint").hidden = !typed;
  }

  /** One chip for each day that is near, made once: a chip with the focus keeps it when days move on. */
  #makeChips() {
    const group = slot(this.element, "chips");
    this.chips = this.#near().map(() => {
      const chip = this.words.part("chip");
      chip.addEventListener("click", () => this.#choose(chip.value));
      return chip;
    });
    group.append(...this.chips);
    group.hidden = false;
  }

  #near() {
    const { words } = this;
    const { today } = this.page;
    const yesterday = addDays(today, -1);
    return [
      [today, words.say("chip_today")],
      [yesterday, words.say("chip_yesterday")],
      ...weekdaysBefore(yesterday, WEEKDAY_CHIPS).map((day) => [day, this.#parts(day).weekday]),
    ];
  }

  /** Name the days from today on, and whose days they are. */
  #follow() {
    this.#near().forEach(([day, name], place) => {
      const chip = this.chips[place];
      chip.value = day;
      write(slot(chip, "name"), name);
      write(slot(chip, "day"), this.words.say("day_chip", this.#parts(day, "short")));
    });
    const { zone, differs } = this.page;
    const asked = differs ? this.words.say("zone_asked", { city: cityOf(zone) }) : "";
    writeOrHide(slot(this.element, "zone"), asked);
    this.#echo();
  }

  #choose(day) {
    this.control.value = day;
    this.control.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #parts(day, width) {
    return dayParts(day, this.language, width);
  }

  #echo() {
    const { value } = this;
    for (const chip of this.chips) chip.setAttribute("aria-pressed", String(chip.value === value));
    this.#write(isDay(value) ? this.words.say("day_long", this.#parts(value)) : "");
    if (!this.time) return;
    const moment = isDay(value) && this.time.value ? `${value}T${this.time.value}` : "";
    writeOrHide(slot(this.element, "clocks"), moment && bothClocks(moment, this.page));
  }

  #write(text) {
    writeOrHide(slot(this.element, "echo"), text ?? "");
  }
}
