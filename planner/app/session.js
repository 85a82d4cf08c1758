// One reader's plan on the page: the form, what they told the plan, and the plan itself, brought together.
import { showAgain } from "../dom/entry.js";
import { Following } from "../plan/tracking.js";
import { Form } from "../form/form.js";
import { Link, newId } from "../state/link.js";
import { Page } from "../dates/page.js";
import { PlanView } from "../plan/plan_view.js";
import { Reminders } from "../share/reminders.js";
import { requestFor, stampNow } from "../engine/requests.js";
import { Returning } from "../state/restore.js";
import { Several } from "../list/several_plans.js";
import { Sharing } from "../share/sharing.js";
import { Story } from "../state/facts.js";
import { Voice } from "../dom/announcer.js";
import { WorkingOut } from "./controller.js";

/**
 * Sends a `change` event whenever there is something new to keep. `id` names the plan, `reply` is the last
 * one shown, or null, and `asked` what it was made from: answers and facts. `base` is the edition of the plan that this page goes by, 0 while the plan is not kept
 * on the device; `behind` says that another tab has kept a later one.
 */
export class Session extends EventTarget {
  id = newId();
  reply = null;
  asked = null;
  base = 0;
  behind = false;

  /** `root` is the planner's element with its markup; the engine answers. */
  constructor(root, engine) {
    super();
    const page = new Page(root);
    const story = new Story(page);
    Object.assign(this, { root, engine, page, story });
    const element = root.querySelector(".fu-plan");
    const announce = (text) => this.voice.say(text, true);
    this.voice = new Voice(root, page.words);
    this.form = new Form(root, page, (field, event) => this.work.changed(field, event));
    this.plan = new PlanView(element, page, { story, announce });
    this.following = new Following(element, page, { story, messages: this.plan.messages });
    this.work = new WorkingOut(this);
    story.addEventListener("change", ({ detail }) => this.work.told(detail.what));
    this.#takeAlong(element, announce);
    this.#listen();
  }

  /** The ways to leave with the plan, and to find it again. */
  #takeAlong(element, announce) {
    const { page, form } = this;
    this.link = new Link(form, page);
    this.sharing = new Sharing(element, page, {
      announce,
      fragment: () => this.fragment(),
      told: () => form.told(),
    });
    this.reminders = new Reminders(element, page, {
      announce,
      calendar: (filed) => this.ask("calendar", { stamp: stampNow(), filed }),
      changed: () => this.changed(),
    });
    this.returning = new Returning(this);
    this.several = new Several(this);
  }

  #listen() {
    this.form.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.work.submit();
    });
    for (const touch of ["pointerdown", "focusin"]) {
      this.form.element.addEventListener(touch, () => this.engine.start(), { once: true });
    }
    this.root.querySelector('[data-do="retry"]').addEventListener("click", () => {
      this.engine.again();
      this.form.submit.focus(); // the button pressed goes away
      this.work.submit();
    });
  }

  /** Live on the page until `signal` is aborted, as one of its planners: the first is at `place` 0. */
  begin(signal, place) {
    this.engine.addEventListener("status", () => this.work.follow(), { signal });
    this.engine.addEventListener("progress", () => this.work.progressed(), { signal });
    this.page.addEventListener("days", () => this.work.daysMoved(), { signal });
    this.page.begin(signal);
    // WebKit 2.50 empties controls after this event's listeners: a task later what they show stays
    addEventListener("pageshow", () => setTimeout(() => showAgain(this.root)), { signal });
    this.work.follow();
    this.returning.begin(signal, place);
    this.several.begin(signal);
  }

  /** The answers and facts that a plan is made from, as they stand. */
  told() {
    return { answers: this.form.given(), facts: this.story.facts() };
  }

  /** The plan as it stands, as data: `open()` takes it back. */
  current() {
    const { id, base, behind, reminders } = this;
    return { id, base, behind, ...this.told(), filed: reminders.filed };
  }

  /** Put another plan into the form; `shown`: and show its plan, as soon as that can be. */
  open({ id, base, behind, answers, facts, filed, shown }) {
    this.work.clear();
    this.id = String(id);
    this.base = Number.isSafeInteger(base) ? base : 0;
    this.behind = Boolean(behind);
    this.form.clear(); // nothing of the plan before it stays
    this.form.fill(answers);
    this.story.load(facts);
    this.reminders.load(filed);
    if (shown && !this.form.problems().length) this.work.showWhenReady();
  }

  /** Tell that there is something new to keep. */
  changed() {
    this.dispatchEvent(new Event("change"));
  }

  /**
   * The plan that is shown, as the fragment of an address: what it was made from, whatever stands in the
   * form by now.
   */
  fragment() {
    const { id, asked, reply } = this;
    return this.link.write({ id, ...asked, understood: reply.understood });
  }

  /** Ask the engine: a reply with the place that was missing for it, or the text of a calendar file. */
  async ask(method, more = {}) {
    const { text, placeMissing } = await this.engine.ask({
      method,
      where: this.form.where,
      request: { ...this.#request(), ...more },
    });
    return method === "answer" ? { reply: JSON.parse(text), placeMissing } : text;
  }

  #request() {
    const { id, page, form, story } = this;
    return requestFor({ id, answers: form.answers(), facts: story.facts() }, page);
  }
}
