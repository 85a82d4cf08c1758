// What may happen later: each event of the guide is ticked off with its day and, where it asks, with what
// was said. Its layout stands in the page; here it is told and shown.
import type { Page } from "../dates/page.ts";
import { showBy, type Change } from "../dom/entry.ts";
import { find, findSlot, findSlotOrNull } from "../dom/find.ts";
import type { HappenedFact, Named, Problem, Understood } from "../engine/protocol.ts";
import { DayInput } from "../form/day_input.ts";
import type { Changed } from "../form/fields.ts";
import { TimelineField } from "../form/timeline_field.ts";
import type { FactStore } from "../state/facts.ts";
import type { UndoLine } from "./undo_line.ts";

interface Ways {
  factStore: FactStore;
  last: UndoLine;
}

/** One event: its tick, its day and what was said. */
class Happening {
  readonly element: HTMLElement;
  readonly page: Page;
  readonly factStore: FactStore;
  readonly last: UndoLine;
  readonly id: string;
  readonly place: string;
  readonly tick: HTMLInputElement;
  readonly day: DayInput;
  readonly answer: TimelineField | undefined;
  constructor(element: HTMLElement, page: Page, { factStore, last }: Ways) {
    this.element = element;
    this.page = page;
    this.factStore = factStore;
    this.last = last;
    this.id = element.dataset.event ?? "";
    this.place = `event.${this.id}`;
    this.tick = find(element, '[type="checkbox"]', "input");
    this.tick.addEventListener("change", () => {
      this.#toggle();
    });
    showBy(this.tick, () => {
      this.#showTick(factStore.collectFacts().events[this.id]);
    });
    const setDay = (date: string) => {
      this.#set("happened_day", { date });
    };
    this.day = new DayInput(element, page, setDay);
    const asked = element.querySelector<HTMLElement>("[data-question]");
    const handle: Changed = (_, event) => {
      this.#handle(event);
    };
    if (asked) this.answer = new TimelineField(asked, page, handle);
    last.watch(element, () => this.tick);
  }

  get ends(): boolean {
    return this.element.dataset.ends !== undefined;
  }

  get says(): string {
    return findSlotOrNull(this.element, "advice")?.textContent ?? "";
  }

  draw(given: HappenedFact | undefined, first: string | undefined): void {
    this.#showTick(given);
    findSlot(this.element, "about").hidden = !given;
    this.day.show(given?.date ?? "", first);
    const { answer } = this;
    if (answer && document.activeElement !== answer.control) answer.fill(given?.answer ?? "");
    this.last.draw(this.element, this.place);
  }

  #showTick(given: HappenedFact | undefined): void {
    this.tick.checked = Boolean(given);
  }

  #toggle(): void {
    const { id } = this;
    if (this.tick.checked) {
      this.#set("happened", { date: this.page.today });
      return;
    }
    this.last.make(this.place, "unhappened", ({ events }) => {
      delete events[id];
    });
  }

  #set(what: string, part: Partial<HappenedFact>): void {
    this.last.make(this.place, what, ({ events }) => {
      events[this.id] = { ...events[this.id], ...part } as HappenedFact;
    });
  }

  /** Letters are taken as they come; leaving the field settles them. */
  #handle(event: Change): void {
    this.#set(event === "input" ? "typed" : "heard", { answer: this.answer?.value ?? "" });
  }
}

export class EventList {
  readonly element: HTMLDetailsElement | null;
  readonly factStore: FactStore;
  readonly all: readonly Happening[];
  drawn = false;
  constructor(element: HTMLDetailsElement | null, page: Page, { factStore, last }: Ways) {
    this.element = element;
    this.factStore = factStore;
    const all = [...(element?.querySelectorAll<HTMLElement>("[data-event]") ?? [])];
    this.all = all.map((each) => new Happening(each, page, { factStore, last }));
  }

  /** The happening that ended the plan, the latest if there are several. */
  get ending(): Happening | undefined {
    return this.#findLatest(this.all.filter(({ ends }) => ends));
  }

  /** `firsts` maps the places of what may have happened to the first day that each can have had. */
  draw(firsts: Named<string>): void {
    const { events } = this.factStore.collectFacts();
    for (const each of this.all) each.draw(events[each.id], firsts[each.place]);
    const asked = this.ending !== undefined || Object.keys(events).length > 0;
    if (this.element && asked) this.element.open ||= !this.drawn;
    this.drawn = true;
  }

  /** Show how the last thing said was read; gives back what was understood from elsewhere. */
  readBack(understood: Partial<Understood>): Partial<Understood> {
    const asked = this.all.filter(({ answer }) => answer);
    const latest = this.#findLatest(asked);
    for (const each of asked) each.answer?.readBack(each === latest ? understood : {});
    return latest ? { ...understood, timeline: null } : understood;
  }

  /** Ask beside what was said what is open about it. */
  ask(questions: readonly Problem[] = []): void {
    for (const { answer, place } of this.all) {
      answer?.ask(questions.find(({ field }) => field === place));
    }
  }

  #findLatest(some: readonly Happening[]): Happening | undefined {
    const { events } = this.factStore.collectFacts();
    const happened = some.filter(({ id }) => id in events);
    const readDay = ({ id }: Happening) => events[id]?.date ?? "";
    return happened.sort((one, other) => (readDay(one) < readDay(other) ? 1 : -1))[0];
  }
}
