// Every word and every piece of layout the scripts show stands in the page, in <template> elements
// written by the build. This module finds them; nothing here knows a language.

/** What goes into the blanks of a text; without one, the blank stays as it is. */
export type Values = Record<string, string | number | boolean | null | undefined>;

/** What the build wrote down about one thing of a guide. */
export type About = Readonly<Record<string, string | undefined>>;

/** Fill `[blanks]` in a text with values; an unknown blank stays as it is. */
export function fill(text: string, values: Values = {}): string {
  return text.replace(/\[(\w+)\]/g, (blank, name: string) => String(values[name] ?? blank));
}

/** The words, parts and facts a planner carries in its own markup. */
export class Words {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** The id of what a planner alone on its page would call `name`. */
  makeId(name: string): string {
    return (this.#root.dataset.ids ?? "") + name;
  }

  /** The words filed under `key`, with their blanks filled. */
  say(key: string, values?: Values): string {
    const template = this.#findTemplate("say", key);
    if (!template) throw new Error(`the page has no words for "${key}"`);
    return fill(template.content.textContent, values);
  }

  /** What a change is called once it is made, or "" where it speaks for itself. */
  sayDone(what: string): string {
    return this.#findTemplate("say", `did_${what}`) ? this.say(`did_${what}`) : "";
  }

  /** A fresh copy of the layout called `name`: its one element. */
  makePart(name: string): HTMLElement;
  makePart<Tag extends keyof HTMLElementTagNameMap>(name: string, tag: Tag): HTMLElementTagNameMap[Tag];
  makePart(name: string, tag = "*"): Element {
    const made = this.#findTemplate("part", name)?.content.firstElementChild;
    if (!made?.matches(tag)) throw new Error(`the page has no part "${name}"`);
    return made.cloneNode(true) as Element;
  }

  /** What the build wrote down about one thing of the guide, as a dataset ({} when unknown). */
  findAbout(kind: string, id: string): About {
    return this.#findTemplate(kind, id)?.dataset ?? {};
  }

  #findTemplate(kind: string, id: string): HTMLTemplateElement | null {
    return this.#root.querySelector(`template[data-${kind}="${CSS.escape(id)}"]`);
  }
}

/** Write text where it differs, so that an unchanged text is not announced or reselected. */
export function write<E extends Element>(element: E, text: string): E {
  if (element.textContent !== text) element.textContent = text;
  return element;
}

/** Write text into a slot, and hide the slot when there is nothing to say. */
export function writeOrHide<E extends HTMLElement>(element: E, text: string | null | undefined): E {
  element.hidden = !text;
  return write(element, text ?? "");
}

/**
 * Make the children of `list` match `items` in number and order. An item whose key is known keeps its
 * element, so focus, open <details> and selections survive a redraw.
 */
export function updateChildren<T, E extends HTMLElement>(
  list: HTMLElement,
  items: readonly T[],
  makeKey: (item: T) => string,
  make: (item: T) => E,
  update: (element: E, item: T) => void,
): void {
  const children = [...list.children] as E[];
  const known = new Map(children.map((child) => [child.dataset.key, child]));
  const wanted = items.map((item) => {
    const key = makeKey(item);
    const element = known.get(key) ?? make(item);
    element.dataset.key = key;
    update(element, item);
    return element;
  });
  const { activeElement } = document;
  const focused = activeElement instanceof HTMLElement && list.contains(activeElement) ? activeElement : null;
  for (const child of children) if (!wanted.includes(child)) child.remove();
  wanted.forEach((element, place) => {
    if (list.children[place] !== element) list.insertBefore(element, list.children[place] ?? null);
  });
  list.hidden = wanted.length === 0;
  // an element that is moved loses the focus
  if (focused?.isConnected && focused !== document.activeElement) focused.focus({ preventScroll: true });
}
