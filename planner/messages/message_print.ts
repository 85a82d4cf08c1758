// One message on paper: a sheet of its own, which stands in for the plan while it is printed.
import { formatDayParts } from "../dates/dates.ts";
import type { Page } from "../dates/page.ts";
import { findSlot } from "../dom/find.ts";
import { html, render } from "../dom/templates.ts";
import { printThen } from "../share/print.ts";
import { markBlanks } from "./marked_text.ts";
import type { MessageElement } from "./message_view.ts";

/** Print the message in `element`, with its day of sending in full. */
export function printMessage(element: MessageElement, page: Page): void {
  const { words, language } = page;
  const plan = element.closest(".fu-plan");
  const { on } = element;
  const { subject, body, blanks_left: left } = element.message;
  const date = on ? words.say("day_long", formatDayParts(on, language)) : "";
  const points = findSlot(element, "checklist").firstElementChild?.cloneNode(true);
  const sheet = document.createElement("article");
  sheet.className = "fu-sheet";
  render(
    html`<h2 data-slot="sheet-title">${findSlot(element, "title").textContent}</h2>
      <p data-slot="sheet-day" ?hidden=${!date}>${date && words.say("sheet_day", { date })}</p>
      <p data-slot="sheet-subject" ?hidden=${!subject}>
        <span>${words.say("subject")}</span>
        <strong data-slot="sheet-subject-text">${markBlanks(subject ?? "", left)}</strong>
      </p>
      <div class="fu-body" data-slot="sheet-body">${markBlanks(body, left)}</div>
      <div data-slot="sheet-points">${points}</div>`,
    sheet,
  );
  plan?.append(sheet);
  plan?.toggleAttribute("data-sheet", true);
  printThen(() => {
    sheet.remove();
    plan?.toggleAttribute("data-sheet", false);
  });
}
