// The time zones of places: which one a reader may mean, and what there is to choose from.
import { readCity, describeClock, isZone, findZoneName, findOwnZone } from "../dates/clock.ts";
import type { Page } from "../dates/page.ts";
import type { Named } from "../engine/protocol.ts";
import type { Item } from "./name_search.ts";
import { fetchJson } from "./search_box.ts";

const readCountry = (code: string): string => code.split("-")[0] ?? "";

/** The zones of a place that this browser knows; a region nobody listed has those of its country. */
async function listZones(place: string): Promise<string[]> {
  const zones = await fetchJson("zones.json").catch((): Named<string[]> => ({}));
  return (zones[place] ?? zones[readCountry(place)] ?? []).filter(isZone);
}

/** Of zones whose clocks go alike, the first. */
function groupByClock(zones: readonly string[]): Map<string, string> {
  const now = Date.now();
  const byClock = new Map<string, string>();
  for (const zone of zones) {
    const clock = describeClock(zone, now);
    if (!byClock.has(clock)) byClock.set(clock, zone);
  }
  return byClock;
}

/** The zone of a place where it is not the reader's: "" if it may be, null if it is one of several. */
export async function guessZone(place: string | undefined): Promise<string | null> {
  const own = findOwnZone();
  const countries = await fetchJson("time_zones.json").catch((): Named<string> => ({}));
  if (!place || countries[own] === place) return "";
  const clocks = groupByClock(await listZones(place));
  if (!clocks.size || clocks.has(describeClock(own, Date.now()))) return "";
  const [only = null] = clocks.values();
  return clocks.size === 1 ? only : null;
}

/**
 * What there is to choose from: `near`, the zones of a place, those with a clock of their own; `all`, every
 * zone after them. Items {code, name, also}, found by city, by what its time is called, and by country.
 */
export async function listChoices(
  place: string,
  { words, language }: Pick<Page, "words" | "language">,
): Promise<{ near: Item[]; all: Item[] }> {
  const [zones, countries] = await Promise.all([fetchJson("zones.json"), fetchJson("time_zones.json")]);
  const country = new Intl.DisplayNames(language, { type: "region" });
  const makeItem = (code: string): Item => {
    const [city, name] = [readCity(code), findZoneName(code, language)];
    const where = readCountry(countries[code] ?? "");
    const also = where ? [country.of(where) ?? where] : [];
    return { code, name: name ? words.say("zone_item", { city, name }) : city, also };
  };
  const near = [...groupByClock(await listZones(place)).values()];
  const all = [...new Set(Object.values(zones).flat())].filter((zone) => isZone(zone) && !near.includes(zone));
  const byName = (one: Item, other: Item) => one.name.localeCompare(other.name, language);
  return { near: near.map(makeItem), all: all.map(makeItem).sort(byName) };
}
