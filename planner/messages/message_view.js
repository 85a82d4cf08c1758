// The messages of a plan: filled in, with what is still blank marked and what is wrong noted, and the ways to
// take them along.
import { Details } from "./blank_fields.js";
import { Editing } from "./editor.js";
import { copy, mailAddress } from "../share/clipboard_files.js";
import { writeMarked } from "./marked_text.js";
import { printMessage } from "./message_print.js";
import { keyed, slot, write, writeOrHide } from "../dom/words.js";

export class Messages {
  #news = "";

  /** Details and edits go into the `story`; `announce(text)` says what was done. */
  constructor(page, { story, announce }) {
    Object.assign(this, { page, words: page.words, announce });
    this.details = new Details(page.words, story);
    this.editing = new Editing(page.words, { story, announce });
  }

  /** Messages that are not in `plan` any more are gone. */
  forget(plan) {
    this.details.forget(plan);
  }

  /**
   * Show a step's messages, written for the day `on`. While it is their turn (`unfold`) the first is open;
   * once they are `done` all are folded. What the reader opens or folds in between stays as it is.
   */
  draw(list, messages, { unfold, done, on }) {
    const turn = done ? "done" : unfold ? "now" : "";
    const before = list.dataset.turn ?? turn;
    list.dataset.turn = turn;
    const make = ({ id }) => {
      const element = this.#make(id);
      element.open = unfold && id === messages[0].id;
      return element;
    };
    keyed(list, messages, ({ id }) => id, make, (element, message) => this.#update(element, message, on));
    if (turn === before) return;
    for (const element of list.children) {
      if (done && !element.contains(document.activeElement)) element.open = false;
      if (unfold && element === list.firstElementChild) element.open = true;
    }
  }

  /** What is newly wrong in the message that is being written, said once; or "". */
  news() {
    const news = this.#news;
    this.#news = "";
    return news;
  }

  #make(id) {
    const element = this.words.part("message");
    const { title, blanks } = this.words.about("message", id);
    element.dataset.message = id;
    write(slot(element, "title"), title);
    this.details.ask(element, id, blanks.split(" ").filter(Boolean));
    this.editing.watch(element, id);
    const press = (name, act) => element.querySelector(`[data-do="${name}"]`).addEventListener("click", act);
    press("copy", () => this.#copy(element, "body"));
    press("copy-subject", () => this.#copy(element, "subject"));
    press("print-message", () => printMessage(element, this.page, element.on));
    press("mail", (event) => {
      const { address, missing } = mailAddress(element.message.subject, element.message.body);
      if (!missing) return;
      event.preventDefault();
      this.#mailCopied(element, address, missing);
    });
    return element;
  }

  #update(element, message, on) {
    const { words } = this;
    const { kind, checklist } = words.about("channel", message.channel);
    Object.assign(element, { message, on });
    slot(element, "subject-row").hidden = !message.subject;
    writeMarked(slot(element, "subject"), message.subject ?? "", message.blanks_left);
    writeMarked(slot(element, "body"), message.body, message.blanks_left);
    write(slot(element, "left"), this.#left(message));
    this.details.ask(element, message.id, this.#asked(message.text));
    this.details.place(element, message.sentences);
    this.editing.draw(element, message);
    this.#notes(element, message.notes);
    const action = (name) => element.querySelector(`[data-do="${name}"]`);
    write(action("copy"), words.say(message.subject ? "copy" : "copy_text"));
    action("copy-subject").hidden = !message.subject;
    action("mail").hidden = kind !== "email";
    action("mail").href = mailAddress(message.subject, message.body).address;
    slot(element, "done").hidden = true;
    this.#points(slot(element, "checklist"), checklist);
  }

  /** The blanks in a text that may be the reader's, filled or not. */
  #asked({ subject, body }) {
    const named = [...`${subject ?? ""}\n${body}`.matchAll(/\[([^[\]\n]+)\]/g)];
    return [...new Set(named.map(([, name]) => this.words.about("called", name).id ?? ""))];
  }

  /** What is wrong stands below the letter; what is new while it is being written is said as well. */
  #notes(element, notes) {
    const list = slot(element, "faults");
    const known = [...list.children].map(({ textContent }) => textContent);
    const fresh = notes.filter(({ id, says }) => !["blank", "stand_in"].includes(id) && !known.includes(says));
    const written = element.contains(document.activeElement) && document.activeElement.matches("input, textarea");
    if (written && fresh.length) this.#news = fresh.map(({ says }) => says).join(" ");
    keyed(list, notes, ({ says }) => says, () => this.words.part("line"), (line, { id, says }) => {
      line.dataset.fault = id;
      write(line, says);
    });
  }

  /** What to keep at hand: written once, since a message keeps its channel. */
  #points(element, checklist) {
    element.hidden = !checklist;
    if (checklist && !element.firstChild) element.append(this.words.part(`checklist-${checklist}`));
  }

  /** How much is left to fill in. While something is in doubt it is not said that nothing is. */
  #left({ blanks_left: left, stand_ins: standIns, notes }) {
    const count = left.length + standIns.length;
    if (!count) return this.words.say(notes.length ? "doubts_left" : "no_blanks_left");
    return this.words.say(count === 1 ? "blank_left" : "blanks_left", { count });
  }

  /** Copy a message and say nothing of it; gives the blanks left, or null (and says so) if it fails. */
  async copyQuietly(element) {
    return (await this.#copy(element, "body", { quiet: true })) ? element.message.blanks_left.length : null;
  }

  /** Too long for a mail link: first the text is copied, then the mail opens that it is to be put into. */
  async #mailCopied(element, address, missing) {
    const copied = await copy(element.message.body, slot(element, "body"));
    const text = this.words.say(copied ? `mail_without_${missing}` : "mail_not_copied");
    writeOrHide(slot(element, "done"), text);
    this.announce(text);
    location.assign(address);
  }

  async #copy(element, name, { said, quiet = false } = {}) {
    const { message } = element;
    const left = message.blanks_left.length;
    const copied = await copy(message[name], slot(element, name));
    if (copied && quiet) return true;
    const key = copied ? (said ?? (left ? "copied_with_blanks" : "copied")) : "copy_failed";
    const text = this.words.say(key, { count: left });
    writeOrHide(slot(element, "done"), text);
    this.announce(text);
    return copied;
  }
}
