// The picture of a count: a strip of weeks as SVG, one cell a day. Every mark has a shape of its own, so
// that none is told by colour alone. What it shows comes in; nothing here reckons which days count.
import { addDays, formatDayParts, findWeekday } from "../dates/dates.ts";
import type { Mark, Marks, Picture, Span } from "./day_marks.ts";

const CELL = 44; // units of the drawing; the style sheet scales them with the text
const HEAD = 20; // above the weeks, for the names of weekdays; in the same units, as all below
const LINE = 17; // of a name below a week
const WIDTH = 7 * CELL; // a week
/** By so much a sample of the legend is moved, so that its mark stands in the middle. */
const CENTRES: Record<string, [x: number, y: number]> = { today: [0, -8], other: [15, -15] };
const MOST_WEEKS = 8; // a longer count is told in its sentence only

/** A mark with what else is drawn of its day. */
interface Cell {
  kind?: string;
  number?: number | string;
  closed?: unknown;
  label: string;
  today?: boolean;
  other?: boolean;
}

type Closed = NonNullable<Mark["closed"]>;

/** The words of a picture; `label` tells those who do not see it what it shows. */
interface Texts {
  language: string;
  label: string;
  sayClosed: (day: string, closed: Closed) => string;
  sayShortDay: (day: string) => string;
}

function makeShape(name: string, attributes: Record<string, string | number> = {}, text = ""): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  return element;
}

/** Weeks begin after the weekend, so that a weekend stands together at their end. */
function findWeekStart(weekend: readonly number[]): number {
  return weekend.map((day) => (day + 1) % 7).find((day) => !weekend.includes(day)) ?? 0;
}

/** The weeks to draw, each as its seven days; none when they would be too many to look at. */
export function listWeeks({
  first,
  last,
  weekend,
  today,
}: Pick<Picture, "first" | "last" | "weekend" | "today">): string[][] {
  const findFirstDay = (day: string) => addDays(day, -((findWeekday(day) - findWeekStart(weekend) + 7) % 7));
  const weeks: string[][] = [];
  const isNear = (day: string) => day >= addDays(first, -7) && day <= addDays(last, 7);
  const from = isNear(today) && today < first ? today : first;
  const to = isNear(today) && today > last ? today : last;
  for (let start = findFirstDay(from); start <= to; start = addDays(start, 7)) {
    if (weeks.length === MOST_WEEKS) return [];
    weeks.push(Array.from({ length: 7 }, (_, place) => addDays(start, place)));
  }
  return weeks;
}

/** One day at (x, y): its date, its mark, and whether it is today or a date not taken. */
export function drawCell(x: number, y: number, day: Cell): SVGElement {
  const { kind = "", number = "", closed, label, today = false, other = false } = day;
  const group = makeShape("g", { class: "fu-cell", "data-kind": kind, transform: `translate(${x} ${y})` });
  group.toggleAttribute("data-closed", Boolean(closed));
  const [middle, edge] = [CELL / 2, CELL - 6];
  if (kind) group.append(makeShape("rect", { x: 3, y: 3, width: edge, height: edge, rx: 7 }));
  if (today) {
    const width = Math.max(22, 8 + 6.5 * label.length);
    const ring = { class: "fu-ring", x: middle - width / 2, y: 6, width, height: 16, rx: 8 };
    group.append(makeShape("rect", ring));
  }
  group.append(makeShape("text", { class: "fu-cell-date", x: middle, y: 18 }, label));
  if (kind === "anchor") group.append(makeShape("circle", { cx: middle, cy: 31, r: 4 }));
  if (kind === "counted") group.append(makeShape("text", { x: middle, y: 37 }, String(number)));
  if (kind === "weekend") group.append(makeShape("path", { d: `M${middle - 5} 31h10` }));
  if (kind === "closed") group.append(makeShape("path", { d: `M${middle - 4} 27l8 8m0 -8l-8 8` }));
  if (other) group.append(makeShape("path", { class: "fu-other", d: `M${CELL - 7} 0l7 7l-7 7l-7 -7z` }));
  return group;
}

/** The window's outline in one week, open at an end where it goes on. */
export function drawOutline(y: number, from: number, to: number, { begins = true, ends = true } = {}): SVGElement {
  const [left, right] = [from * CELL + 1.5, (to + 1) * CELL - 1.5];
  const [top, low] = [y + 1.5, y + CELL - 1.5];
  const start = begins ? `M${left + 8} ${low}q-8 0 -8 -8V${top + 8}q0 -8 8 -8` : `M${left} ${top}`;
  const end = ends ? `H${right - 8}q8 0 8 8V${low - 8}q0 8 -8 8` : `H${right}M${right} ${low}`;
  return makeShape("path", { class: "fu-window", d: `${start}${end}H${begins ? left + 8 : left}` });
}

