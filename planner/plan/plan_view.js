// The plan on the page: the next thing to do, the days to know, and every step with its working and its
// messages. Redrawing changes what differs and nothing else, so focus and folds stay where they are.
import { Corrections } from "./corrections.js";
import { dayParts } from "../dates/dates.js";
import { HappenedView, linkTo } from "./happened_view.js";
import { keepFocusSeen } from "../dom/in_view.js";
import { Messages } from "../messages/message_view.js";
import { cutNames } from "./calendar_strip.js";
import { Sending } from "../messages/send_date.js";
import { bothClocks, bothToday, dayThere } from "../dates/dual_times.js";
import { keyed, slot, write, writeOrHide } from "../dom/words.js";
import { WorkingView } from "./explanation_view.js";

/** The texts that stand more than once, each once: said of the whole plan, not of every step. */
const repeated = (texts) => [...new Set(texts.filter((text, at) => texts.indexOf(text) !== at))];

export class PlanView {
  constructor(element, page, { story, announce }) {
    const { words, language } = page;
    Object.assign(this, { element, page, words, language, story, announce });
    this.messages = new Messages(page, { story, announce });
    this.happened = new HappenedView(slot(element, "happened"), page, this.messages);
    this.sending = new Sending(page, { story, announce });
    this.corrections = new Corrections(slot(element, "corrected"), words, { language, story });
    this.working = new WorkingView(page, this.corrections);
  }

  /**
   * Show a reply; gives back what to say of it: what moved by a correction, what is newly wrong in the
   * message that is being written, or its headline.
   * `placeMissing` names a place whose days could not be had; `ending` says what to do once something
   * has ended the plan.
   */
  draw(reply, { placeMissing, ending }) {
    const { words } = this;
    keepFocusSeen();
    const headline = ending || (reply.next?.says ?? words.say("no_next"));
    const moved = this.corrections.follow(reply);
    write(slot(this.element, "next"), headline);
    this.#lines("lead-clocks", this.#leadClocks(reply, ending));
    this.element.dataset.state = reply.next?.state ?? "done";
    const notices = placeMissing ? [words.say("place_missing", { place: placeMissing })] : [];
    this.#lines("notices", notices);
    const all = reply.steps.flatMap((step) => step.notes);
    const shared = repeated(all.map(({ says }) => says));
    this.#notes("shared", shared.map((text) => all.find(({ says }) => says === text)));
    this.#days(Object.entries(reply.days));
    const draw = (element, step) => {
      this.#notes("notes", step.notes.filter(({ says }) => !shared.includes(says)), element);
      this.#step(element, step, reply.next?.step === step.id, ending);
      this.working.draw(slot(element, "working"), step, reply.calendar);
    };
    this.happened.draw(reply.happened);
    const make = () => words.part("step");
    keyed(slot(this.element, "steps"), reply.steps, ({ id }) => id, make, draw);
    cutNames(slot(this.element, "steps"));
    this.messages.forget(this.element);
    const { name } = reply.calendar;
    write(slot(this.element, "basis"), name ? words.say("basis", { place: name }) : words.say("basis_none"));
    this.element.hidden = false;
    this.corrections.keepFocus();
    return moved || this.messages.news() || headline;
  }

  /** Take away all that belongs to one plan: its folds, its fields, what moved in it. */
  clear() {
    this.hide();
    slot(this.element, "steps").replaceChildren();
    this.happened.clear();
    this.messages.forget(this.element);
    this.corrections.forget();
  }

  hide() {
    this.element.hidden = true;
  }

  /** Scroll to the plan if its beginning is not in view. Focus stays where it is. */
  bringIntoView() {
    const { top } = this.element.getBoundingClientRect();
    if (top >= 0 && top < innerHeight / 2) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.element.scrollIntoView({ behavior: calm ? "auto" : "smooth", block: "start" });
  }

  #days(days) {
    const make = () => this.words.part("day");
    keyed(slot(this.element, "days"), days, ([id]) => id, make, (item, [, { date, says }]) => {
      write(slot(item, "says"), says).dateTime = date;
    });
  }

  #step(element, step, isNext, ending) {
    const { words } = this;
    Object.assign(element.dataset, { step: step.id, state: step.state });
    element.toggleAttribute("data-next", isNext);
    this.#leaf(slot(element, "leaf"), step.on);
    write(slot(element, "state"), this.#state(step));
    write(slot(element, "title"), step.title);
    this.#printed(slot(element, "printed"), step.state === "skipped" ? null : step.on);
    writeOrHide(slot(element, "says"), isNext && !ending ? "" : step.says); // the next step's stands above, large
    writeOrHide(slot(element, "when"), step.when);
    this.#lines("clocks", isNext && !ending ? [] : this.#clocks(step), element);
    this.#clashes(element, step.clashes);
    const unfold = isNext && step.state !== "wait";
    const messages = step.state === "skipped" ? [] : step.messages;
    this.sending.draw(element, step);
    this.messages.draw(slot(element, "messages"), messages, {
      unfold,
      done: step.state === "done",
      on: step.on && step.sending.on,
    });
    const { href } = words.about("stage", step.id);
    const more = slot(element, "more");
    more.parentElement.hidden = !href;
    if (href) more.href = href;
  }

  /** Each clock time of a step to come, on the reader's clock too. */
  #clocks({ state, earliest, aim, latest }) {
    if (!["wait", "now"].includes(state)) return [];
    const moments = [...new Set([earliest, aim, latest])].filter((moment) => moment?.includes("T"));
    return moments.map((moment) => bothClocks(moment, this.page)).filter(Boolean);
  }

  /** Whose today it is, and when the next step's day is where the reader is. */
  #leadClocks({ next, steps }, ending) {
    const step = ending ? null : steps.find(({ id }) => id === next?.step);
    const times = step ? this.#clocks(step) : [];
    const day = step?.on && !times.length ? dayThere(step.on, this.page) : "";
    return [bothToday(this.page), ...times, day].filter(Boolean);
  }

  /** A step that gave way to another was not left out by the reader. */
  #state({ id, state, sent }) {
    const gaveWay = state === "skipped" && !this.story.facts().skipped.includes(id);
    return sent?.says ?? this.words.say(gaveWay ? "gave_way" : `state_${state}`);
  }

  #leaf(leaf, on) {
    leaf.toggleAttribute("data-empty", !on);
    leaf.dateTime = on ?? "";
    const { weekday, day, month } = on ? dayParts(on, this.language, "short") : {};
    write(slot(leaf, "weekday"), weekday ?? "");
    write(slot(leaf, "day"), day ?? "");
    write(slot(leaf, "month"), month ?? "");
  }

  /** The leaf has no year; paper outlives one. */
  #printed(element, on) {
    element.dateTime = on ?? "";
    write(element, on ? this.words.say("day_long", dayParts(on, this.language)) : "");
  }

  #clashes(element, clashes) {
    const make = () => this.words.part("clash");
    keyed(slot(element, "clashes"), clashes, (clash) => clash.for + clash.date, make, (item, clash) => {
      write(slot(item, "says"), clash.says);
      this.working.source(item, clash.source);
    });
  }

  /** Remarks, each with its link where a page says more. */
  #notes(name, notes, element = this.element) {
    const make = () => this.words.part("note");
    keyed(slot(element, name), notes, ({ says }) => says, make, (item, { says, page }) => {
      write(slot(item, "says"), says);
      linkTo(slot(item, "note-page"), page, this.words);
    });
  }

  #lines(name, texts, element = this.element) {
    const make = () => this.words.part("line");
    keyed(slot(element, name), texts, (text) => text, make, write);
  }
}
