// The list of kept plans as the reader sees it: each with its name, what comes next and on which day, in the
// order the engine gives. Names are the reader's own words and only ever written as text.
import { dayParts, isDay } from "../dates/dates.js";
import { MOST } from "../state/local_storage.js";
import { keyed, slot, write, writeOrHide } from "../dom/words.js";

export class ListView {
  #awaited = "";

  /** `element` is the list's section; `open(id)` and `remove(id)` are told what the reader chose. */
  constructor(element, page, { open, remove }) {
    Object.assign(this, { element, page, words: page.words, open, remove });
    this.named = (page.words.about("names", "list").ids ?? "").split(" ").filter(Boolean);
  }

  /** What the reader calls a plan: the first name, and the others. */
  names({ facts }) {
    const given = this.named.map((blank) => facts.blanks?.[blank]);
    return given.filter((text) => typeof text === "string" && text.trim());
  }

  /** The same in one text, also for a plan without a name. */
  called(record) {
    const names = this.names(record);
    return names.length ? names.join(", ") : this.words.say("list_nameless");
  }

  /** Show plans in the order of `lines`, the engine's word on each; those it has not told of come last. */
  draw(records, lines, current) {
    const told = new Map(lines.map((line, place) => [line.id, { ...line, place }]));
    const place = ({ id }) => told.get(id)?.place ?? lines.length;
    const ordered = [...records].sort((one, other) => place(one) - place(other));
    const make = ({ id }) => this.#make(id);
    this.element.hidden = !records.length;
    this.element.querySelector('[data-do="list-calendar"]').hidden = records.length < 2; // one has its own button
    const again = records.length < 2 || !records.some(({ filed }) => filed.length);
    slot(this.element, "list-again").hidden = again;
    keyed(slot(this.element, "plans"), ordered, ({ id }) => id, make, (item, record) => {
      this.#item(item, record, told.get(record.id));
      const button = item.querySelector('[data-do="open"]');
      if (record.id === current) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    });
    this.#focusAwaited(ordered);
  }

  /** Only what stands on the page can have the focus. */
  #focusAwaited(records) {
    if (!records.some(({ id }) => id === this.#awaited)) return;
    const item = this.element.querySelector(`[data-plan="${CSS.escape(this.#awaited)}"]`);
    item.querySelector('[data-do="open"]').focus();
    this.#awaited = "";
  }

  /** Say what is not as it should be with the list, by the codes of its words. */
  limits(codes) {
    const says = codes.filter(Boolean).map((code) => this.words.say(`list_${code}`, { most: MOST }));
    writeOrHide(slot(this.element, "list-limits"), this.element.hidden ? "" : says.join(" "));
  }

  /** The plan's button gets the focus as soon as it is there. */
  focusWhenThere(id) {
    this.#awaited = id;
  }

  #make(id) {
    const item = this.words.part("list-plan");
    item.querySelector('[data-do="open"]').addEventListener("click", () => this.open(id));
    item.querySelector('[data-do="delete"]').addEventListener("click", () => this.remove(id));
    return item;
  }

  #item(item, record, line) {
    const [first, ...others] = this.names(record);
    item.dataset.plan = record.id;
    item.dataset.state = line?.state ?? "";
    write(slot(item, "name"), first ?? this.words.say("list_nameless"));
    writeOrHide(slot(item, "more"), first ? others.join(", ") : this.#day(record));
    write(slot(item, "for"), this.called(record));
    writeOrHide(slot(item, "state"), line ? this.#state(line) : "");
    writeOrHide(slot(item, "says"), line?.says ?? line?.title ?? "");
    this.#leaf(slot(item, "leaf"), line?.on);
  }

  #state({ state }) {
    return this.words.say(["late", "now", "wait"].includes(state) ? `state_${state}` : `list_${state}`);
  }

  /** What tells a plan without a name from others: the first day it was given. */
  #day({ answers }) {
    const day = Object.values(answers).map((text) => text.slice(0, 10)).find(isDay);
    return day ? this.words.say("day_long", dayParts(day, this.page.language)) : "";
  }

  #leaf(leaf, on) {
    leaf.toggleAttribute("data-empty", !on);
    leaf.dateTime = on ?? "";
    const { weekday, day, month } = on ? dayParts(on, this.page.language, "short") : {};
    write(slot(leaf, "weekday"), weekday ?? "");
    write(slot(leaf, "day"), day ?? "");
    write(slot(leaf, "month"), month ?? "");
  }
}
