// A question about an answer, asked in place: its words, and a button for each day that may be meant.
import { findSlot } from "../dom/find.ts";
import { updateChildren, write, type Words } from "../dom/words.ts";
import type { Choice, Problem } from "../engine/protocol.ts";

/** Where a question stands, and what is done with the answer that is chosen. */
interface Asked {
  element: HTMLElement;
  words: Words;
  take: (answer: string) => void;
}

/** Show what is open about an answer, or take it away again. */
export function showQuestion({ element, words, take }: Asked, question?: Problem | null): void {
  write(findSlot(element, "open-question"), question?.message ?? "");
  findSlot(element, "open").hidden = !question;
  const choices: readonly Choice[] = question?.choices ?? [];
  updateChildren(
    findSlot(element, "which"),
    choices,
    ({ date }) => date,
    () => words.makePart("which", "button"),
    (button, { says, answer }) => {
      write(button, says).onclick = () => {
        take(answer);
      };
    },
  );
}

/** What is open beside the questions: also a problem that is put right by a choice; its words stand there already. */
export function listOpen(questions: readonly Problem[], problems: readonly Problem[]): Problem[] {
  const chosen = problems.filter(({ choices }) => choices.length);
  return [...questions, ...chosen.map((problem) => ({ ...problem, message: "" }))];
}
