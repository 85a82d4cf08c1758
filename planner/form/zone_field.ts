// The one optional question of time: which zone the other side is in. It unfolds where the place says that its
// clocks are not the reader's, and the page's days are those of the zone that holds.
import { readCity, isZone, findOwnZone } from "../dates/clock.ts";
import type { Page } from "../dates/page.ts";
import type { Change } from "../dom/entry.ts";
import { find, findSlot } from "../dom/find.ts";
import { TextField, type Changed } from "./fields.ts";
import { findNamed, search, type Item } from "./name_search.ts";
import { loadBoxMaker, putBox } from "./search_box.ts";
import { listChoices, guessZone } from "./zones.ts";

export class ZoneField extends TextField {
  #told = ""; // the zone that the reader named, or ""
  #guess: string | null = ""; // by the place: a zone, "" for the reader's own, null for one of several
  #place: string | null = null; // the one that was guessed by
  #items: Item[] | null = null;
  #near: Item[] = [];
  #opened = false;
  #unknown = false;

  /** Which place it is about: its code. */
  findPlace = (): string => "";

  readonly fold: HTMLDetailsElement;

  constructor(element: HTMLElement, page: Page, changed: Changed) {
    super(element, page, changed);
    this.fold = findSlot(element, "fold", "details");
    this.fold.addEventListener("toggle", () => {
      if (this.fold.open) void this.open();
    });
    element.addEventListener("focusout", ({ relatedTarget }) => {
      if (!element.contains(relatedTarget as Node | null)) this.#read();
    });
  }

  /** Half a name is no answer: the box is read when it is left. */
  override get events(): readonly Change[] {
    return [];
  }

  /** The engine knows days and no zones. */
  override get forEngine(): boolean {
    return false;
  }

  override readAnswer(): string {
    return this.#told;
  }

  override fill(zone: string): void {
    this.#told = isZone(zone) ? zone : "";
    this.#unknown = false;
    this.#useZone();
  }

  /** The city whose clocks hold, or "" where nobody has named one. */
  override sayAnswer(): string {
    return this.page.zone && readCity(this.page.zone);
  }

  override findProblem(): string {
    this.#read();
    return this.#unknown ? this.words.say("zone_unknown") : "";
  }

  /** A place in words, with its time where that is not the reader's. */
  sayPlace(place: string): string {
    const { words, page } = this;
    if (page.differs) return words.say("place_zoned", { place, city: this.sayAnswer() });
    const open = this.#guess === null && !this.#told;
    return open ? words.say("place_unzoned", { place }) : place;
  }

  /** Guess anew for another place; what the reader named stays. */
  async follow(): Promise<void> {
    const place = this.findPlace();
    if (place === this.#place) return;
    this.#place = place;
    const guess = await guessZone(place);
    if (this.#items) await this.#list();
    if (place === this.#place && guess !== this.#guess) this.#take(this.#told, guess);
  }

  /** Called when the question is unfolded. */
  override async open(): Promise<void> {
    if (this.#opened) return;
    this.#opened = true;
    const { words, control } = this;
    try {
      const [make] = await Promise.all([loadBoxMaker(), this.#list()]);
      const findZones = (query: string) => (query.trim() ? search(this.#items ?? [], query) : this.#near);
      const take = ({ code, name }: Item) => {
        this.#take(code);
        this.entry.text = name;
      };
      const says = { found: "zone_results", none: "zone_no_results" };
      putBox(make, control, { words, ...says, value: this.#nameZone(), minLength: 0, find: findZones, take });
      this.entry.attach(this.control);
      this.entry.text = this.#nameZone();
    } catch {
      this.entry.text = this.page.zone;
      find(this.element, ".fu-hint").textContent = words.say("zone_no_list");
    }
  }

  async #list(): Promise<void> {
    const { near, all } = await listChoices(this.findPlace(), this);
    this.#near = [{ code: findOwnZone(), name: this.words.say("zone_own") }, ...near];
    this.#items = [...this.#near, ...all];
  }

  /** What stands in the box: a zone, or nothing, which is the guess again. */
  #read(): void {
    if (!this.#opened || !this.entry.isTyped) return;
    const { value } = this;
    const zone = value === this.#nameZone() ? this.#told : (findNamed(this.#items ?? [], value)?.code ?? value);
    const was = this.#unknown;
    this.#unknown = Boolean(zone) && !isZone(zone);
    if (!this.#unknown && zone !== this.#told) this.#take(zone);
    else if (this.#unknown !== was) this.changed(this, "change");
  }

  #take(told: string, guess: string | null = this.#guess): void {
    this.#told = told;
    this.#guess = guess;
    this.#unknown = false;
    this.#useZone();
    this.changed(this, "change");
  }

  #useZone(): void {
    this.page.zone = this.#told || this.#guess || "";
    this.fold.open ||= Boolean(this.#told) || this.#guess !== "";
    if (this.#items && document.activeElement !== this.control) this.entry.text = this.#nameZone();
  }

  /** The zone that holds, as the list has it. */
  #nameZone(): string {
    const { zone } = this.page;
    return this.#items?.find(({ code }) => code === zone)?.name ?? zone;
  }
}
