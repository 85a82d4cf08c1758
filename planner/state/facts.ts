// What the reader told the plan itself, beyond the form: what was sent or left out, what happened, which
// days are worked, when a message goes out, the details for the messages and the reader's own texts. It is
// read, changed, undone, kept and shared in one place, in the engine's own terms.
import { signal, type Signal } from "@preact/signals-core";
import type { Words } from "../dom/words.ts";
import type { Facts, OwnText, Named } from "../engine/protocol.ts";
import { sanitize } from "./sanitize.ts";
import { Undo } from "./undo.ts";

const MOST_EARLIER = 20; // texts of one blank that are offered again, a convention

const keepOnly = (part: Named<string>, holds: (text: string) => boolean) =>
  Object.fromEntries(Object.entries(part).filter(([, text]) => holds(text)));

/** What knows which day it is, and by its words what the guide has. */
export interface Guide {
  readonly today: string;
  readonly words: Words;
}

interface Change {
  what: string;
}

/** Sends a `change` event after every change; its `detail.what` is what the caller named it. */
export class FactStore extends EventTarget {
  readonly page: Guide;
  readonly #facts: Signal<Facts>;
  readonly #undo = new Undo<Facts>();

  /** `page` knows which day it is, and its words what the guide has. */
  constructor(page: Guide) {
    super();
    this.page = page;
    this.#facts = signal(sanitize({}, page.words));
  }

  /** The facts as they stand; nobody changes them. */
  get held(): Readonly<Facts> {
    return this.#facts.value;
  }

  /** The facts as a request takes them, without details left empty and days of sending that are over. */
  collectFacts(): Facts {
    const facts = structuredClone(this.#facts.value);
    facts.blanks = keepOnly(facts.blanks, (text) => text.trim() !== "");
    facts.send_on = keepOnly(facts.send_on, (day) => day >= this.page.today);
    return facts;
  }

  /** A detail for the messages, or "". */
  readBlank(name: string): string {
    return this.#facts.value.blanks[name] ?? "";
  }

  /** A detail is typed letter by letter: no step of its own to undo. */
  fill(name: string, text: string): void {
    this.#put("blanks", { ...this.#facts.value.blanks, [name]: text });
  }

  /** What stood in a blank until another took its place. */
  keepEarlier(name: string, text: string): void {
    const { earlier } = this.#facts.value;
    const known = (earlier[name] ?? []).filter((each) => each !== text);
    this.#put("earlier", { ...earlier, [name]: [...known, text].slice(-MOST_EARLIER) });
  }

  /** A message in the reader's own words, as {subject, body}, or undefined. */
  findText(message: string): OwnText | undefined {
    return this.#facts.value.texts[message];
  }

  /** Words of a message are typed letter by letter, too; without any, the guide's stand again. */
  setText(message: string, text: OwnText | undefined): void {
    const texts = { ...this.#facts.value.texts };
    if (text) texts[message] = text;
    else delete texts[message];
    this.#put("texts", texts);
  }

  /** Change the facts by `edit(facts)`, as one step that can be undone; `again`: as part of the last. */
  change(what: string, edit: (facts: Facts) => void, { again = false } = {}): void {
    const facts = structuredClone(this.#facts.value);
    if (!again) this.#undo.keep(this.#facts.value);
    edit(facts);
    this.#facts.value = facts;
    this.#tell(what);
  }

  get canUndo(): boolean {
    return this.#undo.isPossible;
  }

  /** Take the last change back; what was typed since then stays. */
  undo(): void {
    const { blanks, texts, earlier } = this.#facts.value;
    const before = this.#undo.take() ?? this.#facts.value;
    this.#facts.value = { ...before, blanks, texts, earlier };
    this.#tell("undo");
  }

  /** Begin with facts that were kept or shared. They may be anything: only what fits is taken. */
  load(facts: unknown): void {
    this.#facts.value = sanitize(facts, this.page.words);
    this.#undo.forget();
    this.#tell("load");
  }

  /** Hear of every change, by what its caller named it. */
  listen(heard: (what: string) => void): void {
    this.addEventListener("change", (event) => {
      heard((event as CustomEvent<Change>).detail.what);
    });
  }

  /** What is typed letter by letter is told as one change, of what is blank in the messages. */
  #put(part: "blanks" | "earlier" | "texts", value: object): void {
    this.#facts.value = { ...this.#facts.value, [part]: value };
    this.#tell("blank");
  }

  #tell(what: string): void {
    this.dispatchEvent(new CustomEvent("change", { detail: { what } }));
  }
}
