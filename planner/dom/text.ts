// Texts as readers type them.

/** Half of a surrogate pair cannot be encoded; it becomes the replacement character. */
export const makeWellFormed = (text: string): string =>
  (text as { toWellFormed?: () => string }).toWellFormed?.() ?? text; // an older browser sends it as it is
