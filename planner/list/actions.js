// What the reader does with the list of plans: open one, begin another, delete one and take that back, forget
// everything. The plan at hand is written first, and Back leads to it again.
import { newId } from "../state/link.js";
import { slot } from "../dom/words.js";

export class ListMoves {
  #adding = ""; // the id of a plan that was begun in the list: it is kept as soon as there is one

  /** `kept` shows the plan at hand, `list` the others, `line` says what was done. */
  constructor(session, atHand, { kept, list, line }) {
    Object.assign(this, { session, atHand, shelf: atHand.shelf, kept, list, line });
    const { element } = list;
    this.words = session.page.words;
    const press = (name, act) => element.querySelector(`[data-do="${name}"]`).addEventListener("click", act);
    press("list-add", () => this.#add());
    press("list-forget", () => this.#ask(true));
    press("list-forget-not", () => this.#ask(false));
    press("list-forget-all", () => this.#forget());
    session.addEventListener("change", () => {
      if (session.work.shown && this.#adding === session.id) atHand.keep();
    });
  }

  open(id) {
    const record = this.shelf.get(id);
    if (!record) return;
    this.#leave();
    this.kept.arrive(this.shelf.get(id));
  }

  remove(id) {
    const open = this.atHand.isKept && id === this.session.id;
    if (open) this.atHand.flush();
    const record = this.shelf.get(id);
    if (!record) return;
    if (open) this.#empty();
    this.shelf.remove(id);
    const text = this.words.say("list_deleted", { name: this.list.called(record) });
    this.line.say(text, () => this.#putBack(record, open));
  }

  /** The plan that was on the page is there again, and has the focus; another one has it in the list. */
  #putBack(record, open) {
    this.shelf.putBack(record);
    this.line.say(this.words.say("list_back", { name: this.list.called(record) }));
    this.line.focus(); // the button pressed goes away
    if (open) this.kept.arrive(this.shelf.get(record.id));
    else this.list.focusWhenThere(record.id);
  }

  /** Go from the plan at hand to another. */
  #leave() {
    this.line.clear();
    this.atHand.flush();
    this.session.returning.leave();
  }

  #add() {
    this.#leave();
    this.#empty();
    this.#adding = this.session.id;
    this.session.form.fields[0].control.focus();
    this.session.voice.say(this.words.say("list_new"), true);
  }

  /** A new plan in an empty form; the place stays, most readers have one. */
  #empty() {
    const { form } = this.session;
    const answers = form.fields.map(({ name, kind }) => [name, kind === "place" ? form.where.code : ""]);
    this.session.open({ id: newId(), answers: Object.fromEntries(answers) });
    this.kept.draw();
  }

  #ask(sure) {
    const { element } = this.list;
    slot(element, "forget-ask").hidden = !sure;
    element.querySelector(`[data-do="${sure ? "list-forget-not" : "list-forget"}"]`).focus();
  }

  #forget() {
    slot(this.list.element, "forget-ask").hidden = true;
    this.#empty();
    this.shelf.forget();
    this.line.say(this.words.say("list_forgotten"));
    this.line.focus();
  }
}
