// Handing a text to something outside the page: the clipboard, the reader's mail program, a file.
import type { Page } from "../dates/page.ts";
import { wellFormed } from "../dom/text.ts";

// Octets of an address that reach every mail program. Windows' own parts take 2,083, and the sources of Firefox
// and Chromium call 2,000 safe there; Claws Mail cuts at about 8,190 without a word (docs/engineering/calendars.md).
const LONGEST_ADDRESS = 1900;

export interface MailAddress {
  address: string;
  missing: "" | "body" | "all";
}

/**
 * The address that opens a new email, and what of the message did not fit into it: "", "body" or "all". A
 * letter of many scripts takes nine octets, so a few hundred of them are too many already.
 */
export function mailAddress(subject: string | null, body: string): MailAddress {
  const encoded = (text: string) => encodeURIComponent(wellFormed(text).replace(/\r\n|\r|\n/g, "\r\n"));
  const titled = `mailto:?subject=${encoded(subject ?? "")}`;
  const full = `${titled}&body=${encoded(body)}`;
  const fits = (address: string) => address.length <= LONGEST_ADDRESS; // encoded, a character is an octet
  if (fits(full)) return { address: full, missing: "" };
  return fits(titled) ? { address: titled, missing: "body" } : { address: "mailto:", missing: "all" };
}

/** Copy a text; where the browser refuses, select the element that shows it. Says whether it was copied. */
export async function copy(text: string, element: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection()?.selectAllChildren(element);
    return false;
  }
}

/** Save a calendar file; its name, under `key` in the words, has the guide's title and today in it. */
export function saveCalendar(text: string, key: string, { words, today }: Pick<Page, "words" | "today">): void {
  const guide = words
    .say("guide_name")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-");
  save(text, words.say(key, { guide, date: today }), "text/calendar;charset=utf-8");
}

/** Save a text as a file. */
export function save(text: string, name: string, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60000);
}
