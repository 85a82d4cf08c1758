// A link to a plan as it may arrive. Mail programs, chats and people encode it once more, turn it into HTML,
// capitalise it, wrap it over two lines, put quotes around it or words behind it. What the link said is the
// same in all of these clothes: here they are taken off.

const START = /^\W*plan=/i; // with what may stand around a link, such as quotes, before it
const AMONG_QUESTIONS = /#\W*plan=|[?&]plan=\d+-[a-z0-9]{8,20}&/i; // others may ask for a plan of theirs
const BEGUN = /^#p(l(an?)?)?(%\w*)?$/i; // a link that was cut within its first word, or the sign behind it
const BEHEADED = /^\W*\w{0,6}=?\d+-?[a-z0-9]{8,20}&[a-z_.]+=|&end=[a-z0-9]{5}\b/i; // its first word lost a sign, or is gone
const PLAN = "plan="; // the first word of a link
const MOST_LAYERS = 4; // of encoding

/** Soft hyphens, joiners, marks of direction: programs put them in to break or to order lines. */
const UNSEEN = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]/g;
/** What keyboards and mail programs make of a hyphen. */
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
/** What some keyboards write for a tilde. */
const TILDES = /[\u02dc\u223c\u301c\uff5e]/g;
const BROKEN_LINE = /=\s*\n|<\/?w?br ?\/?>/gi; // as mail and HTML break one
const INSIDE = /[\s>|\\=]/g; // no name and no value has any of these: they come with quoted, marked or broken lines
const CLOCK = /\d[:.h]\d\d|\d ?[ap]\.?m\b/i;
const ENDS = /^[^a-z0-9~]+|[^a-z0-9~]+$/gi; // no value begins or ends with any of these

/** Percent signs read as what they stand for, as far as they stand for anything. */
const decodePercent = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });

/** HTML's ways to write a character: of those with a name only one can stand in a link. */
const decodeHtml = (text: string): string =>
  text
    .replace(/&amp;/gi, "&")
    .replace(/&#(?:x([0-9a-f]{1,4})|(\d{1,4}));/gi, (_, hex: string | undefined, number: string) =>
      String.fromCharCode(parseInt(hex ?? number, hex ? 16 : 10)),
    );

function cleanText(text: string): string {
  let bare = text;
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) bare = decodeHtml(decodePercent(bare));
  const plain = bare.replace(TILDES, "~").replace(BROKEN_LINE, "");
  return plain.normalize("NFKC").replace(UNSEEN, "").replace(DASHES, "-");
}

/** What a fragment says, from `plan=` on, without its encodings; "" if it is no plan. One that was is `plan=?`. */
export function cleanFragment(fragment: string): string {
  const plain = cleanText(fragment);
  const [start] = START.exec(plain) ?? [];
  if (start) return plain.slice(start.length - PLAN.length);
  if (BEHEADED.test(plain)) return `${PLAN}?`;
  return BEGUN.test(fragment) && !document.getElementById(fragment.slice(1)) ? PLAN : "";
}

/** A part of a link: its name and its value. */
export type Pair = [name: string, value: string];

/** Its parts as [name, value]; mail writes `=` as `=3D`, and names are written small. */
export function readParts(plain: string): Pair[] {
  return plain.split("&").map((part) => {
    const [name = "", ...rest] = part.replace(/=3D/gi, "=").split("=");
    return [name.replace(INSIDE, "").toLowerCase(), rest.join("=")];
  });
}

/** A value without gaps, and without what no value can begin or end with. */
export const tidy = (value: string): string => value.replace(INSIDE, "").replace(ENDS, "");

/** What a value may have been: a gap in it is a broken line, or there are words behind it, but no clock time. */
export function listReadings(value: string): string[] {
  const [first = "", ...words] = value.trim().split(/\s/);
  const known = CLOCK.test(words.join(" ")) ? [value] : [value, first];
  return [...new Set(known.map(tidy))];
}

export type Address = Pick<Location, "pathname" | "search" | "hash">;

/** An address whose plan landed among its questions (`?…%23plan=`), with the plan where it belongs; or "". */
export function repairAddress({ pathname, search, hash }: Address): string {
  const plain = cleanText(search);
  const [start] = (hash.length < 2 && AMONG_QUESTIONS.exec(plain)) || [];
  if (!start) return "";
  const [before, plan] = [plain.slice(0, plain.indexOf(start)), plain.slice(plain.indexOf(start) + 1)];
  return `${pathname}${before.length > 1 ? before : ""}#${plan}`;
}
