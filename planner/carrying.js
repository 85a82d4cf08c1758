// All kept plans taken elsewhere: one calendar file, and one file that holds everything and brings it back.
import { save } from "./hand_over.js";
import { fileOf, plansOf } from "./plans_file.js";
import { filedWith } from "./reminders.js";
import { slot } from "./words.js";

export class Carrying {
  /** `outlook` asks the engine, `line` says what was done. */
  constructor(session, atHand, { outlook, line }) {
    Object.assign(this, { session, atHand, shelf: atHand.shelf, outlook, line, words: session.page.words });
    const { root } = session;
    this.picker = slot(root, "list-file");
    const press = (name, act) => {
      for (const button of root.querySelectorAll(`[data-do="${name}"]`)) button.addEventListener("click", act);
    };
    press("list-calendar", () => this.#calendar());
    press("list-save", () => this.#save());
    press("list-restore", () => this.picker.click());
    this.picker.addEventListener("change", () => this.#restore());
  }

  #save() {
    this.atHand.flush();
    save(fileOf(this.shelf.all()), this.words.say("list_file"), "application/json");
    this.line.say(this.words.say("list_saved"));
  }

  async #calendar() {
    this.atHand.flush();
    try {
      const text = await this.outlook.calendar(this.shelf.all());
      save(text, this.words.say("list_calendar_file"), "text/calendar;charset=utf-8");
    } catch {
      return this.line.say(this.words.say("trouble_calendar"));
    }
    this.#note();
    this.line.say(this.words.say("calendar_done"));
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
    const { plans, refused } = await plansOf(file, belongs);
    this.picker.value = ""; // the same file may be chosen again
    if (refused) return this.line.say(this.words.say(`list_refused_${refused}`));
    this.atHand.flush();
    const counts = this.shelf.merge(plans);
    this.atHand.follow();
    this.line.say(this.words.say("list_restored", counts));
  }
}
