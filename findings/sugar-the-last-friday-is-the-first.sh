#!/usr/bin/env bash
# sugar 2.0.6 (npm): "the last Friday of the month" is the first one, though "last Friday of November" is the last.
#
# One expects a phrase to mean the same with a month's name and with "the month". Said on 20 November 2026, "the last
# Friday of the month" is 6 November, the very day of "the first Friday of the month", two weeks before it was said.
# "last Friday of November" is the 27th, and "the last day of the month" the 30th: only "last", a weekday and "the month"
# together go wrong. Nothing is refused, and the weekday is right, so the result looks like an answer.
#
# Other parsers are no second opinion here: chrono-node 2.10.3 finds two dates in the phrase, "last Friday" and "the
# month". A second phrase for the same day is: the two must agree.
#
# Exits 1 once one of these changes.
set -euo pipefail
export TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent sugar@2.0.6
cat >say.cjs <<'SCRIPT'
const { Date: Dates } = require("sugar");
Dates.setOption("newDateInternal", () => new Date("2026-11-20T12:00Z"));
for (const said of ["the first Friday of the month", "the last Friday of the month", "last Friday of November", "the last day of the month"]) {
  console.log(`${said}: ${Dates.format(Dates.create(said), "{yyyy}-{MM}-{dd} {Weekday}")}`);
}
SCRIPT
cat >expected <<'LINES'
the first Friday of the month: 2026-11-06 Friday
the last Friday of the month: 2026-11-06 Friday
last Friday of November: 2026-11-27 Friday
the last day of the month: 2026-11-30 Monday
LINES
node say.cjs | tee seen
diff expected seen || { echo "this has changed" >&2; exit 1; }
