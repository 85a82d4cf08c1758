// What the reader does with the list of plans: open one, begin another, delete one and take that back, forget
// everything. The plan at hand is written first, and Back leads to it again.
import type { Session } from "../app/session.ts";
import { findAction, bindAction, findSlot } from "../dom/find.ts";
import type { Words } from "../dom/words.ts";
import type { CurrentPlan } from "../state/current_plan.ts";
import { makeId } from "../state/link.ts";
import type { PlanRecord } from "../state/plan_record.ts";
import type { PlanStore } from "../state/plan_store.ts";
import type { ListView } from "./list_view.ts";
import type { SavedView } from "./saved_view.ts";
import type { StatusLine } from "./status_line.ts";

interface Views {
  kept: SavedView;
  list: ListView;
  line: StatusLine;
}

export class ListActions {
  readonly session: Session;
  readonly currentPlan: CurrentPlan;
  readonly planStore: PlanStore;
  readonly kept: SavedView;
  readonly list: ListView;
  readonly line: StatusLine;
  readonly words: Words;
  #adding = ""; // the id of a plan that was begun in the list: it is kept as soon as there is one

  /** `kept` shows the plan at hand, `list` the others, `line` says what was done. */
  constructor(session: Session, currentPlan: CurrentPlan, { kept, list, line }: Views) {
    this.session = session;
    this.currentPlan = currentPlan;
    this.planStore = currentPlan.planStore;
    this.kept = kept;
    this.list = list;
    this.line = line;
    const { element } = list;
    this.words = session.page.words;
    bindAction(element, "list-add", () => {
      this.#add();
    });
    bindAction(element, "list-forget", () => {
      this.#ask(true);
    });
    bindAction(element, "list-forget-not", () => {
      this.#ask(false);
    });
    bindAction(element, "list-forget-all", () => {
      this.#forget();
    });
    session.store.watch(
      () => session.store.outcome.value,
      () => {
        if (session.work.shown && this.#adding === session.id) currentPlan.keep();
      },
    );
  }

  open(id: string): void {
    const record = this.planStore.find(id);
    if (!record) return;
    this.#leave();
    void this.kept.openPlan(this.planStore.find(id));
  }

  remove(id: string): void {
    const open = this.currentPlan.isKept && id === this.session.id;
    if (open) this.currentPlan.writeNow();
    const record = this.planStore.find(id);
    if (!record) return;
    if (open) this.#startEmpty();
    this.planStore.remove(id);
    const text = this.words.say("list_deleted", { name: this.list.sayName(record) });
    this.line.say(text, () => {
      this.#putBack(record, open);
    });
  }

  /** The plan that was on the page is there again, and has the focus; another one has it in the list. */
  #putBack(record: PlanRecord, open: boolean): void {
    this.planStore.putBack(record);
    this.line.say(this.words.say("list_back", { name: this.list.sayName(record) }));
    this.line.focus(); // the button pressed goes away
    if (open) void this.kept.openPlan(this.planStore.find(record.id));
    else this.list.focusWhenThere(record.id);
  }

  /** Go from the plan at hand to another. */
  #leave(): void {
    this.line.clear();
    this.currentPlan.writeNow();
    this.session.restoring.leave();
  }

  #add(): void {
    this.#leave();
    this.#startEmpty();
    this.#adding = this.session.id;
    this.session.form.fields[0]?.control.focus();
    this.session.announcer.say(this.words.say("list_new"), true);
  }

  /** A new plan in an empty form; the place stays, most readers have one. */
  #startEmpty(): void {
    const { form } = this.session;
    const answers = form.fields.map(({ name, kind }) => [name, kind === "place" ? form.where.code : ""] as const);
    this.session.open({ id: makeId(), answers: Object.fromEntries(answers) });
    this.kept.draw();
  }

  #ask(sure: boolean): void {
    const { element } = this.list;
    findSlot(element, "forget-ask").hidden = !sure;
    findAction(element, sure ? "list-forget-not" : "list-forget").focus();
  }

  #forget(): void {
    findSlot(this.list.element, "forget-ask").hidden = true;
    this.#startEmpty();
    this.planStore.forget();
    this.line.say(this.words.say("list_forgotten"));
    this.line.focus();
  }
}
