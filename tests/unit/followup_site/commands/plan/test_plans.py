"""A plan can be had on the command line: the same one that the page shows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import icalendar
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Run = Callable[..., tuple[int, str, str]]


RETURNS = Path(__file__).parents[4] / "guides" / "return_a_purchase"


def dates(reply: dict[str, Any]) -> dict[str, tuple[str | None, str | None]]:
    return {step["id"]: (step["earliest"], step["latest"]) for step in reply["steps"]}


def test_a_plan_for_thanksgiving_week_is_printed_as_the_guide_promises(run: Run) -> None:
    code, printed, _ = run("interview=2026-11-20", "round=first", "place=US", "--json")
    assert code == 0
    assert dates(json.loads(printed)) == {
        "thank_you": ("2026-11-20", "2026-11-21"),
        "first_follow_up": ("2026-11-30", "2026-12-02"),
        "second_follow_up": ("2026-12-07", None),
        "move_on": (None, None),
    }


def test_what_ended_the_plan_is_printed_with_the_letters_for_it(run: Run) -> None:
    code, printed, _ = run("interview=2026-11-20", "event.rejected=2026-11-23")
    lines = printed.splitlines()
    assert (code, lines[0]) == (0, "They said no: 2026-11-23")
    assert lines[1].startswith("  That stings")
    assert "  | Dear Hiring Manager," in lines


def test_what_happened_is_printed_before_the_steps_that_are_left(run: Run) -> None:
    _, printed, _ = run("interview=2026-11-20", "event.other_offer=2026-11-23", "contact=upwork")
    assert printed.index("Someone else made me an offer") < printed.index("Say thank you [")
    assert "They would like to have my answer by [answer day]." in printed


def test_without_a_place_only_weekends_are_left_out(run: Run) -> None:
    _, printed, _ = run("interview=2026-11-20", "--json")
    reply = json.loads(printed)
    assert reply["calendar"]["code"] is None
    assert dates(reply)["first_follow_up"] == ("2026-11-27", "2026-12-01")


def test_every_kind_of_argument_reaches_the_plan(run: Run) -> None:
    _, printed, _ = run(
        "interview=2026-11-20 18:30",
        "place=US",
        "sent.thank_you=2026-11-21",
        "skip.first_follow_up=",
        "event.new_date=2026-11-23 2 weeks",
        "open=2026-11-26",
        "closed=2026-12-08",
        "send_on.second_follow_up=2026-12-10",
        "blank.your_name=Alex Example",
        "blank.company=New Books",
        "earlier.company=Old Books",
        "text.second_follow_up_email=I would like to work for Old Books.",
        "text.second_follow_up_email.subject=Interview: [your name]",
        "--json",
    )
    reply = json.loads(printed)
    steps = {step["id"]: step for step in reply["steps"]}
    assert reply["problems"] == []
    assert steps["thank_you"]["latest"] == "2026-11-21T18:30"
    assert [steps[name]["state"] for name in ("thank_you", "first_follow_up")] == [
        "done",
        "skipped",
    ]
    assert reply["understood"]["timeline"]["to"] == "2026-12-07"
    assert steps["first_follow_up"]["earliest"] == "2026-12-09"
    message = steps["second_follow_up"]["messages"][0]
    assert message["subject"] == "Interview: Alex Example"
    assert message["body"] == "I would like to work for Old Books."
    assert [note["id"] for note in message["notes"]] == ["left_over"]


def test_as_text_a_message_has_its_notes_and_its_day_of_sending_what_to_know(run: Run) -> None:
    given = ["interview=2026-11-20", "place=US", "--today=2026-11-23"]
    _, printed, _ = run(
        *given,
        "send_on.first_follow_up=2026-11-24",
        "text.first_follow_up_email=Thank you for your time yesterday.",
    )
    assert "  ! Sent tomorrow, “yesterday” is the wrong day. Write “on Friday”." in printed
    assert "better not before Monday 30 November" in printed


def test_as_text_the_next_thing_to_do_comes_first_and_every_date_has_its_working(run: Run) -> None:
    code, printed, _ = run("interview=2026-11-20", "place=US", "sent.thank_you=2026-11-20")
    assert code == 0
    first, *_ = printed.splitlines()
    assert "Monday 30 November" in first
    assert "Thu 26 Nov (Thanksgiving Day)" in printed


def test_answers_that_do_not_hold_are_told_all_at_once_with_exit_code_2(run: Run) -> None:
    code, printed, told = run("interview=2026-11-31", "place=Atlantis", "colour=red", "nonsense")
    assert code == 2
    assert printed == ""
    fields = {line.partition(":")[0] for line in told.splitlines()}
    assert fields == {"interview", "place", "colour", "nonsense"}


@pytest.mark.parametrize(("named", "code"), [("London", "GB-ENG"), ("Holland", "NL")])
def test_a_place_may_be_named_as_people_call_it(run: Run, named: str, code: str) -> None:
    done, printed, _ = run("interview=2026-11-20", f"place={named}", "--json")
    assert done == 0
    assert json.loads(printed)["calendar"]["code"] == code


def test_a_name_of_two_places_is_a_question_and_no_guess(run: Run) -> None:
    done, printed, told = run("interview=2026-11-20", "place=Georgia")
    assert (done, printed) == (2, "")
    assert "GE (Georgia) or US-GA (Georgia, United States)" in told


def test_a_problem_is_also_part_of_the_json_reply(run: Run) -> None:
    code, printed, _ = run("interview=tomorrowish", "--json")
    assert code == 2
    reply = json.loads(printed)
    assert [problem["field"] for problem in reply["problems"]] == ["interview"]
    assert (reply["next"], reply["steps"]) == (None, [])


def test_another_language_than_the_guide_has_is_refused(run: Run) -> None:
    code, _, told = run("interview=2026-11-20", "--language", "tlh")
    assert code == 2
    assert "tlh" in told


def test_content_that_does_not_hold_is_told_with_exit_code_1(run: Run, tmp_path: Path) -> None:
    code, _, told = run("interview=2026-11-20", content=tmp_path)
    assert code == 1
    assert told.strip()


def test_a_calendar_file_is_written_beside_the_plan(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "plan.ics"
    run("interview=2026-11-20", "place=US", "--calendar", str(file))
    written = file.read_bytes()
    assert b"DTSTART:20261130T090000\r\n" in written
    assert b"\n" not in written.replace(b"\r\n", b"")


def uids(file: Path) -> set[str]:
    calendar = icalendar.Calendar.from_ical(file.read_bytes())
    return {str(entry["UID"]) for entry in calendar.walk("VEVENT")}


def test_two_interviews_never_share_a_calendar_entry(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "plan.ics"
    seen: set[str] = set()
    for answers in (
        ("interview=2026-11-20",),
        ("interview=2026-11-23",),
        ("interview=2026-11-20", "round=final"),
        ("interview=2026-11-20", "place=US"),
        ("interview=2026-11-20", "timeline=2 weeks"),
        ("interview=2026-11-20", "blank.company=Example Books"),
        ("interview=2026-11-20", "id=books"),
    ):
        run(*answers, "--calendar", str(file))
        names = uids(file)
        assert names, answers
        assert not names & seen, answers
        seen |= names
        run(*reversed(answers), "blank.your_name=Alex Example", "--calendar", str(file))
        assert uids(file) == names, "the same answers have the same entries"
    assert all(name.startswith("books-") for name in names)


def test_where_nothing_is_to_come_no_calendar_file_is_written(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "plan.ics"
    ended = ("interview=2026-11-16", "event.rejected=2026-11-20", "--calendar", str(file))
    code, _, told = run(*ended)
    assert (code, file.exists()) == (0, False)
    assert "no step has a day to come" in told


def test_a_guide_on_another_subject_gets_its_plan_from_the_same_command(run: Run) -> None:
    code, printed, told = run("bought=2026-11-20", "--json", content=RETURNS)
    assert (code, told) == (0, "")
    assert json.loads(printed)["steps"]
