// What fits this guide of facts that come from elsewhere: kept with the page or on the device, restored from a
// file, or out of a link. They may be anything; what fits is taken, and the rest dropped without a word.
import { isDay } from "../dates/dates.ts";
import type { Words } from "../dom/words.ts";
import type { Facts, HappenedFact, OwnText, Named } from "../engine/protocol.ts";
import { isPlain } from "./plan_record.ts";

const isText = (value: unknown): value is string => typeof value === "string";
const isDate = (value: unknown): value is string => isText(value) && isDay(value);

const PARTS = ["subject", "body"];

type Fit<Value> = (value: unknown, name: string) => Value | undefined;

/** The entries of a mapping whose name is known, their values made to fit; `undefined` fits nothing. */
function mapped<Value>(given: unknown, isKnown: (name: string) => boolean, fit: Fit<Value>): Named<Value> {
  const named = Object.entries(isPlain(given) ? given : {}).filter(([name]) => isKnown(name));
  const fitted = named.map(([name, value]) => [name, fit(value, name)] as const);
  return Object.fromEntries(fitted.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

const listed = (given: unknown, fits: (value: string) => boolean): string[] =>
  (Array.isArray(given) ? (given as unknown[]) : []).filter(isText).filter(fits);
const day = (value: unknown) => (isDate(value) ? value : undefined);
const text = (value: unknown) => (isText(value) ? value : undefined);

/** The facts of a plan, all of their parts; `words` knows the guide's stages, events, blanks and messages. */
export function sanitize(facts: unknown, words: Words): Facts {
  const given = isPlain(facts) ? facts : {};
  const names = (kind: string) => (words.findAbout("names", kind).ids ?? "").split(" ").filter(Boolean);
  const [stages, events, asking] = [names("stage"), names("event"), names("asking")];
  const isStage = (name: string) => stages.includes(name);
  const isBlank = (name: string) => Boolean(words.findAbout("blank", name).asks);
  const isMessage = (name: string) => Boolean(words.findAbout("message", name).title);
  const written = (value: unknown): OwnText | undefined => {
    const parts = mapped(value, (name) => PARTS.includes(name), text);
    return Object.keys(parts).length ? parts : undefined;
  };
  const happened = (value: unknown, name: string): HappenedFact | undefined => {
    if (!isPlain(value) || !isDate(value.date)) return undefined;
    const answer = asking.includes(name) ? text(value.answer) : undefined;
    return answer === undefined ? { date: value.date } : { date: value.date, answer };
  };
  return {
    sent: mapped(given.sent, isStage, day),
    skipped: listed(given.skipped, isStage),
    events: mapped(given.events, (name) => events.includes(name), happened),
    open: listed(given.open, isDay),
    closed: listed(given.closed, isDay),
    send_on: mapped(given.send_on, isStage, day),
    blanks: mapped(given.blanks, isBlank, text),
    texts: mapped(given.texts, isMessage, written),
    earlier: mapped(given.earlier, isBlank, (value) => (Array.isArray(value) ? listed(value, () => true) : undefined)),
  };
}
