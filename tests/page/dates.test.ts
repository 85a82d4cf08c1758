import assert from "node:assert/strict";
import { test } from "node:test";
import {
  addDays,
  formatDayParts,
  isCounted,
  isDay,
  readPreviewedDay,
  readTimeParts,
  findWeekday,
  listWeekdaysBefore,
} from "../../planner/dates/dates.ts";

test("a day is a date that exists, written in full", () => {
  for (const day of ["2026-02-28", "2024-02-29", "2000-02-29", "0001-01-01"]) assert.equal(isDay(day), true, day);
  for (const text of ["2026-02-29", "1900-02-29", "2026-13-01", "2026-1-1", "2026-01-01T10:00", "", "٢٠٢٦-٠١-٠١"]) {
    assert.equal(isDay(text), false, text);
  }
});

test("a plan stands in the years 1900 to 2199 and in no others", () => {
  assert.deepEqual(["1899-12-31", "1900-01-01", "2199-12-31", "2200-01-01"].map(isCounted), [false, true, true, false]);
});

test("days are added over the ends of months, years and centuries, and back again", () => {
  assert.equal(addDays("2026-12-31", 1), "2027-01-01");
  assert.equal(addDays("2024-03-01", -1), "2024-02-29");
  assert.equal(addDays("2100-02-28", 1), "2100-03-01");
  assert.equal(addDays("0099-12-31", 1), "0100-01-01"); // Date.UTC takes 99 for 1999
  assert.equal(addDays("2026-11-20T18:30", 3), "2026-11-23");
});

test("Monday is weekday 0 and Sunday 6", () => {
  assert.deepEqual(["2026-11-23", "2026-11-29", "2026-11-30"].map(findWeekday), [0, 6, 0]);
});

test("the days before one are the latest that lie in no weekend, whichever weekdays that is", () => {
  assert.deepEqual(listWeekdaysBefore("2026-11-23", 3, [5, 6]), ["2026-11-20", "2026-11-19", "2026-11-18"]);
  assert.deepEqual(listWeekdaysBefore("2026-11-22", 2, [4, 5]), ["2026-11-19", "2026-11-18"]);
  assert.deepEqual(listWeekdaysBefore("2026-11-23", 0, [5, 6]), []);
});

test("an address asks to see a day only with one that can be today", () => {
  assert.equal(readPreviewedDay("?today=2026-11-20"), "2026-11-20");
  for (const search of [
    "",
    "?today=",
    "?today=2026-02-30",
    "?today=1969-12-31",
    "?today=2200-01-01",
    "?day=2026-11-20",
  ]) {
    assert.equal(readPreviewedDay(search), "", search);
  }
});

test("a day has its names in each language, and one before 1970 too", () => {
  const { weekday, day, month, year } = formatDayParts("1969-07-20", "en");
  assert.deepEqual([weekday, day, month, year], ["Sunday", "20", "July", "1969"]);
  assert.equal(formatDayParts("2026-11-20", "es").month, "noviembre");
});

test("noon and midnight are twelve on a clock of twelve hours", () => {
  const read = (dateTime: string) => readTimeParts(dateTime);
  assert.deepEqual(read("2026-11-20T00:05"), { hour: 0, hour_of_twelve: 12, minute: "05", afternoon: false });
  assert.deepEqual(read("2026-11-20T12:00"), { hour: 12, hour_of_twelve: 12, minute: "00", afternoon: true });
  assert.deepEqual(read("2026-11-20T23:59"), { hour: 23, hour_of_twelve: 11, minute: "59", afternoon: true });
});
