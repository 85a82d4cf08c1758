// A box that searches a long list: typed letters narrow it, arrows go through it. The script that makes it, and
// what it searches, are fetched only when one is wanted.
import { find } from "../dom/find.ts";
import type { Words } from "../dom/words.ts";
import { download, jsonIn, PATIENCE } from "../engine/download.ts";
import { inApi, loaded } from "../engine/files.ts";
import type { Named } from "../engine/protocol.ts";

const BOX = loaded("accessible-autocomplete.min.js");
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

/** What the site publishes for searches. */
interface Published {
  "places.json": Country[];
  "time_zones.json": Named<string>;
  "zones.json": Named<string[]>;
}

/** A country with its regions, as it is published. */
export interface Country extends Item {
  regions?: Item[];
}

/** The maker of boxes, as accessible-autocomplete has it. */
export type MakeBox = (options: Record<string, unknown>) => void;

declare global {
  interface Window {
    accessibleAutocomplete?: MakeBox;
  }
}

const fetched = new Map<string, Promise<unknown>>();

/** What the site publishes under `api/` by that name, fetched once. */
export function json<Name extends keyof Published>(name: Name): Promise<Published[Name]> {
  let found = fetched.get(name);
  if (!found) {
    found = download(inApi(name), { patience: PATIENCE }).then(jsonIn);
    found.catch(() => fetched.delete(name));
    fetched.set(name, found);
  }
  return found as Promise<Published[Name]>;
}

let box: Promise<MakeBox> | null = null;

/** The maker of such boxes, once its script is here. */
export function boxMaker(): Promise<MakeBox> {
  box ??= load(BOX);
  box.catch(() => (box = null));
  return box;
}

/** Load a classic script. A second try asks the server again, whatever a cache holds. */
async function load(address: string): Promise<MakeBox> {
  try {
    await run(address);
    if (!window.accessibleAutocomplete) throw new TypeError(address);
  } catch {
    await download({ address }, { patience: PATIENCE, again: true });
    await run(address);
  }
  if (!window.accessibleAutocomplete) throw new TypeError(address);
  return window.accessibleAutocomplete;
}

function run(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const lost = () => {
      script.remove();
      reject(new TypeError(address));
    };
    const late = setTimeout(lost, PATIENCE);
    script.src = address;
    script.onload = () => {
      clearTimeout(late);
      resolve();
    };
    script.onerror = () => {
      clearTimeout(late);
      lost();
    };
    document.head.append(script);
  });
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

const escaped = (text: string): string => {
  const cell = document.createElement("span");
  cell.textContent = text;
  return cell.innerHTML;
};

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

/** The box describes itself only while it is empty, and by nothing else: what described the question stays. */
function keepDescribed(control: HTMLInputElement, ids: string): void {
  const describe = () => {
    const now = control.getAttribute("aria-describedby") ?? "";
    if (!now.startsWith(ids)) control.setAttribute("aria-describedby", `${ids} ${now}`.trim());
  };
  new MutationObserver(describe).observe(control, { attributeFilter: ["aria-describedby"] });
  describe();
}

interface Box {
  words: Words;
  found: string;
  none: string;
  value: string;
  minLength: number;
  find: (query: string) => Found[];
  take: (item: Found) => void;
}

/**
 * Put a box in the place of `input`. `value` stands in it; `find(query)` gives the items for a query of at least
 * `minLength` letters, `take(item)` is told which one was chosen. `found` and `none` are keys of words: how many
 * items there are, and that there is none.
 */
export function putBox(make: MakeBox, input: HTMLInputElement, box: Box): void {
  const { words, found, none, value, minLength, find: search, take } = box;
  const focused = input === document.activeElement;
  const described = input.getAttribute("aria-describedby") ?? "";
  const element = input.parentElement;
  if (!element) throw new Error("the box has no place");
  const nothing = () => words.say(none);
  const option = (item: Found | undefined, count: number, index: number) =>
    words.say("place_option", { place: item?.name, count, position: index + 1 });
  input.remove();
  make({
    element,
    id: input.id,
    name: input.name,
    inputClasses: "fu-input",
    defaultValue: value,
    displayMenu: "overlay",
    minLength,
    showAllValues: minLength === 0,
    dropdownArrow: () => "",
    confirmOnBlur: false,
    source: (query: string, show: (items: Found[]) => void) => {
      show(search(query));
    },
    templates: {
      inputValue: (item?: Found) => item?.name ?? "",
      suggestion: ({ name, by }: Found) => escaped(by ? words.say("place_found_by", { place: name, name: by }) : name),
    },
    onConfirm: (item?: Found) => {
      if (item) take(item);
    },
    tNoResults: nothing,
    tStatusNoResults: nothing,
    tStatusSelectedOption: option,
    tStatusResults: (count: number, chosen: string) => `${words.say(found, { count })} ${chosen}`,
    tAssistiveHint: () => words.say("place_help"),
  });
  const control = find(element, "input");
  keepDescribed(control, described);
  control.addEventListener("focus", () => {
    control.select();
  });
  if (focused) control.focus();
}
