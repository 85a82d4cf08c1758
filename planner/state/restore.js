// Beginning where the reader was, or with the plan of the link they followed; and keeping what is on the
// page with its entry in the browser's history, so that it can be found again.
import { Keeping } from "./history_entry.js";
import { isPlan } from "./link.js";
import { LinkNotice } from "./link_notice.js";
import { straightened } from "./mangled.js";

export class Returning {
  #isFirst = true;
  #hasAddress = true;

  constructor(session) {
    this.session = session;
    this.keeping = new Keeping(() => this.#gather());
    this.notice = new LinkNotice(session);
    session.addEventListener("change", () => {
      this.notice.follow();
      this.keeping.keep();
    });
  }

  /**
   * Heed the browser's history until `signal` is aborted. Of several planners the first has the page's
   * address, unless the page keeps that for itself.
   */
  begin(signal, place) {
    this.#isFirst = place === 0;
    this.#hasAddress = this.#isFirst && this.session.root.dataset.address !== "no";
    this.keeping.begin(signal, { place, hasAddress: this.#hasAddress });
    if (this.#hasAddress) this.keeping.straighten(straightened(location));
    const went = () => {
      const kept = this.keeping.kept();
      // another plan that was here before, or a link put into the address
      if (kept ? kept.id !== this.session.id : this.#linked) this.open();
      else this.keeping.keep();
    };
    addEventListener("popstate", went, { signal });
  }

  /** Go on to another plan in the same page: Back finds this one again. */
  leave() {
    this.keeping.leave();
    this.notice.clear();
  }

  /** Take in what was kept, or else the plan of the address; say what was made of a link. */
  open() {
    const { several, link } = this.session;
    const kept = this.keeping.kept();
    const linked = kept || !this.#linked ? null : link.read(location.hash);
    const isAsked = kept || this.#isFirst; // else two would begin with the one plan that is kept
    // what did not come whole is asked about before it is shown as a plan
    const shown = Boolean(linked) && !this.notice.isBroken(linked);
    const plan = isAsked && several.toOpen(kept, linked && { shown, ...linked });
    if (plan?.answers) this.session.open(plan);
    this.notice.show(linked ?? (kept && !kept.shown ? kept.linked : null));
  }

  /** Whether the address holds a plan that is meant for this planner. */
  get #linked() {
    return this.#hasAddress && isPlan(location.hash);
  }

  #gather() {
    const { session } = this;
    const { shown, awaited } = session.work;
    const fragment = shown ? session.fragment() : "";
    return { ...session.current(), shown: shown || awaited, linked: shown ? null : this.notice.told, fragment };
  }
}
