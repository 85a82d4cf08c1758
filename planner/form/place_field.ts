// The question where: guessed on the device from its time zone, changed by searching all places. The
// list, and the box that searches it, are fetched only when the question is opened.
import { findOwnZone } from "../dates/clock.ts";
import type { Page } from "../dates/page.ts";
import type { Change } from "../dom/entry.ts";
import { find, findSlot } from "../dom/find.ts";
import { updateChildren, write, writeOrHide } from "../dom/words.ts";
import { isPublished, loadPlace } from "../engine/place_data.ts";
import type { Named, Place } from "../engine/protocol.ts";
import { TextField, type Changed } from "./fields.ts";
import { findNamed, search, type Item } from "./name_search.ts";
import { loadBoxMaker, fetchJson, putBox, type Country } from "./search_box.ts";

const CODE = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/; // of ISO 3166-1, or 3166-2 for a region

/** Whether a text is the code of a place. */
export const isPlace = (code: string | undefined): boolean => CODE.test(code ?? "");

/** Every country, each followed by its regions, as {code, name, short, also, around}: what a search takes. */
export function listPlaces(countries: readonly Country[]): Item[] {
  return countries.flatMap(({ code, name, also = [], regions = [] }) => {
    const around = [code, name, ...also];
    const within = regions.map((region) => {
      const [, end = ""] = region.code.split("-");
      return { ...region, short: region.name, name: `${region.name}, ${name}`, around: [end, ...around] };
    });
    return [{ code, name, also, around: [code] }, ...within];
  });
}

export class PlaceField extends TextField {
  assumed: string;
  code: string;
  unknown: boolean;
  #places: Item[] | null = null;
  #opened = false;
  #given = false; // told by someone: no guess takes its place
  #known: Place | null = null; // the place as it is published, once it is here

  constructor(element: HTMLElement, page: Page, changed: Changed) {
    super(element, page, changed);
    this.assumed = element.dataset.default ?? "";
    this.code = this.assumed; // "" counts weekends only
    this.unknown = false;
    element.addEventListener("focusout", ({ relatedTarget }) => {
      const isOption = relatedTarget instanceof Element && relatedTarget.matches('[role="option"]');
      if (!isOption) this.#read(); // a long list itself takes the focus in Chromium
    });
    void this.#guess();
  }

  /** Half a name is no answer: the box is read when it is left. */
  override get events(): readonly Change[] {
    return [];
  }

  override readAnswer(): string {
    return this.code;
  }

  override fill(code: string): void {
    if (code && !CODE.test(code)) return; // kept or shared by who knows whom
    this.code = code;
    this.#given = true;
    this.#showUntold(false);
    if (this.#opened) this.entry.text = this.sayAnswer();
    void this.#fetchPlace();
  }

  override clear(): void {
    this.fill(this.assumed);
    this.#given = false;
  }

  /** Resolves once the place's name is here. One that there is none of goes, and what is assumed holds again. */
  override async check(): Promise<boolean> {
    const { code } = this;
    if (!code || (await isPublished(code))) {
      if (code) await loadPlace(code).catch(() => null);
      return true;
    }
    if (this.code !== code) return true; // the reader has chosen another
    this.clear();
    this.changed(this, "change");
    return false;
  }

  override sayAnswer(): string {
    if (!this.code) return this.words.say("place_none");
    if (this.#known?.code === this.code) return this.#known.name;
    return this.#places?.find(({ code }) => code === this.code)?.name ?? this.#nameCountry();
  }

  override findProblem(): string {
    this.#read();
    return this.unknown ? this.words.say("place_unknown") : super.findProblem();
  }

  /** Called when the reader asks to change the place. */
  override async open(): Promise<void> {
    if (this.#opened) return;
    this.#opened = true;
    void this.#fetchPlace();
    const { words, control } = this;
    try {
      const [countries, make] = await Promise.all([fetchJson("places.json"), loadBoxMaker()]);
      const places = [{ code: "", name: words.say("place_none") }, ...listPlaces(countries)];
      this.#places = places;
      const take = ({ code, name }: Item) => {
        this.#take(code);
        this.entry.text = name;
      };
      const says = { found: "place_results", none: "place_no_results" };
      const findPlaces = (query: string) => search(places, query);
      putBox(make, control, { words, ...says, value: this.sayAnswer(), minLength: 1, find: findPlaces, take });
      this.entry.attach(this.control);
      this.entry.text = this.sayAnswer();
    } catch {
      this.entry.text = this.code;
      find(this.element, ".fu-hint").textContent = words.say("place_no_list");
    }
  }

  /** What stands in the box: a place's name or code, or nothing, which is the guess again. */
  #read(): void {
    if (!this.#opened || !this.entry.isTyped) return;
    const { value } = this;
    const code = value.toUpperCase();
    const bare = !this.#places && CODE.test(code) ? { code } : null;
    const kept = value === this.sayAnswer() ? { code: this.code } : null; // chosen, though others have the name too
    const place = value ? (kept ?? findNamed(this.#places ?? [], value) ?? bare) : { code: this.assumed };
    const was = this.unknown;
    this.unknown = !place;
    if (place && place.code !== this.code) this.#take(place.code);
    else if (this.unknown !== was) this.changed(this, "change");
  }

  #take(code: string): void {
    this.code = code;
    this.unknown = false;
    this.#showUntold(false);
    this.changed(this, "change");
    void this.#fetchPlace();
  }

  /** Fetch the place itself: a region's name, its weekend and what is told beside it stand nowhere else. */
  async #fetchPlace(): Promise<void> {
    const { code } = this;
    const known = code ? await loadPlace(code).catch(() => null) : null;
    if (code !== this.code || known === this.#known) return;
    this.#known = known;
    this.page.weekend = known?.weekend;
    this.#tell();
    this.changed(this, "change");
    if (this.#opened && document.activeElement !== this.control) this.entry.text = this.sayAnswer();
  }

  /** What a reader should know of the days of the place, beside it. */
  #tell(): void {
    const { words } = this;
    const says = (this.#known?.notes ?? []).map((note) => note.says);
    if (this.#known?.regions) says.unshift(words.say("place_regions"));
    const make = () => words.makePart("line");
    updateChildren(findSlot(this.element, "about"), says, (text) => text, make, write);
  }

  async #guess(): Promise<void> {
    const guess = (await fetchJson("time_zones.json").catch((): Named<string> => ({})))[findOwnZone()];
    if (this.#given || this.code !== this.assumed) return;
    if (!guess) {
      this.#showUntold(true);
      return;
    }
    this.assumed = guess;
    this.#take(guess);
  }

  /** Say that the device does not tell where it is, while its place is only assumed. */
  #showUntold(holds: boolean): void {
    const line = findSlot(this.element.closest("form") ?? this.element, "untold");
    writeOrHide(line, holds && this.code ? this.words.say("place_untold", { place: this.sayAnswer() }) : "");
  }

  #nameCountry(): string {
    const names = new Intl.DisplayNames(this.language, { type: "region" });
    return this.code.includes("-") ? this.code : (names.of(this.code) ?? this.code);
  }
}
