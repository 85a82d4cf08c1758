// Problems beside the controls they are about: an element `<field>-error`, and the controls it describes.
import { writeOrHide, type Words } from "../dom/words.ts";
import type { Problem } from "../engine/protocol.ts";

const ENDS = "-error"; // how the id of a problem's element ends; the field's name stands before

/** Whether a problem is about what the reader told the plan, and so is mended in it. */
export const isTold = ({ field }: Problem): boolean => /^(sent|skip|event)\./.test(field);

/** The problems that stand beside nothing on the page: what they are about is not there, or not shown. */
export function listUnplaced(root: HTMLElement, problems: readonly Problem[], words: Words): Problem[] {
  const findBeside = ({ field }: Problem) => root.querySelector(`#${CSS.escape(words.makeId(field + ENDS))}`);
  return problems.filter((problem) => !findBeside(problem)?.getClientRects().length);
}

/** Write each problem beside its control inside `root`, and take away those that are mended. */
export function markProblems(root: HTMLElement, problems: readonly Problem[], words: Words): void {
  for (const error of root.querySelectorAll<HTMLElement>(`.fu-error[id$="${ENDS}"]`)) {
    const found = problems.find(({ field }) => words.makeId(field + ENDS) === error.id);
    writeOrHide(error, found ? `${words.say("error_prefix")} ${found.message}` : "");
    const described = [...root.querySelectorAll(`[aria-describedby~="${CSS.escape(error.id)}"]`)];
    for (const control of described) control.removeAttribute("aria-invalid");
    if (found) described.at(-1)?.setAttribute("aria-invalid", "true");
  }
}
