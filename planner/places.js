// The question where: guessed on the device from its time zone, changed by searching all places. The
// list, and the box that searches it, are fetched only when the question is opened.
import { ownZone } from "./clock.js";
import { TextField } from "./fields.js";
import { boxMaker, json, named, putBox, search } from "./search_box.js";

const CODE = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

/** Whether a text is the code of a place. */
export const isPlace = (code) => CODE.test(code ?? "");

/** Every country, each followed by its regions, as {code, name}. */
export function flat(countries) {
  return countries.flatMap(({ code, name, regions = [] }) => [
    { code, name },
    ...regions.map((region) => ({ code: region.code, name: `${region.name}, ${name}` })),
  ]);
}

export class PlaceField extends TextField {
  static events = []; // half a name is not an answer: the box is read when it is left

  #places = null;
  #opened = false;
  #given = false; // told by someone: no guess takes its place

  constructor(element, page, changed) {
    super(element, page, changed);
    this.assumed = element.dataset.default;
    this.code = this.assumed; // "" counts weekends only
    this.unknown = false;
    element.addEventListener("focusout", ({ relatedTarget }) => {
      if (!element.contains(relatedTarget)) this.#read();
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
    if (this.#opened) this.entry.text = this.says();
    if (code.includes("-")) this.#learnNames();
  }

  clear() {
    this.fill(this.assumed);
    this.#given = false;
  }

  says() {
    if (!this.code) return this.words.say("place_none");
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
    const place = value ? (named(this.#places ?? [], value) ?? bare) : { code: this.assumed };
    const was = this.unknown;
    this.unknown = !place;
    if (place && place.code !== this.code) this.#take(place.code);
    else if (this.unknown !== was) this.changed(this, "change");
  }

  #take(code) {
    this.code = code;
    this.unknown = false;
    this.changed(this, "change");
  }

  /** A region's name stands in the list of places only. */
  async #learnNames() {
    const countries = await json("places.json").catch(() => null);
    if (!countries || this.#places) return;
    this.#places = flat(countries);
    this.changed(this, "change");
  }

  async #guess() {
    const guess = (await json("time_zones.json").catch(() => ({})))[ownZone()];
    if (!guess || this.#given || this.code !== this.assumed) return;
    this.assumed = guess;
    this.#take(guess);
  }

  #country() {
    const names = new Intl.DisplayNames(this.language, { type: "region" });
    return this.code.includes("-") ? this.code : names.of(this.code);
  }
}
