// A plan in the fragment of an address: answers and facts under the names that `scripts/plan.py` takes, and
// nothing that was written in words. What the other side said travels as the dates it was read as. A link
// may come from anyone: only what fits this guide is taken from it.
import { isZone } from "./clock.js";
import { dayParts, isDay } from "./dates.js";

const VERSION = "1";
const START = "#plan=";
const LONGEST = 4000; // characters
const MOST_DAYS = 100;

const HEAD = /^(\d+)(?:-([a-z0-9]{8,20}))?$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d))?$/;
const PLACE = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;
const NO_PLACE = "none";
const NO_CONTACT = "they-call";
const SOON = "soon";

const isDate = (text) => /^(19|20|21)/.test(text) && isDay(text);

/** Whether a fragment says that it is a plan, of whatever version. */
export const isPlan = (fragment) => fragment.startsWith(START);

/** A name for a new plan: its calendar entries hang on it. */
export function newId() {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return [...random].map((number) => number.toString(36).padStart(7, "0")).join("");
}

export class Link {
  #names;
  #today = ""; // where the plan of a link is

  /** The form knows the questions; the page's markup knows the guide's stages and events. */
  constructor(form, page) {
    Object.assign(this, { form, page, words: page.words });
    this.#names = (kind) => (page.words.about("names", kind).ids ?? "").split(" ").filter(Boolean);
  }

  /** The fragment of a plan, with what the engine understood of the answers. */
  write({ id, answers, understood, facts }) {
    const asking = this.#lastAsking(facts.events);
    const said = understood.timeline ? this.#said(understood.timeline) : "";
    const tell = {
      choice: (name) => answers[name],
      date: (name) => understood.dates[name]?.date,
      place: (name) => answers[name] || NO_PLACE,
      timeline: () => (asking ? "" : said),
      zone: (name) => answers[name],
    };
    const told = this.form.fields.map(({ name, kind }) => [name, tell[kind]?.(name)]);
    const dated = (prefix, days) => Object.entries(days).map(([name, day]) => [`${prefix}.${name}`, day]);
    const events = Object.entries(facts.events).map(([name, { date }]) => [
      `event.${name}`,
      [date, name === asking && said].filter(Boolean).join(","),
    ]);
    const pairs = [
      ["plan", `${VERSION}-${id}`],
      ...told,
      ...dated("sent", facts.sent),
      ["skip", facts.skipped.join(",")],
      ...events,
      ["open", facts.open.join(",")],
      ["closed", facts.closed.join(",")],
      ...dated("send_on", facts.send_on),
    ];
    return `#${pairs.filter(([, value]) => value).map((pair) => pair.join("=")).join("&")}`;
  }

  /**
   * What a fragment holds: null if it is no plan, `{ other: true }` if it cannot be read at all, else
   * `{ id, answers, facts, partly }`, where `partly` says that something in it was left out.
   */
  read(fragment) {
    if (!isPlan(fragment)) return null;
    if (fragment.length > LONGEST) return { other: true };
    const [head, ...pairs] = fragment.slice(1).split("&").map(pairOf);
    const [, version, id] = HEAD.exec(head[1]) ?? [];
    if (version !== VERSION) return { other: true };
    const zone = pairs.find(([name, value]) => name === "zone" && isZone(value))?.[1];
    this.#today = this.page.todayIn(zone);
    const facts = { sent: {}, skipped: [], events: {}, open: [], closed: [], send_on: {} };
    const plan = { id: id ?? newId(), answers: {}, facts, partly: false };
    const seen = new Set();
    for (const [name, value] of pairs) {
      const taken = !seen.has(name) && this.#take(plan, name, value);
      seen.add(name);
      plan.partly ||= !taken;
    }
    return plan;
  }

  #take({ answers, facts }, name, value) {
    const field = this.form.fields.find((each) => each.name === name);
    if (field) {
      const answer = this.#answer(field, value);
      if (answer !== null) answers[name] = answer;
      return answer !== null;
    }
    if (name === "skip") return this.#list(facts.skipped, value, (id) => this.#names("stage").includes(id));
    if (name === "open" || name === "closed") return this.#list(facts[name], value, isDate);
    const [part, id] = name.split(".");
    if (part === "event") return this.#event(facts.events, id, value);
    if (part !== "sent" && part !== "send_on") return false;
    const fits = this.#names("stage").includes(id) && isDate(value) && (part !== "sent" || value <= this.#today);
    if (fits) facts[part][id] = value;
    return fits;
  }

  /** The answer to a question as the form takes it, or null. */
  #answer(field, value) {
    const read = {
      choice: () => (field.options.includes(value) ? value : null),
      date: () => moment(value),
      place: () => (value === NO_PLACE ? "" : PLACE.test(value) ? value : null),
      timeline: () => this.#saying(value),
      zone: () => (isZone(value) ? value : null),
    };
    return read[field.kind]?.() ?? null;
  }

  #list(list, value, fits) {
    const items = value.split(",").slice(0, MOST_DAYS);
    const good = items.filter((item) => fits(item));
    list.push(...good);
    return good.length === items.length;
  }

  #event(events, id, value) {
    const [date, said] = value.split(",");
    if (!this.#names("event").includes(id) || !isDate(date)) return false;
    events[id] = { date };
    if (said === undefined) return true;
    const answer = this.#names("asking").includes(id) ? this.#saying(said) : null;
    if (answer) events[id].answer = answer;
    return Boolean(answer);
  }

  /** Of the events that ask again what was said, the one whose answer holds. */
  #lastAsking(events) {
    const asking = Object.keys(events).filter((name) => this.#names("asking").includes(name));
    return asking.sort((one, other) => (events[one].date < events[other].date ? -1 : 1)).at(-1);
  }

  /** What was said, as dates: `from~to`, `from~` where no end is known, `~to` where no start is. */
  #said({ kind, from, to }) {
    if (!from && !to) return kind === SOON ? SOON : NO_CONTACT;
    return from === to ? from : `${from ?? ""}~${to ?? ""}`;
  }

  /** The same in words that the engine reads, or null. */
  #saying(value) {
    const { words } = this;
    if (value === NO_CONTACT) return words.say("said_no_contact");
    if (value === SOON) return words.say("said_soon");
    const [from, to = from, more] = value.split("~");
    if (more !== undefined || ![from, to].some(Boolean)) return null;
    if (![from, to].filter(Boolean).every(isDate)) return null;
    const day = (date) => words.say("day_long", dayParts(date, this.page.language));
    if (!to) return words.say("said_open", { start: day(from) });
    if (!from) return words.say("said_by", { end: day(to) });
    if (from === to) return day(to);
    return from < to ? words.say("said_range", { start: day(from), end: day(to) }) : null;
  }
}

function pairOf(text) {
  const at = text.indexOf("=");
  const [name, value] = at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
  try {
    return [name, decodeURIComponent(value)]; // some programs encode what needs no encoding
  } catch {
    return [name, ""];
  }
}

function moment(value) {
  const [, day, hour, minute] = MOMENT.exec(value) ?? [];
  if (!day || !isDate(day)) return null;
  return hour ? `${day} ${hour}:${minute}` : day;
}
