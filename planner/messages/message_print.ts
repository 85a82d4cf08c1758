// One message on paper: a sheet of its own, which stands in for the plan while it is printed.
import { dayParts } from "../dates/dates.ts";
import type { Page } from "../dates/page.ts";
import { slot } from "../dom/find.ts";
import { write, writeOrHide } from "../dom/words.ts";
import { printThen } from "../share/print.ts";
import { writeMarked } from "./marked_text.ts";
import type { MessageElement } from "./message_view.ts";

/** Print the message in `element`, with its day of sending in full. */
export function printMessage(element: MessageElement, page: Page): void {
  const { words, language } = page;
  const plan = element.closest(".fu-plan");
  const { on } = element;
  const { subject, body, blanks_left: left } = element.message;
  const sheet = words.part("sheet");
  write(slot(sheet, "sheet-title"), slot(element, "title").textContent);
  const date = on ? words.say("day_long", dayParts(on, language)) : "";
  writeOrHide(slot(sheet, "sheet-day"), date && words.say("sheet_day", { date }));
  slot(sheet, "sheet-subject").hidden = !subject;
  writeMarked(slot(sheet, "sheet-subject-text"), subject ?? "", left);
  writeMarked(slot(sheet, "sheet-body"), body, left);
  const points = slot(element, "checklist").firstElementChild;
  if (points) slot(sheet, "sheet-points").append(points.cloneNode(true));
  plan?.append(sheet);
  plan?.toggleAttribute("data-sheet", true);
  printThen(() => {
    sheet.remove();
    plan?.toggleAttribute("data-sheet", false);
  });
}
