// Following a step: it was done and on which day, or it is left out; and both taken back again.
import type { Page } from "../dates/page.ts";
import { findAction, find, bindAction, findSlot } from "../dom/find.ts";
import { write, type Words } from "../dom/words.ts";
import { isSettled, type Step } from "../engine/protocol.ts";
import { DayInput } from "../form/day_input.ts";
import type { MessageElement, MessageView } from "../messages/message_view.ts";
import type { FactStore } from "../state/facts.ts";
import type { UndoLine } from "./undo_line.ts";

interface Ways {
  factStore: FactStore;
  last: UndoLine;
  messages: MessageView;
}

interface Turn {
  isNext: boolean;
  first: string | undefined;
}

export class StepActions {
  readonly page: Page;
  readonly words: Words;
  readonly factStore: FactStore;
  readonly last: UndoLine;
  readonly messages: MessageView;
  readonly #days = new WeakMap<HTMLElement, DayInput>();

  /** `page`: words, language, today; `messages` copies, `last` makes the changes. */
  constructor(page: Page, { factStore, last, messages }: Ways) {
    this.page = page;
    this.factStore = factStore;
    this.last = last;
    this.messages = messages;
    this.words = page.words;
  }

  /** Let a new step's element be followed. */
  follow(element: HTMLElement, id: string): void {
    const row = findSlot(element, "follow");
    const field = `sent.${id}`;
    const control = this.#name(row, field);
    const sent = findAction(row, "sent");
    const setDay = (value: string) => {
      this.#mark(id, "sent_day", value);
    };
    this.#days.set(element, new DayInput(row, this.page, setDay));
    bindAction(row, "sent", () => {
      this.#toggle(id, row);
    });
    bindAction(row, "skip", () => {
      this.#leaveOut(id);
    });
    this.last.watch(row, () => (sent.hidden ? findAction(row, "skip") : sent));
    control.addEventListener("keydown", (event) => {
      if (event.key === "Enter") control.blur();
    });
    element.addEventListener("click", (event) => {
      const target = event.target as Element;
      if (target.closest('[data-do="copy-sent"]')) void this.#copy(id, element, target);
    });
  }

  /** `first` is the first day on which the step can have been taken, if any is known. */
  draw(element: HTMLElement, step: Step, { isNext, first }: Turn): void {
    const row = findSlot(element, "follow");
    const facts = this.factStore.collectFacts();
    const sent = facts.sent[step.id];
    const skipped = facts.skipped.includes(step.id);
    const open = !isSettled(step);
    row.dataset.kind = step.messages.length && step.on ? "sent" : "did"; // without a day it is no sending
    const waits = step.state === "wait" && !step.on && !sent; // nothing to do about it yet
    const told = step.state === "done" && !sent; // by an answer: it is changed there
    row.hidden = told || (waits && !skipped);
    const button = findAction(row, "sent");
    write(findSlot(button, "name"), this.words.say(`mark_${row.dataset.kind}`));
    button.setAttribute("aria-pressed", String(Boolean(sent)));
    button.hidden = skipped && !sent;
    const asked = isNext && step.state !== "wait";
    button.classList.toggle("fu-button", asked || Boolean(sent));
    button.classList.toggle("fu-link", !asked && !sent);
    button.classList.toggle("fu-main", asked && !sent && row.dataset.kind === "did");
    const skip = findAction(row, "skip");
    write(findSlot(skip, "name"), this.words.say(skipped ? "put_back" : "leave_out"));
    skip.hidden = Boolean(sent) || !(open || skipped);
    findSlot(row, "sent-day").hidden = !sent;
    this.#days.get(element)?.show(sent ?? "", first);
    for (const name of row.querySelectorAll('[data-slot="step"]')) write(name, step.title);
    this.last.draw(row, `sent.${step.id}`);
    this.#showCopies(element, step, open && !row.hidden);
  }

  /** A message read aloud is not sent by copying it, nor one whose step is settled. */
  #showCopies(element: HTMLElement, step: Step, open: boolean): void {
    for (const { id, channel } of step.messages) {
      const button = element.querySelector<HTMLElement>(`[data-message="${CSS.escape(id)}"] [data-do="copy-sent"]`);
      if (button) button.hidden = !open || this.words.findAbout("channel", channel).kind === "phone";
    }
  }

  /** The control and its error are named after the field that the engine's problems name. */
  #name(row: HTMLElement, field: string): HTMLInputElement {
    const control = find(row, "input");
    const error = findSlot(row, "error");
    control.id = this.words.makeId(`fu-${field}`);
    control.name = field;
    findSlot(row, "label", "label").htmlFor = control.id;
    error.id = this.words.makeId(`${field}-error`);
    control.setAttribute("aria-describedby", error.id);
    return control;
  }

  #toggle(id: string, row: HTMLElement): void {
    if (id in this.factStore.collectFacts().sent) this.#removeMark(id);
    else this.#mark(id, row.dataset.kind ?? "", this.page.today);
  }

  #mark(id: string, what: string, day: string): void {
    this.last.make(`sent.${id}`, what, (facts) => {
      facts.sent[id] = day;
      facts.skipped = facts.skipped.filter((each) => each !== id);
    });
  }

  #removeMark(id: string): void {
    this.last.make(`sent.${id}`, "unmarked", (facts) => {
      delete facts.sent[id];
    });
  }

  #leaveOut(id: string): void {
    const out = this.factStore.collectFacts().skipped.includes(id);
    this.last.make(`sent.${id}`, out ? "taken_back" : "left_out", (facts) => {
      facts.skipped = facts.skipped.filter((each) => each !== id);
      if (!out) facts.skipped.push(id);
    });
  }

  async #copy(id: string, element: HTMLElement, button: Element): Promise<void> {
    const message = button.closest<MessageElement>("[data-message]");
    const left = message && (await this.messages.copyQuietly(message));
    if (left === null) return; // not copied, and said so
    this.#mark(id, left ? "copied_sent_blanks" : "copied_sent", this.page.today);
    // the button goes with the message's sending: the focus finds what takes its place
    findAction(findSlot(element, "follow"), "sent").focus({ preventScroll: true });
  }
}
