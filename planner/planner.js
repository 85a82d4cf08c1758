// <followup-planner>: the element. It comes to life whenever it enters a page, also after a navigation
// that only swaps the page's content, and rests when it leaves.
import { Session } from "./session.js";
import { Engine } from "./supervisor.js";

// One engine for all planners of a visit: it outlives a change of page.
let engine = null;

class FollowupPlanner extends HTMLElement {
  session = null;
  #here = null;

  connectedCallback() {
    engine ??= new Engine(Number(this.dataset.timeoutMs));
    this.#here = new AbortController();
    const { signal } = this.#here;
    const follow = () => (this.dataset.status = engine.status);
    engine.addEventListener("status", follow, { signal });
    follow();
    if (this.session) return this.session.begin(signal); // moved, not new
    this.session = new Session(this, engine);
    this.session.begin(signal);
    this.session.returning.open();
    this.#startWhenIdle();
  }

  disconnectedCallback() {
    this.#here.abort();
  }

  #startWhenIdle() {
    if (typeof WebAssembly !== "object") return engine.start(); // which says so at once
    if (navigator.connection?.saveData) return;
    const idle = window.requestIdleCallback ?? ((start) => setTimeout(start, 1000));
    idle(() => this.isConnected && engine.start(), { timeout: 4000 });
  }
}

customElements.define("followup-planner", FollowupPlanner);
