// All kept plans as one file: JSON that people can read, with its version. A file that is read back may be
// anything, and only plans of this guide are taken from it.
import { asRecord, isPlain } from "./plan_record.js";
import { MOST } from "./local_storage.js";

const FORMAT = "followup-plans";
const VERSION = 1;

const LARGEST = 5_000_000; // bytes

/** The text of a file with these plans. */
export function fileOf(plans) {
  const saved = new Date().toISOString();
  return `${JSON.stringify({ format: FORMAT, version: VERSION, saved, plans }, null, 2)}\n`;
}

/**
 * The plans of a file, as `{ plans, others }`, the others being what is damaged or of another guide; if there is
 * no sound one, `{ refused }`, which names the reason: "large", "strange", "newer"
 * or "foreign". `belongs(plan)` says whether a plan is one of this guide's.
 */
export async function plansOf(file, belongs) {
  if (file.size > LARGEST) return { refused: "large" };
  const held = parsed(await file.text().catch(() => ""));
  if (!isPlain(held) || held.format !== FORMAT || !Array.isArray(held.plans)) return { refused: "strange" };
  if (held.version !== VERSION) return { refused: "newer" };
  if (held.plans.length > MOST) return { refused: "large" };
  const records = held.plans.map(asRecord);
  const sound = (record) => Boolean(record && belongs(record));
  const plans = records.filter(sound);
  const others = held.plans.filter((_, at) => !sound(records[at]));
  if (others.length && !plans.length) return { refused: records.some(Boolean) ? "foreign" : "strange" };
  return { plans, others };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
