// A plan in the fragment of an address: answers and facts under the names that `scripts/plan.py` takes, and
// nothing that was written in words. What the other side said travels as the dates it was read as. A link
// may come from anyone: only what fits this guide is taken from it.
import { findZone } from "../dates/clock.ts";
import { formatDayParts, isCounted } from "../dates/dates.ts";
import type { Page } from "../dates/page.ts";
import type { Words } from "../dom/words.ts";
import type { Answers, Facts, HappenedFact, Named, Timeline, Understood } from "../engine/protocol.ts";
import { readParts, listReadings, cleanFragment, type Pair } from "./link_repair.ts";
import { makeChecksum, checkParts, type LinkState } from "./link_checksum.ts";

const VERSION = "2"; // 1 is the same without an end, and is still read
const UNSIGNED = "1"; // the version that has no end
const LONGEST = 4000; // characters
const MOST_DAYS = 100; // of one kind that are read, a convention: whoever made a link may have put in any number

const HEAD = /^(\d+)(?:-([a-z0-9]*))?$/; // what `plan=` says: version and name
const ID = /^[a-z0-9]{8,20}$/; // safe in any address; `makeId` makes 14 signs
const DAY = /^(\d{4})([-/.]?)(\d{2})\2(\d{2})$/; // the year first, with one kind of sign between, or none
const MOMENT = /^(.+?)(?:[T+_]?([01]\d|2[0-3]):([0-5]\d))?$/; // a day, and perhaps a clock time, the sign between a gap that is lost
const PLACE = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/; // ISO 3166-1, or 3166-2 for a region
const NO_PLACE = "none"; // as `scripts/plan.py` takes it
const NO_CONTACT = "they-call"; // what the other side said, where it names no day
const SOON = "soon"; // the same

/** A question of the form, as far as a link knows one. */
export interface Question {
  readonly name: string;
  readonly kind: string;
  readonly options?: readonly string[];
}

/** A plan that a link holds. */
export interface LinkedPlan {
  other?: false;
  id: string;
  answers: Answers;
  facts: LinkedFacts;
  state: LinkState;
  left: string[];
}

type LinkedFacts = Omit<Facts, "blanks" | "texts" | "earlier">;

/** What a link holds: a plan, or `other` if it cannot be read at all. */
export type Linked = LinkedPlan | { other: true };

interface Written {
  id: string;
  answers: Answers;
  understood: Understood;
  facts: LinkedFacts;
}

/** A day as links write it, the year first, or null. */
function readDay(text: string): string | null {
  const [, year = "", , month = "", date = ""] = DAY.exec(text) ?? [];
  const day = `${year}-${month}-${date}`;
  return isCounted(day) ? day : null;
}

/** Whether a fragment says that it is a plan, of whatever version and in whatever clothes. */
export const isPlan = (fragment: string): boolean => Boolean(cleanFragment(fragment));

/** A name for a new plan: its calendar entries hang on it. */
export function makeId(): string {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return [...random].map((number) => number.toString(36).padStart(7, "0")).join("");
}

export class Link {
  readonly form: { readonly fields: readonly Question[] };
  readonly page: Page;
  readonly words: Words;
  readonly #listNames: (kind: string) => string[];
  #today = ""; // where the plan of a link is

  /** The form knows the questions; the page's markup knows the guide's stages and events. */
  constructor(form: { readonly fields: readonly Question[] }, page: Page) {
    this.form = form;
    this.page = page;
    this.words = page.words;
    this.#listNames = (kind) => (page.words.findAbout("names", kind).ids ?? "").split(" ").filter(Boolean);
  }

