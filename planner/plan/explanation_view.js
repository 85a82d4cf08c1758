// A step's working on the page: each date in words, the picture of its count, the rule's place in the
// guide with its source, and the days that can be corrected.
import { dayParts } from "../dates/dates.js";
import { alike, closedDays, pictureOf } from "./day_marks.js";
import { dayText } from "../dates/day_text.js";
import { drawKey, drawStrip } from "./calendar_strip.js";
import { keyed, slot, write, writeOrHide } from "../dom/words.js";

export class WorkingView {
  constructor(page, corrections) {
    Object.assign(this, { page, words: page.words, language: page.language, corrections });
  }

  /** Show how the dates of `step` came about; `weekend` is that of the reply's calendar. */
  draw(element, step, { weekend }) {
    element.hidden = !step.working.length;
    const groups = alike(step.working);
    const make = () => this.words.part("count");
    const key = ([first]) => `${first.for} ${first.rule} ${first.moment}`;
    keyed(slot(element, "counts"), groups, key, make, (count, entries) => {
      this.#bounds(count, entries, step);
      this.#picture(count, pictureOf(entries, step, { weekend, today: this.page.today }));
    });
    this.#rules(slot(element, "rules"), step);
    this.#correctable(slot(element, "correct"), step.working);
  }

  /** The sources of advice that was weighed, linked to where they are described. */
  source(element, id) {
    const { title, href } = this.words.about("source", id);
    writeOrHide(slot(element, "source"), title && this.words.say("source", { title }));
    if (href) slot(element, "source").href = href;
  }

  #bounds(count, entries, step) {
    const make = () => this.words.part("bound");
    const key = (entry) => `${entry.for} ${entry.rule} ${entry.moment}`;
    keyed(slot(count, "bounds"), entries, key, make, (bound, entry) => {
      const decides = !(entry.for in step) || entry.date === step[entry.for];
      const name = decides ? `bound_${entry.for}` : `also_${entry.for}`;
      write(slot(bound, "name"), this.words.say(name));
      const date = slot(bound, "date");
      date.dateTime = entry.date;
      write(date, dayText(this.words, entry.date, "day_long", this.language));
      write(slot(bound, "says"), entry.says);
    });
  }

  /** Where the rules stand in the guide, and where they come from. */
  #rules(list, { id, working }) {
    const sources = working.filter(({ rule }) => rule).map(({ source }) => source);
    const told = working.filter(({ rule, source }) => rule || !sources.includes(source)); // a day has no rule
    const rules = [...new Map(told.map((entry) => [`${entry.rule} ${entry.source}`, entry])).values()];
    const line = () => this.words.part("rule");
    keyed(list, rules, ({ rule, source }) => `${rule} ${source}`, line, (item, entry) => {
      const { about, href } = this.words.about("rule", `${id} ${entry.rule}`);
      const link = slot(item, "rule");
      writeOrHide(link, about && this.words.say("rule", { about }));
      if (href) link.href = href;
      this.source(item, entry.source);
    });
  }

  #picture(count, picture) {
    const { words, language } = this;
    const day = (date, pattern) => dayText(words, date, pattern, language);
    const monthly = (date) => words.say("day_chip", dayParts(date, language, "short"));
    const named = (date, { kind, why }) => `${monthly(date)}: ${why || words.say(`closed_${kind}`)}`;
    const svg = slot(count, "strip");
    const weeks = drawStrip(svg, picture, { language, named, monthly });
    slot(count, "picture").hidden = !weeks.length;
    if (!weeks.length) return;
    const [from, to] = [day(picture.first, "day_full"), day(picture.last, "day_full")];
    svg.setAttribute("aria-label", words.say("strip_label", { from, to }));
    this.#legend(slot(count, "legend"), picture, weeks.flat());
  }

  /** The marks that this picture has, and no others. */
  #legend(list, { marks, window, today, others }, days) {
    const kinds = new Set([...marks.values()].map(({ kind }) => kind));
    const there = {
      anchor: true,
      counted: kinds.has("counted"),
      weekend: kinds.has("weekend"),
      closed: [...marks.values()].some(({ closed }) => closed),
      window: days.some((day) => day >= window.from && (!window.to || day <= window.to)) && window.from,
      today: days.includes(today),
      other: others.length > 0,
    };
    const shown = Object.keys(there).filter((name) => there[name]);
    const make = () => this.words.part("key");
    keyed(list, shown, (name) => name, make, (item, name) => {
      drawKey(slot(item, "sample"), name);
      write(slot(item, "says"), this.words.say(`strip_${name}`));
    });
  }

  #correctable(element, working) {
    const closed = closedDays(working).filter(({ kind }) => kind !== "paused"); // no place's doing
    const days = working.flatMap(({ anchor_date: from, date }) => [from.slice(0, 10), date.slice(0, 10)]).sort();
    const known = working.some(({ counted }) => counted.length > 0);
    element.hidden = !known;
    this.corrections.draw(element, closed, { from: days[0], to: days.at(-1) });
  }
}
