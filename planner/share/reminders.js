// The plan in the reader's calendar: a file with the steps to come that no earlier file held, which entries
// of earlier files no longer hold, and links for single dates.
import { cityOf } from "../dates/clock.js";
import { dayParts, isDay } from "../dates/dates.js";
import { clockTime } from "../dates/day_text.js";
import { saveCalendar } from "./clipboard_files.js";
import { keyed, slot, write, writeOrHide } from "../dom/words.js";

const sameEntry = (one, other) => one.step === other.step && one.on === other.on;
const isIn = (entries, entry) => entries.some((other) => sameEntry(entry, other));
const isEntry = (entry) =>
  ["step", "title", "on"].every((name) => typeof entry?.[name] === "string") && isDay(entry.on);

/** What was kept of entries, which may be anything: the entries in it. */
export const entriesIn = (filed) => (Array.isArray(filed) ? filed.filter(isEntry) : []);

/** The entries of all files so far, with those of a new one. A file takes none out of a calendar. */
export function filedWith(filed, steps) {
  const known = entriesIn(filed).filter((entry) => !isIn(steps, entry));
  return [...known, ...steps];
}

/** What the engine is told of earlier files, so that a new one holds none of their entries. */
export const filedFor = (filed) => entriesIn(filed).map(({ step, on }) => ({ step, on }));

/** Entries of earlier files, still ahead, that no step to come stands for any more. */
export const oldOf = (filed, steps, today) =>
  entriesIn(filed).filter((entry) => entry.on >= today && !isIn(steps, entry));

export class Reminders {
  #filed = []; // entries of the files saved so far, as {step, title, on}
  #steps = []; // the steps to come, each with its `reminder` too

  /** `calendar(filed)` makes the file's text; `changed()` is told when what was saved has changed. */
  constructor(element, page, { announce, calendar, changed }) {
    Object.assign(this, { element, page, words: page.words, announce, calendar, changed });
    const press = (name, act) => {
      element.querySelector(`[data-do="${name}"]`).addEventListener("click", act);
    };
    press("calendar", () => this.#save(this.#filed));
    press("calendar-again", () => this.#save([]));
    press("old-gone", () => this.#forget());
  }

  /** The entries of all files saved, to be kept with the plan. */
  get filed() {
    return this.#filed;
  }

  load(filed) {
    this.#filed = entriesIn(filed);
    slot(this.element, "filed").hidden = true;
  }

  draw(steps) {
    const coming = steps.filter(({ reminder }) => reminder);
    const entries = coming.map(({ id, title, on, reminder }) => ({ step: id, title, on, reminder }));
    const moved = JSON.stringify(entries) !== JSON.stringify(this.#steps);
    if (moved) slot(this.element, "filed").hidden = true; // what was said of a file holds as long as its dates
    this.#steps = entries;
    slot(this.element, "file").hidden = !coming.length;
    slot(this.element, "no-file").hidden = Boolean(coming.length);
    writeOrHide(slot(this.element, "entries-zone"), coming.length ? this.#clock() : "");
    this.#links();
    this.#drawFiled();
  }

  /** Whose clock the entries go by: the reader's own, also where the days are those of another zone. */
  #clock() {
    const { zone, differs } = this.page;
    const time = clockTime(this.words, this.#steps[0].reminder.start);
    return this.words.say(differs ? "zone_entries" : "entries_ring", { time, city: differs ? cityOf(zone) : "" });
  }

  #old() {
    return oldOf(this.#filed, this.#steps, this.page.today);
  }

  /** What earlier files held: entries to delete, and those that a new file leaves out. */
  #drawFiled() {
    const old = this.#old();
    slot(this.element, "old").hidden = !old.length;
    this.#list("old-entries", old, (line, entry) => {
      write(line, this.words.say("entry", { title: entry.title, date: this.#day(entry.on) }));
    });
    slot(this.element, "again").hidden = !this.#steps.some((step) => isIn(this.#filed, step));
  }

  #links() {
    const { words } = this;
    slot(this.element, "google").hidden = !this.#steps.length;
    this.#list("google-dates", this.#steps, (line, { title, on, reminder }) => {
      const link = slot(line, "link");
      const [from, to] = [reminder.start, reminder.end].map((moment) => `${moment.replace(/[-:]/g, "")}00`);
      link.href = words.say("google_address", { text: encodeURIComponent(title), from, to });
      write(link, words.say("entry", { title, date: this.#day(on) }));
    }, "calendar-link");
  }

  #list(name, entries, update, part = "line") {
    const key = ({ step, on }) => `${step} ${on}`;
    keyed(slot(this.element, name), entries, key, () => this.words.part(part), update);
  }

  #day(on) {
    return this.words.say("day_long", dayParts(on, this.page.language));
  }

  /** Save what no file in `filed` held. Calendars refuse a file, or double it, that holds what they know. */
  async #save(filed) {
    try {
      const text = await this.calendar(filedFor(filed));
      if (!text) return this.#tell("calendar_nothing_new");
      saveCalendar(text, "calendar_file", this.page);
    } catch {
      return this.#tell("trouble_calendar");
    }
    this.#filed = filedWith(this.#filed, this.#steps.map(({ step, title, on }) => ({ step, title, on })));
    this.changed();
    this.#drawFiled();
    return this.#tell(this.#old().length ? "calendar_done_old" : "calendar_done");
  }

  #forget() {
    const old = this.#old();
    this.#filed = this.#filed.filter((entry) => !old.includes(entry));
    this.changed();
    this.#drawFiled();
    this.#tell("old_forgotten");
    const next = this.#steps.length ? "calendar" : "link"; // the button pressed is gone
    this.element.querySelector(`[data-do="${next}"]`).focus();
  }

  #tell(key) {
    const text = this.words.say(key);
    writeOrHide(slot(this.element, "filed"), text);
    this.announce(text);
  }
}
