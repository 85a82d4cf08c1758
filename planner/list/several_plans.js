// Several plans at once: the list of those kept on this device, and the plan at hand among them.
import { AtHand, opened } from "../state/current_plan.js";
import { Carrying } from "./import_export.js";
import { KeptView } from "./saved_view.js";
import { ListMoves } from "./actions.js";
import { ListView } from "./list_view.js";
import { Outlook } from "./overview.js";
import { Shelf } from "../state/plan_store.js";
import { Stored } from "../state/local_storage.js";
import { ToldLine } from "./status_line.js";
import { slot } from "../dom/words.js";

// One for all planners of a page: what one of them keeps, the others see.
const shelf = new Shelf(new Stored());

const GATHER = 50; // milliseconds in which changes of the list are gathered

export class Several {
  #pause = 0;
  #drawnFor = ""; // the id of the plan at hand when the list was drawn

  constructor(session) {
    this.session = session;
    this.shelf = shelf;
    this.atHand = new AtHand(session, this.shelf);
    this.outlook = new Outlook(session);
    const { root, page } = session;
    this.list = new ListView(root.querySelector(".fu-list"), page, {
      open: (id) => this.moves.open(id),
      remove: (id) => this.moves.remove(id),
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
  begin(signal) {
    this.shelf.begin(signal);
    const heed = () => {
      this.atHand.compare();
      this.#changed();
    };
    this.shelf.addEventListener("change", heed, { signal });
    addEventListener("pagehide", () => this.atHand.flush(), { signal });
    const seen = () => document.hidden || this.#changed(); // the day may be another one by now
    document.addEventListener("visibilitychange", seen, { signal });
    this.#changed();
  }

  /** What to open for what this tab remembers; for a new visit, the one plan that is kept. */
  toOpen(remembered, linked) {
    if (remembered) return this.atHand.latest(remembered);
    const kept = linked ? [] : this.shelf.all();
    return kept.length === 1 ? opened(kept[0]) : linked;
  }

  #changed() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#refresh(), GATHER);
  }

  async #refresh() {
    const records = this.shelf.all();
    this.#draw(records);
    if (await this.outlook.ask(records)) this.#draw(this.shelf.all());
  }

  #draw(records) {
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
  #place(above) {
    const home = above ? slot(this.session.root, "list-above") : slot(this.kept.element, "list-below");
    const { element } = this.list;
    if (element.parentElement === home) return;
    const focused = element.contains(document.activeElement) ? document.activeElement : null;
    home.append(element);
    focused?.focus({ preventScroll: true }); // what is moved loses it
  }
}
