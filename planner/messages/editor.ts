// The reader's own edit of a message: its text with its blanks, in a box above the letter, which follows.
import type { Announce } from "../dom/announcer.ts";
import { Entry, type Change } from "../dom/entry.ts";
import { findAction, find, bindAction, findSlot } from "../dom/find.ts";
import { showFocus } from "../dom/in_view.ts";
import { makeWellFormed } from "../dom/text.ts";
import { write, type Words } from "../dom/words.ts";
import type { Message, OwnText } from "../engine/protocol.ts";
import type { FactStore } from "../state/facts.ts";
import type { MessageElement } from "./message_view.ts";

interface Entries {
  subject: Entry;
  body: Entry;
}

export class MessageEditor {
  readonly words: Words;
  readonly factStore: FactStore;
  readonly announce: Announce;
  readonly #restored = new Map<string, OwnText | undefined>(); // texts given up for the guide's, as long as they can be had back
  readonly #entries = new WeakMap<HTMLElement, Entries>(); // of each message's element, what stands in its boxes

  constructor(words: Words, { factStore, announce }: { factStore: FactStore; announce: Announce }) {
    this.words = words;
    this.factStore = factStore;
    this.announce = announce;
    factStore.listen((what) => {
      if (what === "load") this.#restored.clear();
    });
  }

  /** Let a new message's element be edited. */
  watch(element: MessageElement, id: string): void {
    const edit = findSlot(element, "edit");
    const [subject, body] = [find(edit, "input"), find(edit, "textarea")];
    body.id = this.words.makeId(`fu-text-${id}`);
    subject.id = `${body.id}-subject`;
    findSlot(element, "edit-label", "label").htmlFor = body.id;
    find(findSlot(element, "edit-subject"), "label").htmlFor = subject.id;
    findSlot(element, "edit-hint").id = `${body.id}-hint`;
    body.setAttribute("aria-describedby", `${body.id}-hint`);
    bindAction(element, "edit", () => {
      if (this.isOpen(element)) this.#close(element);
      else this.#open(element, id);
    });
    bindAction(element, "edit-done", () => {
      this.#close(element);
    });
    bindAction(element, "restore", () => {
      this.#restore(element, id);
    });
    const handle = (event: Change) => {
      if (event === "input") this.#take(element, id);
    };
    this.#entries.set(element, { subject: new Entry(subject, handle), body: new Entry(body, handle) });
  }

  draw(element: MessageElement, { id, text }: Message): void {
    const given = this.#restored.has(id);
    const line = findSlot(element, "edited");
    line.hidden = !text.edited && !given;
    write(findSlot(element, "edited-says"), this.words.say(text.edited ? "edited" : "restored"));
    write(findAction(element, "restore"), this.words.say(text.edited ? "restore" : "undo"));
    findSlot(element, "edit-subject").hidden = text.subject === null;
    if (!this.isOpen(element) || element.contains(document.activeElement)) return;
    this.#fill(element, id); // another plan may have come in
  }

  isOpen(element: MessageElement): boolean {
    return !findSlot(element, "edit").hidden;
  }

  #findEntries(element: MessageElement): Entries {
    const entries = this.#entries.get(element);
    if (!entries) throw new Error("a message that nobody watches");
    return entries;
  }

  #fill(element: MessageElement, id: string): void {
    const { subject, body } = this.#findEntries(element);
    const text = { ...element.message.text, ...this.factStore.findText(id) };
    subject.text = text.subject ?? "";
    body.text = text.body;
  }

  #open(element: MessageElement, id: string): void {
    this.#fill(element, id);
    this.#toggle(element, true);
    this.#findEntries(element).body.control.focus();
    showFocus();
  }

  #close(element: MessageElement): void {
    this.#toggle(element, false);
    findAction(element, "edit").focus();
    showFocus();
  }

  #toggle(element: MessageElement, open: boolean): void {
    findSlot(element, "edit").hidden = !open;
    findAction(element, "edit").setAttribute("aria-expanded", String(open));
  }

  #take(element: MessageElement, id: string): void {
    const { subject, body } = this.#findEntries(element);
    const text: OwnText = { body: makeWellFormed(body.text) };
    if (element.message.text.subject !== null) text.subject = makeWellFormed(subject.text);
    this.#restored.delete(id);
    this.factStore.setText(id, text);
  }

  /** Back to the guide's text; pressed again, back to the reader's. */
  #restore(element: MessageElement, id: string): void {
    const given = this.#restored.get(id);
    if (given) this.#restored.delete(id);
    else this.#restored.set(id, this.factStore.findText(id));
    this.factStore.setText(id, given);
    this.#toggle(element, false);
    this.announce(this.words.say(given ? "edited" : "restored"));
  }
}
