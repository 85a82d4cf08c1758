// <followup-planner>: the element. It comes to life whenever it enters a page, also after a navigation
// that only swaps the page's content, and rests when it leaves. On the guide's own page its layout stands
// in it; anywhere else it is fetched.
import { furnish } from "./anywhere.js";
import { BUILD } from "../engine/files.js";
import { Session } from "./session.js";
import { Engine } from "../engine/client.js";

// One engine for all planners of a visit: it outlives a change of page.
let engine = null;

const places = []; // the planners on this page: the first has the address

/** The lowest place that is free; a planner that was moved keeps its own. */
function placeOf(planner) {
  const free = places.findIndex((each) => !each || each === planner);
  const place = free < 0 ? places.length : free;
  places[place] = planner;
  return place;
}

class FollowupPlanner extends HTMLElement {
  session = null;
  #here = null;

  async connectedCallback() {
    this.#here = new AbortController();
    const { signal } = this.#here;
    const place = placeOf(this);
    signal.addEventListener("abort", () => (places[place] = null));
    if (this.session) return this.#live(signal, place); // moved, not new
    if (!(await this.#isFurnished()) || signal.aborted) return;
    engine ??= new Engine(Number(this.dataset.timeoutMs));
    this.session = new Session(this, engine);
    this.#comeAlive();
    this.#live(signal, place);
    this.session.returning.open();
    this.#startWhenIdle();
  }

  disconnectedCallback() {
    this.#here.abort();
  }

  /** Whether the planner's layout stands in the element, and if not, whether it could be had. */
  async #isFurnished() {
    if (this.querySelector(".fu-plan")) return true;
    this.dataset.status = "loading";
    try {
      if (document.readyState === "loading") await new Promise((read) => addEventListener("DOMContentLoaded", read));
      await furnish(this);
      return true;
    } catch (error) {
      console.error(error);
      this.dataset.status = "failed";
      return false;
    }
  }

  /** From now on answers stay on this page: only now the form may be sent. What tells of waiting for that goes. */
  #comeAlive() {
    this.dataset.alive = "";
    for (const part of this.querySelectorAll(".fu-unstarted, .fu-not-yet")) part.remove();
    const { submit } = this.session.form;
    submit.disabled = false;
    submit.removeAttribute("aria-describedby");
    const { build } = this.dataset;
    if (build && build !== BUILD) engine.outlive();
  }

  #live(signal, place) {
    const follow = () => (this.dataset.status = engine.status);
    engine.addEventListener("status", follow, { signal });
    follow();
    this.session.begin(signal, place);
  }

  #startWhenIdle() {
    if (typeof WebAssembly !== "object") return engine.start(); // which says so at once
    if (navigator.connection?.saveData) return;
    const idle = window.requestIdleCallback ?? ((start) => setTimeout(start, 1000));
    idle(() => this.isConnected && engine.start(), { timeout: 4000 });
  }
}

export { Engine };

// a page has one guide: the first whose script it loads
if (!customElements.get("followup-planner")) customElements.define("followup-planner", FollowupPlanner);
