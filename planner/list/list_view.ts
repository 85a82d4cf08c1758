// The list of kept plans as the reader sees it: each with its name, what comes next and on which day, in the
// order the engine gives. Names are the reader's own words and only ever written as text.
import { formatDayParts, isDay } from "../dates/dates.ts";
import { drawDayTile } from "../dates/day_tile.ts";
import type { Page } from "../dates/page.ts";
import { findAction, find, findSlot } from "../dom/find.ts";
import { drawList, html, nothing, type Template } from "../dom/templates.ts";
import { writeOrHide, type Words } from "../dom/words.ts";
import type { PlanLine } from "../engine/protocol.ts";
import { isPlain, MOST, type PlanRecord } from "../state/plan_record.ts";

type Choose = (id: string) => void;

/** The part of a plan that names it. */
export interface Nameable {
  facts: unknown;
}

/** What stands in the blanks of a plan's messages, as far as it may be read. */
function readBlanks(facts: unknown): Record<string, unknown> {
  const blanks = isPlain(facts) ? facts.blanks : null;
  return isPlain(blanks) ? blanks : {};
}

export class ListView {
  readonly element: HTMLElement;
  readonly page: Page;
  readonly words: Words;
  readonly open: Choose;
  readonly remove: Choose;
  readonly named: readonly string[];
  #awaited = "";

  /** `element` is the list's section; `open(id)` and `remove(id)` are told what the reader chose. */
  constructor(element: HTMLElement, page: Page, { open, remove }: { open: Choose; remove: Choose }) {
    this.element = element;
    this.page = page;
    this.words = page.words;
    this.open = open;
    this.remove = remove;
    this.named = (page.words.findAbout("names", "list").ids ?? "").split(" ").filter(Boolean);
  }

  /** What the reader calls a plan: the first name, and the others. */
  listNames({ facts }: Nameable): string[] {
    const blanks = readBlanks(facts);
    const given = this.named.map((blank) => blanks[blank]);
    return given.filter((text) => typeof text === "string").filter((text) => text.trim() !== "");
  }

  /** The same in one text, also for a plan without a name. */
  sayName(record: Nameable): string {
    const names = this.listNames(record);
    return names.length ? names.join(", ") : this.words.say("list_nameless");
  }

  /** Show plans in the order of `lines`, the engine's word on each; those it has not told of come last. */
  draw(records: readonly PlanRecord[], lines: readonly PlanLine[], current: string): void {
    const told = new Map(lines.map((line, place) => [line.id, { ...line, place }]));
    const findPlace = ({ id }: PlanRecord) => told.get(id)?.place ?? lines.length;
    const ordered = [...records].sort((one, other) => findPlace(one) - findPlace(other));
    this.element.hidden = !records.length;
    findAction(this.element, "list-calendar").hidden = records.length < 2; // one has its own button
    const again = records.length < 2 || !records.some(({ filed }) => filed.length);
    findSlot(this.element, "list-again").hidden = again;
    drawList(
      findSlot(this.element, "plans"),
      ordered,
      ({ id }) => id,
      (record) => this.#drawItem(record, told.get(record.id), record.id === current),
    );
    this.#focusAwaited(ordered);
  }

  /** Only what stands on the page can have the focus. */
  #focusAwaited(records: readonly PlanRecord[]): void {
    if (!records.some(({ id }) => id === this.#awaited)) return;
    findAction(find(this.element, `[data-plan="${CSS.escape(this.#awaited)}"]`), "open").focus();
    this.#awaited = "";
  }

  /** Say what is not as it should be with the list, by the codes of its words. */
  showLimits(codes: readonly (string | false)[]): void {
    const says = codes.flatMap((code) => (code ? [this.words.say(`list_${code}`, { most: MOST })] : []));
    writeOrHide(findSlot(this.element, "list-limits"), this.element.hidden ? "" : says.join(" "));
  }

  /** The plan's button gets the focus as soon as it is there. */
  focusWhenThere(id: string): void {
    this.#awaited = id;
  }

  #drawItem(record: PlanRecord, line: PlanLine | undefined, isCurrent: boolean): Template {
    const { words } = this;
    const { id } = record;
    const [first, ...others] = this.listNames(record);
    const more = first ? others.join(", ") : this.#sayDay(record);
    const state = line ? this.#sayState(line) : "";
    const says = line?.says ?? line?.title ?? "";
    const open = () => {
      this.open(id);
    };
    const remove = () => {
      this.remove(id);
    };
    return html`<li class="fu-list-plan" data-plan=${id} data-state=${line?.state ?? ""}>
      ${drawDayTile(line?.on, this.page.language)}
      <div class="fu-list-body">
        <button
          class="fu-list-open"
          type="button"
          data-do="open"
          aria-current=${isCurrent ? "true" : nothing}
          @click=${open}
        >
          <bdi class="fu-list-name" data-slot="name">${first ?? words.say("list_nameless")}</bdi>
          <bdi class="fu-list-names" data-slot="more" ?hidden=${!more}>${more}</bdi>
        </button>
        <p>
          <span class="fu-state" data-slot="state" ?hidden=${!state}>${state}</span>
          <span class="fu-says" data-slot="says" ?hidden=${!says}>${says}</span>
        </p>
      </div>
      <button class="fu-link" type="button" data-do="delete" @click=${remove}>
        ${words.say("list_delete")}<span class="fu-hidden">, <bdi data-slot="for">${this.sayName(record)}</bdi></span>
      </button>
    </li>`;
  }

  #sayState({ state }: PlanLine): string {
    return this.words.say(["late", "now", "wait"].includes(state) ? `state_${state}` : `list_${state}`);
  }

  /** What tells a plan without a name from others: the first day it was given. */
  #sayDay({ answers }: PlanRecord): string {
    const day = Object.values(answers)
      .map((text) => text.slice(0, 10))
      .find(isDay);
    return day ? this.words.say("day_long", formatDayParts(day, this.page.language)) : "";
  }
}
