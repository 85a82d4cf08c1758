// The plan in the reader's calendar: a file with all steps to come, which entries of earlier files no
// longer hold, and links for single dates.
import { cityOf } from "./clock.js";
import { addDays, dayParts, isDay } from "./dates.js";
import { save } from "./hand_over.js";
import { keyed, slot, write, writeOrHide } from "./words.js";

const TO_COME = ["wait", "now", "late"];

const sameEntry = (one, other) => one.step === other.step && one.on === other.on;
const isEntry = (entry) =>
  ["step", "title", "on"].every((name) => typeof entry?.[name] === "string") && isDay(entry.on);

/** The entries of all files so far, with those of a new one. Whether it takes old ones away differs. */
export function filedWith(filed, steps) {
  const known = filed.filter((entry) => isEntry(entry) && !steps.some((step) => sameEntry(step, entry)));
  return [...known, ...steps];
}

export class Reminders {
  #filed = []; // entries of the files saved so far, as {step, title, on}
  #steps = [];

  /** `calendar()` makes the file's text; `changed()` is told when what was saved has changed. */
  constructor(element, page, { announce, calendar, changed }) {
    Object.assign(this, { element, page, words: page.words, announce, calendar, changed });
    const press = (name, act) => {
      element.querySelector(`[data-do="${name}"]`).addEventListener("click", act);
    };
    press("calendar", () => this.#save());
    press("old-gone", () => this.#forget());
  }

  /** The entries of all files saved, to be kept with the plan. */
  get filed() {
    return this.#filed;
  }

  load(filed) {
    this.#filed = Array.isArray(filed) ? filed.filter(isEntry) : [];
  }

  draw(steps) {
    const coming = steps.filter(({ on, state }) => on && TO_COME.includes(state));
    this.#steps = coming.map(({ id, title, on }) => ({ step: id, title, on }));
    slot(this.element, "file").hidden = !coming.length;
    slot(this.element, "filed").hidden = true;
    const { zone, differs } = this.page;
    const whose = differs ? this.words.say("zone_entries", { city: cityOf(zone) }) : "";
    writeOrHide(slot(this.element, "entries-zone"), whose);
    this.#links();
    this.#drawOld();
  }

  /** Entries still ahead that no step of the plan stands for any more. */
  #old() {
    const ahead = this.#filed.filter(({ on }) => on >= this.page.today);
    return ahead.filter((entry) => !this.#steps.some((step) => sameEntry(step, entry)));
  }

  #drawOld() {
    const old = this.#old();
    slot(this.element, "old").hidden = !old.length;
    this.#list("old-entries", old, (line, entry) => {
      write(line, this.words.say("entry", { title: entry.title, date: this.#day(entry.on) }));
    });
  }

  #links() {
    const { words } = this;
    slot(this.element, "google").hidden = !this.#steps.length;
    this.#list("google-dates", this.#steps, (line, { title, on }) => {
      const link = slot(line, "link");
      const plain = (day) => day.replaceAll("-", "");
      const [from, to] = [plain(on), plain(addDays(on, 1))];
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

  /** Whether old entries vanish when a new file is opened differs, so they stay listed. */
  async #save() {
    const { words } = this;
    try {
      save(await this.calendar(), words.say("calendar_file"), "text/calendar;charset=utf-8");
      this.#filed = filedWith(this.#filed, this.#steps);
      this.changed();
      this.#tell("calendar_done");
    } catch {
      this.#tell("trouble_calendar");
    }
  }

  #forget() {
    const old = this.#old();
    this.#filed = this.#filed.filter((entry) => !old.includes(entry));
    this.changed();
    this.#drawOld();
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
