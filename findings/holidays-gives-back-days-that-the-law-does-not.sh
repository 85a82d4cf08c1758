#!/usr/bin/env bash
# holidays 0.109 (PyPI): a day "(observed)" on a Monday is there by one rule, whatever the law of the place says.
#
# Saskatchewan's public holidays on a Sunday are kept on Monday, and those on a Saturday are not kept on another day
# (saskatchewan.ca, as https://canada-stat-holidays.com/saskatchewan-stat-holidays-2022/ tells it). Here Canada Day of
# 2028, a Saturday, gives Monday, 3 July, under a name that reads like a decree. Burkina Faso gives no day back since a law
# of January 2026 (https://lanouvelletribune.info/2026/01/burkina-moins-de-jours-feries-apres-ladoption-dune-nouvelle-loi/);
# here 15 August 2027 gives the Monday, and 5 August, no holiday since, is one still.
# One expects a deadline on the Monday to stand; it moves to the Tuesday.
#
# Exits 1 once one of these changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet "holidays==0.109"
"$folder/env/bin/python" - <<'PYTHON'
import holidays

years = (2027, 2028)
saskatchewan = holidays.CA(subdiv="SK", years=years, language="en_US")
burkina = holidays.BF(years=years, language="en_US")
seen = {
    "SK 2028-07-03": saskatchewan.get("2028-07-03"),
    "BF 2027-08-16": burkina.get("2027-08-16"),
    "BF 2027-08-05": burkina.get("2027-08-05"),
}
print(seen)
expected = ("Canada Day (observed)", "Assumption Day (observed)", "Independence Day")
raise SystemExit("this has changed" if tuple(seen.values()) != expected else 0)
PYTHON
