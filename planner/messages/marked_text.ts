// A message's text on the page, with the blanks that are still empty marked.
import { html, render, type Template } from "../dom/templates.ts";

/** A text in pieces, those marked that are names of empty `blanks`. Nothing in it becomes markup. */
export function markBlanks(text: string, blanks: readonly string[]): (string | Template)[] {
  const tokens = blanks.map((blank) => `[${blank.replaceAll("_", " ")}]`);
  const any = tokens.map((token) => token.replace(/[[\]]/g, "\\$&")).join("|");
  const pieces = any ? text.split(new RegExp(`(${any})`)) : [text];
  return pieces.map((piece) => (tokens.includes(piece) ? html`<mark>${piece}</mark>` : piece));
}

/** Write a text with its marks into an element. */
export function writeMarked(element: HTMLElement, text: string, blanks: readonly string[]): void {
  render(markBlanks(text, blanks), element);
}
