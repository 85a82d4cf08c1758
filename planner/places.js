// The question where: guessed on the device from its time zone, changed by searching all places. The
// list, and the box that searches it, are fetched only when the question is opened.
import { TextField } from "./fields.js";
import { slot } from "./words.js";

const API = new URL("../../api/", import.meta.url);
const BOX = new URL("./accessible-autocomplete.min.js", import.meta.url);
const SHOWN = 40;
const CODE = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

const fetched = new Map();

function json(name) {
  if (!fetched.has(name)) {
    const found = fetch(new URL(name, API)).then((response) => {
      if (!response.ok) throw new TypeError(name);
      return response.json();
    });
    found.catch(() => fetched.delete(name));
    fetched.set(name, found);
  }
  return fetched.get(name);
}

let box = null;

function searchBox() {
  box ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = BOX.href;
    script.onload = () => resolve(window.accessibleAutocomplete);
    script.onerror = () => ((box = null), script.remove(), reject(new TypeError(BOX.href)));
    document.head.append(script);
  });
  return box;
}

/** Text for comparing: no accents, no capitals. */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const escaped = (text) => {
  const cell = document.createElement("span");
  cell.textContent = text;
  return cell.innerHTML;
};

/** Every country, each followed by its regions, as {code, name}. */
export function flat(countries) {
  return countries.flatMap(({ code, name, regions = [] }) => [
    { code, name },
    ...regions.map((region) => ({ code: region.code, name: `${region.name}, ${name}` })),
  ]);
}

/** The places a query finds: names that begin with it, then names with a word that does. */
export function search(places, query) {
  const wanted = plain(query.trim());
  const found = [[], []];
  for (const place of places) {
    const name = plain(place.name);
    if (name.startsWith(wanted) || plain(place.code) === wanted) found[0].push(place);
    else if (name.split(/[\s,(-]+/).some((word) => word.startsWith(wanted))) found[1].push(place);
  }
  return found.flat().slice(0, SHOWN);
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
    this.code = code;
    this.#given = true;
    if (this.#opened) this.control.value = this.says();
    if (code.includes("-")) this.#learnNames();
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
    const slotted = slot(this.element, "box");
    const input = this.control;
    try {
      const [countries, autocomplete] = await Promise.all([json("places.json"), searchBox()]);
      const none = { code: "", name: this.words.say("place_none") };
      this.#places = [none, ...flat(countries)];
      const focused = input === document.activeElement;
      input.remove();
      autocomplete(this.#options(slotted, input));
      this.control.addEventListener("focus", () => this.control.select());
      if (focused) this.control.focus();
    } catch {
      input.value = this.code;
      this.element.querySelector(".fu-hint").textContent = this.words.say("place_no_list");
    }
  }

  #options(element, input) {
    const { words } = this;
    const option = (place, count, index) =>
      words.say("place_option", { place: place?.name, count, position: index + 1 });
    return {
      element,
      id: input.id,
      name: input.name,
      inputClasses: "fu-input",
      defaultValue: this.says(),
      displayMenu: "overlay",
      minLength: 1,
      confirmOnBlur: false,
      source: (query, show) => show(search(this.#places, query)),
      templates: { inputValue: (place) => place?.name ?? "", suggestion: (place) => escaped(place.name) },
      onConfirm: (place) => place && this.#take(place.code),
      tNoResults: () => words.say("place_no_results"),
      tStatusNoResults: () => words.say("place_no_results"),
      tStatusSelectedOption: option,
      tStatusResults: (count, chosen) => `${words.say("place_results", { count })} ${chosen}`,
      tAssistiveHint: () => words.say("place_help"),
    };
  }

  /** What stands in the box: a place's name or code, or nothing, which is the guess again. */
  #read() {
    if (!this.#opened) return;
    const typed = plain(this.value);
    const known = this.#places?.find(({ code, name }) => [plain(name), plain(code)].includes(typed));
    const bare = !this.#places && CODE.test(typed.toUpperCase()) ? { code: typed.toUpperCase() } : null;
    const place = typed ? (known ?? bare) : { code: this.assumed };
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
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const guess = (await json("time_zones.json").catch(() => ({})))[zone];
    if (!guess || this.#given || this.code !== this.assumed) return;
    this.assumed = guess;
    this.#take(guess);
  }

  #country() {
    const names = new Intl.DisplayNames(this.language, { type: "region" });
    return this.code.includes("-") ? this.code : names.of(this.code);
  }
}
