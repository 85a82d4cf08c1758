// The plan followed along: on each step that it was done or is left out, below them what has happened, and
// the last change taken back.
import type { Page } from "../dates/page.ts";
import { find } from "../dom/find.ts";
import type { Words } from "../dom/words.ts";
import type { Problem, Reply, Understood } from "../engine/protocol.ts";
import { markProblems } from "../form/problems.ts";
import type { MessageView } from "../messages/message_view.ts";
import type { FactStore } from "../state/facts.ts";
import { EventList } from "./event_list.ts";
import { StepActions } from "./step_actions.ts";
import { UndoLine } from "./undo_line.ts";

export class Tracking {
  readonly element: HTMLElement;
  readonly words: Words;
  readonly sent: StepActions;
  readonly happenings: EventList;
  readonly #seen = new WeakSet<HTMLElement>();

  /** `element` is the plan's; `page`: words, language, today; `messages` can copy one. */
  constructor(
    element: HTMLElement,
    page: Page,
    { factStore, messages }: { factStore: FactStore; messages: MessageView },
  ) {
    this.element = element;
    this.words = page.words;
    const last = new UndoLine(factStore, page.words);
    this.sent = new StepActions(page, { factStore, last, messages });
    this.happenings = new EventList(element.querySelector<HTMLDetailsElement>(".fu-happened"), page, {
      factStore,
      last,
    });
  }

  /** What to do now that the plan has ended, or "". */
  get ending(): string {
    return this.happenings.ending?.says ?? "";
  }

  /** Whether something has happened that ends the plan. */
  get ended(): boolean {
    return Boolean(this.happenings.ending);
  }

  /** Follow the steps that the plan shows. */
  draw(reply: Reply): void {
    const firsts = reply.not_before;
    for (const step of reply.steps) {
      const element = find(this.element, `[data-step="${CSS.escape(step.id)}"]`);
      if (!this.#seen.has(element)) this.sent.follow(element, step.id);
      this.#seen.add(element);
      this.sent.draw(element, step, { isNext: reply.next?.step === step.id, first: firsts[`sent.${step.id}`] });
    }
    this.happenings.draw(firsts);
  }

  /** Show how the last thing said was read; gives back what was understood from elsewhere. */
  readBack(understood: Partial<Understood>): Partial<Understood> {
    return this.happenings.readBack(understood);
  }

  /** Ask what is open about what happened, beside it. */
  ask(questions: readonly Problem[]): void {
    this.happenings.ask(questions);
  }

  /** Write problems beside what they are about. */
  mark(problems: readonly Problem[]): void {
    markProblems(this.element, problems, this.words);
  }
}
