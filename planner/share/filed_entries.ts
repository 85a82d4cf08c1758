// The entries of calendar files saved so far: what a new file leaves out, and what stands for no step any more.
import { isDay } from "../dates/dates.ts";
import type { CalendarEntry, FiledEntry, Step } from "../engine/protocol.ts";

/** A calendar file: its text, "" for none, and the steps of the plan it was made from. */
export interface CalendarFile {
  text: string;
  steps: readonly Step[];
}

const isSame = (one: FiledEntry, other: FiledEntry): boolean => one.step === other.step && one.on === other.on;
export const isIn = (entries: readonly FiledEntry[], entry: FiledEntry): boolean =>
  entries.some((other) => isSame(entry, other));
function isEntry(entry: unknown): entry is CalendarEntry {
  if (typeof entry !== "object" || entry === null) return false;
  const { step, title, on } = entry as Record<string, unknown>;
  return typeof step === "string" && typeof title === "string" && typeof on === "string" && isDay(on);
}

/** What was kept of entries, which may be anything: the entries in it. */
export const listEntries = (filed: unknown): CalendarEntry[] =>
  Array.isArray(filed) ? (filed as unknown[]).filter(isEntry) : [];

/** The entries of all files so far, with those of a new one. A file takes none out of a calendar. */
export function mergeFiled(filed: unknown, steps: readonly CalendarEntry[]): CalendarEntry[] {
  const known = listEntries(filed).filter((entry) => !isIn(steps, entry));
  return [...known, ...steps];
}

/** What the engine is told of earlier files, so that a new one holds none of their entries. */
export const listFiled = (filed: unknown): FiledEntry[] => listEntries(filed).map(({ step, on }) => ({ step, on }));

/** Entries of earlier files, still ahead, that no step to come stands for any more. */
export const listOld = (filed: unknown, steps: readonly FiledEntry[], today: string): CalendarEntry[] =>
  listEntries(filed).filter((entry) => entry.on >= today && !isIn(steps, entry));
