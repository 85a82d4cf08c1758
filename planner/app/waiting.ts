// What a reader who waits for a plan is told: how much of the calendar is here, or that it is starting, or that the
// days of a place are still on their way.
import type { Page } from "../dates/page.ts";
import type { Announcer } from "../dom/announcer.ts";
import type { Words } from "../dom/words.ts";
import type { Engine } from "../engine/client.ts";

const SLOW = 8000; // milliseconds after which waiting deserves another sentence
const MOMENT = 1000; // milliseconds for an answer before anything is said of waiting for it
const QUARTERS = 4; // how often a slow wait is announced on its way; the number itself changes in silence

interface Heard {
  engine: Engine;
  announcer: Announcer;
  page: Page;
}

export class Waiting {
  readonly engine: Engine;
  readonly announcer: Announcer;
  readonly words: Words;
  #awaited = false;
  #slow = false;
  #clock = 0;
  #announced = "";

  constructor({ engine, announcer, page }: Heard) {
    this.engine = engine;
    this.announcer = announcer;
    this.words = page.words;
  }

  /** A plan was asked for and is not on the page yet. Who did not ask is left in peace. */
  start(): void {
    this.#awaited = true;
    this.tell();
    if (this.engine.status === "ready") this.#schedule(MOMENT);
  }

  stop(): void {
    this.#awaited = false;
    this.#announced = "";
    if (this.engine.status !== "loading") clearTimeout(this.#clock);
    this.announcer.showProgress("");
  }

  /** The engine is in another state. */
  follow(): void {
    this.#slow = false;
    clearTimeout(this.#clock);
    if (this.engine.status === "loading") this.#schedule(SLOW);
  }

  /** Say how far things are. */
  tell(): void {
    const key = this.#awaited ? this.#chooseKey() : "";
    if (!key) return;
    const { part } = this.engine;
    const text = this.words.say(key, { percent: Math.floor(part * 100) });
    const step = this.#slow ? `${key} ${Math.floor(part * QUARTERS)}` : "begun";
    this.announcer.showProgress(text, step === this.#announced);
    this.#announced = step;
  }

  #schedule(pause: number): void {
    clearTimeout(this.#clock);
    this.#clock = setTimeout(() => {
      this.#slow = true;
      this.tell();
    }, pause);
  }

  #chooseKey(): string {
    const { status, part } = this.engine;
    if (status === "ready") return this.#slow ? "getting_place" : "";
    if (part >= 1) return this.#slow ? "still_starting" : "starting";
    if (this.#slow) return "still_getting_ready";
    return part > 0 ? "getting_ready_part" : "getting_ready";
  }
}
