// Taking the plan elsewhere: a link to it, and paper.
import { dayParts } from "../dates/dates.js";
import { copy } from "./clipboard_files.js";
import { printThen } from "./print.js";
import { keyed, slot, write, writeOrHide } from "../dom/words.js";

/** The address of this page that opens a plan on the day it is opened. */
function address(fragment) {
  const url = new URL(location.href);
  url.searchParams.delete("today");
  url.hash = fragment;
  return url.href;
}

export class Sharing {
  /** `fragment()` gives the plan's; `told()` what the reader answered, as {asks, says}. */
  constructor(element, page, { announce, fragment, told }) {
    Object.assign(this, { element, page, words: page.words, announce, fragment, told });
    element.querySelector('[data-do="link"]').addEventListener("click", () => this.#copy());
    element.querySelector('[data-do="print"]').addEventListener("click", () => this.#print());
  }

  /** Write what only the printed page shows, and forget what was said of an earlier plan. */
  draw() {
    const { words, page } = this;
    const date = words.say("day_long", dayParts(page.today, page.language));
    write(slot(this.element, "as-of"), words.say("as_of", { date }));
    const make = () => words.part("line");
    keyed(slot(this.element, "told"), this.told(), ({ asks }) => asks, make, (line, { asks, says }) => {
      write(line, words.say("told", { asks, says }));
    });
    slot(this.element, "link-done").hidden = true;
    slot(this.element, "link-text").hidden = true;
  }

  /** On a page with more on it the plan alone is meant. */
  #print() {
    this.element.classList.add("fu-printing");
    printThen(() => this.element.classList.remove("fu-printing"));
  }

  async #copy() {
    const shown = slot(this.element, "link-text");
    writeOrHide(shown, address(this.fragment()));
    const copied = await copy(shown.textContent, shown);
    shown.hidden = copied;
    const text = this.words.say(copied ? "link_copied" : "link_refused");
    writeOrHide(slot(this.element, "link-done"), text);
    this.announce(text);
  }
}
