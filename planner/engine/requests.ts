// What the engine is asked: a plan, as the contract's request for today.
import type { Answers, Facts, PlanRequest } from "./protocol.ts";

export interface Told {
  id: string;
  answers: Answers;
  facts: Facts;
}

/** The day that a plan is made on, and the language that it speaks. */
export interface Day {
  readonly today: string;
  readonly language: string;
}

export function makeRequest({ id, answers, facts }: Told, { today, language }: Day): PlanRequest {
  const given = Object.entries(answers).filter(([, answer]) => answer);
  return { version: 1, id, today, language, answers: Object.fromEntries(given), ...facts };
}

/**
 * The times that a calendar file is made at: its stamp, in UTC to the second, and the time on the reader's own clock,
 * unless that is "". No plan is asked for with it: a plan has the same days wherever its reader is.
 */
export const makeFileTimes = (now: string): { stamp: string; now?: string } => ({
  stamp: new Date().toISOString().slice(0, 19),
  ...(now ? { now } : {}),
});
