// A message's text on the page, with the blanks that are still empty marked.
import { write } from "../dom/words.ts";

/** Write `text` into an element; `blanks` are the names of the empty ones. Nothing in it becomes markup. */
export function writeMarked(element: HTMLElement, text: string, blanks: readonly string[]): void {
  if (element.textContent === text && element.dataset.left === String(blanks)) return;
  element.dataset.left = String(blanks);
  const tokens = blanks.map((blank) => `[${blank.replaceAll("_", " ")}]`);
  const any = tokens.map((token) => token.replace(/[[\]]/g, "\\$&")).join("|");
  const pieces = any ? text.split(new RegExp(`(${any})`)) : [text];
  element.replaceChildren(
    ...pieces.map((piece) => {
      if (!tokens.includes(piece)) return piece;
      const mark = document.createElement("mark");
      return write(mark, piece);
    }),
  );
}
