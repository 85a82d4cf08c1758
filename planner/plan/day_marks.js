// What each day is in the working of a step: where the count starts, which days count and as which
// number, which do not and why. Dates that were counted alike share one picture.

const BOUNDS = ["day", "earliest", "aim", "latest"]; // a day that another counts from comes first

const dayOf = (moment) => moment.slice(0, 10);
const startsWith = (long, short) => short.every((day, place) => long[place] === day);
const closedIn = ({ skipped, passed_over: passed }) => [...skipped, ...passed];

/** Whether two counts say the same of every day that both speak of. */
function agree(one, other) {
  const closed = (entry) => closedIn(entry).map(({ date }) => date);
  const counts = (entry, days) => entry.counted.some((day) => days.includes(day));
  return (
    dayOf(one.anchor_date) === dayOf(other.anchor_date) &&
    (startsWith(one.counted, other.counted) || startsWith(other.counted, one.counted)) &&
    !counts(one, closed(other)) &&
    !counts(other, closed(one))
  );
}

/** The working in the order of its bounds, as lists of entries that were counted alike. */
export function alike(working) {
  const groups = [];
  const ordered = BOUNDS.flatMap((bound) => working.filter((entry) => entry.for === bound));
  for (const entry of ordered) {
    const group = groups.find((entries) => entries.every((other) => agree(entry, other)));
    if (group) group.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

/** The closed days of a few entries, in order, each once. */
export function closedDays(entries) {
  const days = new Map(entries.flatMap(closedIn).map((day) => [day.date, day]));
  return [...days.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
}

/**
 * A mark for each day that entries counted alike speak of, by its date: `kind`, the `number` it counts as,
 * and `closed`, why it is closed. A count of weeks may end on a closed day, which then has both.
 */
export function marksOf(entries) {
  const marks = new Map();
  for (const { date, kind, why } of closedDays(entries)) {
    marks.set(date, kind === "weekend" ? { kind } : { kind: "closed", closed: { kind, why } });
  }
  for (const { counted } of entries) {
    counted.forEach((day, place) => {
      marks.set(day, { kind: "counted", number: place + 1, closed: marks.get(day)?.closed });
    });
  }
  marks.set(dayOf(entries[0].anchor_date), { kind: "anchor" });
  return marks;
}

/** What a picture of these entries shows; `weekend` numbers weekdays from Monday = 0. */
export function pictureOf(entries, step, { weekend, today }) {
  const marks = marksOf(entries);
  const others = step.clashes.map(({ date }) => dayOf(date));
  const days = [...marks.keys(), ...entries.map(({ date }) => dayOf(date)), ...others].sort();
  const bound = (moment) => (moment ? dayOf(moment) : "");
  const window = { from: bound(step.earliest), to: bound(step.latest) };
  return { first: days[0], last: days.at(-1), marks, others, window, weekend, today };
}
