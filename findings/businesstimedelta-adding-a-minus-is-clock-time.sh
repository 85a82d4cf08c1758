#!/usr/bin/env bash
# businesstimedelta 1.0.1 (PyPI): adding minus 16 business hours takes away 16 hours by the clock.
#
# Of a type made like Python's timedelta one expects `t - d` and `t + (-d)` to be one moment; and the package makes
# negative spans itself, as the difference of two spans. `t - d` goes back over nights and weekends as promised. Adding
# the negative span moves to the next working time and then counts by the clock, and so ends in a night or on a Sunday,
# outside its own working hours. And `difference` of two moments has no sign: later to earlier is as earlier to later.
#
# Who asks by one subtraction how much of eight hours is left gets no error when too much is used, but a moment at which
# nobody works, or a lateness that looks like time left.
#
# Seen from Monday 2026-11-30 at 10:00, working hours 9 to 17 on weekdays. Exits 1 once it changes.
set -euo pipefail
export TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install -qq "businesstimedelta==1.0.1"
"$folder/env/bin/python" - <<'PYTHON'
from datetime import datetime, time

from businesstimedelta import BusinessTimeDelta, WorkDayRule

office = WorkDayRule(start_time=time(9), end_time=time(17), working_days=[0, 1, 2, 3, 4])
monday, thursday = datetime(2026, 11, 30, 10), datetime(2026, 11, 26, 10)
sixteen = BusinessTimeDelta(office, hours=16)
minus_sixteen = BusinessTimeDelta(office, hours=8) - BusinessTimeDelta(office, hours=24)
seen = {
    "monday - 16 hours": f"{monday - sixteen:%a %d %H:%M}",
    "monday + (8 - 24 hours)": f"{monday + minus_sixteen:%a %d %H:%M}",
    "thursday to monday": office.difference(thursday, monday).hours,
    "monday to thursday": office.difference(monday, thursday).hours,
}
print(*seen.items(), sep="\n")
expected = dict(zip(seen, ("Thu 26 10:00", "Sun 29 18:00", 16, 16), strict=True))
raise SystemExit("this has changed" if seen != expected else 0)
PYTHON
