#!/usr/bin/env bash
# date-holidays 3.37.0 (npm): Clean Monday is a Tuesday in Cyprus, and Guayaquil's 9 October is 10 September.
#
# One expects slips in holiday data in distant years and in days set by decree. These are fixed days, every year, and the
# rule contradicts the day's own name or its history, as `rule` in each entry shows:
# - Cyprus: "orthodox -47" is 47 days before Easter Sunday, a Tuesday. In the same package Greece has -48, the Monday.
# - Ecuador: the independence of Guayaquil (9 October 1820) is "09-10". Rules are month-day: the order was mistaken.
# - Tanzania: the day of Zanzibar's revolution (12 January 1964) is "01-02", which closes 2 January and opens the 12th.
# - El Salvador: 1 January is an observance, so that a list of public days has no New Year.
# holidays 0.109 (PyPI) has 23 February, 9 October, 12 January and 1 January for 2026.
#
# One list alone cannot show it. A second list does, and so does the weekday of a day that is named for one.
#
# Exits 1 once one of these changes.
set -euo pipefail
export TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent date-holidays@3.37.0
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -qq "holidays==0.109"
cat >list.cjs <<'SCRIPT'
const Holidays = require("date-holidays");
const weekday = (day) => new Date(`${day}T00:00Z`).toLocaleDateString("en", { weekday: "long", timeZone: "UTC" });
const named = { CY: "Clean Monday", EC: "Independence of Guayaquil", TZ: "Zanzibar Revolution Day", SV: "New Year's Day" };
for (const [country, name] of Object.entries(named)) {
  const { date, rule, type } = new Holidays(country).getHolidays(2026, "en").find((one) => one.name === name);
  const day = date.slice(0, 10);
  console.log(`date-holidays ${country}: ${day} ${weekday(day)}, ${type}, rule ${rule}`);
}
const greek = new Holidays("GR").getHolidays(2026, "en").find(({ rule }) => rule === "orthodox -48");
console.log(`date-holidays GR: ${greek.date.slice(0, 10)} ${weekday(greek.date.slice(0, 10))}, ${greek.type}, rule ${greek.rule}`);
SCRIPT
cat >list.py <<'SCRIPT'
import holidays

for country, day in {"CY": "2026-02-23", "EC": "2026-10-09", "TZ": "2026-01-12", "SV": "2026-01-01"}.items():
    print(f"holidays {country}: {day} {holidays.country_holidays(country, years=2026, language='en_US').get(day)}")
SCRIPT
cat >expected <<'LINES'
date-holidays CY: 2026-02-24 Tuesday, public, rule orthodox -47
date-holidays EC: 2026-09-10 Thursday, public, rule 09-10
date-holidays TZ: 2026-01-02 Friday, public, rule 01-02
date-holidays SV: 2026-01-01 Thursday, observance, rule 01-01
date-holidays GR: 2026-02-23 Monday, public, rule orthodox -48
holidays CY: 2026-02-23 Green Monday
holidays EC: 2026-10-09 Independence of Guayaquil
holidays TZ: 2026-01-12 Zanzibar Revolution Day
holidays SV: 2026-01-01 New Year's Day
LINES
{ node list.cjs; "$folder/env/bin/python" list.py; } | tee seen
diff expected seen || { echo "this has changed" >&2; exit 1; }
