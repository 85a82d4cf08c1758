// What every part of a planner shares: its words, its language, and which day it is.
import { today } from "./dates.js";
import { Words } from "./words.js";

export class Page {
  /** `root` is the planner's element, with its markup in it. */
  constructor(root) {
    this.words = new Words(root);
    this.language = root.dataset.language || document.documentElement.lang || "en";
  }

  /** Today, asked anew each time: a page stays open over midnight. */
  get today() {
    return today();
  }
}
