// What a change of days did to the plan: two replies compared, date by date, in the page's words.
import { dayText } from "../dates/day_text.js";

const SETTLED = ["done", "skipped"];

function moved(before, after) {
  const changed = (bound) => before[bound] && after[bound] && before[bound] !== after[bound];
  if (changed("earliest")) return ["moves", "earliest"];
  if (changed("latest")) return ["moves_last", "latest"];
  return [];
}

/** A sentence for each step of `after` that stands on another date than in `before`. */
export function moves(before, after, words, language) {
  return after.steps.flatMap((step) => {
    const earlier = before.steps.find(({ id }) => id === step.id);
    if (!earlier || SETTLED.includes(step.state)) return [];
    const [code, bound] = moved(earlier, step);
    if (!code) return [];
    const day = (moment) => dayText(words, moment, "day_full", language);
    const values = { title: step.title, before: day(earlier[bound]), after: day(step[bound]) };
    return [words.say(code, values)];
  });
}
