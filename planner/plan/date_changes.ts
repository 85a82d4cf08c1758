// What a change of days did to the plan: two replies compared, date by date, in the page's words.
import { formatDay } from "../dates/day_text.ts";
import type { Words } from "../dom/words.ts";
import { isSettled, type Reply, type Step } from "../engine/protocol.ts";

function findMove(before: Step, after: Step): readonly [code: string, before: string, after: string] | null {
  for (const [bound, code] of [
    ["earliest", "moves"],
    ["latest", "moves_last"],
  ] as const) {
    const [was, is] = [before[bound], after[bound]];
    if (was && is && was !== is) return [code, was, is];
  }
  return null;
}

/** A sentence for each step of `after` that stands on another date than in `before`. */
export function listMoves(before: Reply, after: Reply, words: Words, language: string): string[] {
  return after.steps.flatMap((step) => {
    const earlier = before.steps.find(({ id }) => id === step.id);
    if (!earlier || isSettled(step)) return [];
    const change = findMove(earlier, step);
    if (!change) return [];
    const [code, was, is] = change;
    const sayDay = (dateTime: string) => formatDay(words, dateTime, "day_full", language);
    const values = { title: step.title, before: sayDay(was), after: sayDay(is) };
    return [words.say(code, values)];
  });
}
