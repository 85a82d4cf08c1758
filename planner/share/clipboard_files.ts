// Handing a text to something outside the page: the clipboard, or a file.
import type { Page } from "../dates/page.ts";

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
