"""A file of plans: it takes everything to another device, and whatever else it holds harms none."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.browser.kept_plans import keys, listed, plan, press, two, unfold

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import FilePayload
    from tests.browser.conftest import Devices, Tab
    from tests.browser.planner_page import Planner

HOSTILE = "<img src=x onerror=alert(1)> [title] {{7*7}} \u202egnp 👩🏽‍🚀 " + "x" * 400


def test_one_file_takes_everything_to_another_device(
    device: Devices, tab: Tab, tmp_path: Path
) -> None:
    here = unfold(two(tab(device())))
    file = tmp_path / "plans.json"
    with here.page.expect_download() as download:
        here.find('[data-do="list-save"]').click()
    download.value.save_as(file)
    assert json.loads(file.read_text("utf-8"))["version"] == 1
    there = plan(tab(device()), "2026-11-19")
    there.slot("list-file").set_input_files(file)
    assert sorted(listed(there)) == sorted(listed(here))
    told = there.slot("told-says")
    assert told.inner_text() == "Plans added: 2. Brought up to date: 0. Left as they were: 0."
    press(there, "Example Books")
    there.plan().settle()
    assert there.step("thank_you").get_attribute("data-state") == "done"
    there.find("#fu-list-role").fill("Someone else")
    there.settle()
    there.slot("list-file").set_input_files(file)
    there.settle()
    assert told.inner_text().endswith("Left as they were: 2."), "the newer one stays"
    assert there.find("#fu-list-role").input_value() == "Someone else"


def give(here: Planner, data: bytes) -> None:
    """Restore from a file with these bytes."""
    file: FilePayload = {"name": "plans.json", "mimeType": "application/json", "buffer": data}
    here.slot("list-file").set_input_files(file)


def wrong(**change: Any) -> bytes:  # noqa: ANN401 - whatever a file may hold
    sound = {
        "id": "abcdefgh12", "revision": 1, "changed": "2026-11-23T10:00:00.000Z",
        "answers": {"interview": "2026-11-20"}, "facts": {}, "filed": [],
    }  # fmt: skip
    file = {"format": "followup-plans", "version": 1, "plans": [sound]}
    whole = {key: value for key, value in change.items() if key in file}
    file["plans"] = [sound | {key: value for key, value in change.items() if key not in file}]
    return json.dumps(file | whole).encode()


def test_a_file_that_is_not_ours_is_refused_in_a_sentence(device: Devices, tab: Tab) -> None:
    here = plan(tab(device()), "2026-11-20")
    refused = {
        b"": "not a list of plans",
        b"\x89PNG\r\n\x1a\n": "not a list of plans",
        b"[" * 100_000: "not a list of plans",
        wrong(format="other"): "not a list of plans",
        wrong(plans={}): "not a list of plans",
        wrong(id="../../x"): "not a list of plans",
        wrong(revision=1e99): "not a list of plans",
        wrong(facts={"blanks": {"company": "x" * 300_000}}): "not a list of plans",
        wrong(version=2): "another version",
        wrong(answers={"bought": "2026-11-20"}): "another guide",
        b" " * 5_000_001: "too large",
    }
    for data, sentence in refused.items():
        here.heard()
        give(here, data)
        here.settle()
        assert sentence in here.slot("told-says").inner_text(), data[:40]
        assert any(sentence in said for said in here.heard())
        assert keys(here) == []
    odd = wrong(facts={"__proto__": {}, "sent": 5, "x": 1, "blanks": {"company": HOSTILE, "y": 2}})
    give(here, odd)
    assert [row[0][:30] for row in listed(here)] == [HOSTILE[:30]]
    assert here.find(".fu-list img").count() == 0
    press(here, "onerror")
    here.plan().settle()
    assert here.slot("whose").inner_text().startswith("<img src=x onerror=alert(1)> [title]")
    assert here.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_one_damaged_plan_keeps_no_sound_one_out(device: Devices, tab: Tab) -> None:
    here = plan(tab(device()), "2026-11-20")
    file = json.loads(wrong(facts={"blanks": {"company": "Sound Books"}}))
    (sound,) = file["plans"]
    damaged = sound | {"id": "damaged00", "revision": 0, "facts": {"blanks": {"company": "Torn"}}}
    file["plans"] = [damaged, sound, "nothing", sound | {"id": "other0000", "answers": {}}]
    give(here, json.dumps(file).encode())
    here.settle()
    assert [row[0] for row in listed(here)] == ["Sound Books"]
    said = here.slot("told-says").inner_text()
    assert "Plans added: 1." in said
    assert "not taken in: \u201cTorn\u201d \u201cNo name yet\u201d \u201cSound Books\u201d." in said


def test_a_plan_outlives_the_last_number_of_its_editions(device: Devices, tab: Tab) -> None:
    here = plan(tab(device()), "2026-11-20")
    give(here, wrong(revision=2**53 - 1, facts={"blanks": {"company": "Old Books"}}))
    here.settle()
    press(here, "Old Books")
    here.plan().settle()
    for name in ("New Books", "Newer Books"):
        here.find("#fu-list-company").fill(name)
        here.settle()
        here.page.reload()
        here.plan().settle()
        assert [row[0] for row in listed(here)] == [name]
