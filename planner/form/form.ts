// The form: its questions, the sentence of assumptions, and its problems in words.
import type { Page } from "../dates/page.ts";
import { find, findSlot } from "../dom/find.ts";
import { updateChildren, write, writeOrHide, type Words } from "../dom/words.ts";
import type { Answers, Problem, Understood, Where } from "../engine/protocol.ts";
import { DateField } from "./date_field.ts";
import { ChoiceField, TextField, type Changed, type SeenProblem } from "./fields.ts";
import { PlaceField } from "./place_field.ts";
import { TimelineField } from "./timeline_field.ts";
import { ZoneField } from "./zone_field.ts";

type Kind = new (element: HTMLElement, page: Page, changed: Changed) => TextField;

/** What `data-kind` of a field may be. */
const KINDS: Record<string, Kind> = {
  choice: ChoiceField,
  date: DateField,
  place: PlaceField,
  text: TextField,
  timeline: TimelineField,
  zone: ZoneField,
};

/** A control outside the form, found by the element that describes it. */
const findDescribedBy = (id: string) => document.querySelector<HTMLElement>(`[aria-describedby~="${CSS.escape(id)}"]`);

/** Open the fold that a control stands in. */
function openFold(control: Element): void {
  const fold = control.closest("details");
  if (fold) fold.open = true;
}

/** The question that is typed in, if one is. */
export type Typing = TextField | "typed" | null;

/** A question with its answer in words. */
export interface Told {
  asks: string;
  says: string;
}

/** Calls `changed(field, event)` whenever an answer changes. */
export class Form {
  readonly words: Words;
  readonly element: HTMLFormElement;
  readonly place: string;
  readonly summary: HTMLElement;
  readonly submit: HTMLButtonElement;
  readonly fields: readonly TextField[];
  readonly zone: ZoneField | undefined;
  constructor(root: HTMLElement, page: Page, changed: Changed) {
    this.words = page.words;
    this.element = find(root, "form");
    this.place = root.dataset.place ?? ""; // of a guide that asks for none
    this.summary = find(root, ".fu-problems");
    this.submit = find(this.element, '[type="submit"]', "button");
    const handle: Changed = (field, event) => {
      void this.zone?.follow();
      this.#writeAssumptions();
      changed(field, event);
    };
    this.fields = [...this.element.querySelectorAll<HTMLElement>("[data-question]")].map((element) => {
      const Field = KINDS[element.dataset.kind ?? ""] ?? TextField;
      return new Field(element, page, handle);
    });
    this.zone = this.fields.find((field) => field instanceof ZoneField);
    if (this.zone) this.zone.findPlace = () => this.where.code;
    for (const button of this.#listAssumptions()) {
      button.addEventListener("click", () => {
        this.#toggle(button);
      });
    }
    for (const button of this.element.querySelectorAll('[data-do="zone"]')) {
      button.addEventListener("click", () => {
        if (this.zone) this.#focusField(this.zone);
      });
    }
    this.element.addEventListener("keydown", (event) => {
      this.#escape(event);
    });
    this.#writeAssumptions();
  }

  /** Of answers as they stand those that the engine asks for; what is empty is left out. */
  keepAsked(given: Answers): Answers {
    const names = this.fields.filter(({ forEngine }) => forEngine).map(({ name }) => name);
    return Object.fromEntries(Object.entries(given).filter(([name, answer]) => names.includes(name) && answer));
  }

  /** Every answer as it stands, empty ones too: `fill()` takes them back. */
  collectAnswers(): Answers {
    return Object.fromEntries(this.fields.map((field) => [field.name, field.readAnswer()]));
  }

  /** The names of the questions without whose answers there is no plan. */
  get required(): string[] {
    return this.fields.filter(({ element }) => element.dataset.required !== undefined).map(({ name }) => name);
  }

  /** Forget every answer: what is assumed holds again. */
  clear(): void {
    for (const field of this.fields) field.clear();
  }

  /** Answer the questions named; the others stay as they are. Nobody is told of a change. */
  fill(answers: Answers): void {
    for (const field of this.fields) {
      if (Object.hasOwn(answers, field.name)) field.fill(answers[field.name] ?? "");
    }
    void this.zone?.follow();
    this.#writeAssumptions();
  }

  /** Each question with its answer, or what is assumed, in words. */
  listAnswers(): Told[] {
    const told = this.fields.map((field) => ({ asks: field.asks, says: field.sayAnswer() }));
    return told.filter(({ says }) => says);
  }

  /** The place whose calendar counts: the question, and the place's code ("" for none) and name. */
  get where(): Where {
    const field = this.fields.find((each) => each instanceof PlaceField);
    if (field) return { question: field.name, code: field.code, name: field.sayAnswer() };
    return { code: this.place, name: this.place };
  }

