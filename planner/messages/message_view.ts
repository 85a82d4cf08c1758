// The messages of a plan: filled in, with what is still blank marked and what is wrong noted, and the ways to
// take them along.
import type { Page } from "../dates/page.ts";
import type { Announce } from "../dom/announcer.ts";
import { findAction, find, hasFocus, bindAction, findSlot } from "../dom/find.ts";
import { drawList, html } from "../dom/templates.ts";
import { updateChildren, write, writeOrHide, type Words } from "../dom/words.ts";
import type { Message, Note } from "../engine/protocol.ts";
import { copy } from "../share/clipboard_files.ts";
import type { FactStore } from "../state/facts.ts";
import { BlankFields } from "./blank_fields.ts";
import { MessageEditor } from "./editor.ts";
import { makeMailAddress } from "./mail_link.ts";
import { writeMarked } from "./marked_text.ts";
import { printMessage } from "./message_print.ts";

/** A message on the page: it knows what it shows, and the day that it is written for. */
export interface MessageElement extends HTMLDetailsElement {
  message: Message;
  on: string | null;
}

interface Turn {
  unfold: boolean;
  done: boolean;
  on: string | null;
}

export class MessageView {
  readonly page: Page;
  readonly words: Words;
  readonly announce: Announce;
  readonly details: BlankFields;
  readonly editing: MessageEditor;
  #news = "";

  /** Details and edits go into the `factStore`; `announce(text)` says what was done. */
  constructor(page: Page, { factStore, announce }: { factStore: FactStore; announce: Announce }) {
    this.page = page;
    this.words = page.words;
    this.announce = announce;
    this.details = new BlankFields(page.words, factStore);
    this.editing = new MessageEditor(page.words, { factStore, announce });
  }

  /** Messages that are not in `plan` any more are gone. */
  forget(plan: HTMLElement): void {
    this.details.forget(plan);
  }

  /**
   * Show a step's messages, written for the day `on`. While it is their turn (`unfold`) the first is open;
   * once they are `done` all are folded. What the reader opens or folds in between stays as it is.
   */
  draw(list: HTMLElement, messages: readonly Message[], { unfold, done, on }: Turn): void {
    const turn = done ? "done" : unfold ? "now" : "";
    const before = list.dataset.turn ?? turn;
    list.dataset.turn = turn;
    const make = ({ id }: Message) => {
      const element = this.#make(id);
      element.open = unfold && id === messages[0]?.id;
      return element;
    };
    updateChildren(
      list,
      messages,
      ({ id }) => id,
      make,
      (element, message) => {
        this.#update(element, message, on);
      },
    );
    if (turn === before) return;
    for (const element of [...list.children] as HTMLDetailsElement[]) {
      if (done && !element.contains(document.activeElement)) element.open = false;
      if (unfold && element === list.firstElementChild) element.open = true;
    }
  }

  /** What is newly wrong in the message that is being written, said once; or "". */
  takeNews(): string {
    const news = this.#news;
    this.#news = "";
    return news;
  }

