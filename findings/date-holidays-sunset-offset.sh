#!/usr/bin/env bash
# date-holidays 3.37.0 (npm): the date text of a holiday that begins in the evening before ends in "-0600".
#
# It reads like the UTC offset of a time zone, and `new Date(text)` takes it for one: 06:00 UTC of the day named. It is
# none: it means "six hours before midnight". `start` is 18:00 of the day before, on the place's own clock. The day
# that offices close is the day in the text; who takes the day of `start`, or parses the text, may get another one.
#
# Seen: Singapore, Hari Raya Haji 2026: date "2026-05-27 00:00:00 -0600", start 2026-05-26T10:00Z (18:00 in Singapore),
# while `new Date(date)` is 2026-05-27T06:00Z (14:00 in Singapore). Exits 1 once that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent date-holidays@3.37.0
node -e '
const Holidays = require("date-holidays");
const day = new Holidays("SG").getHolidays(2026, "en").find(({ name }) => name === "Hari Raya Haji");
const parsed = new Date(day.date).toISOString();
const seen = { date: day.date, start: day.start.toISOString(), parsed };
console.log(JSON.stringify(seen, null, 1));
const expected = { date: "2026-05-27 00:00:00 -0600", start: "2026-05-26T10:00:00.000Z", parsed: "2026-05-27T06:00:00.000Z" };
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("this has changed"); process.exit(1); }
'
