// The plan at hand, while it is kept on this device: every change of it is written as the edition after the
// one it was made from. When another tab has gone on with the same plan, nothing is written until the
// reader has said which of the two should stay.
import type { Session } from "../app/session.ts";
import type { Answers } from "../engine/protocol.ts";
import type { PlanRecord } from "./plan_record.ts";
import type { PlanStore } from "./plan_store.ts";

const GATHER = 250; // milliseconds in which changes are gathered before they are written

/** A plan to be opened: its facts and entries may be anything. */
export interface OpenedPlan {
  id: string;
  answers: Answers;
  facts?: unknown;
  filed?: unknown;
  base?: number;
  behind?: boolean;
  shown?: boolean;
}

/** The number of an edition as it was kept, which may be anything; 0 for none. */
export const readEdition = (base: unknown): number => (Number.isSafeInteger(base) ? (base as number) : 0);

/** How a session opens a plan that is kept. */
export const fromRecord = (record: PlanRecord): OpenedPlan => ({
  ...record,
  base: record.revision,
  behind: false,
  shown: true,
});

/** Sends `behind` when another tab has changed the plan at hand, `gone` when one has removed it. */
export class CurrentPlan extends EventTarget {
  readonly session: Session;
  readonly planStore: PlanStore;
  #pause = 0;

  constructor(session: Session, planStore: PlanStore) {
    super();
    this.session = session;
    this.planStore = planStore;
  }

  get isKept(): boolean {
    return this.session.store.base.value > 0;
  }

  /** Begin to keep the plan. Says whether it is kept now. */
  keep(): boolean {
    const { session, planStore } = this;
    const { base } = session.store;
    base.value ||= planStore.keep(session.collectPlan(), 0);
    if (!base.value) this.#markBehind();
    return this.isKept;
  }

  /** Write a change soon. */
  note(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.writeNow();
    }, GATHER);
  }

  /** Write now what has changed. */
  writeNow(): void {
    clearTimeout(this.#pause);
    const { session, planStore } = this;
    const { base, behind } = session.store;
    if (!this.isKept || behind.value) return;
    const edition = planStore.keep(session.collectPlan(), base.value);
    if (edition) base.value = edition;
    else this.compare();
  }

  /** See whether what is kept is still what this page goes by. */
  compare(): void {
    const { session, planStore } = this;
    const there = planStore.find(session.id);
    const { base, behind } = session.store;
    if (!this.isKept || there?.revision === base.value) return;
    if (there) {
      this.#markBehind();
      return;
    }
    base.value = 0;
    behind.value = false;
    this.dispatchEvent(new Event("gone"));
  }

  /** Show the edition that is kept now, where the reader has just brought in a later one. */
  follow(): void {
    const there = this.planStore.find(this.session.id);
    if (this.isKept && there && there.revision !== this.session.store.base.value) this.session.open(fromRecord(there));
  }

  /** Keep what is here, over what another tab has written. */
  keepOwn(): void {
    const { session, planStore } = this;
    const there = planStore.find(session.id)?.revision ?? 0;
    session.store.behind.value = false;
    session.store.base.value = planStore.keep(session.collectPlan(), there);
  }

  /** What to open for a plan that this tab remembers: the edition that is kept now, if there is one. */
  findLatest(plan: OpenedPlan): OpenedPlan {
    if (!plan.base) return plan;
    const there = this.planStore.find(plan.id);
    if (!there) return { ...plan, base: 0, behind: false };
    return plan.behind || there.revision === plan.base ? plan : fromRecord(there);
  }

  #markBehind(): void {
    const { behind } = this.session.store;
    if (behind.value) return;
    behind.value = true;
    this.dispatchEvent(new Event("behind"));
  }
}
