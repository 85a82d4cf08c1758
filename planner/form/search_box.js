// A box that searches a long list: typed letters narrow it, arrows go through it. The script that makes it, and
// what it searches, are fetched only when one is wanted.

import { download, jsonIn, PATIENCE } from "../engine/download.js";
import { inApi, loaded } from "../engine/files.js";

const BOX = loaded("accessible-autocomplete.min.js");
const SHOWN = 40;
const SHORTEST_CODE = 4; // "gb-s", "europe/": fewer letters begin the codes of half a country

const fetched = new Map();

/** What the site publishes under `api/` by that name, fetched once. */
export function json(name) {
  if (!fetched.has(name)) {
    const found = download(inApi(name), { patience: PATIENCE }).then(jsonIn);
    found.catch(() => fetched.delete(name));
    fetched.set(name, found);
  }
  return fetched.get(name);
}

let box = null;

/** The maker of such boxes, once its script is here. */
export function boxMaker() {
  box ??= load(BOX).then(() => window.accessibleAutocomplete);
  box.catch(() => (box = null));
  return box;
}

/** Load a classic script. A second try asks the server again, whatever a cache holds. */
async function load(address) {
  try {
    await run(address);
    if (!window.accessibleAutocomplete) throw new TypeError(address);
  } catch {
    await download({ address }, { patience: PATIENCE, again: true });
    await run(address);
  }
}

function run(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const lost = () => (script.remove(), reject(new TypeError(address)));
    const late = setTimeout(lost, PATIENCE);
    script.src = address;
    script.onload = () => (clearTimeout(late), resolve());
    script.onerror = () => (clearTimeout(late), lost());
    document.head.append(script);
  });
}

const LETTERS = { ø: "o", ł: "l", đ: "d", ı: "i", æ: "ae", œ: "oe", "-": " " }; // as place_names.plain() has them

/** Text for comparing: no accents, no capitals, one kind of apostrophe and of space. */
export const plain = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’‘`´ʼʻ]/g, "'")
    .replace(/[øłđıæœ-]/g, (letter) => LETTERS[letter])
    .replace(/\s+/g, " ")
    .trim();

const escaped = (text) => {
  const cell = document.createElement("span");
  cell.textContent = text;
  return cell.innerHTML;
};

const wordsIn = (text) => text.split(/[\s,.()'/_]+/).filter(Boolean);

/** Whether each word that is looked for begins a word of a text. */
const hasAll = (text, wanted) => {
  const there = wordsIn(text);
  return wanted.every((word) => there.some((each) => each.startsWith(word)));
};

/** How well an item {code, name, short, also} answers a query, 0 the best; Infinity for not at all. */
function rank({ code, name, short = name, also = [] }, query, wanted) {
  const [whole, own, others] = [plain(name), plain(short), also.map(plain)];
  if (plain(code) === query) return 0;
  if (others.includes(query) || [whole, own].includes(query)) return 1;
  if (whole.startsWith(query)) return 2;
  if (others.some((other) => other.startsWith(query))) return 3;
  if (hasAll(whole, wanted)) return 4;
  if (others.some((other) => hasAll(`${other} ${whole}`, wanted))) return 5;
  return query.length >= SHORTEST_CODE && plain(code).startsWith(query) ? 6 : Infinity;
}

/** The other name by which an item was found, where its own does not show why. */
function foundBy({ name, also = [] }, query, wanted) {
  if (hasAll(plain(name), wanted)) return "";
  const fits = (other) => plain(other).startsWith(query) || hasAll(`${plain(other)} ${plain(name)}`, wanted);
  return also.find((other) => plain(other) === query) ?? also.find(fits) ?? "";
}

/** The items that a query finds, the best first: by code, by a whole name, by how names begin, by any words. */
export function search(items, query) {
  const typed = plain(query);
  const wanted = wordsIn(typed);
  const ranked = items.map((item) => ({ item, at: rank(item, typed, wanted) }));
  const found = ranked.filter(({ at }) => at < Infinity).sort((one, other) => one.at - other.at);
  return found.slice(0, SHOWN).map(({ item }) => ({ ...item, by: foundBy(item, typed, wanted) }));
}

/** The one item that a text names in full, by its code or any of its names; none where it names several. */
export function named(items, text) {
  const typed = plain(text);
  const byCode = items.find(({ code }) => plain(code) === typed);
  const called = ({ name, short = name, also = [] }) => [name, short, ...also].map(plain);
  const found = byCode ? [byCode] : items.filter((item) => called(item).includes(typed));
  return found.length === 1 ? found[0] : undefined;
}

/** The box describes itself only while it is empty, and by nothing else: what described the question stays. */
function keepDescribed(control, ids) {
  const describe = () => {
    const now = control.getAttribute("aria-describedby") ?? "";
    if (!now.startsWith(ids)) control.setAttribute("aria-describedby", `${ids} ${now}`.trim());
  };
  new MutationObserver(describe).observe(control, { attributeFilter: ["aria-describedby"] });
  describe();
}

/**
 * Put a box in the place of `input`. `value` stands in it; `find(query)` gives the items for a query of at least
 * `minLength` letters, `take(item)` is told which one was chosen. `found` and `none` are keys of words: how many
 * items there are, and that there is none.
 */
export function putBox(make, input, { words, found, none, value, minLength, find, take }) {
  const focused = input === document.activeElement;
  const described = input.getAttribute("aria-describedby");
  const element = input.parentElement;
  const nothing = () => words.say(none);
  const option = (item, count, index) =>
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
    source: (query, show) => show(find(query)),
    templates: {
      inputValue: (item) => item?.name ?? "",
      suggestion: ({ name, by }) => escaped(by ? words.say("place_found_by", { place: name, name: by }) : name),
    },
    onConfirm: (item) => item && take(item),
    tNoResults: nothing,
    tStatusNoResults: nothing,
    tStatusSelectedOption: option,
    tStatusResults: (count, chosen) => `${words.say(found, { count })} ${chosen}`,
    tAssistiveHint: () => words.say("place_help"),
  });
  const control = element.querySelector("input");
  keepDescribed(control, described);
  control.addEventListener("focus", () => control.select());
  if (focused) control.focus();
}
