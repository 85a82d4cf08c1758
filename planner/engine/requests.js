// What the engine is asked: a plan, as the contract's request for today.
export function requestFor({ id, answers, facts }, { today, language }) {
  const given = Object.entries(answers).filter(([, answer]) => answer);
  return { version: 1, id, today, language, answers: Object.fromEntries(given), ...facts };
}

/** The present time in UTC, to the second, as a calendar file is stamped. */
export const stampNow = () => new Date().toISOString().slice(0, 19);
