// What the engine is asked: a plan, as the contract's request for today.
import type { Answers, Facts, PlanRequest } from "./protocol.ts";

export interface Told {
  id: string;
  answers: Answers;
  facts: Facts;
}

/** The day that a plan is made on, the time on the reader's own clock (or ""), and the language that it speaks. */
export interface Day {
  readonly today: string;
  readonly now: string;
  readonly language: string;
}

export function makeRequest({ id, answers, facts }: Told, { today, now, language }: Day): PlanRequest {
  const given = Object.entries(answers).filter(([, answer]) => answer);
  const request = { version: 1 as const, id, today, language, answers: Object.fromEntries(given), ...facts };
  return now ? { ...request, now } : request;
}

/** The present time in UTC, to the second, as a calendar file is stamped. */
export const makeStamp = (): string => new Date().toISOString().slice(0, 19);
