// Working out the plan: when to ask the engine, and what to make of its answer or of its silence.
import { FOR_GOOD } from "../dom/announcer.ts";
import type { Change } from "../dom/entry.ts";
import { slotOrNull } from "../dom/find.ts";
import type { Words } from "../dom/words.ts";
import { EngineFailure } from "../engine/client.ts";
import type { Problem, Reply } from "../engine/protocol.ts";
import type { SeenProblem, TextField } from "../form/fields.ts";
import type { Typing } from "../form/form.ts";
import { unplaced } from "../form/problems.ts";
import type { Answered, Session, Told } from "./session.ts";
import { Waiting } from "./waiting.ts";

const SETTLED = 400; // milliseconds without typing

/** How a plan is worked out: whether it was asked for, and which question is typed in. */
interface How {
  submitted?: boolean;
  typing?: Typing;
}

/** `awaited`: a plan was asked for and is not on the page yet; `shown`: one is. */
export class Controller {
  readonly session: Session;
  readonly words: Words;
  awaited = false;
  shown = false;
  #turn = 0;
  #pause = 0;
  readonly #waiting: Waiting;
  #did = ""; // what the reader told the plan, to be said with what comes of it
  #said = ""; // what was last said of the plan: unless they ask, it is said once

  constructor(session: Session) {
    this.session = session;
    this.words = session.page.words;
    this.#waiting = new Waiting(session);
  }

