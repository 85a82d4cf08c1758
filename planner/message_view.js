// The messages of a plan: filled in, with what is still blank marked, and the fields that fill it. A
// detail is asked once and used in every message.
import { copy, mailAddress } from "./hand_over.js";
import { keyed, slot, write, writeOrHide } from "./words.js";

export class Messages {
  #fields = new Map();

  /** Details go into the `story`; `announce(text)` says what was done. */
  constructor(words, { story, announce }) {
    Object.assign(this, { words, story, announce });
  }

  /** Show a step's messages; `unfold` opens the first one when it is new. */
  draw(list, messages, unfold) {
    const make = ({ id }) => {
      const element = this.#make(id);
      element.open = unfold && id === messages[0].id;
      return element;
    };
    keyed(list, messages, ({ id }) => id, make, (element, message) => this.#update(element, message));
  }

  #make(id) {
    const { words } = this;
    const element = words.part("message");
    const { title, blanks } = words.about("message", id);
    element.dataset.message = id;
    write(slot(element, "title"), title);
    const names = blanks.split(" ").filter(Boolean);
    slot(element, "fields").append(...names.map((blank) => this.#field(id, blank)));
    slot(element, "fill").hidden = !names.length;
    const actions = { copy: "body", "copy-subject": "subject" };
    for (const [action, name] of Object.entries(actions)) {
      const button = element.querySelector(`[data-do="${action}"]`);
      button.addEventListener("click", () => this.#copy(element, name));
    }
    element.querySelector('[data-do="mail"]').addEventListener("click", (event) => {
      if (mailAddress(element.message.subject, element.message.body)) return;
      event.preventDefault();
      this.#copy(element, "body", { said: "mail_too_long" });
    });
    return element;
  }

  #field(message, blank) {
    const { words } = this;
    const field = words.part("field");
    const { asks, example } = words.about("blank", blank);
    const input = field.querySelector("input");
    input.id = `fu-${message}-${blank}`;
    input.name = `blank.${blank}`;
    input.value = this.story.blank(blank);
    write(slot(field, "asks"), asks).htmlFor = input.id;
    const hint = slot(field, "example");
    hint.id = `${input.id}-hint`;
    writeOrHide(hint, example && words.say("for_example", { example }));
    input.setAttribute("aria-describedby", hint.id);
    const same = this.#fields.get(blank) ?? [];
    this.#fields.set(blank, [...same, input]);
    input.addEventListener("input", () => this.#take(blank, input));
    return field;
  }

  #take(blank, from) {
    const text = from.value.toWellFormed?.() ?? from.value;
    for (const input of this.#fields.get(blank)) if (input !== from) input.value = text;
    this.story.fill(blank, text);
  }

  #update(element, message) {
    const { words } = this;
    const { kind, checklist } = words.about("channel", message.channel);
    element.message = message;
    slot(element, "subject-row").hidden = !message.subject;
    this.#mark(slot(element, "subject"), message.subject ?? "", message.blanks_left);
    this.#mark(slot(element, "body"), message.body, message.blanks_left);
    write(slot(element, "left"), this.#left(message.blanks_left.length));
    const action = (name) => element.querySelector(`[data-do="${name}"]`);
    write(action("copy"), words.say(message.subject ? "copy" : "copy_text"));
    action("copy-subject").hidden = !message.subject;
    action("mail").hidden = kind !== "email";
    action("mail").href = mailAddress(message.subject, message.body) || "mailto:";
    slot(element, "done").hidden = true;
    this.#points(slot(element, "checklist"), checklist);
  }

  /** What to keep at hand: written once, since a message keeps its channel. */
  #points(element, checklist) {
    element.hidden = !checklist;
    if (checklist && !element.firstChild) element.append(this.words.part(`checklist-${checklist}`));
  }

  #left(count) {
    if (!count) return this.words.say("no_blanks_left");
    return this.words.say(count === 1 ? "blank_left" : "blanks_left", { count });
  }

  /** Write a text with its empty blanks marked. */
  #mark(element, text, blanks) {
    if (element.textContent === text && element.dataset.left === String(blanks)) return;
    element.dataset.left = blanks;
    const tokens = blanks.map((blank) => `[${blank.replaceAll("_", " ")}]`);
    const any = tokens.map((token) => token.replace(/[[\]]/g, "\\$&")).join("|");
    const pieces = any ? text.split(new RegExp(`(${any})`)) : [text];
    element.replaceChildren(
      ...pieces.map((piece) => {
        if (!tokens.includes(piece)) return piece;
        const mark = document.createElement("mark");
        return write(mark, piece);
      }),
    );
  }

  /** Copy a message and say nothing of it; gives the blanks left, or null (and says so) if it fails. */
  async copyQuietly(element) {
    return (await this.#copy(element, "body", { quiet: true })) ? element.message.blanks_left.length : null;
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
