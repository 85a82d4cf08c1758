#!/usr/bin/env bash
# calendar-link 2.11.5 (npm): a whole day is written "DTSTART:20261204", which four readers take in three ways.
#
# RFC 5545, 3.8.2.4: the value of DTSTART is a date and a time unless `VALUE=DATE` says that it is a date. The file that
# calendar-link makes of an all-day event leaves it out, and adds Microsoft's own mark of an all-day event instead.
# - icalendar 7.3.2 (PyPI) and node-ical 0.26.1 (npm) guess by the length and read the day.
# - ical.js 2.2.1 (npm) raises an error: there is no time.
# - ts-ics 2.4.6 (npm) raises none and gives a date that is no date (NaN).
# With `VALUE=DATE` all four read 4 December.
#
# A file that one calendar opens well is no proof that it is right: try more than one, and a strict one first.
#
# Exits 1 once one of these changes.
set -euo pipefail
export TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent calendar-link@2.11.5 ical.js@2.2.1 node-ical@0.26.1 ts-ics@2.4.6
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -qq "icalendar==7.3.2"
cat >read.mjs <<'SCRIPT'
import { writeFileSync } from "node:fs";
import { ics } from "calendar-link";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { convertIcsCalendar } from "ts-ics";
const link = ics({ title: "Ask", start: "2026-12-04", allDay: true });
const written = decodeURIComponent(link.slice(link.indexOf(",") + 1)).replace(/\r?\n/g, "\r\n");
const mended = written.replace(/^(DTSTART|DTEND):/gm, "$1;VALUE=DATE:");
const tried = (read) => { try { return read(); } catch { return "an error"; } };
const day = (date) => (Number.isNaN(date.getTime()) ? "NaN" : date.toISOString().slice(0, 10));
const readers = {
  "ical.js": (text) => new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent")).startDate.toString(),
  "node-ical": (text) => day(Object.values(nodeIcal.sync.parseICS(text)).find(({ type }) => type === "VEVENT").start),
  "ts-ics": (text) => day(convertIcsCalendar(undefined, text).events[0].start.date),
};
console.log(written.match(/DTSTART.*/)[0].trim());
for (const [name, text] of Object.entries({ written, mended })) {
  writeFileSync(`${name}.ics`, text);
  for (const reader in readers) console.log(`${name}, ${reader}: ${tried(() => readers[reader](text))}`);
}
SCRIPT
cat >read.py <<'SCRIPT'
from pathlib import Path

import icalendar

for name in ("written", "mended"):
    (event,) = icalendar.Calendar.from_ical(Path(f"{name}.ics").read_bytes()).walk("VEVENT")
    print(f"{name}, icalendar: {event.start}")
SCRIPT
cat >expected <<'LINES'
DTSTART:20261204
written, ical.js: an error
written, node-ical: 2026-12-04
written, ts-ics: NaN
mended, ical.js: 2026-12-04
mended, node-ical: 2026-12-04
mended, ts-ics: 2026-12-04
written, icalendar: 2026-12-04
mended, icalendar: 2026-12-04
LINES
{ node read.mjs; "$folder/env/bin/python" read.py; } | tee seen
diff expected seen || { echo "this has changed" >&2; exit 1; }
