// Several plans at once: those kept on this device, the plan at hand among them, and what comes next in each.
import type { Session } from "../app/session.ts";
import { CurrentPlan, fromRecord, type OpenedPlan } from "../state/current_plan.ts";
import { LocalStore } from "../state/local_storage.ts";
import { PlanStore } from "../state/plan_store.ts";
import { PlanOverview } from "./overview.ts";

// One for all planners of a page: what one of them keeps, the others see.
const planStore = new PlanStore(new LocalStore());

export class SeveralPlans {
  readonly session: Session;
  readonly planStore: PlanStore;
  readonly currentPlan: CurrentPlan;
  readonly planOverview: PlanOverview;

  constructor(session: Session) {
    this.session = session;
    this.planStore = planStore;
    this.currentPlan = new CurrentPlan(session, this.planStore);
    this.planOverview = new PlanOverview(session);
    session.store.watch(
      () => session.store.readAll(),
      () => {
        this.currentPlan.note();
      },
    );
  }

  /** Heed other tabs, until `signal` is aborted. */
  start(signal: AbortSignal): void {
    this.planStore.start(signal);
    const compare = () => {
      this.currentPlan.compare();
      this.#read();
    };
    this.planStore.addEventListener("change", compare, { signal });
    const write = () => {
      this.currentPlan.writeNow();
    };
    addEventListener("pagehide", write, { signal });
    const readWhenSeen = () => {
      if (!document.hidden) this.#read(); // the day may be another one by now
    };
    document.addEventListener("visibilitychange", readWhenSeen, { signal });
    this.#read();
  }

  /** Take into the store what is kept; where something is, the views show it, engine or not. */
  #read(): void {
    const { session } = this;
    session.store.kept.value = this.planStore.list();
    if (session.store.kept.value.length) session.ensureViews().catch(() => {});
  }

  /** What to open for what this tab remembers; for a new visit, the one plan that is kept. */
  choosePlan(remembered: OpenedPlan | null, linked: OpenedPlan | null): OpenedPlan | null {
    if (remembered) return this.currentPlan.findLatest(remembered);
    const kept = linked ? [] : this.planStore.list();
    const [only] = kept;
    return only && kept.length === 1 ? fromRecord(only) : linked;
  }
}
