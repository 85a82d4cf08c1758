// <followup-planner>: the form, the engine and the plan, brought together. A custom element comes to
// life whenever it enters the page, also after a navigation that only swaps the page's content.
import { today } from "./dates.js";
import { Form } from "./form.js";
import { PlanView } from "./plan_view.js";
import { Story } from "./story.js";
import { Engine, Trouble } from "./supervisor.js";
import { Voice } from "./voice.js";
import { slot, Words } from "./words.js";

const SETTLED = 400; // milliseconds without typing
const SLOW = 8000; // milliseconds after which waiting deserves another sentence

// One engine for all planners of a visit: it outlives a change of page.
let engine = null;

class FollowupPlanner extends HTMLElement {
  #turn = 0;
  #pause = 0;
  #slow = 0;
  #shown = false;
  #awaited = false; // asked for, and not on the page yet

  connectedCallback() {
    if (this.form) return engine.addEventListener("status", this.follow); // moved, not new
    this.words = new Words(this);
    this.language = this.dataset.language || document.documentElement.lang || "en";
    this.today = today();
    this.visit = Date.now().toString(36); // a calendar file saved again in this visit renews its entries
    const { language, words } = this;
    this.voice = new Voice(this, words);
    const changed = (field, event) => this.#changed(field, event);
    this.story = new Story();
    this.story.addEventListener("change", ({ detail }) => this.#told(detail.what));
    this.form = new Form(this, words, { language, today: this.today, changed });
    this.plan = new PlanView(this.querySelector(".fu-plan"), words, {
      language,
      today: this.today,
      story: this.story,
      announce: (text) => this.voice.say(text, true),
      calendar: () => this.#ask("calendar", { stamp: new Date().toISOString().slice(0, 16) }),
    });
    this.#listen();
    this.#startWhenIdle();
  }

  disconnectedCallback() {
    engine.removeEventListener("status", this.follow);
  }

  #listen() {
    engine ??= new Engine(Number(this.dataset.timeoutMs));
    this.follow = () => this.#follow();
    engine.addEventListener("status", this.follow);
    this.follow();
    this.form.element.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(this.#pause);
      this.#update({ submitted: true });
    });
    for (const touch of ["pointerdown", "focusin"]) {
      this.form.element.addEventListener(touch, () => engine.start(), { once: true });
    }
    this.querySelector('[data-do="retry"]').addEventListener("click", () => {
      engine.start();
      this.#update({ submitted: true });
    });
  }

  #startWhenIdle() {
    if (typeof WebAssembly !== "object") return engine.start(); // which says so at once
    if (navigator.connection?.saveData) return;
    const idle = window.requestIdleCallback ?? ((start) => setTimeout(start, 1000));
    idle(() => this.isConnected && engine.start(), { timeout: 4000 });
  }

  #changed(field, event) {
    const typing = event === "input" && field.control.type === "text" ? field : null;
    const act = () => {
      if (this.#shown || this.#awaited) return this.#update({ typing });
      return this.#preview(field, typing);
    };
    if (event === "input") this.#later(act);
    else this.#later(act, 0);
  }

  /** The plan follows what the reader tells it; letters typed into a message settle first. */
  #told(what) {
    if (this.#shown) this.#later(() => this.#update({}), what === "blank" ? SETTLED : 0);
  }

  #later(act, pause = SETTLED) {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(act, pause);
  }

  /** Before a plan is asked for: say back what was understood, and take away errors that are mended. */
  async #preview(field, typing) {
    const turn = (this.#turn += 1);
    const seen = this.form.problems();
    const marked = ({ field: name }) => this.querySelector(`#${CSS.escape(`${name}-error`)}`)?.textContent;
    this.form.mark(seen.filter(marked), typing);
    if (engine.status === "ready" && !seen.length) {
      const { reply } = await this.#ask("answer").catch(() => ({}));
      if (!reply || turn !== this.#turn) return;
      this.form.readBack(reply.understood);
    }
    const echo = slot(field.element, "echo")?.textContent;
    if (echo) this.voice.say(echo);
  }

  /** Work out the plan and show it. */
  async #update({ submitted = false, typing = null }) {
    const turn = (this.#turn += 1);
    const seen = this.form.problems();
    if (seen.length) return this.#refuse(seen, { submitted, typing });
    this.#awaited ||= submitted;
    this.form.mark([], typing);
    this.voice.mend();
    if (engine.status !== "ready") this.#wait("getting_ready", "working_out");
    try {
      const answer = await this.#ask("answer");
      if (turn === this.#turn) this.#show(answer, { submitted, typing });
    } catch (error) {
      if (!(error instanceof Trouble)) console.error(error);
      if (turn !== this.#turn) return;
      this.#endWait();
      this.voice.complain(error.reason ?? "answer");
    }
  }

  #show({ reply, placeMissing }, { submitted, typing }) {
    this.form.readBack(reply.understood ?? {});
    const problems = reply.problems.filter(({ message }) => message);
    if (problems.length) this.#refuse(problems, { submitted, typing });
    else this.form.mark([]);
    if (!reply.steps.length) return typing || this.plan.hide();
    const place = placeMissing ? this.form.where.name : "";
    const says = this.plan.draw(reply, { placeMissing: place });
    this.#shown = true;
    if (problems.length) return;
    const awaited = this.#awaited;
    this.#endWait();
    this.voice.say(says, awaited);
    if (awaited) this.plan.bringIntoView();
  }

  #refuse(problems, { submitted, typing }) {
    this.#endWait();
    this.form.mark(problems, typing);
    if (submitted) return this.form.summarise(problems);
    if (!typing) this.voice.say(problems.map(({ message }) => message).join(". "));
  }

  async #ask(method, more = {}) {
    const { text, placeMissing } = await engine.ask({
      method,
      where: this.form.where,
      request: { ...this.#request(), ...more },
    });
    return method === "answer" ? { reply: JSON.parse(text), placeMissing } : text;
  }

  #request() {
    return {
      version: 1,
      id: this.visit,
      today: this.today,
      language: this.language,
      answers: this.form.answers(),
      ...this.story.facts(),
    };
  }

  #follow() {
    const { status, trouble } = engine;
    this.dataset.status = status;
    clearTimeout(this.#slow);
    const tell = () => this.#wait("still_getting_ready");
    if (status === "loading") this.#slow = setTimeout(tell, SLOW);
    if (trouble === "no_wasm") this.voice.show(trouble);
  }

  /** A reader who asked for a plan is told how far it is; one who did not is left in peace. */
  #wait(...keys) {
    if (this.#awaited) this.voice.progress(keys);
  }

  #endWait() {
    this.#awaited = false;
    this.voice.progress([]);
  }
}

customElements.define("followup-planner", FollowupPlanner);