  /** The fragment of a plan, with what the engine understood of the answers. */
  write({ id, answers, understood, facts }: Written): string {
    const asking = this.#findLastAsking(facts.events);
    const said = understood.timeline ? this.#writeSaid(understood.timeline) : "";
    const tell: Record<string, (name: string) => string | undefined> = {
      choice: (name) => answers[name],
      date: (name) => understood.dates[name]?.date,
      place: (name) => answers[name] || NO_PLACE,
      timeline: () => (asking ? "" : said),
      zone: (name) => answers[name],
    };
    const told = this.form.fields.map(({ name, kind }) => [name, tell[kind]?.(name)] as const);
    const listDays = (prefix: string, days: Named<string>) =>
      Object.entries(days).map(([name, day]) => [`${prefix}.${name}`, day] as const);
    const events = Object.entries(facts.events).map(
      ([name, { date }]) => [`event.${name}`, name === asking && said ? `${date},${said}` : date] as const,
    );
    const pairs: (readonly [string, string | undefined])[] = [
      ["plan", `${VERSION}-${id}`],
      ...told,
      ...listDays("sent", facts.sent),
      ["skip", facts.skipped.join(",")],
      ...events,
      ["open", facts.open.join(",")],
      ["closed", facts.closed.join(",")],
      ...listDays("send_on", facts.send_on),
    ];
    const held = pairs.flatMap(([name, value]): Pair[] => (value ? [[name, value]] : []));
    return `#${[...held, makeChecksum(held)].map((pair) => pair.join("=")).join("&")}`;
  }

  /**
   * What a fragment holds: null if it is no plan, `{ other: true }` if it cannot be read at all, else
   * `{ id, answers, facts, state, left }`. `state` is "cut" or "changed" where it has lost something on its
   * way, "whole", or "unsigned" if nobody can know; `left` are the names of the parts that were left out.
   */
  read(fragment: string): Linked | null {
    const plain = cleanFragment(fragment);
    if (!plain) return null;
    if (plain.length > LONGEST) return { other: true };
    const all = readParts(plain);
    const begun = plain === "plan="; // cut before its version
    const [, version = begun ? VERSION : "", id = ""] =
      HEAD.exec((listReadings(all[0]?.[1] ?? "").at(-1) ?? "").toLowerCase()) ?? [];
    if (version !== VERSION && version !== UNSIGNED) return { other: true };
    const { held, state } = version === VERSION ? checkParts(all) : ({ held: all, state: "unsigned" } as const);
    const facts: LinkedFacts = { sent: {}, skipped: [], events: {}, open: [], closed: [], send_on: {} };
    const plan: LinkedPlan = { id: ID.test(id) && held.length ? id : makeId(), answers: {}, facts, state, left: [] };
    this.#takeAll(plan, held.slice(1));
    if (state !== "changed" && !held.slice(1).some(([name]) => name)) plan.state = "cut"; // nobody shares nothing
    return plan;
  }

  #takeAll(plan: LinkedPlan, pairs: readonly Pair[]): void {
    const [zone] = pairs.filter(([name]) => name === "zone").flatMap(([, value]) => listReadings(value).map(findZone));
    this.#today = this.page.findToday(zone);
    const seen = new Set<string>();
    for (const [name, value] of pairs) {
      if (!name && !value) continue; // two signs that join parts, or one at the end
      const taken = !seen.has(name) && listReadings(value).some((each) => this.#take(plan, name, each));
      seen.add(name);
      if (!taken) plan.left.push(name);
    }
  }

