// The plan in the reader's calendar: a file with the steps to come that no earlier file held, which entries
// of earlier files no longer hold, and links for single dates.
import { readCity } from "../dates/clock.ts";
import { formatDayParts } from "../dates/dates.ts";
import { formatTime } from "../dates/day_text.ts";
import type { Page } from "../dates/page.ts";
import type { Announce } from "../dom/announcer.ts";
import { findAction, bindAction, findSlot } from "../dom/find.ts";
import { drawList, html } from "../dom/templates.ts";
import { writeOrHide, type Words } from "../dom/words.ts";
import type { CalendarEntry, FiledEntry, Step } from "../engine/protocol.ts";
import { saveCalendar } from "./clipboard_files.ts";
import { listFiled, mergeFiled, isIn, listOld, type CalendarFile } from "./filed_entries.ts";

interface Ways {
  announce: Announce;
  filed: { value: CalendarEntry[] };
  askForCalendar: (filed: FiledEntry[]) => Promise<CalendarFile>;
}

const makeKey = ({ step, on }: FiledEntry): string => `${step} ${on}`;

/** A date-time as calendars in an address have it. */
const formatStamp = (dateTime: string): string => `${dateTime.replace(/[-:]/g, "")}00`;

/** A step to come on the day of its entry, with when that starts and ends. */
type Coming = CalendarEntry & { reminder: NonNullable<Step["reminder"]> };

const listComing = (steps: readonly Step[]): Coming[] =>
  steps.flatMap(({ id, title, reminder }): Coming[] => {
    const [on = ""] = reminder?.start.split("T") ?? [];
    return reminder ? [{ step: id, title, on, reminder }] : [];
  });

export class Reminders {
  readonly element: HTMLElement;
  readonly page: Page;
  readonly words: Words;
  readonly announce: Announce;
  readonly askForCalendar: Ways["askForCalendar"];
  readonly filed: Ways["filed"];
  #steps: Coming[] = []; // the steps to come, each with its `reminder` too

  /** `filed` holds the entries of the files saved so far; `askForCalendar(filed)` makes the text of another. */
  constructor(element: HTMLElement, page: Page, { announce, filed, askForCalendar }: Ways) {
    this.element = element;
    this.page = page;
    this.words = page.words;
    this.announce = announce;
    this.askForCalendar = askForCalendar;
    this.filed = filed;
    bindAction(element, "calendar", () => this.#save(this.filed.value));
    bindAction(element, "calendar-again", () => this.#save([]));
    bindAction(element, "old-gone", () => {
      this.#forget();
    });
  }

  /** What was said of a file is not said of another plan. */
  clear(): void {
    findSlot(this.element, "filed").hidden = true;
  }

  draw(steps: readonly Step[]): void {
    const entries = listComing(steps);
    const moved = JSON.stringify(entries) !== JSON.stringify(this.#steps);
    if (moved) findSlot(this.element, "filed").hidden = true; // what was said of a file holds as long as its dates
    this.#steps = entries;
    findSlot(this.element, "file").hidden = !entries.length;
    findSlot(this.element, "no-file").hidden = Boolean(entries.length);
    writeOrHide(findSlot(this.element, "entries-zone"), entries.length ? this.#sayClock() : "");
    this.#drawLinks();
    this.drawFiled();
  }

  /** Whose clock the entries go by: the reader's own, also where the days are those of another zone. */
  #sayClock(): string {
    const { zone, differs } = this.page;
    const time = formatTime(this.words, this.#steps[0]?.reminder.start ?? "");
    return this.words.say(differs ? "zone_entries" : "entries_ring", { time, city: differs ? readCity(zone) : "" });
  }

  #listOld(): CalendarEntry[] {
    return listOld(this.filed.value, this.#steps, this.page.today);
  }

  /** What earlier files held: entries to delete, and those that a new file leaves out. */
  drawFiled(): void {
    const old = this.#listOld();
    findSlot(this.element, "old").hidden = !old.length;
    drawList(findSlot(this.element, "old-entries"), old, makeKey, (entry) => html`<li>${this.#sayEntry(entry)}</li>`);
    findSlot(this.element, "again").hidden = !this.#steps.some((step) => isIn(this.filed.value, step));
  }

  #drawLinks(): void {
    const { words } = this;
    findSlot(this.element, "google").hidden = !this.#steps.length;
    drawList(findSlot(this.element, "google-dates"), this.#steps, makeKey, (entry) => {
      const { title, reminder } = entry;
      const [from, to] = [formatStamp(reminder.start), formatStamp(reminder.end)];
      const address = words.say("google_address", { text: encodeURIComponent(title), from, to });
      const says = this.#sayEntry(entry);
      return html`<li><a data-slot="link" target="_blank" rel="noopener noreferrer" href=${address}>${says}</a></li>`;
    });
  }

  #sayEntry({ title, on }: CalendarEntry): string {
    return this.words.say("entry", { title, date: this.#sayDay(on) });
  }

  #sayDay(on: string): string {
    return this.words.say("day_long", formatDayParts(on, this.page.language));
  }

  /** Save what no file in `filed` held. Calendars refuse a file, or double it, that holds what they know. */
  async #save(filed: readonly CalendarEntry[]): Promise<void> {
    const drawn = this.#steps;
    let held: Coming[];
    try {
      const { text, steps } = await this.askForCalendar(listFiled(filed));
      held = listComing(steps); // the plan on the page may have moved meanwhile
      if (this.#steps === drawn) this.draw(steps);
      if (!text) {
        this.#tell("calendar_nothing_new");
        return;
      }
      saveCalendar(text, "calendar_file", this.page);
    } catch {
      this.#tell("trouble_calendar");
      return;
    }
    this.filed.value = mergeFiled(
      this.filed.value,
      held.map(({ step, title, on }) => ({ step, title, on })),
    );
    this.#tell(this.#listOld().length ? "calendar_done_old" : "calendar_done");
  }

  #forget(): void {
    const old = this.#listOld();
    this.filed.value = this.filed.value.filter((entry) => !old.includes(entry));
    this.#tell("old_forgotten");
    const next = this.#steps.length ? "calendar" : "link"; // the button pressed is gone
    findAction(this.element, next).focus();
  }

  #tell(key: string): void {
    const text = this.words.say(key);
    writeOrHide(findSlot(this.element, "filed"), text);
    this.announce(text);
  }
}
