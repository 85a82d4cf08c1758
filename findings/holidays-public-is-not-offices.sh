#!/usr/bin/env bash
# holidays 0.109 (PyPI): the default category, `public`, is not the days on which offices close.
#
# One expects the days that close a country's offices. Hong Kong: Good Friday 2027 is no public holiday here (`public` has
# the statutory days alone; the general holidays that banks and offices keep stand in `optional`). The Netherlands: Good
# Friday 2027 is public, and most people work. New Zealand: Waikato (WKO) lacks Auckland's anniversary day, which it keeps.
# The error goes both ways, so that no one category is right for all: who counts business days has to look by place.
#
# Exits 1 once one of these changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet "holidays==0.109"
"$folder/env/bin/python" - <<'PYTHON'
import holidays

friday, anniversary = "2027-03-26", "2027-02-01"
seen = {
    "HK public": friday in holidays.HK(years=2027),
    "HK optional": friday in holidays.HK(years=2027, categories=("optional",)),
    "NL public": friday in holidays.NL(years=2027),
    "NZ-AUK": anniversary in holidays.NZ(subdiv="AUK", years=2027),
    "NZ-WKO": anniversary in holidays.NZ(subdiv="WKO", years=2027),
}
print(seen)
expected = dict(zip(seen, (False, True, True, True, False), strict=True))
raise SystemExit("this has changed" if seen != expected else 0)
PYTHON
