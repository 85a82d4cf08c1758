// The form: its questions, the sentence of assumptions, and its problems in words.
import { DateField } from "./date_field.js";
import { ChoiceField, TextField } from "./fields.js";
import { PlaceField } from "./place_field.js";
import { TimelineField } from "./timeline_field.js";
import { keyed, slot, write, writeOrHide } from "../dom/words.js";
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

/** Open the fold that a control stands in. */
function unfold(control) {
  const fold = control.closest("details");
  if (fold) fold.open = true;
}

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

  /** The problems the page can see without the engine, as `{ field, message }`; `isHalf`: it was left half typed. */
  problems() {
    return this.fields.flatMap((field) => field.problems());
  }

  /** Show what the engine understood: dates typed in words, a timeline's two ends. */
  readBack(understood) {
    for (const field of this.fields) field.readBack(understood);
    this.#assume();
  }

  /** Write each problem beside its control; a question in `but` keeps its peace while it is typed in. */
  mark(problems, but = null) {
    for (const field of this.fields) {
      const found = problems.filter((problem) => Object.hasOwn(field.controls, problem.field));
      if (found.length && field === but) continue;
      for (const [name, control] of Object.entries(field.controls)) {
        const problem = found.find((each) => each.field === name);
        const error = this.element.querySelector(`#${CSS.escape(this.words.id(`${name}-error`))}`);
        writeOrHide(error, problem ? `${this.words.say("error_prefix")} ${problem.message}` : "");
        if (problem) control.setAttribute("aria-invalid", "true");
        else control.removeAttribute("aria-invalid");
        if (problem) unfold(control);
      }
      field.element.classList.toggle("fu-wrong", found.length > 0);
    }
    if (!problems.length) this.summary.hidden = true;
  }

  /** Ask what is open beside each question; one in `but` keeps its peace while it is typed in. */
  ask(questions = [], but = null) {
    for (const field of this.fields) {
      field.ask(questions.find((question) => question.field === field.name), field === but);
    }
  }

  /** Open whatever the questions are folded into. */
  revealAsked(questions = []) {
    const asked = questions.map(({ field }) => field);
    for (const field of this.fields) if (asked.includes(field.name)) this.#reveal(field);
  }

  /** List all problems above the form, and take the reader there: only after they asked for a plan. */
  summarise(problems) {
    const make = () => this.words.part("problem");
    keyed(slot(this.summary, "problems"), problems, ({ field }) => field, make, (item, problem) => {
      const link = write(slot(item, "link"), problem.message);
      const field = this.fields.find(({ controls }) => Object.hasOwn(controls, problem.field));
      const control = field?.controls[problem.field] ?? describedBy(this.words.id(`${problem.field}-error`));
      if (control) link.href = `#${control.id}`;
      link.onclick = (event) => {
        event.preventDefault();
        if (field) this.#goTo(field, problem.field);
        else control?.focus();
      };
    });
    this.summary.hidden = false;
    this.summary.focus();
  }

  /** To a question, or to the one of its controls that has this name. */
  #goTo(field, name = field.name) {
    this.#reveal(field);
    unfold(field.controls[name]);
    field.controls[name].focus();
  }

  /** Open the assumption that a question is part of. */
  #reveal({ element }) {
    const button = this.#assumptions().find((each) => this.#panel(each).contains(element));
    if (button?.getAttribute("aria-expanded") === "false") this.#toggle(button);
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
