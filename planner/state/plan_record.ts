// One kept plan as data: what a record may hold, wherever it was read from. It may have been written by an
// older page, by another program or by a stranger: what does not fit is no record.
import type { Answers, Named } from "../engine/protocol.ts";

/** A plan as it may be kept: its facts and entries may be anything. */
export interface Plan {
  id: string;
  answers: Answers;
  facts: object;
  filed: readonly unknown[];
}

/** An edition of a plan: its number, and when it was made. */
export interface PlanRecord extends Plan {
  revision: number;
  changed: string;
}

/** As many plans are kept on one device. */
export const MOST = 500;

/** The most characters that one plan may take, as JSON text. */
export const LONGEST = 200_000;

/** The number of the last edition there can be; it is far below where numbers cease to be exact. */
const LAST = 1_000_000_000;

/** The number of the edition after one. After the last they begin anew: all that counts is that they differ. */
export const computeNextEdition = (edition: number): number => (edition < LAST ? edition + 1 : 1);

const ID = /^[a-z0-9]{8,20}$/; // as a link has it
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/; // as `toISOString` writes it

export const isPlain = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

const isTextEntry = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === "string";

/** The texts in a mapping, which may be anything. */
export const readTexts = (value: unknown): Named<string> =>
  Object.fromEntries(Object.entries(isPlain(value) ? value : {}).filter(isTextEntry));

const isLike = (pattern: RegExp, value: unknown): value is string => typeof value === "string" && pattern.test(value);
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

/**
 * A plan with the number of its edition and when that was made, or null. Facts are taken as they are: the
 * fact store, which reads them, takes only what it knows.
 */
export function asRecord(value: unknown): PlanRecord | null {
  if (!isPlain(value)) return null;
  const { id, revision, changed, answers, facts, filed } = value;
  if (!isLike(ID, id) || !isLike(INSTANT, changed)) return null;
  if (!isWhole(revision) || revision < 1 || !isPlain(answers)) return null;
  const record = {
    id,
    revision: Math.min(revision, LAST),
    changed,
    answers: readTexts(answers),
    facts: isPlain(facts) ? facts : {},
    filed: Array.isArray(filed) ? (filed as unknown[]) : [],
  };
  return JSON.stringify(record).length > LONGEST ? null : record;
}

const writeContent = ({ answers, facts, filed }: Plan) => JSON.stringify([answers, facts, filed]);

/** Whether two plans say the same, whatever their editions. */
export const hasSameContent = (one: Plan, other: Plan): boolean => writeContent(one) === writeContent(other);
