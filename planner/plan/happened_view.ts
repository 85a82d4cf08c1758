// What has happened, where the guide has something to write then or a page about it: its messages and its
// link, above the steps.
import type { Page } from "../dates/page.ts";
import { findSlot } from "../dom/find.ts";
import { updateChildren, write, type About, type Words } from "../dom/words.ts";
import type { Happened } from "../engine/protocol.ts";
import type { MessageView } from "../messages/message_view.ts";

/** A page of the guide: its title and where it is. */
export const findPage = (page: string | null, words: Words): About => (page ? words.findAbout("page", page) : {});

/** Let a link lead to a page of the guide, by its title; hide it where there is none. */
function writeLink(link: HTMLAnchorElement, page: string | null, words: Words): void {
  const { href, title } = findPage(page, words);
  link.hidden = !href;
  if (href) write(link, title ?? "").href = href;
}

export class HappenedView {
  readonly list: HTMLElement;
  readonly page: Page;
  readonly words: Words;
  readonly messages: MessageView;
  /** `list` is the block in the plan; `messages` draws the messages of one event. */
  constructor(list: HTMLElement, page: Page, messages: MessageView) {
    this.list = list;
    this.page = page;
    this.words = page.words;
    this.messages = messages;
  }

  draw(happened: readonly Happened[]): void {
    const told = happened.filter(({ messages, page }) => messages.length || page);
    const make = () => this.words.makePart("happened");
    updateChildren(
      this.list,
      told,
      ({ id }) => id,
      make,
      (element, { id, title, messages, page }) => {
        element.dataset.happened = id;
        write(findSlot(element, "title"), title);
        writeLink(findSlot(element, "more", "a"), page, this.words);
        this.messages.draw(findSlot(element, "messages"), messages, { unfold: true, done: false, on: this.page.today });
      },
    );
  }

  clear(): void {
    this.list.replaceChildren();
  }
}
