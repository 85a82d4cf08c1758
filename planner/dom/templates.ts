// What is only shown is drawn by templates of lit-html, redrawn where it differs: the one place that knows the library.
// What holds something of the reader's (half a date, an open fold) is no template: see `updateChildren`.
import { html, nothing, render, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";

export { html, nothing, render };

/** What a template gives. */
export type Template = TemplateResult;

/** An address as an attribute, or none. */
export const asHref = (address: string | undefined): string | typeof nothing => address || nothing;

/**
 * Draw items into a list, each by `template`; a list without any is hidden. An item whose key is known keeps its
 * element, and with it the focus.
 */
export function drawList<T>(
  list: HTMLElement,
  items: readonly T[],
  makeKey: (item: T) => string,
  template: (item: T) => Template,
): void {
  const { activeElement } = document;
  const focused = activeElement instanceof HTMLElement && list.contains(activeElement) ? activeElement : null;
  render(repeat(items, makeKey, template), list);
  list.hidden = items.length === 0;
  // an element that is moved loses the focus
  if (focused?.isConnected && focused !== document.activeElement) focused.focus({ preventScroll: true });
}

/** Draw texts into a list, a line each. */
export function drawLines(list: HTMLElement, texts: readonly string[]): void {
  drawList(
    list,
    texts,
    (text) => text,
    (text) => html`<li>${text}</li>`,
  );
}
