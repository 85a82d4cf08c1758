// <followup-planner>: the form, the engine and the plan, brought together. A custom element comes to
// life whenever it enters the page, also after a navigation that only swaps the page's content.
import { today } from "./dates.js";
import { Following } from "./following.js";
import { Form } from "./form.js";
import { Keeping } from "./keeping.js";
import { isPlan, Link, newId } from "./link.js";
import { PlanView } from "./plan_view.js";
import { Reminders } from "./reminders.js";
import { Sharing } from "./sharing.js";
import { Story } from "./story.js";
import { Engine, Trouble } from "./supervisor.js";
import { Voice } from "./voice.js";
import { slot, Words, writeOrHide } from "./words.js";

const SETTLED = 400; // milliseconds without typing
const SLOW = 8000; // milliseconds after which waiting deserves another sentence

// One engine for all planners of a visit: it outlives a change of page.
let engine = null;

class FollowupPlanner extends HTMLElement {
  #turn = 0;
  #pause = 0;
  #slow = 0;
  #shown = false;
  #did = ""; // what the reader told the plan, to be said with what comes of it
  #awaited = false; // asked for, and not on the page yet

  connectedCallback() {
    if (this.form) return engine.addEventListener("status", this.follow); // moved, not new
    this.words = new Words(this);
    this.language = this.dataset.language || document.documentElement.lang || "en";
    this.today = today();
    this.planId = newId();
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
    });
    const page = { words, language, today: this.today };
    const { story, plan } = this;
    this.following = new Following(plan.element, page, { story, messages: plan.messages });
    this.#takeAlong();
    this.#listen();
    this.#return();
    this.#startWhenIdle();
  }

  disconnectedCallback() {
    engine.removeEventListener("status", this.follow);
  }

  /** The ways to leave with the plan, and to find it again. */
  #takeAlong() {
    const { language, today, words, form, story } = this;
    const page = { language, today, announce: (text) => this.voice.say(text, true) };
    const end = this.querySelector(".fu-plan");
    this.link = new Link(form, words, { language, today });
    this.sharing = new Sharing(end, words, {
      ...page,
      fragment: () => this.#fragment(),
      told: () => form.told(),
    });
    this.reminders = new Reminders(end, words, {
      ...page,
      calendar: () => this.#ask("calendar", { stamp: new Date().toISOString().slice(0, 16) }),
      changed: () => this.keeping.keep(),
    });
    this.keeping = new Keeping(() => ({
      answers: form.given(),
      facts: story.facts(),
      filed: this.reminders.filed,
      id: this.planId,
      shown: this.#shown || this.#awaited,
      fragment: this.#shown ? this.#fragment() : "",
    }));
    addEventListener("popstate", () => {
      if (isPlan(location.hash) && !this.keeping.kept()) this.#return(); // a link put into the address
      else this.keeping.keep();
    });
  }

  #fragment() {
    const { planId: id, understood } = this;
    return this.link.write({ id, understood, answers: this.form.given(), facts: this.story.facts() });
  }

  /** Begin where the reader was, or with the plan of the link they followed. */
  #return() {
    const kept = this.keeping.kept();
    const linked = kept ? null : this.link.read(location.hash);
    const notice = linked && (linked.other ? "other" : linked.partly ? "partly" : "read");
    const { id, answers, facts, filed, shown } = kept ?? { shown: true, ...linked };
    if (answers) {
      this.planId = String(id);
      this.form.fill(answers);
      this.story.load(facts);
      this.reminders.load(filed);
      this.#awaited = Boolean(shown) && this.form.problems().length === 0;
    }
    const line = slot(this, "from-link");
    const said = notice ? this.words.say(`link_${notice}`) : "";
    writeOrHide(line, said);
    (this.#awaited ? slot(this, "next").parentElement : this.form.element).before(line);
    if (said) this.voice.say(said);
    if (this.#awaited) this.#update({});
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
    this.keeping.keep();
    const typing = event === "input" && field.control.type === "text" ? field : null;
    const act = () => {
      if (this.#shown || this.#awaited) return this.#update({ typing });
      return this.#preview(field, typing);
    };
    if (event === "input") this.#later(act);
    else this.#later(act, 0);
  }

  /** The plan follows what the reader tells it; letters that are typed settle first. */
  #told(what) {
    this.keeping.keep();
    if (!this.#shown) return;
    this.#did = this.words.did(what);
    const typing = what === "typed" ? what : null;
    this.#later(() => this.#update({ typing }), what === "blank" || typing ? SETTLED : 0);
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
    const { following } = this;
    const did = this.#did;
    this.#did = "";
    this.form.readBack(following.readBack(reply.understood ?? {}));
    const problems = reply.problems.filter(({ message }) => message);
    if (problems.length) this.#refuse(problems, { submitted, typing });
    else this.form.mark([]);
    const mendable = following.mark(typing === "typed" ? [] : problems);
    const ended = following.ended && !problems.length;
    if (!reply.steps.length && !ended) {
      if (mendable) following.draw(reply); // the plan stands until that is mended
      return typing || mendable || this.plan.hide();
    }
    const place = placeMissing ? this.form.where.name : "";
    const says = this.plan.draw(reply, { placeMissing: place, ending: following.ending });
    following.draw(reply);
    this.#shown = true;
    this.understood = reply.understood;
    this.reminders.draw(reply.steps);
    this.sharing.draw();
    this.keeping.keep();
    if (problems.length) return;
    const awaited = this.#awaited;
    this.#endWait();
    this.voice.say([did, says].filter(Boolean).join(" "), awaited || Boolean(did));
    if (awaited || (did && ended)) this.plan.bringIntoView();
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
      id: this.planId,
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
