// A box that searches a long list: typed letters narrow it, arrows go through it. The script that makes it, and
// what it searches, are fetched only when one is wanted.

const API = new URL("../../api/", import.meta.url);
const BOX = new URL("./accessible-autocomplete.min.js", import.meta.url);
const SHOWN = 40;

const fetched = new Map();

/** What the site publishes under `api/` by that name, fetched once. */
export function json(name) {
  if (!fetched.has(name)) {
    const found = fetch(new URL(name, API)).then((response) => {
      if (!response.ok) throw new TypeError(name);
      return response.json();
    });
    found.catch(() => fetched.delete(name));
    fetched.set(name, found);
  }
  return fetched.get(name);
}

let box = null;

/** The maker of such boxes, once its script is here. */
export function boxMaker() {
  box ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = BOX.href;
    script.onload = () => resolve(window.accessibleAutocomplete);
    script.onerror = () => ((box = null), script.remove(), reject(new TypeError(BOX.href)));
    document.head.append(script);
  });
  return box;
}

/** Text for comparing: no accents, no capitals. */
export const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const escaped = (text) => {
  const cell = document.createElement("span");
  cell.textContent = text;
  return cell.innerHTML;
};

const begins = (text, wanted) => text.split(/[\s,(-]+/).some((word) => word.startsWith(wanted));

/** Of items {code, name, also}: names that begin with the query, then names (or `also`) with a word that does. */
export function search(items, query) {
  const wanted = plain(query.trim());
  const found = [[], []];
  for (const item of items) {
    const name = plain(item.name);
    if (name.startsWith(wanted) || plain(item.code) === wanted) found[0].push(item);
    else if (begins(name, wanted) || begins(plain(item.also ?? ""), wanted)) found[1].push(item);
  }
  return found.flat().slice(0, SHOWN);
}

/** The item that a text names in full, by its name or its code. */
export function named(items, text) {
  const typed = plain(text);
  return items.find(({ code, name }) => [plain(name), plain(code)].includes(typed));
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
    templates: { inputValue: (item) => item?.name ?? "", suggestion: (item) => escaped(item.name) },
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
