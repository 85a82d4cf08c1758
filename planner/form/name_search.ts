// Finding an item of a long list by what people write: its code, any of its names, and what it lies in.

const SHOWN = 40;
const SHORTEST_CODE = 4; // "gb-s", "europe/": fewer letters begin the codes of half a country

/** What is searched: an item with its code, its name, what else it is called, and what it lies in is called. */
export interface Item {
  code: string;
  name: string;
  short?: string;
  also?: string[];
  around?: string[];
}

/** One that was found, and the other name by which it was. */
export interface Found extends Item {
  by?: string;
}

// as place_names.plain() has them, which drops apostrophes too: here they part words
const LETTERS: Record<string, string> = {
  ...{ ø: "o", ł: "l", đ: "d", ı: "i", æ: "ae", œ: "oe", ß: "ss" },
  ...{ ".": "", "&": " and ", "-": " ", ",": " ", "(": " ", ")": " " },
};
const ARTICLE = /^(?:the|el|la|los|las) (?=\S)/; // of English and Spanish, as the other names are

/** Text for comparing: no accents, capitals or stops, one kind of apostrophe and of space, `St.` as Saint. */
export const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’‘`´ʼʻ]/g, "'")
    .replace(/\bst(?:\. ?| )(?=\S)/g, "saint ")
    .replace(/[øłđıæœß.&,()-]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/\s+/g, " ")
    .trim();

/** The same without apostrophes, for whole names: nobody is sure where they stand. */
const whole = (text: string): string => plain(text).replaceAll("'", "");

const wordsIn = (text: string): string[] => text.split(/[\s'/_]+/).filter(Boolean);

/** What is looked for: as a whole, without an article before it, and word by word. */
interface Query {
  typed: string;
  bare: string;
  wanted: readonly string[];
}

function queryOf(text: string): Query {
  const typed = whole(text);
  return { typed, bare: typed.replace(ARTICLE, ""), wanted: wordsIn(plain(text)) };
}

/** Whether each word that is looked for begins a word of a text. */
const hasAll = (text: string, wanted: readonly string[]): boolean => {
  const there = [...wordsIn(text), ...wordsIn(text.replaceAll("'", ""))];
  return wanted.every((word) => there.some((each) => each.startsWith(word)));
};

const namesOf = ({ name, short = name, also = [] }: Item): string[] => [name, short, ...also];

/** The name of an item that begins a text which ends in what the item lies in: `London, UK`. */
function withinOf(item: Item, typed: string): string | undefined {
  const around = new Set([...namesOf(item), ...(item.around ?? [])].map(whole));
  const own = namesOf(item).filter((name) => typed.startsWith(`${whole(name)} `));
  return own.find((name) => around.has(typed.slice(whole(name).length + 1)));
}

/** How well an item answers a query, 0 the best; Infinity for not at all. */
function rank(item: Item, { typed, bare, wanted }: Query): number {
  const { code, name, also = [], around = [] } = item;
  const own = namesOf(item).map(whole);
  if (plain(code) === typed) return 0;
  if (own.includes(typed) || own.includes(bare) || withinOf(item, typed)) return 1;
  if (whole(name).startsWith(typed)) return 2;
  if (own.some((other) => other.startsWith(typed))) return 3;
  if (hasAll(plain(name), wanted)) return 4;
  if (also.some((other) => hasAll(plain([other, name, ...around].join(" ")), wanted))) return 5;
  return typed.length >= SHORTEST_CODE && plain(code).startsWith(typed) ? 6 : Infinity;
}

/** The other name by which an item was found, where its own does not show why. */
function foundBy(item: Item, { typed, bare, wanted }: Query): string {
  const { name, short, also = [], around = [] } = item;
  const shown = plain([name, ...around].join(" "));
  if (hasAll(shown, wanted)) return "";
  const is = (other: string) => [typed, bare].includes(whole(other));
  const within = withinOf(item, typed);
  const begins = (other: string) => whole(other).startsWith(typed) || hasAll(plain(`${other} ${name}`), wanted);
  const fits = (other: string) => hasAll(plain([other, name, ...around].join(" ")), wanted);
  const found = also.find(is) ?? within ?? also.find(begins) ?? also.find(fits) ?? "";
  return found === name || found === short ? "" : found;
}

/** The items that a query finds, the best first: by code, by a whole name, by how names begin, by any words. */
export function search(items: readonly Item[], text: string): Found[] {
  const query = queryOf(text);
  const ranked = items.map((item) => ({ item, at: rank(item, query) }));
  const found = ranked.filter(({ at }) => at < Infinity).sort((one, other) => one.at - other.at);
  return found.slice(0, SHOWN).map(({ item }) => ({ ...item, by: foundBy(item, query) }));
}

/**
 * The one item that a text names in full, by its code or any of its names, with an article before it, or what the
 * item lies in behind it; none where it names several, for a code may be meant as the short name of another.
 */
export function named(items: readonly Item[], text: string): Item | undefined {
  const { typed, bare } = queryOf(text);
  const means = (item: Item, name: string) => plain(item.code) === name || namesOf(item).map(whole).includes(name);
  const ways = [
    (item: Item) => means(item, typed),
    (item: Item) => means(item, bare),
    (item: Item) => withinOf(item, typed) !== undefined,
  ];
  const found = ways.map((way) => items.filter(way)).find((some) => some.length) ?? [];
  return found.length === 1 ? found[0] : undefined;
}
