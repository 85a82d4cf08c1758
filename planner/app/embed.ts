// A planner on a page that is not the guide's: what the guide's page has in its HTML is fetched from beside
// this script. Until all of it is there, and for good if it is not, the element keeps what it came with.
import { download, PATIENCE, decodeText } from "../engine/download.ts";
import { inBuild, locateInBuild, SITE } from "../engine/files.ts";

const MARKUP = "planner.html"; // the layout and words of the guide's page
/** The planner's look, and what it needs on a page with a look of its own. */
const STYLES = ["planner.css", "anywhere.css"].map(locateInBuild);

const ADDRESSES = ["href", "action", "data-href"]; // attributes that hold an address
/** Attributes that hold ids, parted by spaces. */
const IDS = ["id", "for", "aria-controls", "aria-describedby", "aria-labelledby"];

let fetched: Promise<string> | null = null;
let embedded = 0;

function fetchMarkup(): Promise<string> {
  fetched ??= download(inBuild(MARKUP), { patience: PATIENCE }).then(decodeText);
  fetched.catch(() => (fetched = null)); // another planner may have more luck
  return fetched;
}

function loadStyle(address: string): Promise<void> {
  const there = [...document.styleSheets].some(({ href }) => href === address);
  if (there) return Promise.resolve();
  return new Promise<void>((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    const fail = () => {
      link.remove();
      reject(new TypeError(address));
    };
    const late = setTimeout(fail, PATIENCE);
    link.onload = () => {
      clearTimeout(late);
      resolve();
    };
    link.onerror = () => {
      clearTimeout(late);
      fail();
    };
    document.head.append(link);
  });
}

/** Its addresses are the guide's, wherever the page is; its ids are its own, however many there are. */
function updateReferences(part: ParentNode, site: string, ids: string): void {
  for (const name of ADDRESSES) {
    for (const element of part.querySelectorAll(`[${name}]`)) {
      const address = element.getAttribute(name);
      if (address) element.setAttribute(name, new URL(address, site).href);
    }
  }
  for (const name of IDS) {
    for (const element of part.querySelectorAll(`[${name}]`)) {
      const names = (element.getAttribute(name) ?? "").split(" ").filter(Boolean);
      element.setAttribute(name, names.map((each) => ids + each).join(" "));
    }
  }
}

/** Whoever reads what stands in an element is not interrupted. */
async function waitUntilLeft(element: HTMLElement): Promise<void> {
  if (!element.contains(document.activeElement)) return;
  await new Promise((left) => {
    element.addEventListener("focusout", left, { once: true });
  });
}

/** Give an element the planner's layout and words. Rejects, with the element as it was, if they cannot be had. */
export async function loadLayout(element: HTMLElement): Promise<void> {
  const [text] = await Promise.all([fetchMarkup(), ...STYLES.map(loadStyle)]);
  await waitUntilLeft(element);
  const made = new DOMParser().parseFromString(text, "text/html").querySelector<HTMLElement>("followup-planner");
  if (!made) throw new TypeError(MARKUP); // some other page in its place
  for (const part of made.querySelectorAll("noscript, .fu-unstarted")) part.remove();
  const ids = `fu${(embedded += 1)}-`;
  const site = new URL(element.dataset.guide ?? SITE, location.href).href;
  const templates = [...made.querySelectorAll("template")].map(({ content }) => content);
  for (const part of [made, ...templates]) updateReferences(part, site, ids);
  for (const [name, value] of Object.entries(made.dataset)) element.dataset[name] ??= value;
  element.dataset.ids = ids;
  element.lang = element.dataset.language ?? "";
  element.classList.add("followup", "fu-guest");
  element.replaceChildren(...made.childNodes);
}
