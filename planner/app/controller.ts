// Working out the plan: when to ask the engine, and what to make of its answer or of its silence.
import { FOR_GOOD } from "../dom/announcer.ts";
import type { Change } from "../dom/entry.ts";
import { findSlotOrNull } from "../dom/find.ts";
import type { Words } from "../dom/words.ts";
import { EngineFailure } from "../engine/client.ts";
import type { Problem, Reply } from "../engine/protocol.ts";
import type { SeenProblem, TextField } from "../form/fields.ts";
import type { Typing } from "../form/form.ts";
import { listOpen } from "../form/open_question.ts";
import { isTold } from "../form/problems.ts";
import type { Told } from "../state/store.ts";
import type { Answered, Session } from "./session.ts";
import type { Views } from "./views.ts";
import { Waiting } from "./waiting.ts";

const SETTLED = 400; // milliseconds without typing

/** How a plan is worked out: whether it was asked for, and which question is typed in. */
interface How {
  submitted?: boolean;
  typing?: Typing;
}

/** What a reply makes of the page: `stands` is the plan that was there, with what is wrong with the change of it. */
type Shows = "plan" | "stands" | "nothing";

/** `awaited`: a plan was asked for and is not on the page yet. */
export class Controller {
  readonly session: Session;
  readonly words: Words;
  awaited = false;
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

  /** Whether a plan is on the page. */
  get shown(): boolean {
    return this.session.store.outcome.value !== null;
  }