  /** The problems the page can see without the engine, as `{ field, message }`; `isHalf`: it was left half typed. */
  findProblems(): SeenProblem[] {
    return this.fields.flatMap((field) => field.findProblems());
  }

  /** Show what the engine understood: dates typed in words, a timeline's two ends. */
  readBack(understood: Partial<Understood>): void {
    for (const field of this.fields) field.readBack(understood);
    this.#writeAssumptions();
  }

  /** Write each problem beside its control; a question in `but` keeps its peace while it is typed in. */
  mark(problems: readonly SeenProblem[], but: Typing = null): void {
    for (const field of this.fields) {
      const found = problems.filter((problem) => Object.hasOwn(field.controls, problem.field));
      if (found.length && field === but) continue;
      for (const [name, control] of Object.entries(field.controls)) {
        const problem = found.find((each) => each.field === name);
        const error = find(this.element, `#${CSS.escape(this.words.makeId(`${name}-error`))}`);
        writeOrHide(error, problem ? `${this.words.say("error_prefix")} ${problem.message}` : "");
        if (problem) control.setAttribute("aria-invalid", "true");
        else control.removeAttribute("aria-invalid");
        if (problem) openFold(control);
      }
      field.element.classList.toggle("fu-wrong", found.length > 0);
    }
    if (!problems.length) this.summary.hidden = true;
  }

  /** Ask what is open beside each question; one in `but` keeps its peace while it is typed in. */
  ask(questions: readonly Problem[] = [], but: Typing = null): void {
    for (const field of this.fields) {
      field.ask(
        questions.find((question) => question.field === field.name),
        field === but,
      );
    }
  }

  /** Open whatever the questions are folded into. */
  showAsked(questions: readonly Problem[] = []): void {
    const asked = questions.map(({ field }) => field);
    for (const field of this.fields) if (asked.includes(field.name)) this.#openAssumption(field);
  }

  /** List all problems above the form, and take the reader there: only after they asked for a plan. */
  listProblems(problems: readonly SeenProblem[]): void {
    const make = () => this.words.makePart("problem");
    updateChildren(
      findSlot(this.summary, "problems"),
      problems,
      ({ field }) => field,
      make,
      (item, problem) => {
        const link = write(findSlot(item, "link", "a"), problem.message);
        const field = this.fields.find(({ controls }) => Object.hasOwn(controls, problem.field));
        const control = field?.controls[problem.field] ?? findDescribedBy(this.words.makeId(`${problem.field}-error`));
        if (control) link.href = `#${control.id}`;
        link.onclick = (event) => {
          event.preventDefault();
          if (field) this.#focusField(field, problem.field);
          else control?.focus();
        };
      },
    );
    this.summary.hidden = false;
    this.summary.focus();
  }

  /** To a question, or to the one of its controls that has this name. */
  #focusField(field: TextField, name: string = field.name): void {
    this.#openAssumption(field);
    const control = field.controls[name] ?? field.control;
    openFold(control);
    control.focus();
  }

  /** Open the assumption that a question is part of. */
  #openAssumption({ element }: TextField): void {
    const button = this.#listAssumptions().find((each) => this.#findPanel(each).contains(element));
    if (button?.getAttribute("aria-expanded") === "false") this.#toggle(button);
  }

  #sayAnswer(field: TextField): string {
    const says = field.sayAnswer();
    return this.zone && field instanceof PlaceField ? this.zone.sayPlace(says) : says;
  }

  #listAssumptions(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>("[data-assumption]")];
  }

  #findPanel(button: HTMLElement): HTMLElement {
    return find(this.element, `#${CSS.escape(button.getAttribute("aria-controls") ?? "")}`);
  }

  /** Open one assumption and close the others. */
  #toggle(chosen: HTMLElement): void {
    for (const button of this.#listAssumptions()) {
      const open = button === chosen && button.getAttribute("aria-expanded") === "false";
      button.setAttribute("aria-expanded", String(open));
      this.#findPanel(button).hidden = !open;
      if (open) this.fields.find(({ name }) => name === button.dataset.assumption)?.open();
    }
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    const button = this.#listAssumptions().find((each) => this.#findPanel(each).contains(event.target as Node | null));
    if (!button) return;
    this.#toggle(button);
    button.focus();
  }

  #writeAssumptions(): void {
    for (const button of this.#listAssumptions()) {
      const field = this.fields.find(({ name }) => name === button.dataset.assumption);
      if (field) write(findSlot(button, "says"), this.#sayAnswer(field));
    }
  }
}
