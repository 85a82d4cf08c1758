// What each day is in the working of a step: where the count starts, which days count and as which
// number, which do not and why. Dates that were counted alike share one picture.
import type { ExplainedDate, LeftOut, Explanation, Step } from "../engine/protocol.ts";

const BOUNDS: readonly ExplainedDate[] = ["day", "earliest", "aim", "latest"]; // a day that another counts from comes first

/** What a day is in a count: `number` is the one it counts as. */
export interface Mark {
  kind: "anchor" | "counted" | "weekend" | "closed";
  number?: number;
  closed?: Pick<LeftOut, "kind" | "why"> | undefined;
}

export type Marks = Map<string, Mark>;

/** From when to when; "" where there is no such bound. */
export interface Span {
  from: string;
  to: string;
}

/** The days to look at, with all that is drawn of them. */
export interface Picture {
  first: string;
  last: string;
  marks: Marks;
  others: string[];
  window: Span;
  weekend: readonly number[];
  today: string;
}

const readDay = (dateTime: string): string => dateTime.slice(0, 10);
const startsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.every((day, place) => long[place] === day);
const listClosed = ({ skipped, passed_over: passed }: Explanation): LeftOut[] => [...skipped, ...passed];

/** Whether two counts say the same of every day that both speak of. */
function matches(one: Explanation, other: Explanation): boolean {
  const listDates = (entry: Explanation) => listClosed(entry).map(({ date }) => date);
  const hasCounted = (entry: Explanation, days: readonly string[]) => entry.counted.some((day) => days.includes(day));
  return (
    readDay(one.anchor_date) === readDay(other.anchor_date) &&
    (startsWith(one.counted, other.counted) || startsWith(other.counted, one.counted)) &&
    !hasCounted(one, listDates(other)) &&
    !hasCounted(other, listDates(one))
  );
}

/** The working in the order of its bounds, as lists of entries that were counted alike. */
export function groupAlike(working: readonly Explanation[]): Explanation[][] {
  const groups: Explanation[][] = [];
  const ordered = BOUNDS.flatMap((bound) => working.filter((entry) => entry.for === bound));
  for (const entry of ordered) {
    const group = groups.find((entries) => entries.every((other) => matches(entry, other)));
    if (group) group.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

/** The closed days of a few entries, in order, each once. */
export function listClosedDays(entries: readonly Explanation[]): LeftOut[] {
  const days = new Map(entries.flatMap(listClosed).map((day) => [day.date, day]));
  return [...days.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
}

/**
 * A mark for each day that entries counted alike speak of, by its date: `kind`, the `number` it counts as,
 * and `closed`, why it is closed. A count of weeks may end on a closed day, which then has both.
 */
export function makeMarks(entries: readonly Explanation[]): Marks {
  const marks: Marks = new Map();
  for (const { date, kind, why } of listClosedDays(entries)) {
    marks.set(date, kind === "weekend" ? { kind } : { kind: "closed", closed: { kind, why } });
  }
  for (const { counted } of entries) {
    counted.forEach((day, place) => {
      marks.set(day, { kind: "counted", number: place + 1, closed: marks.get(day)?.closed });
    });
  }
  for (const { anchor_date: anchor } of entries.slice(0, 1)) marks.set(readDay(anchor), { kind: "anchor" });
  return marks;
}

/** What a picture of these entries shows; `weekend` numbers weekdays from Monday = 0. */
export function makePicture(
  entries: readonly Explanation[],
  step: Pick<Step, "clashes" | "earliest" | "latest">,
  { weekend, today }: Pick<Picture, "weekend" | "today">,
): Picture {
  const marks = makeMarks(entries);
  const others = step.clashes.map(({ date }) => readDay(date));
  const days = [...marks.keys(), ...entries.map(({ date }) => readDay(date)), ...others].sort();
  const readBound = (dateTime: string | null) => (dateTime ? readDay(dateTime) : "");
  const window = { from: readBound(step.earliest), to: readBound(step.latest) };
  const [first = today] = days;
  return { first, last: days.at(-1) ?? first, marks, others, window, weekend, today };
}
