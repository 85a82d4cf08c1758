// The plan at hand as the reader sees it kept: the offer to keep it, whose it is, what names it, and the
// choice when another tab has changed it.
import type { Session } from "../app/session.ts";
import { find, bindAction, findSlot } from "../dom/find.ts";
import { write, writeOrHide, type Words } from "../dom/words.ts";
import type { BlankFields } from "../messages/blank_fields.ts";
import { fromRecord, type CurrentPlan } from "../state/current_plan.ts";
import type { PlanRecord } from "../state/plan_record.ts";
import type { ListView } from "./list_view.ts";
import type { StatusLine } from "./status_line.ts";

interface Ways {
  list: ListView;
  line: StatusLine;
  details: BlankFields;
}

export class SavedView {
  readonly session: Session;
  readonly currentPlan: CurrentPlan;
  readonly list: ListView;
  readonly line: StatusLine;
  readonly words: Words;
  readonly element: HTMLElement;
  readonly whose: HTMLElement;
  isListAbove = false; // and not right below

  /** `list` knows what the reader calls a plan; `line` says what was done, `details` asks for its names. */
  constructor(session: Session, currentPlan: CurrentPlan, { list, line, details }: Ways) {
    this.session = session;
    this.currentPlan = currentPlan;
    this.list = list;
    this.line = line;
    this.words = session.page.words;
    const { root } = session;
    this.element = find(root, ".fu-keep");
    this.whose = findSlot(root, "whose");
    details.ask(this.element, "list", list.named); // the same as beside its messages
    bindAction(root, "keep", () => {
      this.#keep();
    });
    bindAction(root, "behind-newer", () => this.openPlan(currentPlan.planStore.find(session.id)));
    bindAction(root, "behind-mine", () => {
      this.#keepOwn();
    });
    currentPlan.addEventListener("behind", () => {
      this.#showBehind();
    });
    currentPlan.addEventListener("gone", () => {
      this.#showGone();
    });
    session.store.watch(
      () => session.store.readAll(),
      () => {
        this.draw();
      },
    );
  }

  draw(): void {
    const { element, currentPlan, session, words } = this;
    findSlot(element, "keep-offer").hidden = currentPlan.isKept;
    findSlot(element, "keep-kept").hidden = !currentPlan.isKept;
    writeOrHide(findSlot(element, "kept-says"), this.#sayKept());
    writeOrHide(this.whose, currentPlan.isKept ? this.list.sayName(session.collectPlan()) : "");
    findSlot(session.root, "behind").hidden = !session.store.behind.value;
    write(findSlot(session.root, "behind-says"), words.say("list_behind"));
  }

  /** That it is kept, or why it does not outlive the page: said once, by the list where that stands above. */
  #sayKept(): string {
    const { trouble } = this.currentPlan.planStore.stored;
    if (!trouble) return this.words.say("list_kept");
    return this.isListAbove ? "" : this.words.say(`list_${trouble}`);
  }

  /** Open a kept plan as if its answers were just given: the focus goes to it, or to what is wrong in it. */
  async openPlan(record: PlanRecord | null): Promise<void> {
    const { session } = this;
    if (!record) return;
    session.open({ ...fromRecord(record), shown: false });
    this.draw();
    if (await session.work.submit()) this.whose.focus({ preventScroll: true });
  }

  #keep(): void {
    if (!this.currentPlan.keep()) return;
    const fields = [...findSlot(this.element, "fields").querySelectorAll("input")];
    const says = findSlot(this.element, "kept-says");
    (fields.find(({ value }) => !value.trim()) ?? (says.hidden ? this.whose : says)).focus();
    const { trouble } = this.currentPlan.planStore.stored;
    this.session.announcer.say(this.words.say(trouble ? `list_${trouble}` : "list_kept"), true);
  }

  #keepOwn(): void {
    this.currentPlan.keepOwn();
    this.whose.focus({ preventScroll: true });
  }

  #showBehind(): void {
    this.draw();
    this.session.announcer.say(this.words.say("list_behind"), true);
  }

  #showGone(): void {
    this.draw();
    this.line.say(this.words.say("list_gone"));
  }
}
