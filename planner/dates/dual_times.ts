// Days and times of another zone, said beside the reader's own. All is "" where the clocks do not differ.
import { readCity, readDay, inZone, findOwnZone } from "./clock.ts";
import { addDays, formatDayParts } from "./dates.ts";
import { formatTime } from "./day_text.ts";
import type { Page } from "./page.ts";

/** A date-time in words: "6:30 pm on Saturday 21 November". */
function sayDateTime(dateTime: string, { words, language }: Page): string {
  const day = words.say("day_full", formatDayParts(dateTime, language));
  return words.say("zone_moment", { time: formatTime(words, dateTime), day });
}

/** A clock time there and what it is here; the day once where it is the same. */
export function sayBothClocks(dateTime: string, page: Page): string {
  if (!page.differs) return "";
  const there = inZone(dateTime, page.zone, page.zone); // a time that clocks skip is another
  const here = inZone(dateTime, page.zone, findOwnZone());
  const same = there.slice(0, 10) === here.slice(0, 10);
  return page.words.say("zone_both", {
    city: readCity(page.zone),
    there: sayDateTime(there, page),
    here: same ? formatTime(page.words, here) : sayDateTime(here, page),
  });
}

/** From when to when a day there lasts here. */
export function sayDayThere(day: string, page: Page): string {
  if (!page.differs) return "";
  const findStart = (each: string) => inZone(`${each}T00:00`, page.zone, findOwnZone());
  return page.words.say("zone_day", {
    city: readCity(page.zone),
    day: page.words.say("day_full", formatDayParts(day, page.language)),
    from: sayDateTime(findStart(day), page),
    to: sayDateTime(findStart(addDays(day, 1)), page),
  });
}

/** That it is another day there, while it is. */
export function sayBothToday(page: Page): string {
  if (!page.differs || page.previewed) return "";
  const here = readDay(Date.now(), findOwnZone());
  if (here === page.today) return "";
  const sayDay = (day: string) => page.words.say("day_full", formatDayParts(day, page.language));
  return page.words.say("zone_today", { city: readCity(page.zone), there: sayDay(page.today), here: sayDay(here) });
}
