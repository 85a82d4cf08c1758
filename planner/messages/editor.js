// The reader's own edit of a message: its text with its blanks, in a box above the letter, which follows.
import { Entry } from "../dom/entry.js";
import { showFocus } from "../dom/in_view.js";
import { slot, write } from "../dom/words.js";

export class Editing {
  #restored = new Map(); // texts given up for the guide's, as long as they can be had back
  #entries = new WeakMap(); // of each message's element, what stands in its boxes

  constructor(words, { story, announce }) {
    Object.assign(this, { words, story, announce });
    story.addEventListener("change", ({ detail }) => detail.what === "load" && this.#restored.clear());
  }

  /** Let a new message's element be edited. */
  watch(element, id) {
    const edit = slot(element, "edit");
    const [subject, body] = [edit.querySelector("input"), edit.querySelector("textarea")];
    const press = (name, act) => element.querySelector(`[data-do="${name}"]`).addEventListener("click", act);
    body.id = this.words.id(`fu-text-${id}`);
    subject.id = `${body.id}-subject`;
    slot(element, "edit-label").htmlFor = body.id;
    slot(element, "edit-subject").querySelector("label").htmlFor = subject.id;
    slot(element, "edit-hint").id = `${body.id}-hint`;
    body.setAttribute("aria-describedby", `${body.id}-hint`);
    press("edit", () => (slot(element, "edit").hidden ? this.#open(element, id) : this.#close(element)));
    press("edit-done", () => this.#close(element));
    press("restore", () => this.#restore(element, id));
    const heard = (event) => event === "input" && this.#take(element, id);
    this.#entries.set(element, { subject: new Entry(subject, heard), body: new Entry(body, heard) });
  }

  draw(element, { id, text }) {
    const given = this.#restored.has(id);
    const line = slot(element, "edited");
    line.hidden = !text.edited && !given;
    write(slot(element, "edited-says"), this.words.say(text.edited ? "edited" : "restored"));
    write(element.querySelector('[data-do="restore"]'), this.words.say(text.edited ? "restore" : "undo"));
    slot(element, "edit-subject").hidden = text.subject === null;
    if (!this.isOpen(element) || element.contains(document.activeElement)) return;
    this.#fill(element, id); // another plan may have come in
  }

  isOpen(element) {
    return !slot(element, "edit").hidden;
  }

  #fill(element, id) {
    const { subject, body } = this.#entries.get(element);
    const text = { ...element.message.text, ...this.story.text(id) };
    subject.text = text.subject ?? "";
    body.text = text.body;
  }

  #open(element, id) {
    this.#fill(element, id);
    this.#toggle(element, true);
    this.#entries.get(element).body.control.focus();
    showFocus();
  }

  #close(element) {
    this.#toggle(element, false);
    element.querySelector('[data-do="edit"]').focus();
    showFocus();
  }

  #toggle(element, open) {
    slot(element, "edit").hidden = !open;
    element.querySelector('[data-do="edit"]').setAttribute("aria-expanded", String(open));
  }

  #take(element, id) {
    const { subject, body } = this.#entries.get(element);
    const whole = ({ text }) => text.toWellFormed?.() ?? text;
    const text = { body: whole(body) };
    if (element.message.text.subject !== null) text.subject = whole(subject);
    this.#restored.delete(id);
    this.story.rewrite(id, text);
  }

  /** Back to the guide's text; pressed again, back to the reader's. */
  #restore(element, id) {
    const given = this.#restored.get(id);
    if (given) this.#restored.delete(id);
    else this.#restored.set(id, this.story.text(id));
    this.story.rewrite(id, given);
    this.#toggle(element, false);
    this.announce(this.words.say(given ? "edited" : "restored"));
  }
}
