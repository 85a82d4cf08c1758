// The one optional question of time: which zone the other side is in. It unfolds where the place says that its
// clocks are not the reader's, and the page's days are those of the zone that holds.
import { cityOf, isZone, ownZone } from "../dates/clock.js";
import { TextField } from "./fields.js";
import { boxMaker, named, putBox, search } from "./search_box.js";
import { slot } from "../dom/words.js";
import { choices, guessZone } from "./zones.js";

export class ZoneField extends TextField {
  static events = []; // half a name is no answer: the box is read when it is left
  static forEngine = false; // which knows days and no zones

  #told = ""; // the zone that the reader named, or ""
  #guess = ""; // by the place: a zone, "" for the reader's own, null for one of several
  #place = null; // the one that was guessed by
  #items = null;
  #near = [];
  #opened = false;
  #unknown = false;

  /** Which place it is about: its code. */
  where = () => "";

  constructor(element, page, changed) {
    super(element, page, changed);
    this.fold = slot(element, "fold");
    this.fold.addEventListener("toggle", () => this.fold.open && this.open());
    element.addEventListener("focusout", ({ relatedTarget }) => {
      if (!element.contains(relatedTarget)) this.#read();
    });
  }

  answer() {
    return this.#told;
  }

  fill(zone) {
    this.#told = isZone(zone) ? zone : "";
    this.#unknown = false;
    this.#settle();
  }

  /** The city whose clocks hold, or "" where nobody has named one. */
  says() {
    return this.page.zone && cityOf(this.page.zone);
  }

  problem() {
    this.#read();
    return this.#unknown ? this.words.say("zone_unknown") : "";
  }

  /** A place in words, with its time where that is not the reader's. */
  beside(place) {
    const { words, page } = this;
    if (page.differs) return words.say("place_zoned", { place, city: this.says() });
    const open = this.#guess === null && !this.#told;
    return open ? words.say("place_unzoned", { place }) : place;
  }

  /** Guess anew for another place; what the reader named stays. */
  async follow() {
    const place = this.where();
    if (place === this.#place) return;
    this.#place = place;
    const guess = await guessZone(place);
    if (this.#items) await this.#list();
    if (place === this.#place && guess !== this.#guess) this.#take(this.#told, guess);
  }

  /** Called when the question is unfolded. */
  async open() {
    if (this.#opened) return;
    this.#opened = true;
    const { words, control } = this;
    try {
      const [make] = await Promise.all([boxMaker(), this.#list()]);
      const find = (query) => (query.trim() ? search(this.#items, query) : this.#near);
      const take = ({ code, name }) => {
        this.#take(code);
        this.entry.text = name;
      };
      const [found, none] = ["zone_results", "zone_no_results"];
      putBox(make, control, { words, found, none, value: this.#written(), minLength: 0, find, take });
      this.entry.attach(this.control);
      this.entry.text = this.#written();
    } catch {
      this.entry.text = this.page.zone;
      this.element.querySelector(".fu-hint").textContent = words.say("zone_no_list");
    }
  }

  async #list() {
    const { near, all } = await choices(this.where(), this);
    this.#near = [{ code: ownZone(), name: this.words.say("zone_own") }, ...near];
    this.#items = [...this.#near, ...all];
  }

  /** What stands in the box: a zone, or nothing, which is the guess again. */
  #read() {
    if (!this.#opened || !this.entry.isTyped) return;
    const { value } = this;
    const zone = value === this.#written() ? this.#told : (named(this.#items ?? [], value)?.code ?? value);
    const was = this.#unknown;
    this.#unknown = Boolean(zone) && !isZone(zone);
    if (!this.#unknown && zone !== this.#told) this.#take(zone);
    else if (this.#unknown !== was) this.changed(this, "change");
  }

  #take(told, guess = this.#guess) {
    this.#told = told;
    this.#guess = guess;
    this.#unknown = false;
    this.#settle();
    this.changed(this, "change");
  }

  #settle() {
    this.page.zone = this.#told || this.#guess || "";
    this.fold.open ||= Boolean(this.#told) || this.#guess !== "";
    if (this.#items && document.activeElement !== this.control) this.entry.text = this.#written();
  }

  /** The zone that holds, as the list has it. */
  #written() {
    const { zone } = this.page;
    return this.#items?.find(({ code }) => code === zone)?.name ?? zone;
  }
}
