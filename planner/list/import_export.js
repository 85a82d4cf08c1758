// All kept plans taken elsewhere: one calendar file, and one file that holds everything and brings it back.
import { save, saveCalendar } from "../share/clipboard_files.js";
import { fileOf, plansOf } from "../state/plans_file.js";
import { filedWith, oldOf } from "../share/reminders.js";
import { isPlain } from "../state/plan_record.js";
import { slot } from "../dom/words.js";

const LONGEST_NAME = 80; // characters

export class Carrying {
  /** `outlook` asks the engine, `line` says what was done, `list` knows what plans are called. */
  constructor(session, atHand, { outlook, line, list }) {
    Object.assign(this, { session, atHand, shelf: atHand.shelf, outlook, line, list, words: session.page.words });
    const { root } = session;
    this.picker = slot(root, "list-file");
    const press = (name, act) => {
      for (const button of root.querySelectorAll(`[data-do="${name}"]`)) button.addEventListener("click", act);
    };
    press("list-calendar", () => this.#calendar());
    press("list-calendar-again", () => this.#calendar({ again: true }));
    press("list-save", () => this.#save());
    press("list-restore", () => this.picker.click());
    this.picker.addEventListener("change", () => this.#restore());
  }

  #save() {
    this.atHand.flush();
    save(fileOf(this.shelf.all()), this.words.say("list_file"), "application/json");
    this.line.say(this.words.say("list_saved"));
  }

  async #calendar({ again = false } = {}) {
    const { words, session } = this;
    this.atHand.flush();
    try {
      const text = await this.outlook.calendar(this.shelf.all(), { again });
      const coming = this.outlook.lines.some((line) => line.coming.length);
      if (!text) return this.line.say(words.say(coming ? "calendar_nothing_new" : "calendar_nothing"));
      saveCalendar(text, "list_calendar_file", session.page);
    } catch {
      return this.line.say(words.say("trouble_calendar"));
    }
    this.#note();
    const names = this.#withOldEntries();
    const done = names.length ? "list_calendar_done_old" : "calendar_done";
    this.line.say(words.say(done, { names: names.join("; ") }));
  }

  /** What the plans are called of which the reader has entries to delete: opened, each names them. */
  #withOldEntries() {
    const { session, shelf, outlook, list } = this;
    const lines = outlook.lines.map((line) => ({ ...line, record: shelf.get(line.id) }));
    const { today } = session.page;
    const old = lines.filter(({ record, coming }) => record && oldOf(record.filed, coming, today).length);
    return old.map(({ record }) => list.called(record));
  }

  /** Remember with each plan which of its entries are in a file now, as its own button does. */
  #note() {
    const { session, shelf } = this;
    for (const { id, coming } of this.outlook.lines) {
      const record = shelf.get(id);
      if (!record) continue;
      const filed = filedWith(record.filed, coming);
      if (id === session.id) session.reminders.load(filed);
      else shelf.keep({ ...record, filed }, record.revision);
    }
    if (session.reply) session.reminders.draw(session.reply.steps);
    session.changed();
  }

  async #restore() {
    const [file] = this.picker.files;
    if (!file) return;
    const asked = this.session.form.required;
    const belongs = ({ answers }) => asked.every((name) => Object.hasOwn(answers, name));
    const { plans, others, refused } = await plansOf(file, belongs);
    this.picker.value = ""; // the same file may be chosen again
    if (refused) return this.line.say(this.words.say(`list_refused_${refused}`));
    this.atHand.flush();
    const counts = this.shelf.merge(plans);
    this.atHand.follow();
    const said = [this.words.say("list_restored", counts)];
    if (others.length) said.push(this.words.say("list_restored_but", { names: this.#named(others) }));
    this.line.say(said.join(" "));
  }

  /** What plans are called that could not be taken: they may be anything. */
  #named(plans) {
    const named = ({ facts } = {}) => {
      const blanks = isPlain(facts) && isPlain(facts.blanks) ? facts.blanks : {};
      const given = this.session.several.list.names({ facts: { blanks } });
      return given.join(", ").slice(0, LONGEST_NAME) || this.words.say("list_nameless");
    };
    const names = [...new Set(plans.map((plan) => named(isPlain(plan) ? plan : {})))];
    return names.map((title) => this.words.say("link_part", { title })).join(" ");
  }
}
