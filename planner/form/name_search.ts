// Finding an item of a long list by what people write: its code, any of its names, and what it lies in.

const SHOWN = 40; // items found, a convention: whoever sees so many types on
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
export const normalize = (text: string): string =>
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
const normalizeName = (text: string): string => normalize(text).replaceAll("'", "");

const listWords = (text: string): string[] => text.split(/[\s'/_]+/).filter(Boolean);

/** What is looked for: as a whole, without an article before it, and word by word. */
interface Query {
  typed: string;
  bare: string;
  wanted: readonly string[];
}

function readQuery(text: string): Query {
  const typed = normalizeName(text);
  return { typed, bare: typed.replace(ARTICLE, ""), wanted: listWords(normalize(text)) };
}

/** Whether each word that is looked for begins a word of a text. */
const hasAll = (text: string, wanted: readonly string[]): boolean => {
  const there = [...listWords(text), ...listWords(text.replaceAll("'", ""))];
  return wanted.every((word) => there.some((each) => each.startsWith(word)));
};

const listNames = ({ name, short = name, also = [] }: Item): string[] => [name, short, ...also];

/** The name of an item that begins a text which ends in what the item lies in: `London, UK`. */
function findWithin(item: Item, typed: string): string | undefined {
  const around = new Set([...listNames(item), ...(item.around ?? [])].map(normalizeName));
  const own = listNames(item).filter((name) => typed.startsWith(`${normalizeName(name)} `));
  return own.find((name) => around.has(typed.slice(normalizeName(name).length + 1)));
}

/** How well an item answers a query, 0 the best; Infinity for not at all. */
function measureMatch(item: Item, { typed, bare, wanted }: Query): number {
  const { code, name, also = [], around = [] } = item;
  const own = listNames(item).map(normalizeName);
  if (normalize(code) === typed) return 0;
  if (own.includes(typed) || own.includes(bare) || findWithin(item, typed)) return 1;
  if (normalizeName(name).startsWith(typed)) return 2;
  if (own.some((other) => other.startsWith(typed))) return 3;
  if (hasAll(normalize(name), wanted)) return 4;
  if (also.some((other) => hasAll(normalize([other, name, ...around].join(" ")), wanted))) return 5;
  return typed.length >= SHORTEST_CODE && normalize(code).startsWith(typed) ? 6 : Infinity;
}

/** The other name by which an item was found, where its own does not show why. */
function findOtherName(item: Item, { typed, bare, wanted }: Query): string {
  const { name, short, also = [], around = [] } = item;
  const shown = normalize([name, ...around].join(" "));
  if (hasAll(shown, wanted)) return "";
  const is = (other: string) => [typed, bare].includes(normalizeName(other));
  const within = findWithin(item, typed);
  const begins = (other: string) =>
    normalizeName(other).startsWith(typed) || hasAll(normalize(`${other} ${name}`), wanted);
  const fits = (other: string) => hasAll(normalize([other, name, ...around].join(" ")), wanted);
  const found = also.find(is) ?? within ?? also.find(begins) ?? also.find(fits) ?? "";
  return found === name || found === short ? "" : found;
}

/** The items that a query finds, the best first: by code, by a whole name, by how names begin, by any words. */
export function search(items: readonly Item[], text: string): Found[] {
  const query = readQuery(text);
  const ranked = items.map((item) => ({ item, at: measureMatch(item, query) }));
  const found = ranked.filter(({ at }) => at < Infinity).sort((one, other) => one.at - other.at);
  return found.slice(0, SHOWN).map(({ item }) => ({ ...item, by: findOtherName(item, query) }));
}

/**
 * The one item that a text names in full, by its code or any of its names, with an article before it, or what the
 * item lies in behind it; none where it names several, for a code may be meant as the short name of another.
 */
export function findNamed(items: readonly Item[], text: string): Item | undefined {
  const { typed, bare } = readQuery(text);
  const means = (item: Item, name: string) =>
    normalize(item.code) === name || listNames(item).map(normalizeName).includes(name);
  const ways = [
    (item: Item) => means(item, typed),
    (item: Item) => means(item, bare),
    (item: Item) => findWithin(item, typed) !== undefined,
  ];
  const found = ways.map((way) => items.filter(way)).find((some) => some.length) ?? [];
  return found.length === 1 ? found[0] : undefined;
}
