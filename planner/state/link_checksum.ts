// The sign that a link is whole: its last part, `end=`, worked out from all that stands before it. A link that
// was cut on its way, wherever, has no such end, and one in which a sign was lost has a wrong one.
import { tidy, type Pair } from "./link_repair.ts";

const NAME = "end"; // of the last part, as plans.md tells it
const LENGTH = 5; // characters

/** FNV-1a, 32 bits: one changed sign makes another sum, and nobody has a reason to forge one. */
function computeSum(text: string): string {
  let sum = 0x811c9dc5;
  for (const sign of text) sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return sum.toString(36).padStart(LENGTH, "0").slice(-LENGTH);
}

/** The end of a link with these parts. Capitals and gaps make no difference: some programs change them. */
export function makeChecksum(pairs: readonly Pair[]): Pair {
  const plain = pairs.map(([name, value]) => `${name}=${tidy(value)}`.toLowerCase());
  return [NAME, computeSum(plain.join("&"))];
}

export type LinkState = "whole" | "cut" | "changed" | "unsigned";

/** The parts of a link before its end, and whether it is "whole", "cut" or "changed". */
export function checkParts(pairs: readonly Pair[]): { held: readonly Pair[]; state: LinkState } {
  const at = pairs.findIndex(([name]) => name === NAME);
  const sum = tidy(pairs[at]?.[1] ?? "")
    .toLowerCase()
    .slice(0, LENGTH);
  if (sum.length < LENGTH) return { held: pairs.slice(0, at < 0 ? -1 : at), state: "cut" }; // its last part may be half of one
  const held = pairs.slice(0, at);
  return { held, state: makeChecksum(held)[1] === sum ? "whole" : "changed" };
}
