// What has happened, where the guide has something to write then or a page about it: its messages and its
// link, above the steps.
import { keyed, slot, write } from "../dom/words.js";

/** Let a link lead to a page of the guide, by its title; hide it where there is none. */
export function linkTo(link, page, words) {
  const { href, title } = page ? words.about("page", page) : {};
  link.hidden = !href;
  if (href) write(link, title).href = href;
}

export class HappenedView {
  /** `list` is the block in the plan; `messages` draws the messages of one event. */
  constructor(list, page, messages) {
    Object.assign(this, { list, page, words: page.words, messages });
  }

  draw(happened) {
    const told = happened.filter(({ messages, page }) => messages.length || page);
    const make = () => this.words.part("happened");
    keyed(this.list, told, ({ id }) => id, make, (element, { id, title, messages, page }) => {
      element.dataset.happened = id;
      write(slot(element, "title"), title);
      linkTo(slot(element, "more"), page, this.words);
      this.messages.draw(slot(element, "messages"), messages, { unfold: true, done: false, on: this.page.today });
    });
  }

  clear() {
    this.list.replaceChildren();
  }
}
