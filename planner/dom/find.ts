// Finding what the build wrote into the page. What is missing there is a fault of the build, and said plainly.

type Tags = HTMLElementTagNameMap & Pick<SVGElementTagNameMap, "svg">;

/** The element that a selector finds in `root`; with a `tag`, one of that kind. */
export function find<Tag extends keyof Tags>(root: ParentNode, tag: Tag): Tags[Tag];
export function find(root: ParentNode, selector: string): HTMLElement;
export function find<Tag extends keyof Tags>(root: ParentNode, selector: string, tag: Tag): Tags[Tag];
export function find(root: ParentNode, selector: string, tag = ""): Element {
  const found = root.querySelector(tag + selector);
  if (!found) throw new Error(`the page has no ${tag}${selector}`);
  return found;
}

/** The element of `part` that shows `name`. */
export function findSlot(part: ParentNode, name: string): HTMLElement;
export function findSlot<Tag extends keyof Tags>(part: ParentNode, name: string, tag: Tag): Tags[Tag];
export function findSlot(part: ParentNode, name: string, tag = ""): Element {
  return find(part, `${tag}[data-slot="${name}"]`);
}

/** The same where it need not be there. */
export function findSlotOrNull(part: ParentNode, name: string): HTMLElement | null {
  return part.querySelector<HTMLElement>(`[data-slot="${name}"]`);
}

/** The button, or the link, that does `name`. */
export const findAction = (root: ParentNode, name: string): HTMLElement => find(root, `[data-do="${name}"]`);

/** Let the button that does `name` do it. */
export function bindAction(root: ParentNode, name: string, act: (event: Event) => unknown): void {
  findAction(root, name).addEventListener("click", (event) => void act(event));
}

/** Whether what has the focus lies in an element. */
export const hasFocus = (element: Element): boolean => element.contains(document.activeElement);
