// Handing a text to something outside the page: the clipboard, the reader's mail program, a file.

// Longer addresses are cut or refused by some mail programs and systems.
const LONGEST_ADDRESS = 1900;

/** Half a surrogate pair cannot be encoded; it becomes the replacement character. */
const whole = (text) => text.toWellFormed?.() ?? text;

/** The address that opens a new email, or "" when it would be too long to be opened everywhere. */
export function mailAddress(subject, body) {
  const encoded = (text) => encodeURIComponent(whole(text).replace(/\r\n|\r|\n/g, "\r\n"));
  const address = `mailto:?subject=${encoded(subject ?? "")}&body=${encoded(body)}`;
  return address.length > LONGEST_ADDRESS ? "" : address;
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

/** Save a text as a file. */
export function save(text, name, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
