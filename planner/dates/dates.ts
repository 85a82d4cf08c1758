// Plain year-month-day arithmetic. A day is the text "YYYY-MM-DD"; a date-time may add "THH:MM". Nothing
// here parses a date text with `new Date(text)`, which would shift it by the reader's time zone.

const FIRST = "1970-01-01"; // of the days that can be today

function asUtcDate(day: string): Date {
  const [year = NaN, month = NaN, date = NaN] = day.slice(0, 10).split("-").map(Number);
  const result = new Date(Date.UTC(2000, month - 1, date));
  result.setUTCFullYear(year, month - 1, date); // Date.UTC reads the years 0 to 99 as 1900 to 1999
  return result;
}

const writePadded = (number: number, width: number): string => String(number).padStart(width, "0");

function writeDay(date: Date): string {
  const parts = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return parts.map((part, place) => writePadded(part, place ? 2 : 4)).join("-");
}

/** Whether a text is a day, and one that exists. */
export function isDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && writeDay(asUtcDate(day)) === day;
}

/** Whether it is a day of a year that a plan may stand in. The engine says which of these it counts with. */
export const isCounted = (day: string): boolean => /^(19|20|21)/.test(day) && isDay(day);

/** The day that `?today=YYYY-MM-DD` in an address asks to see, or "". */
export function readPreviewedDay(search: string): string {
  const asked = new URLSearchParams(search).get("today") ?? "";
  return isCounted(asked) && asked >= FIRST ? asked : "";
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: string, count: number): string {
  const date = asUtcDate(day);
  date.setUTCDate(date.getUTCDate() + count);
  return writeDay(date);
}

/** The weekday's number, from Monday = 0. */
export function findWeekday(day: string): number {
  return (asUtcDate(day).getUTCDay() + 6) % 7;
}

/** The `count` latest days strictly before `day` that are in no weekend, the latest first. */
export function listWeekdaysBefore(day: string, count: number, weekend: readonly number[]): string[] {
  const found: string[] = [];
  for (let back = 1; found.length < count; back += 1) {
    const candidate = addDays(day, -back);
    if (!weekend.includes(findWeekday(candidate))) found.push(candidate);
  }
  return found;
}

export type Width = "long" | "short";

/** What a date pattern may name: `weekday`, `day`, `month`, `year`. */
export type DayParts = Record<string, string>;

/** The names and numbers of a day in a language, for the page's own date patterns. */
export function formatDayParts(day: string, language: string, width: Width = "long"): DayParts {
  const form: Intl.DateTimeFormatOptions = {
    weekday: width,
    day: "numeric",
    month: width,
    year: "numeric",
    timeZone: "UTC",
  };
  const parts = new Intl.DateTimeFormat(language, form).formatToParts(asUtcDate(day));
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
}

export interface TimeParts {
  hour: number;
  hour_of_twelve: number;
  minute: string;
  afternoon: boolean;
}

/** The parts of a date-time's clock time, for the page's own pattern; `afternoon` says in which half they are. */
export function readTimeParts(dateTime: string): TimeParts {
  const [, hours, minute = ""] = /T(\d+):(\d+)/.exec(dateTime) ?? [];
  const hour = Number(hours);
  return { hour, hour_of_twelve: hour % 12 || 12, minute, afternoon: hour >= 12 };
}
