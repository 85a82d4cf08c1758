// Days and times of another zone, said beside the reader's own. All is "" where the clocks do not differ.
import { cityOf, dayAt, inZone, ownZone } from "./clock.js";
import { addDays, dayParts } from "./dates.js";
import { clockTime } from "./day_text.js";

/** A moment in words: "6:30 pm on Saturday 21 November". */
function told(moment, { words, language }) {
  const day = words.say("day_full", dayParts(moment, language));
  return words.say("zone_moment", { time: clockTime(words, moment), day });
}

/** A clock time there and what it is here; the day once where it is the same. */
export function bothClocks(moment, page) {
  if (!page.differs) return "";
  const there = inZone(moment, page.zone, page.zone); // a time that clocks skip is another
  const here = inZone(moment, page.zone, ownZone());
  const same = there.slice(0, 10) === here.slice(0, 10);
  return page.words.say("zone_both", {
    city: cityOf(page.zone),
    there: told(there, page),
    here: same ? clockTime(page.words, here) : told(here, page),
  });
}

/** From when to when a day there lasts here. */
export function dayThere(day, page) {
  if (!page.differs) return "";
  const [from, to] = [day, addDays(day, 1)].map((each) => inZone(`${each}T00:00`, page.zone, ownZone()));
  return page.words.say("zone_day", {
    city: cityOf(page.zone),
    day: page.words.say("day_full", dayParts(day, page.language)),
    from: told(from, page),
    to: told(to, page),
  });
}

/** That it is another day there, while it is. */
export function bothToday(page) {
  if (!page.differs || page.previewed) return "";
  const here = dayAt(Date.now(), ownZone());
  if (here === page.today) return "";
  const [there, mine] = [page.today, here].map((day) =>
    page.words.say("day_full", dayParts(day, page.language)),
  );
  return page.words.say("zone_today", { city: cityOf(page.zone), there, here: mine });
}
