// One reader's plan on the page: the form, what they told the plan, and the plan itself, brought together.
import { Page } from "../dates/page.ts";
import { Announcer, type Announce } from "../dom/announcer.ts";
import { showAgain } from "../dom/entry.ts";
import { find, press } from "../dom/find.ts";
import type { Engine } from "../engine/client.ts";
import type { Answers, CalendarEntry, Facts, FiledEntry, PlanRequest, Reply } from "../engine/protocol.ts";
import type { Answer } from "../engine/worker_messages.ts";
import { requestFor, stampNow } from "../engine/requests.ts";
import { Form } from "../form/form.ts";
import { SeveralPlans } from "../list/several_plans.ts";
import { PlanView } from "../plan/plan_view.ts";
import { Tracking } from "../plan/tracking.ts";
import { Reminders } from "../share/reminders.ts";
import { Sharing } from "../share/sharing.ts";
import { editionOf, type OpenedPlan } from "../state/current_plan.ts";
import { FactStore } from "../state/facts.ts";
import { Link, newId } from "../state/link.ts";
import { Restoring } from "../state/restore.ts";
import { Controller } from "./controller.ts";

/** What a plan is made from. */
export interface Told {
  answers: Answers;
  facts: Facts;
}

export interface Answered {
  reply: Reply;
  placeMissing: boolean;
}

/** A plan as it stands. */
export interface PlanAsTold extends Told {
  id: string;
  base: number;
  behind: boolean;
  filed: CalendarEntry[];
}

/**
 * Sends a `change` event whenever there is something new to keep. `id` names the plan, `reply` is the last
 * one shown, or null, and `asked` what it was made from: answers and facts. `base` is the edition of the plan that this page goes by, 0 while the plan is not kept
 * on the device; `behind` says that another tab has kept a later one.
 */
export class Session extends EventTarget {
  readonly root: HTMLElement;
  readonly engine: Engine;
  readonly page: Page;
  readonly factStore: FactStore;
  readonly announcer: Announcer;
  readonly form: Form;
  readonly plan: PlanView;
  readonly following: Tracking;
  readonly work: Controller;
  readonly link: Link;
  readonly sharing: Sharing;
  readonly reminders: Reminders;
  readonly restoring: Restoring;
  readonly several: SeveralPlans;
  id = newId();
  reply: Reply | null = null;
  asked: Told | null = null;
  base = 0;
  behind = false;

  /** `root` is the planner's element with its markup; the engine answers. */
  constructor(root: HTMLElement, engine: Engine) {
    super();
    const page = new Page(root);
    const factStore = new FactStore(page);
    this.root = root;
    this.engine = engine;
    this.page = page;
    this.factStore = factStore;
    const element = find(root, ".fu-plan");
    const announce: Announce = (text) => {
      this.announcer.say(text, true);
    };
    this.announcer = new Announcer(root, page.words);
    this.form = new Form(root, page, (field, event) => {
      this.work.changed(field, event);
    });
    this.plan = new PlanView(element, page, { factStore, announce });
    this.following = new Tracking(element, page, { factStore, messages: this.plan.messages });
    this.work = new Controller(this);
    factStore.hear((what) => {
      this.work.told(what);
    });
    const { form } = this;
    this.link = new Link(form, page);
    this.sharing = new Sharing(element, page, {
      announce,
      fragment: () => this.fragment(),
      told: () => form.told(),
    });
    this.reminders = new Reminders(element, page, {
      announce,
      calendar: (filed) => this.calendar(filed),
      changed: () => {
        this.changed();
      },
    });
    this.restoring = new Restoring(this);
    this.several = new SeveralPlans(this);
    this.#listen();
  }

  #listen(): void {
    this.form.element.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.work.submit();
    });
    for (const touch of ["pointerdown", "focusin"]) {
      const start = () => {
        this.engine.start();
      };
      this.form.element.addEventListener(touch, start, { once: true });
    }
    press(this.root, "retry", () => {
      this.engine.again();
      this.form.submit.focus(); // the button pressed goes away
      void this.work.submit();
    });
  }

  /** Live on the page until `signal` is aborted, as one of its planners: the first is at `place` 0. */
  begin(signal: AbortSignal, place: number): void {
    const { work } = this;
    const heed = (target: EventTarget, event: string, heard: () => void) => {
      target.addEventListener(event, heard, { signal });
    };
    heed(this.engine, "status", () => {
      work.follow();
    });
    heed(this.engine, "progress", () => {
      work.progressed();
    });
    heed(this.page, "days", () => {
      work.daysMoved();
    });
    this.page.begin(signal);
    // WebKit 2.50 empties controls after this event's listeners: a task later what they show stays
    const show = () => {
      showAgain(this.root);
    };
    heed(window, "pageshow", () => {
      setTimeout(show);
    });
    this.work.follow();
    this.restoring.begin(signal, place);
    this.several.begin(signal);
  }

  /** The answers and facts that a plan is made from, as they stand. */
  told(): Told {
    return { answers: this.form.given(), facts: this.factStore.facts() };
  }

  /** The plan as it stands, as data: `open()` takes it back. */
  current(): PlanAsTold {
    const { id, base, behind, reminders } = this;
    return { id, base, behind, ...this.told(), filed: reminders.filed };
  }

  /** Put another plan into the form; `shown`: and show its plan, as soon as that can be. */
  open({ id, base, behind, answers, facts, filed, shown }: OpenedPlan): void {
    this.work.clear();
    this.id = id;
    this.base = editionOf(base);
    this.behind = Boolean(behind);
    this.form.clear(); // nothing of the plan before it stays
    this.form.fill(answers);
    this.factStore.load(facts);
    this.reminders.load(filed);
    if (shown && !this.form.problems().length) this.work.showWhenReady();
  }

  /** Tell that there is something new to keep. */
  changed(): void {
    this.dispatchEvent(new Event("change"));
  }

  /**
   * The plan that is shown, as the fragment of an address: what it was made from, whatever stands in the
   * form by now.
   */
  fragment(): string {
    const { id, asked, reply } = this;
    if (!asked || !reply) throw new Error("there is no plan to write as a link");
    return this.link.write({ id, ...asked, understood: reply.understood });
  }

  /** Ask the engine for a reply; the days of a place may have been missing for it. */
  async answer(): Promise<Answered> {
    const { text, placeMissing } = await this.#ask("answer", this.#request());
    return { reply: JSON.parse(text) as Reply, placeMissing };
  }

  /** Ask the engine for the text of a calendar file. */
  async calendar(filed: FiledEntry[]): Promise<string> {
    return (await this.#ask("calendar", { ...this.#request(), stamp: stampNow(), filed })).text;
  }

  #ask(method: "answer" | "calendar", request: PlanRequest): Promise<Answer> {
    return this.engine.ask({ method, where: this.form.where, request });
  }

  #request(): PlanRequest {
    const { id, page, form, factStore } = this;
    return requestFor({ id, answers: form.answers(), facts: factStore.facts() }, page);
  }
}
