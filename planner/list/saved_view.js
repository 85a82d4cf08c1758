// The plan at hand as the reader sees it kept: the offer to keep it, whose it is, what names it, and the
// choice when another tab has changed it.
import { opened } from "../state/current_plan.js";
import { slot, write, writeOrHide } from "../dom/words.js";

export class KeptView {
  isListAbove = false; // and not right below

  /** `list` knows what the reader calls a plan; `line` says what was done. */
  constructor(session, atHand, { list, line }) {
    Object.assign(this, { session, atHand, list, line, words: session.page.words });
    const { root } = session;
    this.element = root.querySelector(".fu-keep");
    this.whose = slot(root, "whose");
    session.plan.messages.details.ask(this.element, "list", list.named); // the same as beside its messages
    const press = (name, act) => root.querySelector(`[data-do="${name}"]`).addEventListener("click", act);
    press("keep", () => this.#keep());
    press("behind-newer", () => this.arrive(atHand.shelf.get(session.id)));
    press("behind-mine", () => this.#overrule());
    atHand.addEventListener("behind", () => this.#behind());
    atHand.addEventListener("gone", () => this.#gone());
    session.addEventListener("change", () => this.draw());
  }

  draw() {
    const { element, atHand, session, words } = this;
    slot(element, "keep-offer").hidden = atHand.isKept;
    slot(element, "keep-kept").hidden = !atHand.isKept;
    writeOrHide(slot(element, "kept-says"), this.#says());
    writeOrHide(this.whose, atHand.isKept ? this.list.called(session.current()) : "");
    slot(session.root, "behind").hidden = !session.behind;
    write(slot(session.root, "behind-says"), words.say("list_behind"));
  }

  /** That it is kept, or why it does not outlive the page: said once, by the list where that stands above. */
  #says() {
    const { trouble } = this.atHand.shelf.stored;
    if (!trouble) return this.words.say("list_kept");
    return this.isListAbove ? "" : this.words.say(`list_${trouble}`);
  }

  /** Open a kept plan as if its answers were just given: the focus goes to it, or to what is wrong in it. */
  async arrive(record) {
    const { session } = this;
    session.open({ ...opened(record), shown: false });
    this.draw();
    if (await session.work.submit()) this.whose.focus({ preventScroll: true });
  }

  #keep() {
    if (!this.atHand.keep()) return;
    this.session.changed();
    const fields = [...slot(this.element, "fields").querySelectorAll("input")];
    const says = slot(this.element, "kept-says");
    (fields.find(({ value }) => !value.trim()) ?? (says.hidden ? this.whose : says)).focus();
    const { trouble } = this.atHand.shelf.stored;
    this.session.voice.say(this.words.say(trouble ? `list_${trouble}` : "list_kept"), true);
  }

  #overrule() {
    this.atHand.overrule();
    this.session.changed();
    this.whose.focus({ preventScroll: true });
  }

  #behind() {
    this.draw();
    this.session.voice.say(this.words.say("list_behind"), true);
  }

  #gone() {
    this.draw();
    this.line.say(this.words.say("list_gone"));
  }
}
