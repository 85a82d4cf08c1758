#!/usr/bin/env bash
# ics 0.7.3 (PyPI): reading a calendar and writing it again moves reminders, and makes its calendar "GEORGIAN".
#
# RFC 5545 lets a reminder count from the end of its event (TRIGGER;RELATED=END), lets a time stand without a zone, to
# be nine o'clock wherever the reader is, and calls the everyday calendar GREGORIAN, which holds where nothing is said.
# One expects a reader and writer to keep these. ics
# - drops RELATED=END: 15 minutes before the end of a three-day event becomes 15 minutes before its beginning;
# - adds a Z to a time without a zone: nine o'clock local becomes nine o'clock UTC, four in the morning in New York;
# - writes a reminder at the moment itself (PT0S) as "P", which the grammar of durations does not allow;
# - adds CALSCALE:GEORGIAN to a file that names no CALSCALE. The standard has no such value.
#
# Who merges two .ics files or fixes a title this way keeps every line and gets alarms on other days. No error is raised.
#
# Seen: below, and the alarms as icalendar 7.3.2 works them out. Exits 1 once one of these changes.
set -euo pipefail
export TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -qq "ics==0.7.3" "icalendar==7.3.2"
"$folder/env/bin/python" -W ignore - <<'PYTHON'
import icalendar
import ics

LINES = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//EN
BEGIN:VEVENT
UID:1@example.com
DTSTAMP:20261129T000000Z
DTSTART:20261204T090000
DURATION:P3D
SUMMARY:Trade fair
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Write to the people you met
TRIGGER;RELATED=END:-PT15M
END:VALARM
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:It begins
TRIGGER:PT0S
END:VALARM
END:VEVENT
END:VCALENDAR
"""


def alarms(text: str) -> list[str]:
    (event,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    return sorted(str(alarm.trigger) for alarm in event.alarms.times)


before = LINES.replace("\n", "\r\n")
after = ics.Calendar(before).serialize()
named = ("CALSCALE", "DTSTART", "TRIGGER")
seen = {
    "lines": sorted(line for line in after.splitlines() if line.startswith(named)),
    "alarms before": alarms(before),
    "alarms after": alarms(after),
}
print(*seen.items(), sep="\n")
expected = {
    "lines": ["CALSCALE:GEORGIAN", "DTSTART:20261204T090000Z", "TRIGGER:-PT15M", "TRIGGER:P"],
    "alarms before": ["2026-12-04 09:00:00", "2026-12-07 08:45:00"],
    "alarms after": ["2026-12-04 08:45:00+00:00", "2026-12-04 09:00:00+00:00"],
}
raise SystemExit("this has changed" if seen != expected else 0)
PYTHON
