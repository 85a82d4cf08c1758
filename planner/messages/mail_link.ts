// The address that opens a message in the reader's mail program.
import { makeWellFormed } from "../dom/text.ts";

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
export function makeMailAddress(subject: string | null, body: string): MailAddress {
  const encode = (text: string) => encodeURIComponent(makeWellFormed(text).replace(/\r\n|\r|\n/g, "\r\n"));
  const titled = `mailto:?subject=${encode(subject ?? "")}`;
  const full = `${titled}&body=${encode(body)}`;
  const fits = (address: string) => address.length <= LONGEST_ADDRESS; // encoded, a character is an octet
  if (fits(full)) return { address: full, missing: "" };
  return fits(titled) ? { address: titled, missing: "body" } : { address: "mailto:", missing: "all" };
}
