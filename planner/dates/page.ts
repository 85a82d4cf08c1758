// What every part of a planner shares: its words, its language, which day it is, and in whose time zone.
import { Words } from "../dom/words.ts";
import { describeClock, readClock, readDay, findOwnZone } from "./clock.ts";
import { readPreviewedDay } from "./dates.ts";

const OFFICE_WEEKEND = [5, 6]; // Monday is 0: what holds while nobody has named a place

/** Sends a `days` event when today is another day, or another zone's. */
export class Page extends EventTarget {
  readonly words: Words;
  readonly language: string;
  #zone = "";
  #day = "";
  #weekend: readonly number[] = OFFICE_WEEKEND;

  /** `root` is the planner's element, with its markup in it. */
  constructor(root: HTMLElement) {
    super();
    this.words = new Words(root);
    this.language = root.dataset.language || document.documentElement.lang || "en";
    this.#day = this.today;
  }

  /** Notice until `signal` is aborted that midnight has passed while nobody looked. */
  start(signal: AbortSignal): void {
    const checkDay = () => {
      if (!document.hidden && this.today !== this.#day) this.#tell();
    };
    document.addEventListener("visibilitychange", checkDay, { signal });
    addEventListener("pageshow", checkDay, { signal });
  }

  /** The time zone whose days count, an IANA name; "" for the reader's own. */
  get zone(): string {
    return this.#zone;
  }

  set zone(zone: string) {
    if (zone === this.#zone) return;
    this.#zone = zone;
    this.#tell();
  }

  /** The weekdays on which offices close there, from Monday = 0. */
  get weekend(): readonly number[] {
    return this.#weekend;
  }

  set weekend(weekdays: readonly number[] | undefined) {
    const was = String(this.#weekend);
    this.#weekend = weekdays ?? OFFICE_WEEKEND;
    if (String(this.#weekend) !== was) this.#tell();
  }

  /** Whether that zone's clocks are not the reader's. */
  get differs(): boolean {
    const now = Date.now();
    return Boolean(this.#zone) && describeClock(this.#zone, now) !== describeClock(findOwnZone(), now);
  }

  /** The day that `?today=` in the address asks to see, or "". */
  get previewed(): string {
    return readPreviewedDay(location.search);
  }

  /** Today in that zone, asked anew each time: a page stays open over midnight. */
  get today(): string {
    return this.findToday(this.#zone);
  }

  /** What the reader's own clock shows; "" where the address asks to see another day. */
  get now(): string {
    return this.previewed ? "" : readClock(Date.now(), findOwnZone());
  }

  findToday(zone: string | null | undefined): string {
    return this.previewed || readDay(Date.now(), zone || findOwnZone());
  }

  #tell(): void {
    this.#day = this.today;
    this.dispatchEvent(new Event("days"));
  }
}
