// One reader's plan on the page: the store of what is known, the form that fills it, the engine that answers, and the
// views of what comes of that, brought together.
import { Page } from "../dates/page.ts";
import { Announcer, type Announce } from "../dom/announcer.ts";
import { showAgain } from "../dom/entry.ts";
import { bindAction } from "../dom/find.ts";
import type { Engine } from "../engine/client.ts";
import type { FiledEntry, PlanRequest, Reply } from "../engine/protocol.ts";
import type { Answer } from "../engine/worker_messages.ts";
import { makeFileTimes, makeRequest } from "../engine/requests.ts";
import { Form } from "../form/form.ts";
import { SeveralPlans } from "../list/several_plans.ts";
import { listEntries, type CalendarFile } from "../share/filed_entries.ts";
import { readEdition, type OpenedPlan } from "../state/current_plan.ts";
import type { FactStore } from "../state/facts.ts";
import { Link } from "../state/link.ts";
import { Restoring } from "../state/restore.ts";
import { Store, type PlanAsTold, type Told } from "../state/store.ts";
import { Controller } from "./controller.ts";
import { loadViews } from "./load_views.ts";
import type { Views } from "./views.ts";

export interface Answered {
  reply: Reply;
  placeMissing: boolean;
}

export class Session {
  readonly root: HTMLElement;
  readonly engine: Engine;
  readonly page: Page;
  readonly store: Store;
  readonly announcer: Announcer;
  readonly announce: Announce;
  readonly form: Form;
  readonly work: Controller;
  readonly link: Link;
  readonly restoring: Restoring;
  readonly several: SeveralPlans;
  /** What shows the plan and the list of plans; null until its script is here. */
  views: Views | null = null;

  /** `root` is the planner's element with its markup; the engine answers. */
  constructor(root: HTMLElement, engine: Engine) {
    const page = new Page(root);
    this.root = root;
    this.engine = engine;
    this.page = page;
    this.store = new Store(page);
    this.announcer = new Announcer(root, page.words);
    this.announce = (text) => {
      this.announcer.say(text, true);
    };
    this.form = new Form(root, page, (field, event) => {
      this.work.handleAnswerChange(field, event);
    });
    this.work = new Controller(this);
    this.factStore.listen((what) => {
      this.work.handleFactChange(what);
    });
    this.link = new Link(this.form, page);
    this.restoring = new Restoring(this);
    this.several = new SeveralPlans(this);
    this.#listen();
  }

  get id(): string {
    return this.store.id.value;
  }

  get factStore(): FactStore {
    return this.store.facts;
  }

  /** The reply that the page shows, or null. */
  get reply(): Reply | null {
    return this.store.outcome.value?.reply ?? null;
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
    bindAction(this.root, "retry", () => {
      this.engine.startAgain();
      this.form.submit.focus(); // the button pressed goes away
      void this.work.submit();
    });
  }

  /** Live on the page until `signal` is aborted, as one of its planners: the first is at `place` 0. */
  start(signal: AbortSignal, place: number): void {
    const { work } = this;
    const listen = (target: EventTarget, event: string, heard: () => void) => {
      target.addEventListener(event, heard, { signal });
    };
    listen(this.engine, "status", () => {
      work.follow();
      this.#prepare();
    });
    listen(this.engine, "progress", () => {
      work.handleProgress();
    });
    listen(this.page, "days", () => {
      work.handleDayChange();
    });
    this.page.start(signal);
    // WebKit 2.50 empties controls after this event's listeners: a task later what they show stays
    const show = () => {
      showAgain(this.root);
    };
    listen(window, "pageshow", () => {
      setTimeout(show);
    });
    this.work.follow();
    this.restoring.start(signal, place);
    this.several.start(signal);
    this.#prepare();
  }

  /** Fetch the views beside the engine. Where that fails, the plan that needs them says so. */
  #prepare(): void {
    if (this.engine.status !== "idle") this.ensureViews().catch(() => {});
  }

  /** The views, as soon as their script is here. Rejects with an EngineFailure. */
  async ensureViews(): Promise<Views> {
    const { Views } = await loadViews(this.engine);
    return (this.views ??= new Views(this));
  }

  /** The answers and facts that a plan is made from, as they stand. */
  collectTold(): Told {
    this.read();
    return this.store.collectTold();
  }

  /** Take into the store what stands in the form. */
  read(): void {
    this.store.answers.value = this.form.collectAnswers();
  }

  /** The plan as it stands, as data: `open()` takes it back. */
  collectPlan(): PlanAsTold {
    return this.store.collectPlan();
  }

  /** Put another plan into the form; `shown`: and show its plan, as soon as that can be. */
  open({ id, base, behind, answers, facts, filed, shown }: OpenedPlan): void {
    const { form } = this;
    this.work.clear();
    const fillForm = () => {
      form.clear(); // nothing of the plan before it stays
      form.fill(answers);
      return form.collectAnswers();
    };
    const plan = { id, base: readEdition(base), behind: Boolean(behind), filed: listEntries(filed), facts };
    this.store.replace({ ...plan, answers: fillForm });
    if (shown && !form.findProblems().length) this.work.showWhenReady();
  }

  /**
   * The plan that is shown, as the fragment of an address: what it was made from, whatever stands in the
   * form by now.
   */
  writeFragment(): string {
    const { outcome, id } = this.store;
    if (!outcome.value) throw new Error("there is no plan to write as a link");
    const { asked, reply } = outcome.value;
    return this.link.write({ id: id.value, ...asked, understood: reply.understood });
  }

  /** Ask the engine for a reply; the days of a place may have been missing for it. */
  async askForReply(): Promise<Answered> {
    const [{ text, placeMissing }] = await Promise.all([this.#ask("answer", this.#makeRequest()), this.ensureViews()]);
    return { reply: JSON.parse(text) as Reply, placeMissing };
  }

  /** Ask the engine for the text of a calendar file, and for the steps that it is made of. */
  async askForCalendar(filed: FiledEntry[]): Promise<CalendarFile> {
    const request = { ...this.#makeRequest(), ...makeFileTimes(this.page.now), filed };
    const [file, reply] = await Promise.all([this.#ask("calendar", request), this.#ask("answer", request)]);
    return { text: file.text, steps: (JSON.parse(reply.text) as Reply).steps };
  }

  #ask(method: "answer" | "calendar", request: PlanRequest): Promise<Answer> {
    return this.engine.ask({ method, where: this.form.where, request });
  }

  #makeRequest(): PlanRequest {
    const { answers, facts } = this.collectTold();
    return makeRequest({ id: this.id, answers: this.form.keepAsked(answers), facts }, this.page);
  }
}
