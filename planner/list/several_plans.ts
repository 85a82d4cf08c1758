// Several plans at once: the list of those kept on this device, and the plan at hand among them.
import type { Session } from "../app/session.ts";
import { find, slot } from "../dom/find.ts";
import { AtHand, opened, type OpenedPlan } from "../state/current_plan.ts";
import { Stored } from "../state/local_storage.ts";
import type { PlanRecord } from "../state/plan_record.ts";
import { Shelf } from "../state/plan_store.ts";
import { ListMoves } from "./actions.ts";
import { Carrying } from "./import_export.ts";
import { ListView } from "./list_view.ts";
import { Outlook } from "./overview.ts";
import { KeptView } from "./saved_view.ts";
import { ToldLine } from "./status_line.ts";

// One for all planners of a page: what one of them keeps, the others see.
const shelf = new Shelf(new Stored());

const GATHER = 50; // milliseconds in which changes of the list are gathered

export class Several {
  readonly session: Session;
  readonly shelf: Shelf;
  readonly atHand: AtHand;
  readonly outlook: Outlook;
  readonly list: ListView;
  readonly kept: KeptView;
  readonly moves: ListMoves;
  readonly carrying: Carrying;
  #pause = 0;
  #drawnFor = ""; // the id of the plan at hand when the list was drawn

  constructor(session: Session) {
    this.session = session;
    this.shelf = shelf;
    this.atHand = new AtHand(session, this.shelf);
    this.outlook = new Outlook(session);
    const { root, page } = session;
    this.list = new ListView(find(root, ".fu-list"), page, {
      open: (id) => {
        this.moves.open(id);
      },
      remove: (id) => {
        this.moves.remove(id);
      },
    });
    const line = new ToldLine(root, session.voice);
    this.kept = new KeptView(session, this.atHand, { list: this.list, line });
    this.moves = new ListMoves(session, this.atHand, { kept: this.kept, list: this.list, line });
    this.carrying = new Carrying(session, this.atHand, { outlook: this.outlook, line, list: this.list });
    session.addEventListener("change", () => {
      this.atHand.note();
      if (session.id !== this.#drawnFor) this.#changed();
    });
  }

  /** Heed other tabs, until `signal` is aborted. */
  begin(signal: AbortSignal): void {
    this.shelf.begin(signal);
    const heed = () => {
      this.atHand.compare();
      this.#changed();
    };
    this.shelf.addEventListener("change", heed, { signal });
    const flush = () => {
      this.atHand.flush();
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
    if (remembered) return this.atHand.latest(remembered);
    const kept = linked ? [] : this.shelf.all();
    const [only] = kept;
    return only && kept.length === 1 ? opened(only) : linked;
  }

  #changed(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#refresh(), GATHER);
  }

  async #refresh(): Promise<void> {
    const records = this.shelf.all();
    this.#draw(records);
    if (await this.outlook.ask(records)) this.#draw(this.shelf.all());
  }

  #draw(records: readonly PlanRecord[]): void {
    const { session, list, atHand } = this;
    const [one] = records;
    this.#drawnFor = session.id;
    const isAbove = Boolean(records.length > 1 || (one && !(atHand.isKept && one.id === session.id)));
    this.#place(isAbove);
    this.kept.isListAbove = isAbove;
    list.draw(records, this.outlook.lines, atHand.isKept ? session.id : "");
    const { trouble, hasMore } = this.shelf.stored;
    const missing = this.outlook.placeMissing && "place_missing";
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
