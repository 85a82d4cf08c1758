// What every part of a planner shares: its words, its language, which day it is, and in whose time zone.
import { Words } from "../dom/words.ts";
import { clockOf, dayAt, ownZone } from "./clock.ts";
import { previewed } from "./dates.ts";

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
  begin(signal: AbortSignal): void {
    const look = () => {
      if (!document.hidden && this.today !== this.#day) this.#tell();
    };
    document.addEventListener("visibilitychange", look, { signal });
    addEventListener("pageshow", look, { signal });
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
    return Boolean(this.#zone) && clockOf(this.#zone, now) !== clockOf(ownZone(), now);
  }

  /** The day that `?today=` in the address asks to see, or "". */
  get previewed(): string {
    return previewed(location.search);
  }

  /** Today in that zone, asked anew each time: a page stays open over midnight. */
  get today(): string {
    return this.todayIn(this.#zone);
  }

  todayIn(zone: string | null | undefined): string {
    return this.previewed || dayAt(Date.now(), zone || ownZone());
  }

  #tell(): void {
    this.#day = this.today;
    this.dispatchEvent(new Event("days"));
  }
}
