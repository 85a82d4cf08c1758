// Taking the plan elsewhere: a link to it, and paper.
import { formatDayParts } from "../dates/dates.ts";
import type { Page } from "../dates/page.ts";
import type { Announce } from "../dom/announcer.ts";
import { bindAction, findSlot } from "../dom/find.ts";
import { drawLines } from "../dom/templates.ts";
import { write, writeOrHide, type Words } from "../dom/words.ts";
import { copy } from "./clipboard_files.ts";
import { printThen } from "./print.ts";

/** The address of this page that opens a plan on the day it is opened. */
function makeAddress(fragment: string): string {
  const url = new URL(location.href);
  url.searchParams.delete("today");
  url.hash = fragment;
  return url.href;
}

interface Ways {
  announce: Announce;
  writeFragment: () => string;
  listAnswers: () => { asks: string; says: string }[];
}

export class Sharing {
  readonly element: HTMLElement;
  readonly page: Page;
  readonly words: Words;
  readonly announce: Announce;
  readonly writeFragment: Ways["writeFragment"];
  readonly listAnswers: Ways["listAnswers"];
  /** `writeFragment()` gives the plan's; `listAnswers()` what the reader answered, as {asks, says}. */
  constructor(element: HTMLElement, page: Page, { announce, writeFragment, listAnswers }: Ways) {
    this.element = element;
    this.page = page;
    this.words = page.words;
    this.announce = announce;
    this.writeFragment = writeFragment;
    this.listAnswers = listAnswers;
    bindAction(element, "link", () => this.#copy());
    bindAction(element, "print", () => {
      this.#print();
    });
  }

  /** Write what only the printed page shows, and forget what was said of an earlier plan. */
  draw(): void {
    const { words, page } = this;
    const date = words.say("day_long", formatDayParts(page.today, page.language));
    write(findSlot(this.element, "as-of"), words.say("as_of", { date }));
    drawLines(
      findSlot(this.element, "told"),
      this.listAnswers().map(({ asks, says }) => words.say("told", { asks, says })),
    );
    findSlot(this.element, "link-done").hidden = true;
    findSlot(this.element, "link-text").hidden = true;
  }

  /** On a page with more on it the plan alone is meant. */
  #print(): void {
    this.element.classList.add("fu-printing");
    printThen(() => {
      this.element.classList.remove("fu-printing");
    });
  }

  async #copy(): Promise<void> {
    const shown = findSlot(this.element, "link-text");
    writeOrHide(shown, makeAddress(this.writeFragment()));
    const copied = await copy(shown.textContent, shown);
    shown.hidden = copied;
    const text = this.words.say(copied ? "link_copied" : "link_refused");
    writeOrHide(findSlot(this.element, "link-done"), text);
    this.announce(text);
  }
}
