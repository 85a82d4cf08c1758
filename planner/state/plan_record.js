// One kept plan as data: what a record may hold, wherever it was read from. It may have been written by an
// older page, by another program or by a stranger: what does not fit is no record.

/** The most characters that one plan may take, as JSON text. */
export const LONGEST = 200_000;

/** The number of the last edition there can be; it is far below where numbers cease to be exact. */
const LAST = 1_000_000_000;

/** The number of the edition after one. After the last they begin anew: all that counts is that they differ. */
export const nextEdition = (edition) => (edition < LAST ? edition + 1 : 1);

const ID = /^[a-z0-9]{8,20}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

export const isPlain = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

const texts = (value) =>
  Object.fromEntries(Object.entries(isPlain(value) ? value : {}).filter(([, text]) => typeof text === "string"));

/**
 * A plan with the number of its edition and when that was made, or null. Facts are taken as they are: the
 * story, which reads them, takes only what it knows.
 */
export function asRecord(value) {
  if (!isPlain(value) || !ID.test(value.id) || !INSTANT.test(value.changed)) return null;
  const { id, revision, changed, answers, facts, filed } = value;
  if (!Number.isSafeInteger(revision) || revision < 1 || !isPlain(answers)) return null;
  const record = {
    id,
    revision: Math.min(revision, LAST),
    changed,
    answers: texts(answers),
    facts: isPlain(facts) ? facts : {},
    filed: Array.isArray(filed) ? filed : [],
  };
  return JSON.stringify(record).length > LONGEST ? null : record;
}

const content = ({ answers, facts, filed }) => JSON.stringify([answers, facts, filed]);

/** Whether two plans say the same, whatever their editions. */
export const saysTheSame = (one, other) => content(one) === content(other);
