// What fits this guide of facts that come from elsewhere: kept with the page or on the device, restored from a
// file, or out of a link. They may be anything; what fits is taken, and the rest dropped without a word.
import { isDay } from "../dates/dates.ts";
import type { Words } from "../dom/words.ts";
import type { Facts, HappenedFact, OwnText, Named } from "../engine/protocol.ts";
import { isPlain } from "./plan_record.ts";

const isText = (value: unknown): value is string => typeof value === "string";
const isDate = (value: unknown): value is string => isText(value) && isDay(value);

const PARTS = ["subject", "body"]; // of an own text

type Fit<Value> = (value: unknown, name: string) => Value | undefined;

/** The entries of a mapping whose name is known, their values made to fit; `undefined` fits nothing. */
function mapKnown<Value>(given: unknown, isKnown: (name: string) => boolean, fit: Fit<Value>): Named<Value> {
  const named = Object.entries(isPlain(given) ? given : {}).filter(([name]) => isKnown(name));
  const fitted = named.map(([name, value]) => [name, fit(value, name)] as const);
  return Object.fromEntries(fitted.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

const listKnown = (given: unknown, fits: (value: string) => boolean): string[] =>
  (Array.isArray(given) ? (given as unknown[]) : []).filter(isText).filter(fits);
const asDay = (value: unknown) => (isDate(value) ? value : undefined);
const asText = (value: unknown) => (isText(value) ? value : undefined);

/** The facts of a plan, all of their parts; `words` knows the guide's stages, events, blanks and messages. */
export function sanitize(facts: unknown, words: Words): Facts {
  const given = isPlain(facts) ? facts : {};
  const listNames = (kind: string) => (words.findAbout("names", kind).ids ?? "").split(" ").filter(Boolean);
  const [stages, events, asking] = [listNames("stage"), listNames("event"), listNames("asking")];
  const isStage = (name: string) => stages.includes(name);
  const isBlank = (name: string) => Boolean(words.findAbout("blank", name).asks);
  const isMessage = (name: string) => Boolean(words.findAbout("message", name).title);
  const asOwnText = (value: unknown): OwnText | undefined => {
    const parts = mapKnown(value, (name) => PARTS.includes(name), asText);
    return Object.keys(parts).length ? parts : undefined;
  };
  const asHappened = (value: unknown, name: string): HappenedFact | undefined => {
    if (!isPlain(value) || !isDate(value.date)) return undefined;
    const answer = asking.includes(name) ? asText(value.answer) : undefined;
    return answer === undefined ? { date: value.date } : { date: value.date, answer };
  };
  return {
    sent: mapKnown(given.sent, isStage, asDay),
    skipped: listKnown(given.skipped, isStage),
    events: mapKnown(given.events, (name) => events.includes(name), asHappened),
    open: listKnown(given.open, isDay),
    closed: listKnown(given.closed, isDay),
    send_on: mapKnown(given.send_on, isStage, asDay),
    blanks: mapKnown(given.blanks, isBlank, asText),
    texts: mapKnown(given.texts, isMessage, asOwnText),
    earlier: mapKnown(given.earlier, isBlank, (value) =>
      Array.isArray(value) ? listKnown(value, () => true) : undefined,
    ),
  };
}
