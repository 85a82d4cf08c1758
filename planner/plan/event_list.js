// What may happen later: each event of the guide is ticked off with its day and, where it asks, with what
// was said. Its layout stands in the page; here it tells the story and shows it.
import { showBy } from "../dom/entry.js";
import { PastDay } from "../form/day_input.js";
import { TimelineField } from "../form/timeline_field.js";
import { slot } from "../dom/words.js";

/** One event: its tick, its day and what was said. */
class Happening {
  constructor(element, page, { story, last }) {
    Object.assign(this, { element, page, story, last, id: element.dataset.event });
    this.place = `event.${this.id}`;
    this.tick = element.querySelector('input[type="checkbox"]');
    this.tick.addEventListener("change", () => this.#toggle());
    showBy(this.tick, () => this.#showTick(story.facts().events[this.id]));
    const day = (date) => this.#set("happened_day", { date });
    this.day = new PastDay(element, page, day);
    const asked = element.querySelector("[data-question]");
    const changed = (_, event) => this.#hear(event);
    if (asked) this.answer = new TimelineField(asked, page, changed);
    last.watch(element, () => this.tick);
  }

  get ends() {
    return this.element.dataset.ends !== undefined;
  }

  get says() {
    return slot(this.element, "advice")?.textContent ?? "";
  }

  draw(given, first) {
    this.#showTick(given);
    slot(this.element, "about").hidden = !given;
    this.day.show(given?.date ?? "", first);
    const control = this.answer?.control;
    if (control && document.activeElement !== control) this.answer.fill(given?.answer ?? "");
    this.last.draw(this.element, this.place);
  }

  #showTick(given) {
    this.tick.checked = Boolean(given);
  }

  #toggle() {
    const { id } = this;
    if (this.tick.checked) return this.#set("happened", { date: this.page.today });
    return this.last.make(this.place, "unhappened", ({ events }) => delete events[id]);
  }

  #set(what, part) {
    this.last.make(this.place, what, ({ events }) => {
      events[this.id] = { ...events[this.id], ...part };
    });
  }

  /** Letters are taken as they come; leaving the field settles them. */
  #hear(event) {
    this.#set(event === "input" ? "typed" : "heard", { answer: this.answer.value });
  }
}

export class Happenings {
  constructor(element, page, { story, last }) {
    Object.assign(this, { element, story });
    const all = [...(element?.querySelectorAll("[data-event]") ?? [])];
    this.all = all.map((each) => new Happening(each, page, { story, last }));
  }

  /** The happening that ended the plan, the latest if there are several. */
  get ending() {
    return this.#latest(this.all.filter(({ ends }) => ends));
  }

  /** `firsts` maps the places of what may have happened to the first day that each can have had. */
  draw(firsts) {
    const { events } = this.story.facts();
    for (const each of this.all) each.draw(events[each.id], firsts[each.place]);
    if (this.ending || Object.keys(events).length) this.element.open ||= !this.drawn;
    this.drawn = true;
  }

  /** Show how the last thing said was read; gives back what was understood from elsewhere. */
  readBack(understood) {
    const asked = this.all.filter(({ answer }) => answer);
    const latest = this.#latest(asked);
    for (const each of asked) each.answer.readBack(each === latest ? understood : {});
    return latest ? { ...understood, timeline: null } : understood;
  }

  /** Ask beside what was said what is open about it. */
  ask(questions = []) {
    for (const { answer, place } of this.all) {
      answer?.ask(questions.find(({ field }) => field === place));
    }
  }

  #latest(some) {
    const { events } = this.story.facts();
    const happened = some.filter(({ id }) => id in events);
    return happened.sort((one, other) => (events[one.id].date < events[other.id].date ? 1 : -1))[0];
  }
}
