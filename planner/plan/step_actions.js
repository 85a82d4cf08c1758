// Following a step: it was done and on which day, or it is left out; and both taken back again.
import { PastDay } from "../form/day_input.js";
import { slot, write } from "../dom/words.js";

const OPEN = ["wait", "now", "late"];

export class Sent {
  #days = new WeakMap();

  /** `page`: words, language, today; `messages` copies, `last` makes the changes. */
  constructor(page, { story, last, messages }) {
    Object.assign(this, { page, story, last, messages, words: page.words });
  }

  /** Let a new step's element be followed. */
  follow(element, id) {
    const row = slot(element, "follow");
    const field = `sent.${id}`;
    const control = this.#name(row, field);
    const action = (name) => row.querySelector(`[data-do="${name}"]`);
    const day = (value) => this.#mark(id, "sent_day", value);
    this.#days.set(element, new PastDay(row, this.page, day));
    action("sent").addEventListener("click", () => this.#toggle(id, row));
    action("skip").addEventListener("click", () => this.#leaveOut(id));
    this.last.watch(row, () => action(action("sent").hidden ? "skip" : "sent"));
    control.addEventListener("keydown", (event) => event.key === "Enter" && control.blur());
    element.addEventListener("click", (event) => {
      if (event.target.closest('[data-do="copy-sent"]')) this.#copy(id, element, event.target);
    });
    return element;
  }

  /** `first` is the first day on which the step can have been taken, if any is known. */
  draw(element, step, { isNext, first }) {
    const row = slot(element, "follow");
    const facts = this.story.facts();
    const sent = facts.sent[step.id];
    const skipped = facts.skipped.includes(step.id);
    const open = OPEN.includes(step.state);
    row.dataset.kind = step.messages.length && step.on ? "sent" : "did"; // without a day it is no sending
    const waits = step.state === "wait" && !step.on && !sent; // nothing to do about it yet
    const told = step.state === "done" && !sent; // by an answer: it is changed there
    row.hidden = told || (waits && !skipped);
    const button = row.querySelector('[data-do="sent"]');
    write(slot(button, "name"), this.words.say(`mark_${row.dataset.kind}`));
    button.setAttribute("aria-pressed", String(Boolean(sent)));
    button.hidden = skipped && !sent;
    const asked = isNext && step.state !== "wait";
    button.classList.toggle("fu-button", asked || Boolean(sent));
    button.classList.toggle("fu-link", !asked && !sent);
    button.classList.toggle("fu-main", asked && !sent && row.dataset.kind === "did");
    const skip = row.querySelector('[data-do="skip"]');
    write(slot(skip, "name"), this.words.say(skipped ? "put_back" : "leave_out"));
    skip.hidden = Boolean(sent) || !(open || skipped);
    slot(row, "sent-day").hidden = !sent;
    this.#days.get(element).show(sent ?? "", first);
    for (const name of row.querySelectorAll('[data-slot="step"]')) write(name, step.title);
    this.last.draw(row, `sent.${step.id}`);
    this.#offerCopies(element, step, open && !row.hidden);
  }

  /** A message read aloud is not sent by copying it, nor one whose step is settled. */
  #offerCopies(element, step, open) {
    for (const { id, channel } of step.messages) {
      const button = element.querySelector(`[data-message="${CSS.escape(id)}"] [data-do="copy-sent"]`);
      if (button) button.hidden = !open || this.words.about("channel", channel).kind === "phone";
    }
  }

  /** The control and its error are named after the field that the engine's problems name. */
  #name(row, field) {
    const control = row.querySelector("input");
    const error = slot(row, "error");
    Object.assign(control, { id: this.words.id(`fu-${field}`), name: field });
    slot(row, "label").htmlFor = control.id;
    error.id = this.words.id(`${field}-error`);
    control.setAttribute("aria-describedby", error.id);
    return control;
  }

  #toggle(id, row) {
    if (id in this.story.facts().sent) return this.#unmark(id);
    return this.#mark(id, row.dataset.kind, this.page.today);
  }

  #mark(id, what, day) {
    this.last.make(`sent.${id}`, what, (facts) => {
      facts.sent[id] = day;
      facts.skipped = facts.skipped.filter((each) => each !== id);
    });
  }

  #unmark(id) {
    this.last.make(`sent.${id}`, "unmarked", (facts) => delete facts.sent[id]);
  }

  #leaveOut(id) {
    const out = this.story.facts().skipped.includes(id);
    this.last.make(`sent.${id}`, out ? "taken_back" : "left_out", (facts) => {
      facts.skipped = facts.skipped.filter((each) => each !== id);
      if (!out) facts.skipped.push(id);
    });
  }

  async #copy(id, element, button) {
    const left = await this.messages.copyQuietly(button.closest("[data-message]"));
    if (left === null) return; // not copied, and said so
    this.#mark(id, left ? "copied_sent_blanks" : "copied_sent", this.page.today);
    // the button goes with the message's sending: the focus finds what takes its place
    slot(element, "follow").querySelector('[data-do="sent"]').focus({ preventScroll: true });
  }
}
