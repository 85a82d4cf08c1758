// Several plans at once: the list of those kept on this device, and the plan at hand among them.
import type { Session } from "../app/session.ts";
import { find, slot } from "../dom/find.ts";
import { CurrentPlan, opened, type OpenedPlan } from "../state/current_plan.ts";
import { LocalStore } from "../state/local_storage.ts";
import type { PlanRecord } from "../state/plan_record.ts";
import { PlanStore } from "../state/plan_store.ts";
import { ListActions } from "./actions.ts";
import { ImportExport } from "./import_export.ts";
import { ListView } from "./list_view.ts";
import { PlanOverview } from "./overview.ts";
import { SavedView } from "./saved_view.ts";
import { StatusLine } from "./status_line.ts";

// One for all planners of a page: what one of them keeps, the others see.
const planStore = new PlanStore(new LocalStore());

const GATHER = 50; // milliseconds in which changes of the list are gathered

export class SeveralPlans {
  readonly session: Session;
  readonly planStore: PlanStore;
  readonly currentPlan: CurrentPlan;
  readonly planOverview: PlanOverview;
  readonly list: ListView;
  readonly kept: SavedView;
  readonly moves: ListActions;
  readonly carrying: ImportExport;
  #pause = 0;
  #drawnFor = ""; // the id of the plan at hand when the list was drawn

  constructor(session: Session) {
    this.session = session;
    this.planStore = planStore;
    this.currentPlan = new CurrentPlan(session, this.planStore);
    this.planOverview = new PlanOverview(session);
    const { root, page } = session;
    this.list = new ListView(find(root, ".fu-list"), page, {
      open: (id) => {
        this.moves.open(id);
      },
      remove: (id) => {
        this.moves.remove(id);
      },
    });
    const line = new StatusLine(root, session.announcer);
    this.kept = new SavedView(session, this.currentPlan, { list: this.list, line });
    this.moves = new ListActions(session, this.currentPlan, { kept: this.kept, list: this.list, line });
    this.carrying = new ImportExport(session, this.currentPlan, {
      planOverview: this.planOverview,
      line,
      list: this.list,
    });
    session.addEventListener("change", () => {
      this.currentPlan.note();
      if (session.id !== this.#drawnFor) this.#changed();
    });
  }

  /** Heed other tabs, until `signal` is aborted. */
  begin(signal: AbortSignal): void {
    this.planStore.begin(signal);
    const heed = () => {
      this.currentPlan.compare();
      this.#changed();
    };
    this.planStore.addEventListener("change", heed, { signal });
    const flush = () => {
      this.currentPlan.flush();
    };
    addEventListener("pagehide", flush, { signal });
    const seen = () => {
      if (!document.hidden) this.#changed(); // the day may be another one by now
    };
    document.addEventListener("visibilitychange", seen, { signal });
    this.#changed();
  }

  /** What to open for what this tab remembers; for a new visit, the one plan that is kept. */
  toOpen(remembered: OpenedPlan | null, linked: OpenedPlan | null): OpenedPlan | null {
    if (remembered) return this.currentPlan.latest(remembered);
    const kept = linked ? [] : this.planStore.all();
    const [only] = kept;
    return only && kept.length === 1 ? opened(only) : linked;
  }

  #changed(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#refresh(), GATHER);
  }

  async #refresh(): Promise<void> {
    const records = this.planStore.all();
    this.#draw(records);
    if (await this.planOverview.ask(records)) this.#draw(this.planStore.all());
  }

  #draw(records: readonly PlanRecord[]): void {
    const { session, list, currentPlan } = this;
    const [one] = records;
    this.#drawnFor = session.id;
    const isAbove = Boolean(records.length > 1 || (one && !(currentPlan.isKept && one.id === session.id)));
    this.#place(isAbove);
    this.kept.isListAbove = isAbove;
    list.draw(records, this.planOverview.lines, currentPlan.isKept ? session.id : "");
    const { trouble, hasMore } = this.planStore.stored;
    const missing = this.planOverview.placeMissing && "place_missing";
    list.limits([isAbove && trouble, hasMore && "more_there", missing]);
    slot(list.element, "list-where").hidden = Boolean(trouble);
    this.kept.draw();
  }

  /** The list stands above the form; while the plan at hand is all there is in it, below the plan. */
  #place(above: boolean): void {
    const home = above ? slot(this.session.root, "list-above") : slot(this.kept.element, "list-below");
    const { element } = this.list;
    if (element.parentElement === home) return;
    const { activeElement } = document;
    const focused = activeElement instanceof HTMLElement && element.contains(activeElement) ? activeElement : null;
    home.append(element);
    focused?.focus({ preventScroll: true }); // what is moved loses it
  }
}
