// Days and times of another zone, said beside the reader's own. All is "" where the clocks do not differ.
import { cityOf, dayAt, inZone, ownZone } from "./clock.ts";
import { addDays, dayParts } from "./dates.ts";
import { clockTime } from "./day_text.ts";
import type { Page } from "./page.ts";

/** A date-time in words: "6:30 pm on Saturday 21 November". */
function told(dateTime: string, { words, language }: Page): string {
  const day = words.say("day_full", dayParts(dateTime, language));
  return words.say("zone_moment", { time: clockTime(words, dateTime), day });
}

/** A clock time there and what it is here; the day once where it is the same. */
export function bothClocks(dateTime: string, page: Page): string {
  if (!page.differs) return "";
  const there = inZone(dateTime, page.zone, page.zone); // a time that clocks skip is another
  const here = inZone(dateTime, page.zone, ownZone());
  const same = there.slice(0, 10) === here.slice(0, 10);
  return page.words.say("zone_both", {
    city: cityOf(page.zone),
    there: told(there, page),
    here: same ? clockTime(page.words, here) : told(here, page),
  });
}

/** From when to when a day there lasts here. */
export function dayThere(day: string, page: Page): string {
  if (!page.differs) return "";
  const starts = (each: string) => inZone(`${each}T00:00`, page.zone, ownZone());
  return page.words.say("zone_day", {
    city: cityOf(page.zone),
    day: page.words.say("day_full", dayParts(day, page.language)),
    from: told(starts(day), page),
    to: told(starts(addDays(day, 1)), page),
  });
}

/** That it is another day there, while it is. */
export function bothToday(page: Page): string {
  if (!page.differs || page.previewed) return "";
  const here = dayAt(Date.now(), ownZone());
  if (here === page.today) return "";
  const named = (day: string) => page.words.say("day_full", dayParts(day, page.language));
  return page.words.say("zone_today", { city: cityOf(page.zone), there: named(page.today), here: named(here) });
}
