#!/usr/bin/env bash
# ctparse 0.3.6 (PyPI): "within 10 business days" is ten o'clock tomorrow.
#
# The package finds one time in a sentence; "in 3 days" gives a duration of 3 days. Of a unit it does not know one expects
# no answer. Instead it drops each word that no rule knows, and a number left alone is an hour, or above 24 a day of the
# month. Words are matched in part too: "next month" is the Monday of next week ("next mon"), "a fortnight" is tonight;
# and "last" is a part of the day, so that "last Friday" is the coming one. The score of an answer does not tell: "next
# month" scores more than "in 3 days".
#
# "You will hear within 10 business days" is the commonest promise there is. Who trusts the answer asks for news the
# next morning, and a check that only asks whether a time was found passes.
#
# Seen on Sunday 2026-11-29 at 10:00, as below (a date, then a clock time where there is one). Exits 1 once it changes.
set -euo pipefail
export TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -qq "ctparse==0.3.6"
"$folder/env/bin/python" - <<'PYTHON'
from datetime import datetime

from ctparse import ctparse

expected = {
    "in 3 days": "3 days",
    "in 5 business days": "2026-11-30 05:00 (X/X)",
    "within 10 business days": "2026-11-30 10:00 (X/X)",
    "in 30 business days": "2026-11-30 X:X (X/X)",
    "next month": "2026-12-07 X:X (X/X)",
    "a fortnight": "2026-11-29 X:X (X/night)",
    "last Friday": "2026-12-04 X:X (X/last)",
}
seen = {}
for phrase in expected:
    seen[phrase] = str(ctparse(phrase, ts=datetime(2026, 11, 29, 10), timeout=0).resolution)
    print(f"{phrase:24} {seen[phrase]}")
scores = [ctparse(phrase, ts=datetime(2026, 11, 29, 10), timeout=0).score for phrase in ("in 3 days", "next month")]
raise SystemExit("this has changed" if seen != expected or scores[0] >= scores[1] else 0)
PYTHON
