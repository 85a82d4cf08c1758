// A day as a tile, like the leaf of a calendar: its weekday, its number and its month.
import { findSlot } from "../dom/find.ts";
import { html, type Template } from "../dom/templates.ts";
import { write } from "../dom/words.ts";
import { formatDayParts, type DayParts } from "./dates.ts";

/** Write a day on a tile; without one the tile is empty. */
export function writeDayTile(leaf: HTMLTimeElement, on: string | null | undefined, language: string): void {
  leaf.toggleAttribute("data-empty", !on);
  leaf.dateTime = on ?? "";
  const { weekday, day, month }: DayParts = on ? formatDayParts(on, language, "short") : {};
  write(findSlot(leaf, "weekday"), weekday ?? "");
  write(findSlot(leaf, "day"), day ?? "");
  write(findSlot(leaf, "month"), month ?? "");
}

/** A tile to be drawn; without a day it is empty. */
export function drawDayTile(on: string | null | undefined, language: string): Template {
  const { weekday, day, month }: DayParts = on ? formatDayParts(on, language, "short") : {};
  return html`<time class="fu-leaf" data-slot="leaf" datetime=${on ?? ""} ?data-empty=${!on}
    ><span class="fu-leaf-weekday" data-slot="weekday">${weekday ?? ""}</span>
    <span class="fu-leaf-day" data-slot="day">${day ?? ""}</span>
    <span class="fu-leaf-month" data-slot="month">${month ?? ""}</span></time
  >`;
}
