// Every word and every piece of layout the scripts show stands in the page, in <template> elements
// written by the build. This module finds them; nothing here knows a language.

/** Fill `[blanks]` in a text with values; an unknown blank stays as it is. */
export function fill(text, values = {}) {
  return text.replace(/\[(\w+)\]/g, (blank, name) => String(values[name] ?? blank));
}

/** The words, parts and facts a planner carries in its own markup. */
export class Words {
  #root;

  constructor(root) {
    this.#root = root;
  }

  /** The id of what a planner alone on its page would call `name`. */
  id(name) {
    return (this.#root.dataset.ids ?? "") + name;
  }

  /** The words filed under `key`, with their blanks filled. */
  say(key, values) {
    const template = this.#template("say", key);
    if (!template) throw new Error(`the page has no words for "${key}"`);
    return fill(template.content.textContent, values);
  }

  /** What a change is called once it is made, or "" where it speaks for itself. */
  did(what) {
    return this.#template("say", `did_${what}`) ? this.say(`did_${what}`) : "";
  }

  /** A fresh copy of the layout called `name`: its one element. */
  part(name) {
    return this.#template("part", name).content.firstElementChild.cloneNode(true);
  }

  /** What the build wrote down about one thing of the guide, as a dataset ({} when unknown). */
  about(kind, id) {
    return this.#template(kind, id)?.dataset ?? {};
  }

  #template(kind, id) {
    return this.#root.querySelector(`template[data-${kind}="${CSS.escape(id)}"]`);
  }
}

/** The element of `part` that shows `name`. */
export function slot(part, name) {
  return part.querySelector(`[data-slot="${name}"]`);
}

/** Write text where it differs, so that an unchanged text is not announced or reselected. */
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
  return element;
}

/** Write text into a slot, and hide the slot when there is nothing to say. */
export function writeOrHide(element, text) {
  element.hidden = !text;
  return write(element, text ?? "");
}

/**
 * Make the children of `list` match `items` in number and order. An item whose key is known keeps its
 * element, so focus, open <details> and selections survive a redraw.
 */
export function keyed(list, items, keyOf, make, update) {
  const known = new Map([...list.children].map((child) => [child.dataset.key, child]));
  const wanted = items.map((item) => {
    const key = keyOf(item);
    const element = known.get(key) ?? make(item);
    element.dataset.key = key;
    update(element, item);
    return element;
  });
  const focused = list.contains(document.activeElement) ? document.activeElement : null;
  for (const child of [...list.children]) if (!wanted.includes(child)) child.remove();
  wanted.forEach((element, place) => {
    if (list.children[place] !== element) list.insertBefore(element, list.children[place] ?? null);
  });
  list.hidden = wanted.length === 0;
  // an element that is moved loses the focus
  if (focused?.isConnected && focused !== document.activeElement) focused.focus({ preventScroll: true });
}
