// Handing a text to something outside the page: the clipboard, the reader's mail program, a file.

// Octets of an address that reach every mail program. Windows' own parts take 2,083, and the sources of Firefox
// and Chromium call 2,000 safe there; Claws Mail cuts at about 8,190 without a word (docs/engineering/calendars.md).
const LONGEST_ADDRESS = 1900;

/** Half a surrogate pair cannot be encoded; it becomes the replacement character. */
const whole = (text) => text.toWellFormed?.() ?? text;

/**
 * The address that opens a new email, and what of the message did not fit into it: "", "body" or "all". A
 * letter of many scripts takes nine octets, so a few hundred of them are too many already.
 */
export function mailAddress(subject, body) {
  const encoded = (text) => encodeURIComponent(whole(text).replace(/\r\n|\r|\n/g, "\r\n"));
  const titled = `mailto:?subject=${encoded(subject ?? "")}`;
  const full = `${titled}&body=${encoded(body)}`;
  const fits = (address) => address.length <= LONGEST_ADDRESS; // encoded, a character is an octet
  if (fits(full)) return { address: full, missing: "" };
  return fits(titled) ? { address: titled, missing: "body" } : { address: "mailto:", missing: "all" };
}

/** Copy a text; where the browser refuses, select the element that shows it. Says whether it was copied. */
export async function copy(text, element) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    getSelection().selectAllChildren(element);
    return false;
  }
}

/** Save a calendar file; its name, under `key` in the words, has the guide's title and today in it. */
export function saveCalendar(text, key, { words, today }) {
  const guide = words.say("guide_name").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  save(text, words.say(key, { guide, date: today }), "text/calendar;charset=utf-8");
}

/** Save a text as a file. */
export function save(text, name, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
