// The list of plans and what is done with it, on the page: above the form, or below the plan while that is all there
// is in it.
import type { Session } from "../app/session.ts";
import { find, findSlot } from "../dom/find.ts";
import type { BlankFields } from "../messages/blank_fields.ts";
import { ListActions } from "./actions.ts";
import { ImportExport } from "./import_export.ts";
import { ListView } from "./list_view.ts";
import { SavedView } from "./saved_view.ts";
import { StatusLine } from "./status_line.ts";

const GATHER = 50; // milliseconds in which changes of the list are gathered

export class PlanList {
  readonly session: Session;
  readonly view: ListView;
  readonly kept: SavedView;
  readonly moves: ListActions;
  readonly carrying: ImportExport;
  #pause = 0;

  /** `details` asks for the names of the plan at hand. */
  constructor(session: Session, details: BlankFields) {
    this.session = session;
    const { root, page, store } = session;
    const { currentPlan, planOverview } = session.several;
    this.view = new ListView(find(root, ".fu-list"), page, {
      open: (id) => {
        this.moves.open(id);
      },
      remove: (id) => {
        this.moves.remove(id);
      },
    });
    const line = new StatusLine(root, session.announcer);
    const { view: list } = this;
    this.kept = new SavedView(session, currentPlan, { list, line, details });
    this.moves = new ListActions(session, currentPlan, { kept: this.kept, list, line });
    this.carrying = new ImportExport(session, currentPlan, { planOverview, line, list });
    store.watch(
      () => [store.kept.value, store.id.value],
      () => {
        this.#scheduleUpdate();
      },
    );
    this.#scheduleUpdate();
  }

  #scheduleUpdate(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#update(), GATHER);
  }

  async #update(): Promise<void> {
    const { store, several } = this.session;
    this.#draw();
    if (await several.planOverview.ask(store.kept.value)) this.#draw();
  }

  #draw(): void {
    const { session, view } = this;
    const { currentPlan, planOverview, planStore } = session.several;
    const records = session.store.kept.value;
    const [one] = records;
    const isAbove = Boolean(records.length > 1 || (one && !(currentPlan.isKept && one.id === session.id)));
    this.#place(isAbove);
    this.kept.isListAbove = isAbove;
    view.draw(records, planOverview.lines, currentPlan.isKept ? session.id : "");
    const { trouble, hasMore } = planStore.stored;
    const missing = planOverview.placeMissing && "place_missing";
    view.showLimits([isAbove && trouble, hasMore && "more_there", missing]);
    findSlot(view.element, "list-where").hidden = Boolean(trouble);
    this.kept.draw();
  }

  /** The list stands above the form; while the plan at hand is all there is in it, below the plan. */
  #place(above: boolean): void {
    const home = above ? findSlot(this.session.root, "list-above") : findSlot(this.kept.element, "list-below");
    const { element } = this.view;
    if (element.parentElement === home) return;
    const { activeElement } = document;
    const focused = activeElement instanceof HTMLElement && element.contains(activeElement) ? activeElement : null;
    home.append(element);
    focused?.focus({ preventScroll: true }); // what is moved loses it
  }
}
