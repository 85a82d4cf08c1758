// A step's working on the page: each date in words, the picture of its count, the rule's place in the
// guide with its source, and the days that can be corrected.
import { formatDayParts } from "../dates/dates.ts";
import { formatDay, type DayPattern } from "../dates/day_text.ts";
import type { Page } from "../dates/page.ts";
import { findSlot } from "../dom/find.ts";
import { drawList, asHref, html, type Template } from "../dom/templates.ts";
import type { Words } from "../dom/words.ts";
import type { Calendar, Explanation, Step } from "../engine/protocol.ts";
import { drawStrip, drawSample } from "./calendar_strip.ts";
import type { Corrections } from "./corrections.ts";
import { groupAlike, listClosedDays, makePicture, type Mark, type Picture } from "./day_marks.ts";

const makeKey = (entry: Explanation): string => `${entry.for} ${entry.rule} ${entry.moment}`;

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
    const { today } = this.page;
    drawList(
      findSlot(element, "counts"),
      groupAlike(step.working),
      ([first]) => (first ? makeKey(first) : ""),
      (entries) => this.#drawCount(entries, step, makePicture(entries, step, { weekend, today })),
    );
    this.#drawRules(findSlot(element, "rules"), step);
    this.#drawCorrections(findSlot(element, "correct"), step.working);
  }

  /** The source of advice that was weighed, linked to where it is described. */
  drawSource(id: string | null): Template {
    const { title, href } = this.words.findAbout("source", String(id));
    const text = title ? this.words.say("source", { title }) : "";
    return html`<a class="fu-source" data-slot="source" href=${asHref(href)} ?hidden=${!text}>${text}</a>`;
  }

  /** Dates that were counted alike: their picture, and each in words. */
  #drawCount(entries: readonly Explanation[], step: Step, picture: Picture): Template {
    const { svg, weeks } = this.#drawStrip(picture);
    return html`<div class="fu-count">
      <figure class="fu-picture" data-slot="picture" ?hidden=${!weeks.length}>
        ${svg}
        <figcaption>
          <ul role="list" class="fu-legend" data-slot="legend" aria-hidden="true">
            ${weeks.length ? this.#drawLegend(picture, weeks.flat()) : []}
          </ul>
        </figcaption>
      </figure>
      <div data-slot="bounds">${entries.map((entry) => this.#drawBound(entry, step))}</div>
    </div>`;
  }

  #drawBound(entry: Explanation, step: Step): Template {
    const { words, language } = this;
    const decides = entry.for === "day" || entry.date === step[entry.for];
    const name = words.say(decides ? `bound_${entry.for}` : `also_${entry.for}`);
    const date = formatDay(words, entry.date, "day_long", language);
    return html`<div class="fu-bound">
      <h4><span data-slot="name">${name}</span> <time data-slot="date" datetime=${entry.date}>${date}</time></h4>
      <p data-slot="says">${entry.says}</p>
    </div>`;
  }

  /** Where the rules stand in the guide, and where they come from. */
  #drawRules(list: HTMLElement, { id, working }: Step): void {
    const sources = working.filter(({ rule }) => rule).map(({ source }) => source);
    const told = working.filter(({ rule, source }) => rule || !sources.includes(source)); // a day has no rule
    const rules = [...new Map(told.map((entry) => [`${entry.rule} ${entry.source}`, entry])).values()];
    drawList(
      list,
      rules,
      ({ rule, source }) => `${rule} ${source}`,
      ({ rule, source }) => {
        const { about, href } = this.words.findAbout("rule", `${id} ${rule}`);
        const text = about ? this.words.say("rule", { about }) : "";
        const link = html`<a data-slot="rule" href=${asHref(href)} ?hidden=${!text}>${text}</a>`;
        return html`<li>${link} ${this.drawSource(source)}</li>`;
      },
    );
  }

  #drawStrip(picture: Picture): { svg: SVGElement; weeks: string[][] } {
    const { words, language } = this;
    const sayDay = (date: string, pattern: DayPattern) => formatDay(words, date, pattern, language);
    const sayShortDay = (date: string) => words.say("day_chip", formatDayParts(date, language, "short"));
    const sayClosed = (date: string, { kind, why }: NonNullable<Mark["closed"]>) =>
      `${sayShortDay(date)}: ${why || words.say(`closed_${kind}`)}`;
    const [from, to] = [sayDay(picture.first, "day_full"), sayDay(picture.last, "day_full")];
    return drawStrip(picture, { language, sayClosed, sayShortDay, label: words.say("strip_label", { from, to }) });
  }

  /** The marks that this picture has, and no others. */
  #drawLegend({ marks, window, today, others }: Picture, days: readonly string[]): Template[] {
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
    return shown.map(
      (name) => html`<li>${drawSample(name)} <span data-slot="says">${this.words.say(`strip_${name}`)}</span></li>`,
    );
  }

  #drawCorrections(element: HTMLElement, working: readonly Explanation[]): void {
    const closed = listClosedDays(working).filter(({ kind }) => kind !== "paused"); // no place's doing
    const days = working.flatMap(({ anchor_date: from, date }) => [from.slice(0, 10), date.slice(0, 10)]).sort();
    const known = working.some(({ counted }) => counted.length > 0);
    element.hidden = !known;
    this.corrections.draw(element, closed, { from: days[0] ?? "", to: days.at(-1) ?? "" });
  }
}
