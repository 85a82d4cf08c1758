// The form: its questions, the sentence of assumptions, and its problems in words.
import { ChoiceField, DateField, TextField } from "./fields.js";
import { PlaceField } from "./places.js";
import { TimelineField } from "./timeline_field.js";
import { keyed, slot, write } from "./words.js";
import { ZoneField } from "./zone_field.js";

const KINDS = {
  choice: ChoiceField,
  date: DateField,
  place: PlaceField,
  text: TextField,
  timeline: TimelineField,
  zone: ZoneField,
};

/** A control outside the form, found by the element that describes it. */
const describedBy = (id) => document.querySelector(`[aria-describedby~="${CSS.escape(id)}"]`);

/** Calls `changed(field, event)` whenever an answer changes. */
export class Form {
  constructor(root, page, changed) {
    this.words = page.words;
    this.element = root.querySelector("form");
    this.place = root.dataset.place ?? ""; // of a guide that asks for none
    this.summary = root.querySelector(".fu-problems");
    this.submit = this.element.querySelector('[type="submit"]');
    const heard = (field, event) => {
      this.zone?.follow();
      this.#assume();
      changed(field, event);
    };
    this.fields = [...this.element.querySelectorAll("[data-question]")].map(
      (element) => new KINDS[element.dataset.kind](element, page, heard),
    );
    this.zone = this.fields.find((field) => field instanceof ZoneField);
    if (this.zone) this.zone.where = () => this.where.code;
    for (const button of this.#assumptions()) {
      button.addEventListener("click", () => this.#toggle(button));
    }
    for (const button of this.element.querySelectorAll('[data-do="zone"]')) {
      button.addEventListener("click", () => this.#goTo(this.zone));
    }
    this.element.addEventListener("keydown", (event) => this.#escape(event));
    this.#assume();
  }

  /** The answers as the engine takes them; what is empty is left out. */
  answers() {
    const asked = this.fields.filter((field) => field.constructor.forEngine);
    const given = asked.map((field) => [field.name, field.answer()]);
    return Object.fromEntries(given.filter(([, answer]) => answer));
  }

  /** Every answer as it stands, empty ones too: `fill()` takes them back. */
  given() {
    return Object.fromEntries(this.fields.map((field) => [field.name, field.answer()]));
  }

  /** The names of the questions without whose answers there is no plan. */
  get required() {
    return this.fields.filter(({ element }) => element.dataset.required !== undefined).map(({ name }) => name);
  }

  /** Forget every answer: what is assumed holds again. */
  clear() {
    for (const field of this.fields) field.clear();
  }

  /** Answer the questions named; the others stay as they are. Nobody is told of a change. */
  fill(answers) {
    for (const field of this.fields) {
      if (Object.hasOwn(answers, field.name)) field.fill(answers[field.name]);
    }
    this.zone?.follow();
    this.#assume();
  }

  /** Each question with its answer, or what is assumed, in words. */
  told() {
    const told = this.fields.map((field) => ({ asks: field.asks, says: field.says() }));
    return told.filter(({ says }) => says);
  }

  /** The place whose calendar counts: the question, and the place's code ("" for none) and name. */
  get where() {
    const field = this.fields.find((each) => each instanceof PlaceField);
    if (field) return { question: field.name, code: field.code, name: field.says() };
    return { code: this.place, name: this.place };
  }

  /** The problems the page can see without the engine. */
  problems() {
    const seen = this.fields.map((field) => ({ field: field.name, message: field.problem() }));
    return seen.filter(({ message }) => message);
  }

  /** Show what the engine understood: dates typed in words, a timeline's two ends. */
  readBack(understood) {
    for (const field of this.fields) field.readBack(understood);
    this.#assume();
  }

  /** Write each problem beside its question; a question in `but` keeps its peace while it is typed in. */
  mark(problems, but = null) {
    for (const field of this.fields) {
      const found = problems.find((problem) => problem.field === field.name);
      if (found && field === but) continue;
      const error = this.element.querySelector(`#${CSS.escape(this.words.id(`${field.name}-error`))}`);
      error.hidden = !found;
      write(error, found ? `${this.words.say("error_prefix")} ${found.message}` : "");
      field.element.classList.toggle("fu-wrong", Boolean(found));
      field.offer(found?.choices);
      if (found) field.control.setAttribute("aria-invalid", "true");
      else field.control.removeAttribute("aria-invalid");
    }
    if (!problems.length) this.summary.hidden = true;
  }

  /** List all problems above the form, and take the reader there: only after they asked for a plan. */
  summarise(problems) {
    const make = () => this.words.part("problem");
    keyed(slot(this.summary, "problems"), problems, ({ field }) => field, make, (item, problem) => {
      const link = write(slot(item, "link"), problem.message);
      const field = this.fields.find(({ name }) => name === problem.field);
      const control = field?.control ?? describedBy(this.words.id(`${problem.field}-error`));
      if (control) link.href = `#${control.id}`;
      link.onclick = (event) => {
        event.preventDefault();
        if (field) this.#goTo(field);
        else control?.focus();
      };
    });
    this.summary.hidden = false;
    this.summary.focus();
  }

  #goTo(field) {
    this.#reveal(field);
    field.control.focus();
  }

  /** Open whatever a question is folded into. */
  #reveal({ element, fold }) {
    const button = this.#assumptions().find((each) => this.#panel(each).contains(element));
    if (button?.getAttribute("aria-expanded") === "false") this.#toggle(button);
    if (fold) fold.open = true;
  }

  #says(field) {
    const says = field.says();
    return this.zone && field instanceof PlaceField ? this.zone.beside(says) : says;
  }

  #assumptions() {
    return [...this.element.querySelectorAll("[data-assumption]")];
  }

  #panel(button) {
    return this.element.querySelector(`#${CSS.escape(button.getAttribute("aria-controls"))}`);
  }

  /** Open one assumption and close the others. */
  #toggle(chosen) {
    for (const button of this.#assumptions()) {
      const open = button === chosen && button.getAttribute("aria-expanded") === "false";
      button.setAttribute("aria-expanded", String(open));
      this.#panel(button).hidden = !open;
      if (open) this.fields.find(({ name }) => name === button.dataset.assumption).open?.();
    }
  }

  #escape(event) {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    const button = this.#assumptions().find((each) => this.#panel(each).contains(event.target));
    if (!button) return;
    this.#toggle(button);
    button.focus();
  }

  #assume() {
    for (const button of this.#assumptions()) {
      const field = this.fields?.find(({ name }) => name === button.dataset.assumption);
      if (field) write(slot(button, "says"), this.#says(field));
    }
  }
}
