#!/usr/bin/env bash
# parsedatetime 2.6 (PyPI): "5 days before December 20, 2026" is 15 December 2025, and "30 days from December 1, 2026"
# is 31 December 2027.
#
# `before`, `from` and `after` are among the parser's own English modifiers; one expects the named date minus or plus the
# span. When the month is written as a word, the modifier also moves the year by one, down for "before" and up for the
# others, even a year the writer gave. The same date written "12/20/2026" is counted right, and so is the date alone.
# The status (1, a date was found) is the same each time.
#
# Deadlines are written so ("apply at least 5 days before December 20"). Day and month of each answer are right, so that
# whoever checks those sees nothing; a reminder made from it comes a year late, or never.
#
# Seen on 2026-11-04, as below. Exits 1 once one of these changes.
set -euo pipefail
export TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -qq "parsedatetime==2.6"
"$folder/env/bin/python" - <<'PYTHON'
from datetime import datetime

import parsedatetime

expected = {
    "December 20, 2026": ("2026-12-20", 1),
    "5 days before 12/20/2026": ("2026-12-15", 1),
    "5 days before December 20, 2026": ("2025-12-15", 1),
    "5 days before December 20": ("2025-12-15", 1),
    "30 days from 12/1/2026": ("2026-12-31", 1),
    "30 days from December 1, 2026": ("2027-12-31", 1),
    "5 days after December 1": ("2027-12-06", 1),
}
calendar = parsedatetime.Calendar()
seen = {}
for phrase in expected:
    found, status = calendar.parseDT(phrase, datetime(2026, 11, 4, 10))
    seen[phrase] = (str(found.date()), status)
    print(f"{phrase:32} {seen[phrase]}")
raise SystemExit("this has changed" if seen != expected else 0)
PYTHON
