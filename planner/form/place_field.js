// The question where: guessed on the device from its time zone, changed by searching all places. The
// list, and the box that searches it, are fetched only when the question is opened.
import { ownZone } from "../dates/clock.js";
import { TextField } from "./fields.js";
import { placeData } from "../engine/place_data.js";
import { boxMaker, json, named, putBox, search } from "./search_box.js";
import { keyed, slot, write, writeOrHide } from "../dom/words.js";

const CODE = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

/** Whether a text is the code of a place. */
export const isPlace = (code) => CODE.test(code ?? "");

/** Every country, each followed by its regions, as {code, name, short, also}: what a search takes. */
export function flat(countries) {
  return countries.flatMap(({ code, name, also, regions = [] }) => [
    { code, name, also },
    ...regions.map((region) => ({ ...region, short: region.name, name: `${region.name}, ${name}` })),
  ]);
}

export class PlaceField extends TextField {
  static events = []; // half a name is not an answer: the box is read when it is left

  #places = null;
  #opened = false;
  #given = false; // told by someone: no guess takes its place
  #known = null; // the place as it is published, once it is here

  constructor(element, page, changed) {
    super(element, page, changed);
    this.assumed = element.dataset.default;
    this.code = this.assumed; // "" counts weekends only
    this.unknown = false;
    element.addEventListener("focusout", ({ relatedTarget }) => {
      if (!relatedTarget?.matches('[role="option"]')) this.#read(); // a long list itself takes the focus in Chromium
    });
    this.#guess();
  }

  answer() {
    return this.code;
  }

  fill(code) {
    if (code && !CODE.test(code)) return; // kept or shared by who knows whom
    this.code = code;
    this.#given = true;
    this.#untold(false);
    if (this.#opened) this.entry.text = this.says();
    this.#learn();
  }

  clear() {
    this.fill(this.assumed);
    this.#given = false;
  }

  says() {
    if (!this.code) return this.words.say("place_none");
    if (this.#known?.code === this.code) return this.#known.name;
    return this.#places?.find(({ code }) => code === this.code)?.name ?? this.#country();
  }

  problem() {
    this.#read();
    return this.unknown ? this.words.say("place_unknown") : super.problem();
  }

  /** Called when the reader asks to change the place. */
  async open() {
    if (this.#opened) return;
    this.#opened = true;
    this.#learn();
    const { words, control } = this;
    try {
      const [countries, make] = await Promise.all([json("places.json"), boxMaker()]);
      this.#places = [{ code: "", name: words.say("place_none") }, ...flat(countries)];
      const find = (query) => search(this.#places, query);
      const take = ({ code, name }) => {
        this.#take(code);
        this.entry.text = name;
      };
      const [found, none] = ["place_results", "place_no_results"];
      putBox(make, control, { words, found, none, value: this.says(), minLength: 1, find, take });
      this.entry.attach(this.control);
      this.entry.text = this.says();
    } catch {
      this.entry.text = this.code;
      this.element.querySelector(".fu-hint").textContent = words.say("place_no_list");
    }
  }

  /** What stands in the box: a place's name or code, or nothing, which is the guess again. */
  #read() {
    if (!this.#opened || !this.entry.isTyped) return;
    const { value } = this;
    const code = value.toUpperCase();
    const bare = !this.#places && CODE.test(code) ? { code } : null;
    const kept = value === this.says() ? { code: this.code } : null; // chosen, though others have the name too
    const place = value ? (kept ?? named(this.#places ?? [], value) ?? bare) : { code: this.assumed };
    const was = this.unknown;
    this.unknown = !place;
    if (place && place.code !== this.code) this.#take(place.code);
    else if (this.unknown !== was) this.changed(this, "change");
  }

  #take(code) {
    this.code = code;
    this.unknown = false;
    this.#untold(false);
    this.changed(this, "change");
    this.#learn();
  }

  /** Fetch the place itself: a region's name, its weekend and what is told beside it stand nowhere else. */
  async #learn() {
    const { code } = this;
    const known = code ? await placeData(code).catch(() => null) : null;
    if (code !== this.code || known === this.#known) return;
    this.#known = known;
    this.page.weekend = known?.weekend;
    this.#tell();
    this.changed(this, "change");
    if (this.#opened && document.activeElement !== this.control) this.entry.text = this.says();
  }

  /** What a reader should know of the days of the place, beside it. */
  #tell() {
    const { words } = this;
    const says = (this.#known?.notes ?? []).map((note) => note.says);
    if (this.#known?.regions) says.unshift(words.say("place_regions"));
    const make = () => words.part("line");
    keyed(slot(this.element, "about"), says, (text) => text, make, write);
  }

  async #guess() {
    const guess = (await json("time_zones.json").catch(() => ({})))[ownZone()];
    if (this.#given || this.code !== this.assumed) return;
    if (!guess) {
      this.#untold(true);
      return;
    }
    this.assumed = guess;
    this.#take(guess);
  }

  /** Say that the device does not tell where it is, while its place is only assumed. */
  #untold(holds) {
    const line = slot(this.element.closest("form"), "untold");
    writeOrHide(line, holds && this.code ? this.words.say("place_untold", { place: this.says() }) : "");
  }

  #country() {
    const names = new Intl.DisplayNames(this.language, { type: "region" });
    return this.code.includes("-") ? this.code : names.of(this.code);
  }
}
