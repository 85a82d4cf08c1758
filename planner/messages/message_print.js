// One message on paper: a sheet of its own, which stands in for the plan while it is printed.
import { dayParts } from "../dates/dates.js";
import { printThen } from "../share/print.js";
import { slot, write, writeOrHide } from "../dom/words.js";
import { writeMarked } from "./marked_text.js";

/** Print the message in `element`, with its day of sending in full. */
export function printMessage(element, page, on) {
  const { words, language } = page;
  const plan = element.closest(".fu-plan");
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
  plan.append(sheet);
  plan.toggleAttribute("data-sheet", true);
  printThen(() => {
    sheet.remove();
    plan.toggleAttribute("data-sheet", false);
  });
}