  #take({ answers, facts }: LinkedPlan, name: string, value: string): boolean {
    const field = this.form.fields.find((each) => each.name === name);
    if (field) {
      const answer = this.#readAnswer(field, value);
      if (answer !== null) answers[name] = answer;
      return answer !== null;
    }
    if (name === "skip") return this.#takeList(facts.skipped, value, (id) => this.#findNamed("stage", id));
    if (name === "open" || name === "closed") return this.#takeList(facts[name], value, readDay);
    const [part, id = "", more] = name.split(".");
    if (more !== undefined) return false;
    if (part === "event") return this.#takeEvent(facts.events, id, value);
    if (part !== "sent" && part !== "send_on") return false;
    const [stage, day] = [this.#findNamed("stage", id), readDay(value)];
    if (!stage || !day || (part === "sent" && day > this.#today)) return false;
    facts[part][stage] = day;
    return true;
  }

  /** The name of a kind that is meant, or null. */
  #findNamed(kind: string, name: string): string | null {
    const small = name.toLowerCase();
    return this.#listNames(kind).find((each) => each.toLowerCase() === small) ?? null;
  }

  /** The answer to a question as the form takes it, or null. */
  #readAnswer(field: Question, value: string): string | null {
    const read: Record<string, () => string | null> = {
      choice: () => field.options?.find((option) => option.toLowerCase() === value.toLowerCase()) ?? null,
      date: () => readDateTime(value.toUpperCase()),
      place: () => readPlace(value),
      timeline: () => this.#readSaid(value.toLowerCase()),
      zone: () => findZone(value),
    };
    return read[field.kind]?.() ?? null;
  }

  /** Take what fits of a list, each item as `fit` gives it; says whether all of it did. */
  #takeList(list: string[], value: string, fit: (item: string) => string | null): boolean {
    const items = value.split(",");
    const read = items.slice(0, MOST_DAYS).map(fit);
    const good = read.filter((item) => item !== null);
    list.push(...new Set(good.filter((item) => !list.includes(item))));
    return good.length === items.length;
  }

  #takeEvent(events: Named<HappenedFact>, name: string, value: string): boolean {
    const [day = "", said, ...more] = value.split(",");
    const [event, date] = [this.#findNamed("event", name), readDay(day)];
    if (!event || !date) return false;
    const happened: HappenedFact = { date };
    events[event] = happened;
    if (said === undefined) return true;
    const answer = this.#findNamed("asking", event) && !more.length ? this.#readSaid(said.toLowerCase()) : null;
    if (answer) happened.answer = answer;
    return Boolean(answer);
  }

  /** Of the events that ask again what was said, the one whose answer holds. */
  #findLastAsking(events: Named<HappenedFact>): string | undefined {
    const asking = Object.entries(events).filter(([name]) => this.#findNamed("asking", name));
    return asking.sort(([, one], [, other]) => (one.date < other.date ? -1 : 1)).at(-1)?.[0];
  }

  /** What was said, as dates: `from~to`, `from~` where no end is known, `~to` where no start is. */
  #writeSaid({ kind, from, to }: Timeline): string {
    if (!from && !to) return kind === SOON ? SOON : NO_CONTACT;
    return from && from === to ? from : `${from ?? ""}~${to ?? ""}`;
  }

  /** The same in words that the engine reads, or null. */
  #readSaid(value: string): string | null {
    const { words } = this;
    if (value === NO_CONTACT) return words.say("said_no_contact");
    if (value === SOON) return words.say("said_soon");
    const given = value.split("~");
    const [from = null, to = from] = given.map((day) => day && readDay(day));
    if (given.length > 2 || from === null || to === null || !(from || to)) return null;
    const sayDay = (date: string) => words.say("day_long", formatDayParts(date, this.page.language));
    if (!to) return words.say("said_open", { start: sayDay(from) });
    if (!from) return words.say("said_by", { end: sayDay(to) });
    if (from === to) return sayDay(to);
    return from < to ? words.say("said_range", { start: sayDay(from), end: sayDay(to) }) : null;
  }
}

function readDateTime(value: string): string | null {
  const [, text, hour, minute] = MOMENT.exec(value) ?? [];
  const day = text && readDay(text);
  if (!day) return null;
  return hour ? `${day} ${hour}:${minute}` : day;
}

/** A code as the places have it: of two that a country has, `UK` and `GB`, the one that ISO 3166 gives. */
function readPlace(value: string): string | null {
  const code = value.toUpperCase();
  if (!PLACE.test(code)) return code === NO_PLACE.toUpperCase() ? "" : null;
  return code.replace(/^../, (country) => new Intl.Locale(`und-${country}`).region ?? country);
}
