// What fits this guide of facts that come from elsewhere: kept with the page or on the device, restored from a
// file, or out of a link. They may be anything; what fits is taken, and the rest dropped without a word.
import { isDay } from "../dates/dates.js";
import { isPlain } from "./plan_record.js";

const isText = (value) => typeof value === "string";
const isDate = (value) => isText(value) && isDay(value);

const PARTS = ["subject", "body"];

/** The entries of a mapping whose name is known, their values made to fit; `undefined` fits nothing. */
function mapped(given, isKnown, fit) {
  const named = Object.entries(isPlain(given) ? given : {}).filter(([name]) => isKnown(name));
  return Object.fromEntries(named.map(([name, value]) => [name, fit(value, name)]).filter(([, value]) => value !== undefined));
}

const listed = (given, fits) => (Array.isArray(given) ? given : []).filter((value) => isText(value) && fits(value));
const day = (value) => (isDate(value) ? value : undefined);
const text = (value) => (isText(value) ? value : undefined);

/** The facts of a story, all of their parts; `words` knows the guide's stages, events, blanks and messages. */
export function fitting(facts, words) {
  const given = isPlain(facts) ? facts : {};
  const names = (kind) => (words.about("names", kind).ids ?? "").split(" ").filter(Boolean);
  const [stages, events, asking] = ["stage", "event", "asking"].map(names);
  const isStage = (name) => stages.includes(name);
  const isBlank = (name) => Boolean(words.about("blank", name).asks);
  const isMessage = (name) => Boolean(words.about("message", name).title);
  const written = (value) => {
    const parts = mapped(value, (name) => PARTS.includes(name), text);
    return Object.keys(parts).length ? parts : undefined;
  };
  const happened = (value, name) => {
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
