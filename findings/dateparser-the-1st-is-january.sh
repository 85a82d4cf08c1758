#!/usr/bin/env bash
# dateparser 1.5.0 (PyPI): "by the 12th" is a day of December and "by the 13th" is the 13th of this month.
#
# An ordinal alone can only be a day of the month. `parse` with `languages=["en"]` takes 1 to 12 for a *month* and puts
# today's day of the month into it (cut to the month's length); from 13 on it takes a day. PREFER_DATES_FROM "future",
# which the settings page says to use for dates to come, moves the wrongly read month to next year and leaves the
# day, which is past, where it is. So of two phrases one day apart, one lies a month ahead and the other two weeks back.
#
# And `search_dates`, which finds dates in sentences, reads "the day after tomorrow" as tomorrow; `parse` has it right.
#
# "We will tell you by the 5th" is how offices speak. A test that happens to use the 15th never sees it.
#
# Seen on 2026-11-29 at 10:00, as below. Exits 1 once one of these changes.
set -euo pipefail
export TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -qq "dateparser==1.5.0"
"$folder/env/bin/python" -W ignore - <<'PYTHON'
from datetime import datetime

import dateparser
from dateparser.search import search_dates

settings = {"RELATIVE_BASE": datetime(2026, 11, 29, 10), "PREFER_DATES_FROM": "future"}
expected = {
    "by the 1st": "2027-01-29",
    "by the 2nd": "2027-02-28",
    "by the 5th": "2027-05-29",
    "by the 12th": "2026-12-29",
    "by the 13th": "2026-11-13",
    "by the 15th": "2026-11-15",
    "the day after tomorrow": "2026-12-01",
    "search_dates: the day after tomorrow": "2026-11-30",
}
seen = {}
for phrase in expected:
    if phrase.startswith("search_dates: "):
        ((_, found),) = search_dates(phrase.removeprefix("search_dates: "), languages=["en"], settings=settings)
    else:
        found = dateparser.parse(phrase, languages=["en"], settings=settings)
    seen[phrase] = str(found.date())
    print(f"{phrase:38} {seen[phrase]}")
raise SystemExit("this has changed" if seen != expected else 0)
PYTHON
