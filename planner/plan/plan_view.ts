// The plan on the page: the next thing to do, the days to know, and every step with its working and its
// messages. Redrawing changes what differs and nothing else, so focus and folds stay where they are.
import { formatDayParts } from "../dates/dates.ts";
import { sayBothClocks, sayBothToday, sayDayThere } from "../dates/dual_times.ts";
import { writeDayTile } from "../dates/day_tile.ts";
import type { Page } from "../dates/page.ts";
import type { Announce } from "../dom/announcer.ts";
import { findSlot } from "../dom/find.ts";
import { keepFocusSeen } from "../dom/in_view.ts";
import { drawLines, drawList, asHref, html, type Template } from "../dom/templates.ts";
import { updateChildren, write, writeOrHide, type Words } from "../dom/words.ts";
import type { Clash, PageNote, Reply, Says, Step } from "../engine/protocol.ts";
import { MessageView } from "../messages/message_view.ts";
import { SendDate } from "../messages/send_date.ts";
import type { FactStore } from "../state/facts.ts";
import type { Outcome } from "../state/store.ts";
import { cutNames } from "./calendar_strip.ts";
import { Corrections } from "./corrections.ts";
import { ExplanationView } from "./explanation_view.ts";
import { HappenedView, findPage } from "./happened_view.ts";

/** The texts that stand more than once, each once: said of the whole plan, not of every step. */
const listRepeated = (texts: readonly string[]): string[] => [
  ...new Set(texts.filter((text, at) => texts.indexOf(text) !== at)),
];

export class PlanView {
  readonly element: HTMLElement;
  readonly page: Page;
  readonly words: Words;
  readonly language: string;
  readonly factStore: FactStore;
  readonly announce: Announce;
  readonly messages: MessageView;
  readonly happened: HappenedView;
  readonly sending: SendDate;
  readonly corrections: Corrections;
  readonly working: ExplanationView;
  constructor(element: HTMLElement, page: Page, { factStore, announce }: { factStore: FactStore; announce: Announce }) {
    const { words, language } = page;
    this.element = element;
    this.page = page;
    this.words = words;
    this.language = language;
    this.factStore = factStore;
    this.announce = announce;
    this.messages = new MessageView(page, { factStore, announce });
    this.happened = new HappenedView(findSlot(element, "happened"), page, this.messages);
    this.sending = new SendDate(page, { factStore, announce });
    this.corrections = new Corrections(findSlot(element, "corrected"), words, { language, factStore });
    this.working = new ExplanationView(page, this.corrections);
  }

