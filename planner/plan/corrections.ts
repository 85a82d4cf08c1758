// The reader's own word on which days are worked: a closed day opened, a day closed, and each taken back.
// What that did to the plan is said once, where the reader did it.
import { isDay } from "../dates/dates.ts";
import { formatDay } from "../dates/day_text.ts";
import { Entry } from "../dom/entry.ts";
import { find, findSlot } from "../dom/find.ts";
import { drawList, html, type Template } from "../dom/templates.ts";
import { writeOrHide, type Words } from "../dom/words.ts";
import type { LeftOut, Facts, Reply } from "../engine/protocol.ts";
import type { FactStore } from "../state/facts.ts";
import { listMoves } from "./date_changes.ts";
import type { Span } from "./day_marks.ts";

const without = (days: readonly string[], day: string) => days.filter((other) => other !== day);

export class Corrections {
  readonly list: HTMLElement;
  readonly words: Words;
  readonly language: string;
  readonly factStore: FactStore;
  #reply: Reply | null = null;
  #days = "";
  #forms = 0;
  #place: HTMLElement | null = null; // where the reader made the last change

  /** `list` is the block in the plan that gathers all corrections. */
  constructor(list: HTMLElement, words: Words, { language, factStore }: { language: string; factStore: FactStore }) {
    this.list = list;
    this.words = words;
    this.language = language;
    this.factStore = factStore;
  }

  /** The next reply is of another plan: nothing has moved in it. */
  forget(): void {
    this.#reply = null;
    this.#place = null;
    this.#tell("");
  }

  /** Take in a reply. Gives back what moved in it by a change of days, or "". */
  follow(reply: Reply): string {
    const { open, closed } = this.factStore.collectFacts();
    const days = JSON.stringify([open, closed]);
    const before = this.#reply;
    this.#reply = reply;
    const moved = before ? listMoves(before, reply, this.words, this.language) : [];
    const corrected = before !== null && days !== this.#days;
    this.#days = days;
    this.#drawList(open, closed);
    const says = corrected ? moved.join("\n") || this.words.say("moves_none") : "";
    if (corrected || moved.length) this.#tell(says);
    this.list.hidden = !open.length && !closed.length && findSlot(this.list, "moved").hidden;
    return says;
  }

  /** Draw a step's days that do not count, and those the reader opened among them. */
  draw(element: HTMLElement, closedDays: readonly LeftOut[], { from, to }: Span): void {
    if (!element.querySelector("form")) element.append(this.#makeForm());
    const { open, closed } = this.factStore.collectFacts();
    const opened = open.filter((day) => day >= from && day <= to).map((date) => ({ date, kind: "open", why: "" }));
    const days = [...closedDays, ...opened].sort((one, other) => (one.date < other.date ? -1 : 1));
    drawList(
      findSlot(element, "closed-days"),
      days,
      ({ date }) => date,
      ({ date, kind, why }) => {
        const mine = kind === "open" || closed.includes(date);
        return this.#drawRow(date, why || this.words.say(`closed_${kind}`), mine ? "take_back" : "open_day");
      },
    );
  }

  #drawList(open: readonly string[], closed: readonly string[]): void {
    const withKind = (kind: string) => (day: string) => [day, kind] as const;
    const days = [...open.map(withKind("open")), ...closed.map(withKind("closed"))].sort();
    drawList(
      findSlot(this.list, "corrections"),
      days,
      ([day]) => day,
      ([day, kind]) => this.#drawRow(day, this.words.say(`closed_${kind}`), "take_back"),
    );
  }

  #drawRow(day: string, why: string, action: "open_day" | "take_back"): Template {
    const { words, language } = this;
    const toggle = ({ currentTarget }: Event) => {
      this.#toggle(currentTarget as HTMLElement, day, action);
    };
    return html`<li data-key=${day}>
      <span class="fu-closed-day"
        ><time data-slot="date" datetime=${day}>${formatDay(words, day, "day_short", language)}</time>
        <span class="fu-why" data-slot="why">${why}</span></span
      >
      <button class="fu-button" type="button" @click=${toggle}>
        <span data-slot="action">${words.say(action)}</span
        ><span class="fu-hidden">: <span data-slot="for">${formatDay(words, day, "day_full", language)}</span></span>
      </button>
    </li>`;
  }

  #toggle(from: HTMLElement, day: string, action: "open_day" | "take_back"): void {
    this.#change(from, (facts) => {
      facts.open = without(facts.open, day);
      facts.closed = without(facts.closed, day);
      if (action === "open_day") facts.open.push(day);
    });
  }

  #makeForm(): HTMLElement {
    const form = this.words.makePart("close-day");
    const [field, problem] = [find(form, "input"), findSlot(form, "problem")];
    problem.id = this.words.makeId(`fu-close-${(this.#forms += 1)}`);
    const entry = new Entry(field);
    field.setAttribute("aria-describedby", problem.id);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const day = entry.text;
      const wrong = entry.isHalf ? "date_incomplete" : isDay(day) ? "" : "close_missing";
      field.setAttribute("aria-invalid", String(Boolean(wrong)));
      writeOrHide(problem, wrong ? this.words.say(wrong) : "");
      if (wrong) {
        field.focus();
        return;
      }
      entry.text = "";
      this.#change(form, (facts) => {
        facts.open = without(facts.open, day);
        facts.closed = [...without(facts.closed, day), day];
      });
    });
    return form;
  }

  #change(from: HTMLElement, edit: (facts: Facts) => void): void {
    this.#place = from.closest<HTMLElement>('[data-slot="correct"]') ?? this.list;
    this.factStore.change("days", edit);
  }

  /** Say it where the change was made; a button that went away leaves its focus there. */
  #tell(says: string): void {
    const here = findSlot(this.#place?.isConnected ? this.#place : this.list, "moved");
    const places = this.list.closest(".fu-plan")?.querySelectorAll<HTMLElement>('[data-slot="moved"]');
    for (const place of places ?? []) writeOrHide(place, place === here ? says : "");
  }

  /** After a redraw: where the pressed button is gone, the focus goes to what was said. */
  keepFocus(): void {
    const place = this.#place;
    this.#place = null;
    if (place && document.activeElement === document.body) findSlot(place, "moved").focus();
  }
}
