// The plain kinds of question, and the ground of the others: how one is answered, and how it says what it was
// told. Each has a `name`, an `answer()` as text for the engine, `says()` for the sentence of assumptions,
// `problems()` it can see by itself, and `readBack()` for what the engine understood. What the reader put in is
// held here; the controls only show it (`dom/entry.js`).
import { Entry, showBy } from "../dom/entry.js";

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
    this.begin();
  }

  /** Take in what stands in the control, and whatever the reader puts into it from now on. */
  begin() {
    this.entry = new Entry(this.control, (event) => this.hear(event));
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

  /** What the reader put in. */
  get value() {
    return this.entry.text.trim();
  }

  answer() {
    return this.value;
  }

  /** Take an answer as `answer()` gave it. */
  fill(answer) {
    this.entry.text = answer;
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

  /** Each control that may have a problem of its own, under the name of what stands in it. */
  get controls() {
    return { [this.name]: this.control };
  }

  /** The problems in words: of each control that has one, `{ field, message }`. */
  problems() {
    const message = this.problem();
    return message ? [{ field: this.name, message }] : [];
  }

  hear(event) {
    if (this.constructor.events.includes(event)) this.changed(this, event);
  }

  readBack() {}

  /** Ask beside the control what is open about its answer; without a question there is nothing. */
  ask() {}
}

/** One of a few options. */
export class ChoiceField extends TextField {
  begin() {
    this.options = this.radios.map(({ value }) => value);
    this.chosen = this.radios.find(({ checked }) => checked)?.value ?? "";
    for (const radio of this.radios) {
      showBy(radio, () => this.#show());
      for (const event of ["input", "change"]) radio.addEventListener(event, () => this.#hear(radio, event));
    }
  }

  get radios() {
    return [...this.element.querySelectorAll(`[name="${this.name}"]`)];
  }

  get value() {
    return this.chosen;
  }

  /** An answer that is none of the options leaves what is assumed. */
  fill(answer) {
    const assumed = this.radios.find(({ defaultChecked }) => defaultChecked)?.value ?? "";
    this.chosen = this.options.includes(answer) ? answer : assumed;
    this.#show();
  }

  says() {
    const radio = this.radios.find(({ value }) => value === this.chosen);
    return radio?.dataset.says ?? this.element.dataset.emptySays;
  }

  #hear(radio, event) {
    this.chosen = radio.value;
    this.changed(this, event);
  }

  #show() {
    for (const radio of this.radios) radio.checked = radio.value === this.chosen;
  }
}
