// What stands on the page once there is an answer: the plan with its messages, ways to take it along, and the list of
// plans. It is a script of its own, and draws from the store what it is told to.
import { find } from "../dom/find.ts";
import type { Words } from "../dom/words.ts";
import type { Problem, Reply } from "../engine/protocol.ts";
import { listUnplaced } from "../form/problems.ts";
import { PlanList } from "../list/plan_list.ts";
import { PlanView } from "../plan/plan_view.ts";
import { Tracking } from "../plan/tracking.ts";
import { Reminders } from "../share/reminders.ts";
import { Sharing } from "../share/sharing.ts";
import type { Outcome } from "../state/store.ts";
import type { Session } from "./session.ts";

export class Views {
  readonly plan: PlanView;
  readonly following: Tracking;
  readonly sharing: Sharing;
  readonly reminders: Reminders;
  readonly list: PlanList;

  readonly #root: HTMLElement;
  readonly #words: Words;

  constructor(session: Session) {
    const { root, page, store, factStore, form, announce } = session;
    const element = find(root, ".fu-plan");
    this.#root = root;
    this.#words = page.words;
    this.plan = new PlanView(element, page, { factStore, announce });
    this.following = new Tracking(element, page, { factStore, messages: this.plan.messages });
    this.sharing = new Sharing(element, page, {
      announce,
      writeFragment: () => session.writeFragment(),
      listAnswers: () => form.listAnswers(),
    });
    this.reminders = new Reminders(element, page, {
      announce,
      filed: store.filed,
      askForCalendar: (filed) => session.askForCalendar(filed),
    });
    this.list = new PlanList(session, this.plan.messages.details);
    store.watch(
      () => store.filed.value,
      () => {
        this.reminders.drawFiled();
      },
    );
  }

  /** Make room for another plan: nothing of the last one stays on the page. */
  clear(): void {
    this.plan.clear();
    this.reminders.clear();
  }

  /** Put an outcome on the page; gives back what to say of it. */
  draw(outcome: Outcome): string {
    const { reply } = outcome;
    const says = this.plan.draw(outcome);
    this.following.draw(reply);
    this.reminders.draw(reply.steps);
    this.sharing.draw();
    this.#mark(outcome.problems, outcome.isHeadline);
    return says;
  }

  /** The plan stands as it was until what is wrong with a change of it is mended. */
  keepPlan(reply: Reply, problems: readonly Problem[]): void {
    this.following.draw(reply);
    this.#mark(problems);
  }

  /** There is no plan for these answers; it `hides`, unless the reader is still typing. */
  refuse(problems: readonly Problem[], { hides }: { hides: boolean }): void {
    this.following.mark(problems);
    if (hides) this.plan.hide();
  }

  /** Write problems beside what they are about, and above the plan those that stand beside nothing. */
  #mark(problems: readonly Problem[], isHeadline = false): void {
    this.following.mark(problems);
    const told = isHeadline ? [] : listUnplaced(this.#root, problems, this.#words);
    this.plan.refuse(told.map(({ message }) => message));
  }
}
