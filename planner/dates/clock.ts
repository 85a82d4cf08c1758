// Clocks of the world, by what the browser knows of time zones (`Intl`). A zone is an IANA name, a date-time the
// text "YYYY-MM-DDTHH:MM" as somebody's wall clock shows it, a timestamp the milliseconds of `Date.now()`.

const MINUTE = 60_000; // milliseconds
const DAY = 24 * 60 * MINUTE; // of 24 hours: one on which clocks are set is longer or shorter
const NAME = /^[A-Za-z][\w+-]*(\/[\w+-]+){0,2}$/; // no "+01:00", which some browsers take as a zone
const LONGEST = 40; // characters
const SAMPLED = 200; // days each way on which two clocks are compared
const STEP = 3; // days: less than the week by which the ends of two summer times differ

// One for each zone, kept: to make one costs far more than to ask it, and two clocks are compared on hundreds of days.
const formats = new Map<string, Intl.DateTimeFormat>();

function makeFormat(zone: string): Intl.DateTimeFormat {
  let made = formats.get(zone);
  if (!made) {
    const parts: Intl.DateTimeFormatOptions = {
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    };
    const plain: Intl.DateTimeFormatOptions = {
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      timeZone: zone,
    };
    made = new Intl.DateTimeFormat("en", { ...parts, ...plain });
    formats.set(zone, made);
  }
  return made;
}

/** Whether a text, whoever wrote it, names a zone that this browser knows. */
export function isZone(name: unknown): name is string {
  if (typeof name !== "string" || name.length > LONGEST || !NAME.test(name)) return false;
  try {
    return Boolean(makeFormat(name));
  } catch {
    return false;
  }
}

/** The zone that a text names, whatever its capitals, or null. */
export function findZone(text: string): string | null {
  if (!isZone(text)) return null;
  const { timeZone } = makeFormat(text).resolvedOptions(); // of two names for one zone the other may come back
  return timeZone.toLowerCase() === text.toLowerCase() ? timeZone : text;
}

/** The zone of the reader's device. */
export const findOwnZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

/** What the clocks of a zone show at a timestamp, as a date-time. */
export function readClock(timestamp: number, zone: string): string {
  const parts = makeFormat(zone).formatToParts(timestamp);
  const { year = "", month, day, hour, minute } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${year.padStart(4, "0")}-${month}-${day}T${hour}:${minute}`;
}

/** The day it is in a zone, "YYYY-MM-DD". */
export const readDay = (timestamp: number, zone: string): string => readClock(timestamp, zone).slice(0, 10);

const asUtc = (dateTime: string): number => Date.parse(`${dateTime}Z`);

/** How far a zone's clocks are ahead of UTC at a timestamp, in milliseconds, in whole minutes. */
const computeOffset = (timestamp: number, zone: string): number =>
  asUtc(readClock(timestamp, zone)) - Math.floor(timestamp / MINUTE) * MINUTE;

/**
 * The timestamp at which a zone's clocks show a date-time. Of an hour that comes twice it is the first; a date-time
 * that is skipped when clocks go forward counts on from before, so 02:30 stands for 03:30.
 */
export function findTimestamp(dateTime: string, zone: string): number {
  const local = asUtc(dateTime);
  const guess = (near: number) => local - computeOffset(near, zone);
  const [before, after] = [guess(local - DAY), guess(local + DAY)];
  const there = [before, after].filter((timestamp) => readClock(timestamp, zone) === dateTime);
  return there.length ? Math.min(...there) : before;
}

/** A date-time on the clocks of one zone, as those of another show it. */
export const inZone = (dateTime: string, from: string, to: string): string =>
  readClock(findTimestamp(dateTime, from), to);

/** How a zone's clocks go around a timestamp, as a text: equal texts, equal clocks. */
export function describeClock(zone: string, timestamp: number): string {
  const noon = Math.floor(timestamp / DAY) * DAY + DAY / 2;
  const days = Array.from({ length: (2 * SAMPLED) / STEP }, (_, place) => place * STEP - SAMPLED);
  return days.map((day) => computeOffset(noon + day * DAY, zone) / MINUTE).join(" ");
}

/** A zone's city as its name has it: "New York" for America/New_York. */
export const readCity = (zone: string): string => zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");

/** What people of a language call the time of a zone, "Eastern Time", or "". */
export function findZoneName(zone: string, language: string): string {
  try {
    const form: Intl.DateTimeFormatOptions = { timeZone: zone, timeZoneName: "longGeneric" };
    const parts = new Intl.DateTimeFormat(language, form).formatToParts();
    return parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  } catch {
    return ""; // an older browser knows no such names
  }
}
