// The day a step's messages go out: they are written for it. The step's own day, unless the reader chooses.
import { addDays, formatDayParts } from "../dates/dates.ts";
import type { Page } from "../dates/page.ts";
import type { Announce } from "../dom/announcer.ts";
import { findSlot } from "../dom/find.ts";
import { html, render, type Template } from "../dom/templates.ts";
import { write, writeOrHide, type Words } from "../dom/words.ts";
import { isSettled, type Step } from "../engine/protocol.ts";
import { DayInput } from "../form/day_input.ts";
import type { FactStore } from "../state/facts.ts";

const hasDay = (step: Step): step is StepActions => Boolean(step.on);

/** A step with a day on which its messages go out. */
type StepActions = Step & { on: string };

export class SendDate {
  readonly page: Page;
  readonly words: Words;
  readonly factStore: FactStore;
  readonly announce: Announce;
  readonly #controls = new WeakMap<HTMLElement, DayInput>();

  /** The choice goes into the `factStore`; `announce(text)` says what was refused. */
  constructor(page: Page, { factStore, announce }: { factStore: FactStore; announce: Announce }) {
    this.page = page;
    this.words = page.words;
    this.factStore = factStore;
    this.announce = announce;
  }

  draw(element: HTMLElement, step: Step): void {
    const row = findSlot(element, "sending");
    const shows = step.messages.length > 0 && !isSettled(step) && hasDay(step);
    row.hidden = !shows;
    writeOrHide(findSlot(element, "sending-says"), shows ? step.sending.says : "");
    if (!shows) return;
    const control = this.#controls.get(row) ?? this.#make(row, step.id);
    control.show(step.sending.on ?? "");
    write(findSlot(row, "sending-title"), this.#sayTitle(step));
    writeOrHide(findSlot(row, "error"), "");
    this.#drawChips(row, step);
  }

  #make(row: HTMLElement, id: string): DayInput {
    const choose = (day: string) => {
      this.#choose(row, id, day);
    };
    const control = new DayInput(row, this.page, choose, { ahead: true });
    const field = `send_on.${id}`;
    const { words } = this.page;
    control.control.id = words.makeId(`fu-${field}`);
    findSlot(row, "label", "label").htmlFor = control.control.id;
    const error = findSlot(row, "error");
    error.id = words.makeId(`${field}-error`);
    control.control.setAttribute("aria-describedby", error.id);
    this.#controls.set(row, control);
    return control;
  }

  /** What is said aloud is not sent. */
  #sayTitle({ messages, sending }: StepActions): string {
    const { page, words } = this;
    const spoken = messages.every(({ channel }) => words.findAbout("channel", channel).kind === "phone");
    const on = sending.on ?? "";
    const tomorrow = addDays(page.today, 1);
    const when = on === page.today ? "today" : on === tomorrow ? "tomorrow" : "on";
    const date = words.say("day_full", formatDayParts(on, page.language));
    return words.say(spoken ? `saying_${when}` : `sending_${when}`, { date });
  }

  #drawChips(row: HTMLElement, step: StepActions): void {
    const { page, words } = this;
    const days: [day: string, name: string][] = [
      [page.today, "chip_today"],
      [addDays(page.today, 1), "chip_tomorrow"],
      [step.on, "chip_advised"],
    ];
    const named = days.filter(([day], at) => days.findIndex(([other]) => other === day) === at);
    const chips = named.map(([day, name]) => this.#drawChip(row, step, day, words.say(name)));
    render(chips, findSlot(row, "sending-chips"));
  }

  #drawChip(row: HTMLElement, { id, on, sending }: StepActions, day: string, name: string): Template {
    const date = this.words.say("day_chip", formatDayParts(day, this.page.language, "short"));
    const choose = () => {
      this.#choose(row, id, day);
    };
    return html`<button
      class="fu-chip"
      type="button"
      data-do="chip"
      value=${day}
      aria-pressed=${String(day === sending.on)}
      ?data-own=${day === on}
      @click=${choose}
    >
      <span data-slot="name">${name}</span> <span class="fu-chip-day" data-slot="day">${date}</span>
    </button>`;
  }

  /** A day that is over is refused; the step's own day is no choice, and goes on with the plan. */
  #choose(row: HTMLElement, id: string, day: string): void {
    if (day < this.page.today) {
      const text = this.words.say("sending_past");
      writeOrHide(findSlot(row, "error"), text);
      this.announce(text);
      return;
    }
    const own = findSlot(row, "sending-chips").querySelector<HTMLButtonElement>("[data-own]")?.value;
    this.factStore.change("send_day", ({ send_on }) => {
      if (day === own) delete send_on[id];
      else send_on[id] = day;
    });
  }
}
