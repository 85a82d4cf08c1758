// What the reader told the plan itself, beyond the form: what was sent or left out, what happened, which
// days are worked, when a message goes out, and the details for the messages. It is read, changed, undone,
// kept and shared in one place, in the engine's own terms.

const EMPTY = { sent: {}, skipped: [], events: {}, open: [], closed: [], send_on: {}, blanks: {} };
const MOST_UNDONE = 20;

const isText = (value) => typeof value === "string";
const isPlain = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/** Keep of `given` what has the shape of `part` in EMPTY: whatever else was stored or linked is dropped. */
function shaped(part, given) {
  if (Array.isArray(EMPTY[part])) return Array.isArray(given) ? given.filter(isText) : [];
  if (!isPlain(given)) return {};
  const holds = part === "events" ? isPlain : isText;
  return Object.fromEntries(Object.entries(given).filter(([, value]) => holds(value)));
}

/** Sends a `change` event after every change; its `detail.what` is what the caller named it. */
export class Story extends EventTarget {
  #facts = structuredClone(EMPTY);
  #before = [];

  /** The facts as a request takes them, without details left empty. */
  facts() {
    const facts = structuredClone(this.#facts);
    facts.blanks = Object.fromEntries(Object.entries(facts.blanks).filter(([, text]) => text.trim()));
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

  /** Change the facts by `edit(facts)`, as one step that can be undone; `again`: as part of the last. */
  change(what, edit, { again = false } = {}) {
    if (!again) this.#before = [...this.#before, structuredClone(this.#facts)].slice(-MOST_UNDONE);
    edit(this.#facts);
    this.#tell(what);
  }

  get canUndo() {
    return this.#before.length > 0;
  }

  /** Take the last change back; details typed since then stay. */
  undo() {
    const { blanks } = this.#facts;
    this.#facts = { ...this.#before.pop(), blanks };
    this.#tell("undo");
  }

  /** Begin with facts that were kept or shared. They may be anything: only what fits is taken. */
  load(facts) {
    const given = isPlain(facts) ? facts : {};
    this.#facts = Object.fromEntries(Object.keys(EMPTY).map((part) => [part, shaped(part, given[part])]));
    this.#before = [];
    this.#tell("load");
  }

  #tell(what) {
    this.dispatchEvent(new CustomEvent("change", { detail: { what } }));
  }
}
