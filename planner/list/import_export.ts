// All kept plans taken elsewhere: one calendar file, and one file that holds everything and brings it back.
import type { Session } from "../app/session.ts";
import { findSlot } from "../dom/find.ts";
import type { Words } from "../dom/words.ts";
import type { PlanLine } from "../engine/protocol.ts";
import { save, saveCalendar } from "../share/clipboard_files.ts";
import { mergeFiled, listOld } from "../share/filed_entries.ts";
import type { CurrentPlan } from "../state/current_plan.ts";
import { isPlain, type PlanRecord } from "../state/plan_record.ts";
import type { PlanStore } from "../state/plan_store.ts";
import { writePlans, readPlans } from "../state/plans_file.ts";
import type { ListView } from "./list_view.ts";
import type { PlanOverview } from "./overview.ts";
import type { StatusLine } from "./status_line.ts";

const LONGEST_NAME = 80; // characters

interface Views {
  planOverview: PlanOverview;
  line: StatusLine;
  list: ListView;
}

export class ImportExport {
  readonly session: Session;
  readonly currentPlan: CurrentPlan;
  readonly planStore: PlanStore;
  readonly planOverview: PlanOverview;
  readonly line: StatusLine;
  readonly list: ListView;
  readonly words: Words;
  readonly picker: HTMLInputElement;
  /** `planOverview` asks the engine, `line` says what was done, `list` knows what plans are called. */
  constructor(session: Session, currentPlan: CurrentPlan, { planOverview, line, list }: Views) {
    this.session = session;
    this.currentPlan = currentPlan;
    this.planStore = currentPlan.planStore;
    this.planOverview = planOverview;
    this.line = line;
    this.list = list;
    this.words = session.page.words;
    const { root } = session;
    this.picker = findSlot(root, "list-file", "input");
    const bindActions = (name: string, act: () => unknown) => {
      for (const button of root.querySelectorAll(`[data-do="${name}"]`))
        button.addEventListener("click", () => void act());
    };
    bindActions("list-calendar", () => this.#saveCalendar());
    bindActions("list-calendar-again", () => this.#saveCalendar({ again: true }));
    bindActions("list-save", () => {
      this.#save();
    });
    bindActions("list-restore", () => {
      this.picker.click();
    });
    this.picker.addEventListener("change", () => void this.#restore());
  }

  #save(): void {
    this.currentPlan.writeNow();
    save(writePlans(this.planStore.list()), this.words.say("list_file"), "application/json");
    this.line.say(this.words.say("list_saved"));
  }

  async #saveCalendar({ again = false } = {}): Promise<void> {
    const { words, session } = this;
    this.currentPlan.writeNow();
    let lines: PlanLine[];
    try {
      const made = await this.planOverview.askForCalendar(this.planStore.list(), { again });
      const { text } = made;
      lines = made.lines; // of the same plans as the file, whatever has changed since
      const coming = lines.some((line) => line.coming.length);
      if (!text) {
        this.line.say(words.say(coming ? "calendar_nothing_new" : "calendar_nothing"));
        return;
      }
      saveCalendar(text, "list_calendar_file", session.page);
    } catch {
      this.line.say(words.say("trouble_calendar"));
      return;
    }
    this.#note(lines);
    const names = this.#withOldEntries(lines);
    const done = names.length ? "list_calendar_done_old" : "calendar_done";
    this.line.say(words.say(done, { names: names.join("; ") }));
  }

  /** What the plans are called of which the reader has entries to delete: opened, each names them. */
  #withOldEntries(lines: readonly PlanLine[]): string[] {
    const { session, planStore, list } = this;
    const { today } = session.page;
    return lines.flatMap(({ id, coming }) => {
      const record = planStore.find(id);
      return record && listOld(record.filed, coming, today).length ? [list.sayName(record)] : [];
    });
  }

  /** Remember with each plan which of its entries are in a file now, as its own button does. */
  #note(lines: readonly PlanLine[]): void {
    const { session, planStore } = this;
    for (const { id, coming } of lines) {
      const record = planStore.find(id);
      if (!record) continue;
      const filed = mergeFiled(record.filed, coming);
      if (id === session.id) session.store.filed.value = filed;
      else planStore.keep({ ...record, filed }, record.revision);
    }
    session.views?.reminders.clear();
  }

  async #restore(): Promise<void> {
    const [file] = this.picker.files ?? [];
    if (!file) return;
    const asked = this.session.form.required;
    const belongs = ({ answers }: PlanRecord) => asked.every((name) => Object.hasOwn(answers, name));
    const found = await readPlans(file, belongs);
    this.picker.value = ""; // the same file may be chosen again
    if (found.refused) {
      this.line.say(this.words.say(`list_refused_${found.refused}`));
      return;
    }
    const { plans, others } = found;
    this.currentPlan.writeNow();
    const counts = this.planStore.merge(plans);
    this.currentPlan.follow();
    const said = [this.words.say("list_restored", counts)];
    if (others.length) said.push(this.words.say("list_restored_but", { names: this.#sayNames(others) }));
    this.line.say(said.join(" "));
  }

  /** What plans are called that could not be taken: they may be anything. */
  #sayNames(plans: readonly unknown[]): string {
    const namePlan = (plan: unknown) => {
      const given = this.list.listNames({ facts: isPlain(plan) ? plan.facts : {} });
      return given.join(", ").slice(0, LONGEST_NAME) || this.words.say("list_nameless");
    };
    const names = [...new Set(plans.map(namePlan))];
    return names.map((title) => this.words.say("link_part", { title })).join(" ");
  }
}
