// The plan followed along: on each step that it was done or is left out, below them what has happened, and
// the last change taken back.
import { Happenings } from "./event_list.js";
import { LastChange } from "./undo_line.js";
import { markProblems } from "../form/problems.js";
import { Sent } from "./step_actions.js";

export class Following {
  #seen = new WeakSet();

  /** `element` is the plan's; `page`: words, language, today; `messages` can copy one. */
  constructor(element, page, { story, messages }) {
    Object.assign(this, { element, words: page.words });
    const last = new LastChange(story, page.words);
    this.sent = new Sent(page, { story, last, messages });
    this.happenings = new Happenings(element.querySelector(".fu-happened"), page, { story, last });
  }

  /** What to do now that the plan has ended, or "". */
  get ending() {
    return this.happenings.ending?.says ?? "";
  }

  /** Whether something has happened that ends the plan. */
  get ended() {
    return Boolean(this.happenings.ending);
  }

  /** Follow the steps that the plan shows. */
  draw(reply) {
    const firsts = reply.not_before ?? {};
    for (const step of reply.steps) {
      const element = this.element.querySelector(`[data-step="${CSS.escape(step.id)}"]`);
      if (!this.#seen.has(element)) this.sent.follow(element, step.id);
      this.#seen.add(element);
      this.sent.draw(element, step, { isNext: reply.next?.step === step.id, first: firsts[`sent.${step.id}`] });
    }
    this.happenings.draw(firsts);
  }

  /** Show how the last thing said was read; gives back what was understood from elsewhere. */
  readBack(understood) {
    return this.happenings.readBack(understood);
  }

  /** Ask what is open about what happened, beside it. */
  ask(questions) {
    this.happenings.ask(questions);
  }

  /** Write problems beside what they are about; says whether any was about what is told here. */
  mark(problems) {
    markProblems(this.element, problems, this.words);
    return problems.some(({ field }) => /^(sent|skip|event)\./.test(field));
  }
}
