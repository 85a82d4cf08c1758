// What the reader told the plan itself, beyond the form: what was sent or left out, what happened, which
// days are worked, when a message goes out, the details for the messages and the reader's own texts. It is
// read, changed, undone, kept and shared in one place, in the engine's own terms.

import { fitting } from "./sanitize.js";

const MOST_UNDONE = 20;
const MOST_EARLIER = 20;

/** Sends a `change` event after every change; its `detail.what` is what the caller named it. */
export class Story extends EventTarget {
  #facts;
  #before = [];

  /** `page` knows which day it is, and its words what the guide has. */
  constructor(page) {
    super();
    this.page = page;
    this.#facts = fitting({}, page.words);
  }

  /** The facts as a request takes them, without details left empty and days of sending that are over. */
  facts() {
    const facts = structuredClone(this.#facts);
    const only = (part, holds) => {
      facts[part] = Object.fromEntries(Object.entries(facts[part]).filter(([, text]) => holds(text)));
    };
    only("blanks", (text) => text.trim());
    only("send_on", (day) => day >= this.page.today);
    return facts;
  }

  /** A detail for the messages, or "". */
  blank(name) {
    return this.#facts.blanks[name] ?? "";
  }

  /** A detail is typed letter by letter: no step of its own to undo. */
  fill(name, text) {
    this.#facts.blanks[name] = text;
    this.#tell("blank");
  }

  /** What stood in a blank until another took its place. */
  remember(name, text) {
    const known = (this.#facts.earlier[name] ?? []).filter((each) => each !== text);
    this.#facts.earlier[name] = [...known, text].slice(-MOST_EARLIER);
    this.#tell("blank");
  }

  /** A message in the reader's own words, as {subject, body}, or undefined. */
  text(message) {
    return this.#facts.texts[message];
  }

  /** Words of a message are typed letter by letter, too; without any, the guide's stand again. */
  rewrite(message, text) {
    if (text) this.#facts.texts[message] = text;
    else delete this.#facts.texts[message];
    this.#tell("blank");
  }

  /** Change the facts by `edit(facts)`, as one step that can be undone; `again`: as part of the last. */
  change(what, edit, { again = false } = {}) {
    if (!again) this.#before = [...this.#before, structuredClone(this.#facts)].slice(-MOST_UNDONE);
    edit(this.#facts);
    this.#tell(what);
  }

  get canUndo() {
    return this.#before.length > 0;
  }

  /** Take the last change back; what was typed since then stays. */
  undo() {
    const { blanks, texts, earlier } = this.#facts;
    this.#facts = { ...this.#before.pop(), blanks, texts, earlier };
    this.#tell("undo");
  }

  /** Begin with facts that were kept or shared. They may be anything: only what fits is taken. */
  load(facts) {
    this.#facts = fitting(facts, this.page.words);
    this.#before = [];
    this.#tell("load");
  }

  #tell(what) {
    this.dispatchEvent(new CustomEvent("change", { detail: { what } }));
  }
}