  #make(id: string): MessageElement {
    const element = this.words.makePart("message", "details") as MessageElement;
    const { title, blanks } = this.words.findAbout("message", id);
    element.dataset.message = id;
    write(findSlot(element, "title"), title ?? "");
    this.details.ask(element, id, (blanks ?? "").split(" ").filter(Boolean));
    this.editing.watch(element, id);
    bindAction(element, "copy", () => this.#copy(element, "body"));
    bindAction(element, "copy-subject", () => this.#copy(element, "subject"));
    bindAction(element, "print-message", () => {
      printMessage(element, this.page);
    });
    bindAction(element, "mail", (event) => {
      const { address, missing } = makeMailAddress(element.message.subject, element.message.body);
      if (!missing) return;
      event.preventDefault();
      void this.#copyThenMail(element, address, missing);
    });
    return element;
  }

  #update(element: MessageElement, message: Message, on: string | null): void {
    const { words } = this;
    const { kind, checklist } = words.findAbout("channel", message.channel);
    element.message = message;
    element.on = on;
    findSlot(element, "subject-row").hidden = !message.subject;
    writeMarked(findSlot(element, "subject"), message.subject ?? "", message.blanks_left);
    writeMarked(findSlot(element, "body"), message.body, message.blanks_left);
    write(findSlot(element, "left"), this.#sayLeft(message));
    this.details.ask(element, message.id, this.#listBlanks(message.text));
    this.details.place(element, message.sentences);
    this.editing.draw(element, message);
    this.#drawNotes(element, message.notes);
    const mail = find(element, '[data-do="mail"]', "a");
    write(findAction(element, "copy"), words.say(message.subject ? "copy" : "copy_text"));
    findAction(element, "copy-subject").hidden = !message.subject;
    mail.hidden = kind !== "email";
    mail.href = makeMailAddress(message.subject, message.body).address;
    findSlot(element, "done").hidden = true;
    this.#showChecklist(findSlot(element, "checklist"), checklist);
  }

  /** The blanks in a text that may be the reader's, filled or not. */
  #listBlanks({ subject, body }: Message["text"]): string[] {
    const named = [...`${subject ?? ""}\n${body}`.matchAll(/\[([^[\]\n]+)\]/g)];
    return [...new Set(named.map(([, name = ""]) => this.words.findAbout("called", name).id ?? ""))];
  }

  /** What is wrong stands below the letter; what is new while it is being written is said as well. */
  #drawNotes(element: MessageElement, notes: readonly Note[]): void {
    const list = findSlot(element, "faults");
    const known = [...list.children].map(({ textContent }) => textContent);
    const fresh = notes.filter(({ id, says }) => !["blank", "stand_in"].includes(id) && !known.includes(says));
    const written = hasFocus(element) && document.activeElement?.matches("input, textarea");
    if (written && fresh.length) this.#news = fresh.map(({ says }) => says).join(" ");
    drawList(
      list,
      notes,
      ({ says }) => says,
      ({ id, says }) => html`<li data-fault=${id}>${says}</li>`,
    );
  }

  /** What to keep at hand: written once, since a message keeps its channel. */
  #showChecklist(element: HTMLElement, checklist: string | undefined): void {
    element.hidden = !checklist;
    if (checklist && !element.firstChild) element.append(this.words.makePart(`checklist-${checklist}`));
  }

  /** How much is left to fill in. While something is in doubt it is not said that nothing is. */
  #sayLeft({ blanks_left: left, stand_ins: standIns, notes }: Message): string {
    const count = left.length + standIns.length;
    if (!count) return this.words.say(notes.length ? "doubts_left" : "no_blanks_left");
    return this.words.say(count === 1 ? "blank_left" : "blanks_left", { count });
  }

  /** Copy a message and say nothing of it; gives the blanks left, or null (and says so) if it fails. */
  async copyQuietly(element: MessageElement): Promise<number | null> {
    return (await this.#copy(element, "body", { quiet: true })) ? element.message.blanks_left.length : null;
  }

  /** Too long for a mail link: first the text is copied, then the mail opens that it is to be put into. */
  async #copyThenMail(element: MessageElement, address: string, missing: string): Promise<void> {
    const copied = await copy(element.message.body, findSlot(element, "body"));
    const text = this.words.say(copied ? `mail_without_${missing}` : "mail_not_copied");
    writeOrHide(findSlot(element, "done"), text);
    this.announce(text);
    location.assign(address);
  }

  async #copy(element: MessageElement, name: "subject" | "body", { quiet = false } = {}): Promise<boolean> {
    const { message } = element;
    const left = message.blanks_left.length;
    const copied = await copy(message[name] ?? "", findSlot(element, name));
    if (copied && quiet) return true;
    const key = copied ? (left ? "copied_with_blanks" : "copied") : "copy_failed";
    const text = this.words.say(key, { count: left });
    writeOrHide(findSlot(element, "done"), text);
    this.announce(text);
    return copied;
  }
}
