"""The models say of every field what it is: a fact or words, and what it means."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest

from followup_site.content_files import read_folder
from followup_site.content_files.layout import KINDS
from followup_site.models import read_content
from followup_site.models.all_texts import iterate_conditions, iterate_relative_dates, iterate_texts
from followup_site.models.fields import Form, Item, Kind
from followup_site.models.sections import CALLED, EACH, LISTED, MODELS, WHOLE

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic.fields import FieldInfo

BASE = Path(__file__).parents[3] / "corpus" / "base"
SECTIONS = {**WHOLE, **EACH, **LISTED}


def models(model: type[BaseModel] = Item) -> list[type[BaseModel]]:
    """Every model there is, by going down from the first."""
    return [one for sub in model.__subclasses__() for one in (sub, *models(sub))]


def marks(field: FieldInfo) -> dict[str, object]:
    """What a field says of itself besides its type and its meaning."""
    assert isinstance(field.json_schema_extra, dict)
    return dict(field.json_schema_extra)


FIELDS = [
    pytest.param(field, id=f"{model.__name__}.{name}")
    for model in models()
    for name, field in model.model_fields.items()
]


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_is_a_fact_or_words_or_holds_both(field: FieldInfo) -> None:
    assert marks(field)["kind"] in get_args(Kind)


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_says_what_it_means(field: FieldInfo) -> None:
    assert field.description
    assert field.description[0].islower() or field.description.startswith("`")
    assert not field.description.endswith(".")


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_of_words_says_how_they_are_written(field: FieldInfo) -> None:
    extra = marks(field)
    assert (extra.get("form") in get_args(Form)) == (extra["kind"] == "words")


@pytest.mark.parametrize("model", SECTIONS.values(), ids=SECTIONS)
def test_every_section_can_be_described_as_a_json_schema(model: type[BaseModel]) -> None:
    schema = model.model_json_schema(by_alias=True)
    assert schema["additionalProperties"] is False
    assert all(field["description"] for field in schema["properties"].values())


def test_every_kind_of_file_has_a_model_and_no_model_is_of_none() -> None:
    assert set(MODELS) == set(KINDS)


def test_every_section_of_things_has_a_word_for_one_of_them() -> None:
    assert set(EACH) | set(LISTED) <= set(CALLED)


def test_the_walk_finds_every_kind_of_text_with_the_keys_that_lead_to_it() -> None:
    content = read_content(read_folder(BASE))
    found = {at.keys: at for at in iterate_texts(content)}
    assert found["guide", "topics", "care", "title"].form == "markdown"
    assert found["stages", "ask_again", "says", "wait"].form == "sentence"
    assert found["stages", "bring_back", "notes", "short", "says"].form == "remark"
    assert found["messages", "more_time", "body"].form == "message"
    assert found["questions", "shelf", "options", "short", "label"].form == "plain"
    assert ("stages", "ask_again", "source") not in found
    assert ("channels", "desk", "kind") not in found


def test_the_walk_finds_conditions_and_moments() -> None:
    content = read_content(read_folder(BASE))
    asked = dict(iterate_conditions(content))
    assert asked["stages", "ask_again", "applies"] == {"renewed": "not happened"}
    assert asked["messages", "more_time", "when"] == {"shelf": "normal"}
    counted = {at.keys: at.relative_date.text for at in iterate_relative_dates(content)}
    assert counted["rules", "loan", "latest"] == "loan_time after borrowed"
    assert counted["days", "reminder", "timing", 1, "on"] == "4 weeks after borrowed"