  /** Make room for another plan: nothing of the last one stays on the page. */
  clear(): void {
    const { store, views, form } = this.session;
    clearTimeout(this.#pause);
    this.#turn += 1;
    this.#did = "";
    this.#said = "";
    this.#stopWaiting();
    store.outcome.value = null;
    form.mark([]);
    form.ask();
    views?.clear();
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
  handleAnswerChange(field: TextField, event: Change): void {
    this.session.read();
    const typing = event === "input" && field.control.type === "text" ? field : null;
    const act = () => {
      if (this.shown || this.awaited) return this.#update({ typing });
      return this.#preview(field, typing);
    };
    if (event === "input") this.#schedule(act);
    else this.#schedule(act, 0);
  }

  /** The plan follows what the reader tells it; letters that are typed settle first. */
  handleFactChange(what: string): void {
    if (!this.shown) return;
    this.#did = this.words.sayDone(what);
    const typing = what === "typed" ? what : null;
    this.#schedule(() => this.#update({ typing }), what === "blank" || typing ? SETTLED : 0);
  }

  /** Today is another day: the plan on the page follows. */
  handleDayChange(): void {
    if (this.shown) this.#schedule(() => this.#update({}), 0);
  }

  /** Follow the engine: say how far it is, or that it can never come up. */
  follow(): void {
    const { status, trouble } = this.session.engine;
    this.#waiting.follow();
    if (status === "failed" && trouble && FOR_GOOD.includes(trouble)) this.session.announcer.show(trouble);
  }

  /** More of the engine is here. */
  handleProgress(): void {
    this.#waiting.tell();
  }

  #schedule(act: () => Promise<unknown>, pause = SETTLED): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void act(), pause);
  }

  /** Before a plan is asked for: say back what was understood, and take away errors that are mended. */
  async #preview(field: TextField, typing: Typing): Promise<void> {
    const { root, form, engine, announcer } = this.session;
    const turn = (this.#turn += 1);
    const seen = form.findProblems();
    const errors = [...root.querySelectorAll('[id$="-error"]')].filter(({ textContent }) => textContent);
    const marked = new Set(errors.map(({ id }) => id));
    const stands = ({ field: name }: SeenProblem) => marked.has(this.words.makeId(`${name}-error`));
    if (engine.status === "ready" && !seen.length) {
      const answer = await this.session.askForReply().catch(() => null);
      if (!answer || turn !== this.#turn) return;
      const { reply } = answer;
      form.readBack(reply.understood);
      form.ask(listOpen(reply.questions, reply.problems.filter(stands)), typing);
      form.mark(reply.problems.filter(stands), typing); // what only the engine can see may still be wrong
    } else {
      form.mark(
        seen.filter((problem) => problem.isHalf || stands(problem)),
        typing,
      );
    }
    const echo = findSlotOrNull(field.element, "echo")?.textContent;
    if (echo) announcer.say(echo);
  }

  /** Work out the plan and show it. Resolves with whether it could be shown. */
  async #update({ submitted = false, typing = null }: How): Promise<boolean> {
    const { form, announcer } = this.session;
    const turn = (this.#turn += 1);
    const seen = form.findProblems();
    if (seen.length) return this.#refuse(seen, { submitted, typing });
    const asked = this.session.collectTold();
    this.awaited ||= submitted;
    form.mark([], typing);
    announcer.hide();
    if (this.awaited) this.#waiting.start();
    try {
      const answer = await this.session.askForReply();
      return turn === this.#turn && this.#take({ ...answer, asked }, { submitted, typing });
    } catch (error) {
      const reason = error instanceof EngineFailure ? error.reason : "answer";
      if (!(error instanceof EngineFailure)) console.error(error);
      if (turn !== this.#turn) return false;
      this.#stopWaiting();
      this.#said = "";
      announcer.complain(reason);
      return false;
    }
  }

  /** Take in a reply: what it makes of the page is decided first, then drawn once, and last said. */
  #take({ reply, placeMissing, asked }: Answered & { asked: Told }, how: How): boolean {
    const { form, store, views } = this.session;
    if (!views) throw new Error("an answer came before what shows it");
    const did = this.#did;
    this.#did = "";
    const problems = reply.problems.filter(({ message }) => message);
    this.#answerForm(views, reply, problems, how);
    const marked = how.typing === "typed" ? [] : problems;
    const ended = views.following.ended && !problems.length;
    const shows = this.#chooseView(reply, marked, ended);
    if (shows === "nothing") views.refuse(marked, { hides: !how.typing });
    if (shows === "stands") views.keepPlan(reply, marked);
    if (shows !== "plan") return false;
    const wrong = reply.steps.length || ended ? "" : problems.map(({ message }) => message).join(". ");
    const place = placeMissing ? form.where.name : "";
    const ending = wrong || views.following.ending;
    store.outcome.value = { reply, asked, placeMissing: place, ending, problems: marked, isHeadline: Boolean(wrong) };
    const says = views.draw(store.outcome.value);
    if (problems.length) return false;
    const open = how.typing ? [] : reply.questions.map(({ message }) => message);
    this.#announce([says, ...open].join(" "), did, ended);
    return true;
  }

  /** Beside the questions: what was understood, what is open, and what is wrong. */
  #answerForm(views: Views, { understood, questions }: Reply, problems: readonly Problem[], how: How): void {
    const { form } = this.session;
    const { submitted, typing } = how;
    form.readBack(views.following.readBack(understood));
    form.ask(listOpen(questions, problems), typing);
    views.following.ask(typing === "typed" ? [] : questions);
    if (submitted) form.showAsked(questions);
    if (problems.length) this.#refuse(problems, how);
    else form.mark([]);
  }

  /** Without steps there is nothing to show, unless the plan has ended, or what was told to it is mended in it. */
  #chooseView({ steps }: Reply, problems: readonly Problem[], ended: boolean): Shows {
    if (steps.length || ended) return "plan";
    if (!problems.some(isTold)) return "nothing";
    return this.shown ? "stands" : "plan";
  }

  /** Say what a plan says: to who asked for it, or when it says something new. */
  #announce(says: string, did: string, ended: boolean): void {
    const { awaited } = this;
    const { announcer, views } = this.session;
    this.#stopWaiting();
    if (awaited || did || says !== this.#said) {
      announcer.say([did, says].filter(Boolean).join(" "), awaited || Boolean(did));
    }
    this.#said = says;
    if (awaited || (did && ended)) views?.plan.scrollIntoView();
  }

  #refuse(problems: readonly SeenProblem[], { submitted, typing }: How): false {
    const { form, announcer } = this.session;
    this.#stopWaiting();
    this.#said = "";
    form.mark(problems, typing);
    if (submitted) form.listProblems(problems);
    else if (!typing) announcer.say(problems.map(({ message }) => message).join(". "));
    return false;
  }

  #stopWaiting(): void {
    this.awaited = false;
    this.#waiting.stop();
  }
}
