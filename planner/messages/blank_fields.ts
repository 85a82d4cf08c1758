// The details that messages ask for: each is asked once and used in every message. What stood in one before
// is remembered, so that it can be found where it was left over.
import { Entry } from "../dom/entry.ts";
import { find, findSlot } from "../dom/find.ts";
import { makeWellFormed } from "../dom/text.ts";
import { write, writeOrHide, type Words } from "../dom/words.ts";
import type { Named } from "../engine/protocol.ts";
import type { FactStore } from "../state/facts.ts";

export class BlankFields {
  readonly words: Words;
  readonly factStore: FactStore;
  readonly #fields = new Map<string, Entry[]>(); // of each blank, the entries of its controls

  constructor(words: Words, factStore: FactStore) {
    this.words = words;
    this.factStore = factStore;
    factStore.listen((what) => {
      if (what === "load") this.#fill();
    });
  }

  /** Let a message's element ask for these blanks, besides those it asks for already. */
  ask(element: HTMLElement, message: string, blanks: readonly string[]): void {
    const fields = findSlot(element, "fields");
    const asked = new Set([...fields.querySelectorAll("input")].map(({ name }) => name));
    const more = blanks.filter((blank) => !asked.has(`blank.${blank}`) && this.words.findAbout("blank", blank).asks);
    fields.append(...more.map((blank) => this.#makeField(message, blank)));
    findSlot(element, "fill").hidden = !fields.childElementCount;
  }

  /** Show each field inside the sentence of the message that it goes into. */
  place(element: HTMLElement, sentences: Named<string>): void {
    for (const field of findSlot(element, "fields").children) {
      const blank = find(field, "input").name.replace("blank.", "");
      writeOrHide(findSlot(field, "sentence"), sentences[blank] ?? "");
    }
  }

  /** Fields that are not in `plan` any more need no more telling. */
  forget(plan: HTMLElement): void {
    for (const [blank, entries] of this.#fields) {
      this.#fields.set(
        blank,
        entries.filter(({ control }) => plan.contains(control)),
      );
    }
  }

  #makeField(message: string, blank: string): HTMLElement {
    const { words } = this;
    const field = words.makePart("field");
    const { asks, example } = words.findAbout("blank", blank);
    const input = find(field, "input");
    input.id = words.makeId(`fu-${message}-${blank}`);
    input.name = `blank.${blank}`;
    write(findSlot(field, "asks", "label"), asks ?? "").htmlFor = input.id;
    const hint = findSlot(field, "example");
    hint.id = `${input.id}-hint`;
    findSlot(field, "sentence").id = `${input.id}-sentence`;
    writeOrHide(hint, example ? words.say("for_example", { example }) : "");
    input.setAttribute("aria-describedby", `${hint.id} ${input.id}-sentence`);
    const entry: Entry = new Entry(input, (event) => {
      if (event === "input") this.#take(blank, entry);
    });
    entry.text = this.factStore.readBlank(blank);
    this.#fields.set(blank, [...(this.#fields.get(blank) ?? []), entry]);
    this.#listen(blank, input, entry);
    return field;
  }

  #take(blank: string, entry: Entry): void {
    const text = makeWellFormed(entry.text);
    for (const other of this.#fields.get(blank) ?? []) if (other !== entry) other.text = text;
    this.factStore.fill(blank, text);
  }

  #listen(blank: string, input: HTMLInputElement, entry: Entry): void {
    let before = "";
    input.addEventListener("focus", () => {
      before = this.factStore.readBlank(blank);
    });
    input.addEventListener("change", () => {
      if (before.trim() && before !== entry.text) this.factStore.keepEarlier(blank, before.trim());
      before = entry.text;
    });
  }

  /** Another plan was taken in: show what it holds. */
  #fill(): void {
    for (const [blank, entries] of this.#fields)
      for (const entry of entries) entry.text = this.factStore.readBlank(blank);
  }
}
