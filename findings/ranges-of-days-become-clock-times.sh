#!/usr/bin/env bash
# "In 5 to 7 business days" and "in 2-3 weeks" in three parsers of dates: chrono-node 2.10.3 and any-date-parser 2.2.4
# (npm), parsedatetime 2.6 (PyPI).
#
# Each knows "in 3 weeks". Of a range of spans one expects two ends, or one, or no answer. What comes is a date, each time
# another wrong one:
# - chrono-node: "5 to 7" is a range of clock times, five to seven in the morning, tomorrow. With blanks around it the
#   hyphen is a minus: "in 2 - 3 weeks" is three weeks ago, also with `forwardDate`, which asks for dates to come.
# - parsedatetime: the hyphen is a minus without blanks too: "in 2-3 weeks" is three weeks ago.
# - any-date-parser: "in 2-3 weeks" is 3 February and "in 5-7 days" 7 May (of the current year; the words are dropped).
#
# Nearly every promise of an answer is such a range, and a minus puts the deadline into the past: "you are late".
#
# Seen on 2026-11-30 at 10:00 (chrono-node, parsedatetime), as below. Exits 1 once one of these changes.
set -euo pipefail
export TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent chrono-node@2.10.3 any-date-parser@2.2.4
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -qq "parsedatetime==2.6"
cat >read.mjs <<'SCRIPT'
import * as chrono from "chrono-node";
import anyDate from "any-date-parser";
const now = new Date("2026-11-30T10:00:00Z");
const minutes = (found) => found?.date().toISOString().slice(0, 16);
const withChrono = (phrase) =>
  chrono.parse(phrase, now, { forwardDate: true }).map((one) => [minutes(one.start), minutes(one.end)].filter(Boolean).join(" to "));
const withAnyDate = (phrase) => {
  const { month, day } = anyDate.attempt(phrase, "en-US");
  return `month ${month}, day ${day}`;
};
console.log(`chrono-node, in 3 weeks: ${withChrono("in 3 weeks")}`);
console.log(`chrono-node, in 5 to 7 business days: ${withChrono("in 5 to 7 business days")}`);
console.log(`chrono-node, in 2 - 3 weeks: ${withChrono("in 2 - 3 weeks")}`);
console.log(`any-date-parser, in 2-3 weeks: ${withAnyDate("in 2-3 weeks")}`);
console.log(`any-date-parser, in 5-7 days: ${withAnyDate("in 5-7 days")}`);
SCRIPT
cat >read.py <<'SCRIPT'
from datetime import datetime

import parsedatetime

for phrase in ("in 3 weeks", "in 2-3 weeks"):
    found, _ = parsedatetime.Calendar().parseDT(phrase, datetime(2026, 11, 30, 10))
    print(f"parsedatetime, {phrase}: {found.date()}")
SCRIPT
cat >expected <<'LINES'
chrono-node, in 3 weeks: 2026-12-21T10:00
chrono-node, in 5 to 7 business days: 2026-12-01T05:00 to 2026-12-01T07:00
chrono-node, in 2 - 3 weeks: 2026-11-09T10:00
any-date-parser, in 2-3 weeks: month 2, day 3
any-date-parser, in 5-7 days: month 5, day 7
parsedatetime, in 3 weeks: 2026-12-21
parsedatetime, in 2-3 weeks: 2026-11-09
LINES
{ node read.mjs; "$folder/env/bin/python" read.py; } | tee seen
diff expected seen || { echo "this has changed" >&2; exit 1; }
