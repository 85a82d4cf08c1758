// Beginning where the reader was, or with the plan of the link they followed; and keeping what is on the
// page with its entry in the browser's history, so that it can be found again.
import type { Session } from "../app/session.ts";
import { readEdition, type OpenedPlan } from "./current_plan.ts";
import { HistoryEntry, type Gathered, type KeptEntry } from "./history_entry.ts";
import { isPlan, type LinkedPlan } from "./link.ts";
import { LinkNotice } from "./link_notice.ts";
import { repairAddress } from "./link_repair.ts";
import { isPlain } from "./plan_record.ts";

/** A plan as it was kept with the page: what may be anything is read with care where it goes. */
function asOpened(kept: KeptEntry | null): OpenedPlan | null {
  if (!kept) return null;
  const { id, base, behind, answers, facts, filed, shown } = kept;
  return {
    id: String(id),
    base: readEdition(base),
    behind: Boolean(behind),
    answers,
    facts,
    filed,
    shown: Boolean(shown),
  };
}

export class Restoring {
  readonly session: Session;
  readonly keeping: HistoryEntry;
  readonly notice: LinkNotice;
  #isFirst = true;
  #hasAddress = true;

  constructor(session: Session) {
    this.session = session;
    this.keeping = new HistoryEntry(() => this.#collect());
    this.notice = new LinkNotice(session);
    session.store.watch(
      () => session.store.readAll(),
      () => {
        this.notice.follow();
        this.keeping.keep();
      },
    );
  }

  /**
   * Heed the browser's history until `signal` is aborted. Of several planners the first has the page's
   * address, unless the page keeps that for itself.
   */
  start(signal: AbortSignal, place: number): void {
    this.#isFirst = place === 0;
    this.#hasAddress = this.#isFirst && this.session.root.dataset.address !== "no";
    this.keeping.start(signal, { place, hasAddress: this.#hasAddress });
    if (this.#hasAddress) this.keeping.replaceAddress(repairAddress(location));
    const follow = () => {
      const kept = this.keeping.readKept();
      // another plan that was here before, or a link put into the address
      if (kept ? kept.id !== this.session.id : this.#linked) this.open();
      else this.keeping.keep();
    };
    addEventListener("popstate", follow, { signal });
  }

  /** Go on to another plan in the same page: Back finds this one again. */
  leave(): void {
    this.keeping.leave();
    this.notice.clear();
  }

  /** Take in what was kept, or else the plan of the address; say what was made of a link. */
  open(): void {
    const { several, link } = this.session;
    const kept = this.keeping.readKept();
    const linked = kept || !this.#linked ? null : link.read(location.hash);
    const isAsked = kept || this.#isFirst; // else two would begin with the one plan that is kept
    // what did not come whole is asked about before it is shown as a plan
    const shown = linked !== null && !this.notice.isBroken(linked);
    const plan = isAsked
      ? several.choosePlan(asOpened(kept), linked && !linked.other ? { shown, ...linked } : null)
      : null;
    if (plan) this.session.open(plan);
    this.notice.show(linked ?? (kept && !kept.shown && isPlain(kept.linked) ? kept.linked : null));
    if (linked && !linked.other) void this.#checkPlace(linked);
  }

  /** Name a place that there is none of as left out; of a broken link say the place again once its name is here. */
  async #checkPlace(linked: LinkedPlan): Promise<void> {
    const field = this.session.form.fields.find(({ kind, name }) => kind === "place" && linked.answers[name]);
    if (!field) return;
    const isThere = await field.check();
    if (this.session.id !== linked.id || !this.notice.told) return; // the reader has gone on
    if (!isThere) {
      const { [field.name]: _, ...answers } = linked.answers;
      this.notice.show({ ...linked, answers, left: [...linked.left, field.name] });
    } else if (this.notice.isBroken(linked)) this.notice.show(this.notice.told, { aloud: false });
  }

  /** Whether the address holds a plan that is meant for this planner. */
  get #linked(): boolean {
    return this.#hasAddress && isPlan(location.hash);
  }

  #collect(): Gathered {
    const { session } = this;
    const { shown, awaited } = session.work;
    const fragment = shown ? session.writeFragment() : "";
    return { ...session.collectPlan(), shown: shown || awaited, linked: shown ? null : this.notice.told, fragment };
  }
}
