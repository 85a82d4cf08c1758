// A moment as the plan writes it: the build's pattern, with the names that the browser knows.
import { clockTime, dayParts } from "./dates.js";

/** `pattern` is day_long (with its year), day_full (without) or day_short. */
export function dayText(words, moment, pattern, language) {
  const width = pattern === "day_short" ? "short" : "long";
  const day = words.say(pattern, dayParts(moment, language, width));
  const time = moment.includes("T") && clockTime(moment, language);
  return time ? words.say("day_at", { day, time }) : day;
}
