"""Promise: a day is closed where employees have it off, quiet where most still work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from followup_site.places import bake as places

if TYPE_CHECKING:
    from followup_site.load.read import Loaded

Baked = dict[str, places.Place]


@pytest.fixture(scope="module")
def baked(loaded: Loaded) -> Baked:
    """Every place of the guide, for the years in which the days below lie."""
    return places.bake(loaded.mapping["places"], (2026, 2027))


@pytest.mark.parametrize(
    ("code", "day"),
    [
        ("SE", "2027-06-25"),
        ("FI", "2027-06-25"),
        ("FI", "2026-12-24"),
        ("AX", "2027-06-25"),
        ("BR", "2027-02-08"),
        ("BR", "2027-02-09"),
        ("BR-SP", "2027-02-09"),
        ("BR", "2027-05-27"),
        ("ID", "2026-12-24"),
        ("NL", "2027-03-26"),
        ("AR", "2026-12-07"),
        ("AR", "2027-03-25"),
        ("AR-B", "2027-03-25"),
        ("GB-SCT", "2026-11-30"),
        ("IE", "2027-03-26"),
        ("UY", "2027-02-08"),
        ("UY", "2027-02-09"),
        ("UY", "2027-03-25"),
        ("UY", "2027-03-26"),
        ("MX", "2027-03-25"),
        ("MX", "2027-03-26"),
        ("DK", "2026-06-05"),
        ("PT", "2027-02-09"),
        ("TT", "2027-02-08"),
        ("CA", "2027-06-24"),
        ("CH-LU", "2027-03-29"),
        ("HT", "2027-02-08"),
        ("CA-AB", "2027-12-27"),
        ("CA-BC", "2027-12-27"),
        ("CA-QC", "2027-12-27"),
        ("CA-SK", "2027-12-27"),
        ("DE", "2027-01-06"),
    ],
)
def test_a_day_on_which_many_work_is_quiet(baked: Baked, code: str, day: str) -> None:
    assert day in baked[code]["quiet"]
    assert day not in baked[code]["closed"]


@pytest.mark.parametrize(
    ("code", "day"),
    [
        ("CR", "2026-12-01"),
        ("CR", "2027-08-02"),
        ("CR", "2027-08-31"),
        ("CR", "2027-12-01"),
        ("BF", "2026-05-15"),
        ("BR-AL", "2027-11-29"),
        ("JM", "2027-12-27"),
        ("KE", "2026-05-27"),
        ("ME", "2027-11-15"),
        ("AU", "2026-12-28"),
        ("AU", "2027-12-27"),
        ("AU", "2027-12-28"),
        ("GB", "2027-03-29"),
        ("GB", "2027-08-30"),
        ("CA", "2027-02-15"),
        ("CA", "2027-05-24"),
        ("CA", "2027-10-11"),
        ("CA-ON", "2026-12-28"),
        ("CA-YT", "2027-12-27"),
        ("CH", "2027-03-26"),
        ("CH", "2027-03-29"),
        ("CH", "2027-05-17"),
        ("DE", "2027-05-27"),
        ("DE", "2027-11-01"),
        ("ES", "2027-03-25"),
        ("MY", "2027-01-01"),
        ("NZ", "2027-02-01"),
        ("NZ-WKO", "2027-02-01"),
        ("NZ-BOP", "2027-02-01"),
        ("NZ-GIS", "2027-02-01"),
        ("CH-FR", "2026-12-08"),
    ],
)
def test_a_day_that_people_have_off_is_closed(baked: Baked, code: str, day: str) -> None:
    assert day in baked[code]["closed"]


@pytest.mark.parametrize(
    ("code", "day"),
    [
        ("BF", "2027-08-05"),
        ("BR", "2027-10-28"),
        ("BR-AL", "2027-11-30"),
        ("BR-RN", "2026-08-07"),
        ("GB", "2027-03-17"),
    ],
)
def test_a_day_of_few_people_is_neither(baked: Baked, code: str, day: str) -> None:
    assert day not in {**baked[code]["closed"], **baked[code]["quiet"]}


def test_libya_and_palestine_close_on_fridays_and_saturdays(baked: Baked) -> None:
    assert [baked[code]["weekend"] for code in ("LY", "PS")] == [[4, 5], [4, 5]]
