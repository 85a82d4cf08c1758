import assert from "node:assert/strict";
import { test } from "node:test";
import {
  readCity,
  describeClock,
  readDay,
  findTimestamp,
  inZone,
  isZone,
  readClock,
  findZoneName,
  findZone,
} from "../../planner/dates/clock.ts";

test("a zone is an IANA name that is known, and no offset or anything else", () => {
  for (const name of ["Europe/Madrid", "UTC", "America/Argentina/Buenos_Aires"]) assert.equal(isZone(name), true, name);
  for (const name of ["+01:00", "Europe/Nowhere", "", "../etc", "A".repeat(41), null, 5, ["UTC"]]) {
    assert.equal(isZone(name), false, String(name));
  }
});

test("a zone is found whatever its capitals are, and keeps the name that was given", () => {
  assert.equal(findZone("america/new_york"), "America/New_York");
  assert.equal(findZone("nowhere/at_all"), null);
  assert.ok(findZone("Asia/Calcutta")); // one of two names for a zone
});

test("of an hour that comes twice the first is meant", () => {
  assert.equal(new Date(findTimestamp("2026-10-25T02:30", "Europe/Madrid")).toISOString(), "2026-10-25T00:30:00.000Z");
});

test("a time that clocks skip counts on from before", () => {
  assert.equal(inZone("2026-03-29T02:30", "Europe/Madrid", "Europe/Madrid"), "2026-03-29T03:30");
});

test("midnight is hour 0 of its day, also where the day begins late", () => {
  assert.equal(readClock(Date.UTC(2026, 10, 20), "UTC"), "2026-11-20T00:00");
  assert.equal(inZone("2026-04-24T00:00", "Africa/Cairo", "Africa/Cairo"), "2026-04-24T01:00");
});

test("a day is another one across the date line", () => {
  const instant = Date.UTC(2026, 10, 20, 11);
  assert.equal(readDay(instant, "Pacific/Kiritimati"), "2026-11-21");
  assert.equal(readDay(instant, "Pacific/Pago_Pago"), "2026-11-20");
});

test("a date-time has the same year as its zone's calendar, before the year 1000 too", () => {
  assert.equal(readClock(Date.UTC(2026, 0, 1), "America/New_York"), "2025-12-31T19:00");
  assert.match(readClock(-50_000_000_000_000, "UTC"), /^0385-/);
});

test("clocks are alike that go alike all year, and no others", () => {
  const now = Date.UTC(2026, 10, 20);
  assert.equal(describeClock("Europe/Madrid", now), describeClock("Europe/Berlin", now));
  assert.notEqual(describeClock("America/Phoenix", now), describeClock("America/Denver", now)); // no summer time
  assert.notEqual(describeClock("Europe/London", now), describeClock("UTC", now)); // alike in winter
});

test("a zone is called by its city, and by what people call its time", () => {
  assert.equal(readCity("America/Argentina/Buenos_Aires"), "Buenos Aires");
  assert.equal(readCity("UTC"), "UTC");
  assert.equal(findZoneName("America/New_York", "en"), "Eastern Time");
  assert.equal(findZoneName("Nowhere/At_All", "en"), "");
});
