// All kept plans as one file: JSON that people can read, with its version. A file that is read back may be
// anything, and only plans of this guide are taken from it.
import { asRecord, isPlain, MOST, type PlanRecord } from "./plan_record.ts";

const FORMAT = "followup-plans"; // by this a file is known for one of ours
const VERSION = 1; // of the format: another is told as newer

const LARGEST = 5_000_000; // bytes

/** The text of a file with these plans. */
export function writePlans(plans: readonly PlanRecord[]): string {
  const saved = new Date().toISOString();
  return `${JSON.stringify({ format: FORMAT, version: VERSION, saved, plans }, null, 2)}\n`;
}

export interface PlansFound {
  plans: PlanRecord[];
  others: unknown[];
  refused?: never;
}

export interface Refused {
  refused: "large" | "strange" | "newer" | "foreign";
}

/**
 * The plans of a file, as `{ plans, others }`, the others being what is damaged or of another guide; if there is
 * no sound one, `{ refused }`, which names the reason: "large", "strange", "newer"
 * or "foreign". `belongs(plan)` says whether a plan is one of this guide's.
 */
export async function readPlans(file: File, belongs: (plan: PlanRecord) => boolean): Promise<PlansFound | Refused> {
  if (file.size > LARGEST) return { refused: "large" };
  const held = parse(await file.text().catch(() => ""));
  if (!isPlain(held) || held.format !== FORMAT || !Array.isArray(held.plans)) return { refused: "strange" };
  if (held.version !== VERSION) return { refused: "newer" };
  if (held.plans.length > MOST) return { refused: "large" };
  const given: unknown[] = held.plans;
  const records = given.map(asRecord);
  const isSound = (record: PlanRecord | null | undefined) => Boolean(record && belongs(record));
  const plans = records.filter((record) => record !== null).filter(isSound);
  const others = given.filter((_, at) => !isSound(records[at]));
  if (others.length && !plans.length) return { refused: records.some(Boolean) ? "foreign" : "strange" };
  return { plans, others };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
