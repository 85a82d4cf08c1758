#!/usr/bin/env bash
# recognizers-text-date-time 1.0.2a2 (PyPI): "by the end of the year" is "before 1 July", and "the week after next" is
# the whole current month.
#
# "The end of the year" alone is the year's second half here (1 July to 1 January), a convention one can live with. One
# expects "by" to keep the end of such a range; it keeps the *beginning*. So "by the end of the month", said on the 29th,
# lies two weeks back, and "by mid-December" is before 1 December. "The week after next" is taken for the month.
#
# A reader asks "is it late already?" of just these phrases, and the answer is yes on the day they are told. The timex
# ("2026", "2026-11") does not tell "by the end of" from "before".
#
# Seen on 2026-11-29, as below. Exits 1 once one of these changes.
set -euo pipefail
export TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
# emoji 2 lacks a name that recognizers-text imports, which does not bound it: it would install and not start.
"$folder/env/bin/pip" install -qq "recognizers-text-date-time==1.0.2a2" "emoji==1.7.0"
"$folder/env/bin/python" - <<'PYTHON'
from datetime import datetime

from recognizers_date_time import Culture, recognize_datetime

expected = {
    "end of the year": ("2026-07-01", "2027-01-01"),
    "by the end of the year": (None, "2026-07-01"),
    "end of the month": ("2026-11-16", "2026-12-01"),
    "by the end of the month": (None, "2026-11-16"),
    "by the end of next week": (None, "2026-12-03"),
    "by mid-December": (None, "2026-12-01"),
    "the week after next": ("2026-11-01", "2026-12-01"),
}
seen = {}
for phrase in expected:
    (found,) = recognize_datetime(phrase, Culture.English, reference=datetime(2026, 11, 29))
    last = found.resolution["values"][-1]
    seen[phrase] = (last.get("start"), last.get("end"))
    print(f"{phrase:24} from {seen[phrase][0]} to {seen[phrase][1]}")
raise SystemExit("this has changed" if seen != expected else 0)
PYTHON
