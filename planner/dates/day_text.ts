// A date-time as the plan writes it: the build's patterns, with the names of days that the browser knows.
import type { Words } from "../dom/words.ts";
import { formatDayParts, readTimeParts } from "./dates.ts";

/** The clock time of a date-time. */
export function formatTime(words: Words, dateTime: string): string {
  const { afternoon, ...parts } = readTimeParts(dateTime);
  return words.say("clock_time", { ...parts, half: words.say(afternoon ? "after_noon" : "before_noon") });
}

export type DayPattern = "day_long" | "day_full" | "day_short";

/** `pattern` is day_long (with its year), day_full (without) or day_short. */
export function formatDay(words: Words, dateTime: string, pattern: DayPattern, language: string): string {
  const width = pattern === "day_short" ? "short" : "long";
  const day = words.say(pattern, formatDayParts(dateTime, language, width));
  const time = dateTime.includes("T") ? formatTime(words, dateTime) : "";
  return time ? words.say("day_at", { day, time }) : day;
}
