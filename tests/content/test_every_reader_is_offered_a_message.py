"""Promise: whoever has something to say finds words for it, however they keep in touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from followup_site.check.situations import condition, said
from followup_site.check.timing import planned

if TYPE_CHECKING:
    from followup_site.load import Loaded


@pytest.mark.parametrize("stage", ["thank_you", "first_follow_up", "second_follow_up"])
def test_a_stage_has_a_message_in_every_situation(loaded: Loaded, stage: str) -> None:
    content = loaded.content
    messages = [content.messages[name] for name in content.stages[stage].messages or ()]
    for situation in planned(content, content.stages[stage], "contact"):
        fitting = [one for one in messages if condition(one.when).holds(situation)]
        assert fitting, said(situation)
