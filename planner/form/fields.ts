// The plain kinds of question, and the ground of the others: how one is answered, and how it says what it was
// told. Each has a `name`; `readAnswer()` gives its answer as text for the engine, `sayAnswer()` as the sentence of
// assumptions has it, `findProblems()` what it can see by itself; `readBack()` shows what the engine understood. What
// the reader put in is held here; the controls only show it (`dom/entry.ts`).
import type { Page } from "../dates/page.ts";
import { Entry, showBy, type Change } from "../dom/entry.ts";
import { find } from "../dom/find.ts";
import type { Words } from "../dom/words.ts";
import type { Problem, Understood } from "../engine/protocol.ts";

/** A problem that the page sees by itself; `isHalf`: what it is about was left half typed. */
export interface SeenProblem {
  field: string;
  message: string;
  isHalf?: boolean;
}

/** What is told of a new answer, and the event by which it came. */
export type Changed = (field: TextField, event: Change) => void;

/** A question answered with a line of text; also the ground the other kinds stand on. */
export class TextField {
  readonly element: HTMLElement;
  readonly page: Page;
  readonly words: Words;
  readonly language: string;
  readonly changed: Changed;
  readonly name: string;
  entry!: Entry;

  /** Calls `changed(field, event)` at every event that counts as a new answer. */
  constructor(element: HTMLElement, page: Page, changed: Changed) {
    this.element = element;
    this.page = page;
    this.words = page.words;
    this.language = page.language;
    this.changed = changed;
    this.name = element.dataset.question ?? "";
    this.start();
  }

  /** Whether what a link gave is there, as far as that has to be looked up. */
  check(): Promise<boolean> {
    return Promise.resolve(true);
  }

  /** The events that count as a new answer. */
  get events(): readonly Change[] {
    return ["input", "change"];
  }

  /** Whether the engine asks for it. */
  get forEngine(): boolean {
    return true;
  }

  /** Take in what stands in the control, and whatever the reader puts into it from now on. */
  start(): void {
    this.entry = new Entry(this.control, (event) => {
      this.handle(event);
    });
  }

  /** Where focus goes when this question needs attention. */
  get control(): HTMLInputElement {
    return find(this.element, `[name="${this.name}"]`, "input");
  }

  get kind(): string {
    return this.element.dataset.kind ?? "";
  }

  get asks(): string {
    return find(this.element, ".fu-asks").textContent;
  }

  /** What the reader put in. */
  get value(): string {
    return this.entry.text.trim();
  }

  readAnswer(): string {
    return this.value;
  }

  /** Take an answer as `readAnswer()` gave it. */
  fill(answer: string): void {
    this.entry.text = answer;
  }

  /** Forget the answer. */
  clear(): void {
    this.fill("");
  }

  sayAnswer(): string {
    return this.value || (this.element.dataset.emptySays ?? "");
  }

  /** A problem in words, or "". */
  findProblem(): string {
    const { required, missing } = this.element.dataset;
    return required !== undefined && !this.readAnswer() ? (missing ?? "") : "";
  }

  /** Each control that may have a problem of its own, under the name of what stands in it. */
  get controls(): Record<string, HTMLInputElement> {
    return { [this.name]: this.control };
  }

  /** The problems in words: of each control that has one, `{ field, message }`. */
  findProblems(): SeenProblem[] {
    const message = this.findProblem();
    return message ? [{ field: this.name, message }] : [];
  }

  handle(event: Change): void {
    if (this.events.includes(event)) this.changed(this, event);
  }

  /** Show what the engine understood. */
  readBack(_understood: Partial<Understood>): void {}

  /** Ask beside the control what is open about its answer; without a question there is nothing. */
  ask(_question?: Problem, _isTyping = false): void {}

  /** Called when the reader opens what the question is folded into. */
  open(): unknown {
    return undefined;
  }
}

/** One of a few options. */
export class ChoiceField extends TextField {
  options!: readonly string[];
  chosen!: string;
  override start(): void {
    this.options = this.radios.map(({ value }) => value);
    this.chosen = this.radios.find(({ checked }) => checked)?.value ?? "";
    for (const radio of this.radios) {
      showBy(radio, () => {
        this.#show();
      });
      for (const event of ["input", "change"] as const) {
        radio.addEventListener(event, () => {
          this.#choose(radio, event);
        });
      }
    }
  }

  get radios(): HTMLInputElement[] {
    return [...this.element.querySelectorAll<HTMLInputElement>(`[name="${this.name}"]`)];
  }

  override get value(): string {
    return this.chosen;
  }

  /** An answer that is none of the options leaves what is assumed. */
  override fill(answer: string): void {
    const assumed = this.radios.find(({ defaultChecked }) => defaultChecked)?.value ?? "";
    this.chosen = this.options.includes(answer) ? answer : assumed;
    this.#show();
  }

  override sayAnswer(): string {
    const radio = this.radios.find(({ value }) => value === this.chosen);
    return radio?.dataset.says ?? this.element.dataset.emptySays ?? "";
  }

  #choose(radio: HTMLInputElement, event: Change): void {
    this.chosen = radio.value;
    this.changed(this, event);
  }

  #show(): void {
    for (const radio of this.radios) radio.checked = radio.value === this.chosen;
  }
}