  /** Make room for another plan: nothing of the last one stays on the page. */
  clear(): void {
    const { plan, form } = this.session;
    clearTimeout(this.#pause);
    this.#turn += 1;
    this.#did = "";
    this.#said = "";
    this.#endWait();
    this.shown = false;
    this.session.reply = null;
    this.session.asked = null;
    form.mark([]);
    form.ask();
    plan.clear();
  }

  /** The reader asks for the plan. Resolves with whether it is on the page now. */
  submit(): Promise<boolean> {
    clearTimeout(this.#pause);
    return this.#update({ submitted: true });
  }

  /** Show the plan as soon as it can be, without a word of what is wrong with the form. */
  showWhenReady(): void {
    this.awaited = true;
    void this.#update({});
  }

  /** An answer in the form has changed. */
  changed(field: TextField, event: Change): void {
    this.session.changed();
    const typing = event === "input" && field.control.type === "text" ? field : null;
    const act = () => {
      if (this.shown || this.awaited) return this.#update({ typing });
      return this.#preview(field, typing);
    };
    if (event === "input") this.#later(act);
    else this.#later(act, 0);
  }

  /** The plan follows what the reader tells it; letters that are typed settle first. */
  told(what: string): void {
    this.session.changed();
    if (!this.shown) return;
    this.#did = this.words.did(what);
    const typing = what === "typed" ? what : null;
    this.#later(() => this.#update({ typing }), what === "blank" || typing ? SETTLED : 0);
  }

  /** Today is another day: the plan on the page follows. */
  daysMoved(): void {
    if (this.shown) this.#later(() => this.#update({}), 0);
  }

  /** Follow the engine: say how far it is, or that it can never come up. */
  follow(): void {
    const { status, trouble } = this.session.engine;
    this.#waiting.follow();
    if (status === "failed" && trouble && FOR_GOOD.includes(trouble)) this.session.announcer.show(trouble);
  }

  /** More of the engine is here. */
  progressed(): void {
    this.#waiting.tell();
  }

  #later(act: () => Promise<unknown>, pause = SETTLED): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void act(), pause);
  }

  /** Before a plan is asked for: say back what was understood, and take away errors that are mended. */
  async #preview(field: TextField, typing: Typing): Promise<void> {
    const { root, form, engine, announcer } = this.session;
    const turn = (this.#turn += 1);
    const seen = form.problems();
    const errors = [...root.querySelectorAll('[id$="-error"]')].filter(({ textContent }) => textContent);
    const marked = new Set(errors.map(({ id }) => id));
    const stands = ({ field: name }: SeenProblem) => marked.has(this.words.id(`${name}-error`));
    if (engine.status === "ready" && !seen.length) {
      const answer = await this.session.answer().catch(() => null);
      if (!answer || turn !== this.#turn) return;
      const { reply } = answer;
      form.readBack(reply.understood);
      form.ask(reply.questions, typing);
      form.mark(reply.problems.filter(stands), typing); // what only the engine can see may still be wrong
    } else {
      form.mark(
        seen.filter((problem) => problem.isHalf || stands(problem)),
        typing,
      );
    }
    const echo = slotOrNull(field.element, "echo")?.textContent;
    if (echo) announcer.say(echo);
  }

  /** Work out the plan and show it. Resolves with whether it could be shown. */
  async #update({ submitted = false, typing = null }: How): Promise<boolean> {
    const { form, announcer } = this.session;
    const turn = (this.#turn += 1);
    const seen = form.problems();
    if (seen.length) return this.#refuse(seen, { submitted, typing });
    const asked = this.session.told();
    this.awaited ||= submitted;
    form.mark([], typing);
    announcer.mend();
    if (this.awaited) this.#waiting.begin();
    try {
      const answer = await this.session.answer();
      return turn === this.#turn && this.#show({ ...answer, asked }, { submitted, typing });
    } catch (error) {
      const reason = error instanceof EngineFailure ? error.reason : "answer";
      if (!(error instanceof EngineFailure)) console.error(error);
      if (turn !== this.#turn) return false;
      this.#endWait();
      this.#said = "";
      announcer.complain(reason);
      return false;
    }
  }

  #show({ reply, placeMissing, asked }: Answered & { asked: Told }, { submitted, typing }: How): boolean {
    const { form, plan, following } = this.session;
    const did = this.#did;
    this.#did = "";
    form.readBack(following.readBack(reply.understood));
    const { questions } = reply;
    form.ask(questions, typing);
    following.ask(typing === "typed" ? [] : questions);
    if (submitted) form.revealAsked(questions);
    const problems = reply.problems.filter(({ message }) => message);
    if (problems.length) this.#refuse(problems, { submitted, typing });
    else form.mark([]);
    const marked = typing === "typed" ? [] : problems;
    const mendable = following.mark(marked);
    const ended = following.ended && !problems.length;
    if (!reply.steps.length && !ended) {
      if (!mendable) {
        if (!typing) plan.hide();
        return false;
      }
      if (this.shown) {
        following.draw(reply); // the plan stands until that is mended
        this.#place(marked);
        return false;
      }
    }
    this.session.reply = reply;
    this.session.asked = asked;
    const wrong = reply.steps.length || ended ? "" : problems.map(({ message }) => message).join(". ");
    const open = typing ? [] : questions.map(({ message }) => message);
    const says = [this.#draw(reply, placeMissing, wrong), ...open].join(" ");
    this.#place(marked, { headline: wrong });
    if (problems.length) return false;
    const { awaited } = this;
    this.#endWait();
    if (awaited || did || says !== this.#said) {
      this.session.announcer.say([did, says].filter(Boolean).join(" "), awaited || Boolean(did));
    }
    this.#said = says;
    if (awaited || (did && ended)) plan.bringIntoView();
    return true;
  }

  /** Put a reply on the page; gives back what to say of it. `wrong` is why there are no steps in it. */
  #draw(reply: Reply, placeMissing: boolean, wrong: string): string {
    const { session } = this;
    const { form, plan, following } = session;
    const place = placeMissing ? form.where.name : "";
    const says = plan.draw(reply, { placeMissing: place, ending: wrong || following.ending });
    following.draw(reply);
    this.shown = true;
    session.reminders.draw(reply.steps);
    session.sharing.draw();
    session.changed();
    return says;
  }

  /**
   * Write problems beside steps that were not there before, and above the plan those that stand beside nothing, unless
   * the headline says them.
   */
  #place(problems: readonly Problem[], { headline = "" } = {}): void {
    const { root, plan, following } = this.session;
    following.mark(problems);
    const told = headline ? [] : unplaced(root, problems, this.words);
    plan.refuse(told.map(({ message }) => message));
  }

  #refuse(problems: readonly SeenProblem[], { submitted, typing }: How): false {
    const { form, announcer } = this.session;
    this.#endWait();
    this.#said = "";
    form.mark(problems, typing);
    if (submitted) form.summarise(problems);
    else if (!typing) announcer.say(problems.map(({ message }) => message).join(". "));
    return false;
  }

  #endWait(): void {
    this.awaited = false;
    this.#waiting.end();
  }
}
