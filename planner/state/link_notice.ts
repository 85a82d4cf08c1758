// What is said of the link that a plan came with: that it is one, what of it did not fit this page, or that it
// did not arrive whole and what is left of it. Nothing that a link holds is repeated but what the guide has
// words for: whoever made it cannot write on the page.
import type { Session } from "../app/session.ts";
import { formatDayParts, isDay } from "../dates/dates.ts";
import type { Page } from "../dates/page.ts";
import { findSlot } from "../dom/find.ts";
import { writeOrHide, type Words } from "../dom/words.ts";

/** What a thing is called in the words, by the kind of its part in a link. */
const ABOUT: Record<string, string> = { sent: "stage", send_on: "stage", event: "happening" };
const BROKEN = ["cut", "changed"]; // the states of a link that lost something

/** What was told of a link, as it may be kept and come back: then it may be anything. */
export interface ToldLink {
  state?: unknown;
  other?: boolean;
  left?: unknown;
  given?: unknown;
  answers?: unknown;
}

const listTexts = (list: unknown): string[] =>
  Array.isArray(list) ? list.filter((item) => typeof item === "string") : [];

export class LinkNotice {
  readonly session: Session;
  readonly page: Page;
  readonly words: Words;
  readonly line: HTMLElement;
  /** What was last told of a link, `{ state, left, given }`, as long as it stands on the page. */
  told: ToldLink | null = null;

  constructor(session: Session) {
    const { root, page } = session;
    this.session = session;
    this.page = page;
    this.words = page.words;
    this.line = findSlot(root, "from-link");
  }

  isBroken({ state }: ToldLink): boolean {
    return typeof state === "string" && BROKEN.includes(state);
  }

  clear(): void {
    this.told = null;
    writeOrHide(this.line, "");
  }

  /** Say what came of a link, or null; and, once, that the day asked for in the address cannot be shown. */
  show(linked: ToldLink | null, { aloud = true } = {}): void {
    const left = listTexts(linked?.left);
    const given = Array.isArray(linked?.given) ? listTexts(linked.given) : Object.keys(linked?.answers ?? {});
    this.told = linked && { state: linked.state, other: linked.other, left, given };
    const said = [linked && this.#sayLink(linked, left, given), this.#sayToday()].filter(Boolean).join(" ");
    writeOrHide(this.line, said);
    this.follow();
    if (said && aloud) this.session.announcer.say(said);
  }

  /** The line stands above the form until there is a plan, and then in it. */
  follow(): void {
    const { root, form, work } = this.session;
    const home = work.shown ? findSlot(root, "next").parentElement : form.element;
    if (!this.line.hidden && home?.previousElementSibling !== this.line) home?.before(this.line);
  }

  #sayLink(linked: ToldLink, left: readonly string[], given: readonly string[]): string {
    const { words } = this;
    if (linked.other) return words.say("link_other");
    if (!this.isBroken(linked))
      return words.say(left.length ? "link_partly" : "link_read", { parts: this.#sayParts(left) });
    const rest = this.#listRest(given);
    const what = rest.length ? words.say("link_left", { told: this.#joinItems(rest) }) : words.say("link_left_nothing");
    return [words.say(`link_${String(linked.state)}`), what].join(" ");
  }

  /** The parts left out, by the guide's words for them. */
  #sayParts(names: readonly string[]): string {
    const called = names.map((name) => this.#namePart(name) ?? this.words.say("link_unknown"));
    return this.#joinItems([...new Set(called)]);
  }

  #namePart(name: string): string | null {
    const { form } = this.session;
    const field = form.fields.find((each) => each.name === name);
    const [kind = "", id, ...more] = name.split(".");
    const about = more.length ? undefined : ABOUT[kind];
    const title = field?.asks ?? (about && id ? this.words.findAbout(about, id).title : "");
    if (title) return this.words.say("link_part", { title });
    return ["skip", "open", "closed"].includes(name) ? this.words.say(`link_part_${name}`) : null;
  }

  /** What was taken from the link, in words: the answers that it gave, and what the facts hold by now. */
  #listRest(given: readonly string[]): string[] {
    const { form, factStore } = this.session;
    const answered = form.fields.filter(({ name }) => given.includes(name));
    const { events, sent, skipped, open, closed, send_on } = factStore.collectFacts();
    const say = (key: string, day = "", kind = "", id = "") => {
      const date = isDay(day) ? this.words.say("day_long", formatDayParts(day, this.page.language)) : "";
      return this.words.say(key, { title: this.words.findAbout(kind, id).title ?? "", date });
    };
    return [
      ...answered.map((field) => field.sayAnswer()),
      ...Object.entries(sent).map(([id, day]) => say("entry", day, "stage", id)),
      ...skipped.map((id) => say("link_says_skip", "", "stage", id)),
      ...Object.entries(events).flatMap(([id, { date, answer = "" }]) => [say("entry", date, "happening", id), answer]),
      ...open.map((day) => say("link_says_open", day)),
      ...closed.map((day) => say("link_says_closed", day)),
      ...Object.entries(send_on).map(([id, day]) => say("link_says_send_on", day, "stage", id)),
    ].filter(Boolean);
  }

  #joinItems(items: readonly string[]): string {
    return new Intl.ListFormat(this.page.language).format(items);
  }

  #sayToday(): string {
    const asked = new URLSearchParams(location.search).has("today");
    return asked && !this.page.previewed ? this.words.say("link_today") : "";
  }
}