  /**
   * Show an outcome; gives back what to say of it: what moved by a correction, what is newly wrong in the
   * message that is being written, or its headline.
   */
  draw({ reply, placeMissing, ending }: Outcome): string {
    const { words } = this;
    keepFocusSeen();
    const headline = ending || (reply.next?.says ?? words.say("no_next"));
    const moved = this.corrections.follow(reply);
    write(findSlot(this.element, "next"), headline);
    this.#drawLines("lead-clocks", this.#listLeadClocks(reply, ending));
    this.element.dataset.state = reply.next?.state ?? "done";
    const notices = placeMissing ? [words.say("place_missing", { place: placeMissing })] : [];
    this.#drawLines("notices", notices);
    const all = reply.steps.flatMap((step) => step.notes);
    const shared = listRepeated(all.map(({ says }) => says));
    this.#drawNotes(
      "shared",
      shared.flatMap((text) => all.find(({ says }) => says === text) ?? []),
    );
    this.#drawDays(Object.entries(reply.days));
    const draw = (element: HTMLElement, step: Step) => {
      this.#drawNotes(
        "notes",
        step.notes.filter(({ says }) => !shared.includes(says)),
        element,
      );
      this.#drawStep(element, step, reply.next?.step === step.id, ending);
      this.working.draw(findSlot(element, "working"), step, reply.calendar);
    };
    this.happened.draw(reply.happened);
    const make = () => words.makePart("step");
    updateChildren(findSlot(this.element, "steps"), reply.steps, ({ id }) => id, make, draw);
    cutNames(findSlot(this.element, "steps"));
    this.messages.forget(this.element);
    const { name } = reply.calendar;
    write(findSlot(this.element, "basis"), name ? words.say("basis", { place: name }) : words.say("basis_none"));
    this.element.hidden = false;
    this.corrections.keepFocus();
    return moved || this.messages.takeNews() || headline;
  }

  /** Say what was not taken of what the reader told, where it stands beside nothing. */
  refuse(messages: readonly string[]): void {
    const prefix = this.words.say("error_prefix");
    this.#drawLines(
      "refused",
      messages.map((message) => `${prefix} ${message}`),
    );
  }

  /** Take away all that belongs to one plan: its folds, its fields, what moved in it. */
  clear(): void {
    this.hide();
    findSlot(this.element, "steps").replaceChildren();
    this.happened.clear();
    this.messages.forget(this.element);
    this.corrections.forget();
  }

  hide(): void {
    this.element.hidden = true;
  }

  /** Scroll to the plan if its beginning is not in view. Focus stays where it is. */
  scrollIntoView(): void {
    const { top } = this.element.getBoundingClientRect();
    if (top >= 0 && top < innerHeight / 2) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.element.scrollIntoView({ behavior: calm ? "auto" : "smooth", block: "start" });
  }

  #drawDays(days: readonly (readonly [string, Says])[]): void {
    drawList(
      findSlot(this.element, "days"),
      days,
      ([id]) => id,
      ([, { date, says }]) => html`<li><time data-slot="says" datetime=${date}>${says}</time></li>`,
    );
  }

  #drawStep(element: HTMLElement, step: Step, isNext: boolean, ending: string): void {
    const { words } = this;
    element.dataset.step = step.id;
    element.dataset.state = step.state;
    element.toggleAttribute("data-next", isNext);
    writeDayTile(findSlot(element, "leaf", "time"), step.on, this.language);
    write(findSlot(element, "state"), this.#sayState(step));
    write(findSlot(element, "title"), step.title);
    this.#writePrinted(findSlot(element, "printed", "time"), step.state === "skipped" ? null : step.on);
    writeOrHide(findSlot(element, "says"), isNext && !ending ? "" : step.says); // the next step's stands above, large
    writeOrHide(findSlot(element, "when"), step.when);
    this.#drawLines("clocks", isNext && !ending ? [] : this.#listClocks(step), element);
    this.#drawClashes(element, step.clashes);
    const unfold = isNext && step.state !== "wait";
    const messages = step.state === "skipped" ? [] : step.messages;
    this.sending.draw(element, step);
    this.messages.draw(findSlot(element, "messages"), messages, {
      unfold,
      done: step.state === "done",
      on: step.on && step.sending.on,
    });
    const { href } = words.findAbout("stage", step.id);
    const more = findSlot(element, "more", "a");
    if (more.parentElement) more.parentElement.hidden = !href;
    if (href) more.href = href;
  }

  /** Each clock time of a step to come, on the reader's clock too. */
  #listClocks({ state, earliest, aim, latest }: Step): string[] {
    if (state !== "wait" && state !== "now") return [];
    const dateTimes = [...new Set([earliest, aim, latest])].filter((dateTime) => dateTime !== null);
    const timed = dateTimes.filter((dateTime) => dateTime.includes("T"));
    return timed.map((dateTime) => sayBothClocks(dateTime, this.page)).filter(Boolean);
  }

  /** Whose today it is, and when the next step's day is where the reader is. */
  #listLeadClocks({ next, steps }: Reply, ending: string): string[] {
    const step = ending ? null : steps.find(({ id }) => id === next?.step);
    const times = step ? this.#listClocks(step) : [];
    const day = step?.on && !times.length ? sayDayThere(step.on, this.page) : "";
    return [sayBothToday(this.page), ...times, day].filter(Boolean);
  }

  /** A step that gave way to another was not left out by the reader. */
  #sayState({ id, state, sent }: Step): string {
    const gaveWay = state === "skipped" && !this.factStore.collectFacts().skipped.includes(id);
    return sent?.says ?? this.words.say(gaveWay ? "gave_way" : `state_${state}`);
  }

  /** The leaf has no year; paper outlives one. */
  #writePrinted(element: HTMLTimeElement, on: string | null): void {
    element.dateTime = on ?? "";
    write(element, on ? this.words.say("day_long", formatDayParts(on, this.language)) : "");
  }

  #drawClashes(element: HTMLElement, clashes: readonly Clash[]): void {
    drawList(
      findSlot(element, "clashes"),
      clashes,
      (clash) => clash.for + clash.date,
      ({ says, source }) => html`<li><span data-slot="says">${says}</span> ${this.working.drawSource(source)}</li>`,
    );
  }

  /** Remarks, each with its link where a page says more. */
  #drawNotes(name: string, notes: readonly PageNote[], element: HTMLElement = this.element): void {
    drawList(
      findSlot(element, name),
      notes,
      ({ says }) => says,
      (note) => this.#drawNote(note),
    );
  }

  #drawLines(name: string, texts: readonly string[], element: HTMLElement = this.element): void {
    drawLines(findSlot(element, name), texts);
  }

  #drawNote({ says, page }: PageNote): Template {
    const { href, title } = findPage(page, this.words);
    return html`<li>
      <span data-slot="says">${says}</span>
      <a data-slot="note-page" href=${asHref(href)} ?hidden=${!href}>${title ?? ""}</a>
    </li>`;
  }
}
