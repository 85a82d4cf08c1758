// <followup-planner>: the element. It comes to life whenever it enters a page, also after a navigation
// that only swaps the page's content, and rests when it leaves. On the guide's own page its layout stands
// in it; anywhere else it is fetched.
import { Engine } from "../engine/client.ts";
import { BUILD } from "../engine/files.ts";
import { loadLayout } from "./embed.ts";
import { Session } from "./session.ts";

// One engine for all planners of a visit: it outlives a change of page.
let engine: Engine | null = null;

const places: (HTMLElement | null)[] = []; // the planners on this page: the first has the address

/** The lowest place that is free; a planner that was moved keeps its own. */
function takePlace(planner: HTMLElement): number {
  const free = places.findIndex((each) => !each || each === planner);
  const place = free < 0 ? places.length : free;
  places[place] = planner;
  return place;
}

/** Chromium alone tells whether its reader wants to save data. */
type SavingNavigator = Navigator & { connection?: { saveData?: boolean } };

class FollowupPlanner extends HTMLElement {
  session: Session | null = null;
  #here = new AbortController();

  connectedCallback(): void {
    void this.#enter();
  }

  async #enter(): Promise<void> {
    this.#here = new AbortController();
    const { signal } = this.#here;
    const place = takePlace(this);
    signal.addEventListener("abort", () => {
      places[place] = null;
    });
    if (this.session) {
      this.#startSession(this.session, signal, place); // moved, not new
      return;
    }
    if (!(await this.#ensureLayout()) || signal.aborted) return;
    engine ??= new Engine(Number(this.dataset.timeoutMs));
    const session = new Session(this, engine);
    this.session = session;
    this.#markAlive(session);
    this.#startSession(session, signal, place);
    session.restoring.open();
    this.#startWhenIdle(engine);
  }

  disconnectedCallback(): void {
    this.#here.abort();
  }

  /** Whether the planner's layout stands in the element, and if not, whether it could be had. */
  async #ensureLayout(): Promise<boolean> {
    if (this.querySelector(".fu-plan")) return true;
    this.dataset.status = "loading";
    try {
      if (document.readyState === "loading") {
        await new Promise((read) => {
          addEventListener("DOMContentLoaded", read);
        });
      }
      await loadLayout(this);
      return true;
    } catch (error) {
      console.error(error);
      this.dataset.status = "failed";
      return false;
    }
  }

  /** From now on answers stay on this page: only now the form may be sent. What tells of waiting for that goes. */
  #markAlive({ form, engine: started }: Session): void {
    this.dataset.alive = "";
    for (const part of this.querySelectorAll(".fu-unstarted, .fu-not-yet")) part.remove();
    const { submit } = form;
    submit.disabled = false;
    submit.removeAttribute("aria-describedby");
    const { build } = this.dataset;
    if (build && build !== BUILD) started.markRenewed();
  }

  #startSession(session: Session, signal: AbortSignal, place: number): void {
    const { engine: started } = session;
    const follow = () => {
      this.dataset.status = started.status;
    };
    started.addEventListener("status", follow, { signal });
    follow();
    session.start(signal, place);
  }

  #startWhenIdle(started: Engine): void {
    if (typeof WebAssembly !== "object") {
      started.start(); // which says so at once
      return;
    }
    if ((navigator as SavingNavigator).connection?.saveData) return;
    const start = () => {
      if (this.isConnected) started.start();
    };
    if ("requestIdleCallback" in window) requestIdleCallback(start, { timeout: 4000 });
    else setTimeout(start, 1000); // Safari knows no idle time
  }
}

export { Engine };

// a page has one guide: the first whose script it loads
if (!customElements.get("followup-planner")) customElements.define("followup-planner", FollowupPlanner);
