#!/usr/bin/env bash
# chrono-node 2.10.3 (npm): "in two and a half weeks" is four days away, and so is "in three and a half weeks".
#
# One expects a number before "and a half" to count, or the phrase to be left alone. It finds "half weeks" inside it, half
# a week, and drops the rest; in "in a week and a half" it drops the half, and in Spanish "en dos semanas y media" too.
# "in 2.5 weeks" is read as it is meant, 18 days. What was dropped shows in `text` alone, which is shorter than what was
# said; a program that asks for a date, `parseDate`, never sees it.
#
# Exits 1 once one of these changes.
set -euo pipefail
export TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent chrono-node@2.10.3
cat >say.cjs <<'SCRIPT'
const chrono = require("chrono-node");
const said_on = new Date("2026-11-20T10:00Z");
const show = (parser, said) => {
  const [{ text, start }] = parser.parse(said, said_on, { forwardDate: true });
  console.log(`${said}: ${(start.date() - said_on) / 864e5} days, from "${text}"`);
};
for (const said of ["in two weeks", "in two and a half weeks", "in three and a half weeks", "in a week and a half", "in 2.5 weeks"]) {
  show(chrono, said);
}
show(chrono.es, "en dos semanas y media");
SCRIPT
cat >expected <<'LINES'
in two weeks: 14 days, from "in two weeks"
in two and a half weeks: 4 days, from "half weeks"
in three and a half weeks: 4 days, from "half weeks"
in a week and a half: 7 days, from "in a week"
in 2.5 weeks: 18 days, from "in 2.5 weeks"
en dos semanas y media: 14 days, from "en dos semanas"
LINES
node say.cjs | tee seen
diff expected seen || { echo "this has changed" >&2; exit 1; }
