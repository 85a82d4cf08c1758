// A box that searches a long list: typed letters narrow it, arrows go through it. The script that makes it, and
// what it searches, are fetched only when one is wanted.
import { find } from "../dom/find.ts";
import type { Words } from "../dom/words.ts";
import { download, decodeJson, PATIENCE } from "../engine/download.ts";
import { inApi, locateInBuild } from "../engine/files.ts";
import type { Named } from "../engine/protocol.ts";
import type { Found, Item } from "./name_search.ts";

const BOX = locateInBuild("accessible-autocomplete.min.js"); // the build takes it from npm as it is

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

const fetched = new Map<string, Promise<unknown>>(); // by a file's name

/** What the site publishes under `api/` by that name, fetched once. */
export function fetchJson<Name extends keyof Published>(name: Name): Promise<Published[Name]> {
  let found = fetched.get(name);
  if (!found) {
    found = download(inApi(name), { patience: PATIENCE }).then(decodeJson);
    found.catch(() => fetched.delete(name));
    fetched.set(name, found);
  }
  return found as Promise<Published[Name]>;
}

let box: Promise<MakeBox> | null = null;

/** The maker of such boxes, once its script is here. */
export function loadBoxMaker(): Promise<MakeBox> {
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
    const fail = () => {
      script.remove();
      reject(new TypeError(address));
    };
    const late = setTimeout(fail, PATIENCE);
    script.src = address;
    script.onload = () => {
      clearTimeout(late);
      resolve();
    };
    script.onerror = () => {
      clearTimeout(late);
      fail();
    };
    document.head.append(script);
  });
}

const escapeHtml = (text: string): string => {
  const cell = document.createElement("span");
  cell.textContent = text;
  return cell.innerHTML;
};

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
  const sayNothing = () => words.say(none);
  const sayOption = (item: Found | undefined, count: number, index: number) =>
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
      suggestion: ({ name, by }: Found) =>
        escapeHtml(by ? words.say("place_found_by", { place: name, name: by }) : name),
    },
    onConfirm: (item?: Found) => {
      if (item) take(item);
    },
    tNoResults: sayNothing,
    tStatusNoResults: sayNothing,
    tStatusSelectedOption: sayOption,
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