function drawWindow(week: readonly string[], y: number, { from, to }: Span): SVGElement[] {
  const isInside = (day: string) => day >= from && (!to || day <= to);
  const days = from ? week.filter(isInside) : [];
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  return [drawOutline(y, week.indexOf(first), week.indexOf(last), { begins: first === from, ends: last === to })];
}

function drawNames(week: readonly string[], y: number, marks: Marks, sayClosed: Texts["sayClosed"]): SVGElement[] {
  const closed = week.flatMap((day) => {
    const why = marks.get(day)?.closed;
    return why ? [{ day, why }] : [];
  });
  return closed.map(({ day, why }, line) => {
    const text = sayClosed(day, why);
    const beyond = week.indexOf(day) > 3; // the name begins or ends under its day
    const x = (week.indexOf(day) + (beyond ? 1 : 0)) * CELL + (beyond ? -4 : 4);
    const align = beyond ? "end" : "start";
    return makeShape("text", { class: "fu-name", x, y: y + LINE * (line + 1) - 4, "text-anchor": align }, text);
  });
}

/**
 * Cut each name in `root` that is wider than what its picture leaves it: the words beside it have all of it. Asked
 * once the pictures stand on the page, for only there they have a font; folded away, they have no width to measure.
 */
export function cutNames(root: HTMLElement): void {
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return;
  for (const name of root.querySelectorAll(".fu-name")) {
    const { fontFamily, fontSize, fontWeight } = getComputedStyle(name);
    pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    const x = Number(name.getAttribute("x"));
    const room = name.getAttribute("text-anchor") === "end" ? x : WIDTH - x;
    const fits = (text: string) => pen.measureText(text).width <= room;
    if (fits(name.textContent)) continue;
    const letters = Array.from(name.textContent);
    while (letters.length && !fits(`${letters.join("").trimEnd()}…`)) letters.pop();
    name.textContent = `${letters.join("").trimEnd()}…`;
  }
}

/** An empty picture. */
const makeStrip = (attributes: Record<string, string>) => makeShape("svg", { class: "fu-strip", ...attributes });

/**
 * Draw `picture`, and tell which weeks are in it. `sayClosed(day, closed)` gives a closed day's name,
 * `sayShortDay(day)` a day with its month, which stands on the first day and wherever a month begins.
 */
export function drawStrip(
  picture: Picture,
  { language, label, sayClosed, sayShortDay }: Texts,
): { svg: SVGElement; weeks: string[][] } {
  const weeks = listWeeks(picture);
  const drawn = weeks.slice(0, 1).flatMap((week) =>
    week.map((day, place) => {
      const { weekday } = formatDayParts(day, language, "short");
      return makeShape("text", { class: "fu-weekday", x: (place + 0.5) * CELL, y: 13 }, weekday);
    }),
  );
  let y = HEAD;
  for (const week of weeks) {
    week.forEach((day, place) => {
      const closed = picture.weekend.includes(findWeekday(day)) ? { kind: "weekend" } : {};
      const begins = day === weeks[0]?.[0] || day.endsWith("-01");
      const date = begins ? sayShortDay(day) : String(Number(day.slice(8)));
      const flags = { label: date, today: day === picture.today, other: picture.others.includes(day) };
      drawn.push(drawCell(place * CELL, y, { ...(picture.marks.get(day) ?? closed), ...flags }));
    });
    drawn.push(...drawWindow(week, y, picture.window));
    const names = drawNames(week, y + CELL, picture.marks, sayClosed);
    drawn.push(...names);
    y += CELL + LINE * names.length + 2;
  }
  const svg = makeStrip({ "data-slot": "strip", role: "img", "aria-label": label, viewBox: `-1 0 ${WIDTH + 2} ${y}` });
  svg.replaceChildren(...drawn);
  return { svg, weeks };
}

/** A sample of one mark, for the legend. */
export function drawSample(name: string): SVGElement {
  const flags = { today: name === "today", other: name === "other", closed: name === "closed" };
  const kind = ["today", "other", "window"].includes(name) ? "" : name;
  const label = flags.today ? "00" : "";
  const sample = drawCell(0, 0, { kind, number: "1", label, ...flags });
  if (flags.today) sample.querySelector("text")?.remove();
  const centre = CENTRES[name] ?? [0, 0];
  const viewBox = `${centre.join(" ")} ${CELL} ${CELL}`;
  const svg = makeStrip({ "data-slot": "sample", "aria-hidden": "true", viewBox });
  svg.replaceChildren(name === "window" ? drawOutline(0, 0, 0) : sample);
  return svg;
}
