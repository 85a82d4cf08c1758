// A step's working on the page: each date in words, the picture of its count, the rule's place in the
// guide with its source, and the days that can be corrected.
import { dayParts } from "../dates/dates.ts";
import { dayText, type DayPattern } from "../dates/day_text.ts";
import type { Page } from "../dates/page.ts";
import { slot } from "../dom/find.ts";
import { keyed, write, writeOrHide, type Words } from "../dom/words.ts";
import type { Calendar, Explanation, Step } from "../engine/protocol.ts";
import { drawKey, drawStrip } from "./calendar_strip.ts";
import type { Corrections } from "./corrections.ts";
import { alike, closedDays, pictureOf, type Mark, type Picture } from "./day_marks.ts";

const keyOf = (entry: Explanation): string => `${entry.for} ${entry.rule} ${entry.moment}`;

export class ExplanationView {
  readonly page: Page;
  readonly words: Words;
  readonly language: string;
  readonly corrections: Corrections;
  constructor(page: Page, corrections: Corrections) {
    this.page = page;
    this.words = page.words;
    this.language = page.language;
    this.corrections = corrections;
  }

  /** Show how the dates of `step` came about; `weekend` is that of the reply's calendar. */
  draw(element: HTMLElement, step: Step, { weekend }: Calendar): void {
    element.hidden = !step.working.length;
    const groups = alike(step.working);
    const make = () => this.words.part("count");
    const key = ([first]: Explanation[]) => (first ? keyOf(first) : "");
    keyed(slot(element, "counts"), groups, key, make, (count, entries) => {
      this.#bounds(count, entries, step);
      this.#picture(count, pictureOf(entries, step, { weekend, today: this.page.today }));
    });
    this.#rules(slot(element, "rules"), step);
    this.#correctable(slot(element, "correct"), step.working);
  }

  /** The sources of advice that was weighed, linked to where they are described. */
  source(element: HTMLElement, id: string | null): void {
    const { title, href } = this.words.about("source", String(id));
    const link = slot(element, "source", "a");
    writeOrHide(link, title ? this.words.say("source", { title }) : "");
    if (href) link.href = href;
  }

  #bounds(count: HTMLElement, entries: readonly Explanation[], step: Step): void {
    const make = () => this.words.part("bound");
    keyed(slot(count, "bounds"), entries, keyOf, make, (bound, entry) => {
      const decides = entry.for === "day" || entry.date === step[entry.for];
      const name = decides ? `bound_${entry.for}` : `also_${entry.for}`;
      write(slot(bound, "name"), this.words.say(name));
      const date = slot(bound, "date", "time");
      date.dateTime = entry.date;
      write(date, dayText(this.words, entry.date, "day_long", this.language));
      write(slot(bound, "says"), entry.says);
    });
  }

  /** Where the rules stand in the guide, and where they come from. */
  #rules(list: HTMLElement, { id, working }: Step): void {
    const sources = working.filter(({ rule }) => rule).map(({ source }) => source);
    const told = working.filter(({ rule, source }) => rule || !sources.includes(source)); // a day has no rule
    const rules = [...new Map(told.map((entry) => [`${entry.rule} ${entry.source}`, entry])).values()];
    const line = () => this.words.part("rule");
    keyed(
      list,
      rules,
      ({ rule, source }) => `${rule} ${source}`,
      line,
      (item, entry) => {
        const { about, href } = this.words.about("rule", `${id} ${entry.rule}`);
        const link = slot(item, "rule", "a");
        writeOrHide(link, about ? this.words.say("rule", { about }) : "");
        if (href) link.href = href;
        this.source(item, entry.source);
      },
    );
  }

  #picture(count: HTMLElement, picture: Picture): void {
    const { words, language } = this;
    const day = (date: string, pattern: DayPattern) => dayText(words, date, pattern, language);
    const monthly = (date: string) => words.say("day_chip", dayParts(date, language, "short"));
    const named = (date: string, { kind, why }: NonNullable<Mark["closed"]>) =>
      `${monthly(date)}: ${why || words.say(`closed_${kind}`)}`;
    const svg = slot(count, "strip", "svg");
    const weeks = drawStrip(svg, picture, { language, named, monthly });
    slot(count, "picture").hidden = !weeks.length;
    if (!weeks.length) return;
    const [from, to] = [day(picture.first, "day_full"), day(picture.last, "day_full")];
    svg.setAttribute("aria-label", words.say("strip_label", { from, to }));
    this.#legend(slot(count, "legend"), picture, weeks.flat());
  }

  /** The marks that this picture has, and no others. */
  #legend(list: HTMLElement, { marks, window, today, others }: Picture, days: readonly string[]): void {
    const kinds = new Set([...marks.values()].map(({ kind }) => kind));
    const there: Record<string, boolean> = {
      anchor: true,
      counted: kinds.has("counted"),
      weekend: kinds.has("weekend"),
      closed: [...marks.values()].some(({ closed }) => closed),
      window: Boolean(window.from) && days.some((day) => day >= window.from && (!window.to || day <= window.to)),
      today: days.includes(today),
      other: others.length > 0,
    };
    const shown = Object.keys(there).filter((name) => there[name]);
    const make = () => this.words.part("key");
    keyed(
      list,
      shown,
      (name) => name,
      make,
      (item, name) => {
        drawKey(slot(item, "sample", "svg"), name);
        write(slot(item, "says"), this.words.say(`strip_${name}`));
      },
    );
  }

  #correctable(element: HTMLElement, working: readonly Explanation[]): void {
    const closed = closedDays(working).filter(({ kind }) => kind !== "paused"); // no place's doing
    const days = working.flatMap(({ anchor_date: from, date }) => [from.slice(0, 10), date.slice(0, 10)]).sort();
    const known = working.some(({ counted }) => counted.length > 0);
    element.hidden = !known;
    this.corrections.draw(element, closed, { from: days[0] ?? "", to: days.at(-1) ?? "" });
  }
}
