// The day a step's messages go out: they are written for it. The step's own day, unless the reader chooses.
import { addDays, dayParts } from "../dates/dates.js";
import { PastDay } from "../form/day_input.js";
import { slot, write, writeOrHide } from "../dom/words.js";

const SETTLED = ["done", "skipped"];

export class Sending {
  #controls = new WeakMap();

  /** The choice goes into the `story`; `announce(text)` says what was refused. */
  constructor(page, { story, announce }) {
    Object.assign(this, { page, words: page.words, story, announce });
  }

  draw(element, step) {
    const row = slot(element, "sending");
    const shows = step.messages.length > 0 && !SETTLED.includes(step.state) && Boolean(step.on);
    row.hidden = !shows;
    writeOrHide(slot(element, "sending-says"), shows ? step.sending.says : "");
    if (!shows) return;
    const control = this.#controls.get(row) ?? this.#make(row, step.id);
    control.show(step.sending.on);
    write(slot(row, "sending-title"), this.#title(step));
    writeOrHide(slot(row, "error"), "");
    this.#chips(row, step);
  }

  #make(row, id) {
    const choose = (day) => this.#choose(row, id, day);
    const control = new PastDay(row, this.page, choose, { ahead: true });
    const field = `send_on.${id}`;
    const { words } = this.page;
    control.control.id = words.id(`fu-${field}`);
    slot(row, "label").htmlFor = control.control.id;
    const error = slot(row, "error");
    error.id = words.id(`${field}-error`);
    control.control.setAttribute("aria-describedby", error.id);
    slot(row, "sending-chips").addEventListener("click", (event) => {
      const chip = event.target.closest("button");
      if (chip) choose(chip.value);
    });
    this.#controls.set(row, control);
    return control;
  }

  /** What is said aloud is not sent. */
  #title({ messages, sending }) {
    const { page, words } = this;
    const spoken = messages.every(({ channel }) => words.about("channel", channel).kind === "phone");
    const near = { [page.today]: "today", [addDays(page.today, 1)]: "tomorrow" }[sending.on];
    const date = words.say("day_full", dayParts(sending.on, page.language));
    const when = near ?? "on";
    return words.say(spoken ? `saying_${when}` : `sending_${when}`, { date });
  }

  #chips(row, step) {
    const { page, words } = this;
    const days = [
      [page.today, "chip_today"],
      [addDays(page.today, 1), "chip_tomorrow"],
      [step.on, "chip_advised"],
    ];
    const named = days.filter(([day], at) => days.findIndex(([other]) => other === day) === at);
    const group = slot(row, "sending-chips");
    if (group.dataset.days !== String(named)) {
      group.dataset.days = named;
      group.replaceChildren(...named.map(([day, name]) => this.#chip(day, words.say(name))));
    }
    for (const chip of group.children) {
      chip.setAttribute("aria-pressed", String(chip.value === step.sending.on));
      chip.toggleAttribute("data-own", chip.value === step.on);
    }
  }

  #chip(day, name) {
    const chip = this.words.part("chip");
    chip.value = day;
    write(slot(chip, "name"), name);
    write(slot(chip, "day"), this.words.say("day_chip", dayParts(day, this.page.language, "short")));
    return chip;
  }

  /** A day that is over is refused; the step's own day is no choice, and goes on with the plan. */
  #choose(row, id, day) {
    if (day < this.page.today) {
      const text = this.words.say("sending_past");
      writeOrHide(slot(row, "error"), text);
      return this.announce(text);
    }
    const own = slot(row, "sending-chips").querySelector("[data-own]")?.value;
    this.story.change("send_day", ({ send_on }) => {
      if (day === own) delete send_on[id];
      else send_on[id] = day;
    });
  }
}
