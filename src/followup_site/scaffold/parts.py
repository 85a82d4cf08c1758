"""Makes a stage, a rule, a message, a tip or an example, and puts it where it belongs."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from followup.guide.relative_dates import RelativeDate
from followup_site import STARTER
from followup_site.content_files.did_you_mean import list_choices
from followup_site.models.sections import EACH
from followup_site.scaffold import examples
from followup_site.scaffold.prompts import AnswerError
from followup_site.scaffold.yaml_edit import (
    append,
    format_block,
    format_braces,
    format_items,
    format_scalar,
    insert,
    insert_item_below,
)

if TYPE_CHECKING:
    from followup_site.load.read import Loaded
    from followup_site.models.guide import Guide
    from followup_site.scaffold.draft import Draft
    from followup_site.scaffold.examples import Given
    from followup_site.scaffold.prompts import Asking


def add_tip(asking: Asking, draft: Draft) -> None:
    """A tip, below its heading."""
    loaded = draft.load()
    title = asking.ask_text("title", "The tip, in a few words?")
    name = asking.ask_new_id(title, _find_taken(loaded))
    text = asking.ask_text("text", "The tip in full?")
    topic = asking.ask_one_of(
        "topic", "Below which heading?", list(_read_guide(loaded).topics or {})
    )
    fields = {"title": title, "text": text, "topic": topic, "source": _ask_source(asking, loaded)}
    append(draft.folder / "tips.yaml", f"{name}:\n{format_block(fields, 2)}")


def add_message(asking: Asking, draft: Draft) -> None:
    """A message, and its place on the page of a stage or of a special case."""
    loaded = draft.load()
    title = asking.ask_text("title", "What is the message called?")
    name = asking.ask_new_id(title, _find_taken(loaded))
    where = asking.ask_one_of(
        "where", "On which page?", [*loaded.content.stages, *loaded.content.pages]
    )
    channels = loaded.content.channels
    channel = asking.ask_one_of("channel", "How is it sent?", list(channels))
    is_email = channels[channel].kind == "email"
    subject = asking.ask_text("subject", "Its subject line?") if is_email else ""
    body = asking.ask_text("body", "What does it say? A first line will do; [blanks] in brackets.")
    source = _ask_source(asking, loaded)
    fields = {"title": title, "channel": channel, "subject": subject}
    text = f"{format_block(fields)}body: |\n{_indent(body)}{format_block({'source': source})}"
    append(draft.folder / "messages" / f"{name}.yaml", text)
    _list_message(loaded, draft, where, name)


def add_rule(asking: Asking, draft: Draft) -> None:
    """A rule, the line of a stage's timing that uses it, and an example of its dates."""
    loaded = draft.load()
    about = asking.ask_text("about", "What is the rule for? `how long to wait after …`")
    dated = [name for name, stage in loaded.content.stages.items() if stage.timing]
    stage = asking.ask_one_of("stage", "Which stage does it give dates to?", dated)
    lines = loaded.content.stages[stage].timing
    asks = "When does it hold, and not the rules there are? Like `question: answer`."
    when = examples.read_pairs(asking.ask_text("when", asks, None, _check_pairs, stand_in=""))
    name = asking.ask_new_id("_".join((stage, *when.values())), _find_taken(loaded))
    _write_rule(asking, draft, loaded, name, about)
    used = [line.rule for line in lines]
    above = asking.ask_one_of(
        "above", "Above the line of which rule? The first that fits holds.", used, used[-1]
    )
    number = used.index(above)
    position = loaded.content.source.find_position(("stages", stage, "timing", number))
    margin = " " * (position.column - 3)
    line = f"{margin}- {format_braces('when', when, 0)}{margin}  rule: {name}\n"
    insert(draft.folder / "stages" / f"{stage}.yaml", position.line, line)
    _write_example(asking, draft, stage, name, when)


def add_stage(asking: Asking, draft: Draft) -> None:
    """A stage with its page, its place in the order, its rule, and an example of its dates."""
    loaded = draft.load()
    title = asking.ask_text("title", "What is there to do? The page's heading:")
    name = asking.ask_new_id(title, _find_taken(loaded))
    about = asking.ask_text("about", "What is it about, in one sentence?")
    asks = "When is it part of the plan? Like `question: answer`; nothing: always."
    applies = examples.read_pairs(asking.ask_text("applies", asks, "", _check_pairs))
    order = _read_guide(loaded).stages
    after = asking.ask_one_of("after", "After which stage does it stand?", order, order[-1])
    known = list(loaded.content.rules)
    asks = f"Which rule gives its dates? One there is ({', '.join(known)}), or a new id."
    uses = asking.ask_text("rule", asks, f"{name}_wait")
    if uses not in known:
        _write_rule(
            asking,
            draft,
            loaded,
            uses,
            asking.ask_text("rule_about", "What is that rule for?", about),
        )
    form = Template((STARTER / "parts" / "stage.yaml").read_text(encoding="utf-8"))
    words = {"title": format_scalar(title), "about": format_scalar(about), "rule": uses}
    words["applies"] = format_braces("applies", applies, 0) if applies else ""
    text = form.substitute(words, source=_ask_source(asking, loaded))
    append(draft.folder / "stages" / f"{name}.yaml", text)
    position = loaded.content.source.find_position(("guide", "stages", order.index(after)))
    insert_item_below(draft.folder / "guide.yaml", position, name)
    _write_example(asking, draft, name, uses, applies)


def add_example(asking: Asking, draft: Draft) -> None:
    """An example, with the dates that the engine gives today."""
    loaded = draft.load()
    name = asking.ask_text("name", "What does it show, in a sentence?")
    names = ", ".join((*loaded.content.questions, "today", "sent.STAGE", "event.NAME"))
    asks = f"What did the reader enter? `name: value, name: value`, of {names}:"
    given = examples.read_pairs(asking.ask_text("given", asks, None, _check_pairs, stand_in=""))
    known = list(loaded.content.stages)
    asks = f"Which stages should it show? ({', '.join(known)}; nothing: all that have dates)"
    stages = [one.strip() for one in asking.ask_text("expect", asks, "").split(",") if one.strip()]
    unknown = [one for one in stages if one not in known]
    if unknown:
        raise AnswerError(f"expect: there is no stage `{unknown[0]}`. Write {list_choices(known)}.")
    if not asking.missing:
        _put_example(draft, loaded, name, given, stages)


def _write_rule(asking: Asking, draft: Draft, loaded: Loaded, name: str, about: str) -> None:
    anchor = next(iter(loaded.content.questions), "purchase")
    like = f"like `5 business days after {anchor}`"
    bounds = {
        "earliest": asking.ask_text(
            "earliest", f"Not before when? {like}", "", _check_relative_date
        ),
        "latest": asking.ask_text(
            "latest", f"No later than when? {like}", "", _check_relative_date
        ),
    }
    if not any(bounds.values()):
        asking.missing.append("earliest and latest are both missing. A rule needs one of them.")
        bounds["latest"] = f"1 week after {anchor}"
    fields = {"about": about, **bounds, "source": _ask_source(asking, loaded)}
    append(draft.folder / "rules.yaml", f"{name}:\n{format_block(fields, 2)}")


def _write_example(asking: Asking, draft: Draft, stage: str, rule: str, when: Given) -> None:
    loaded = draft.load()
    if loaded.problems and not asking.missing:
        return  # the check says them all; no dates come from content that does not hold
    name, given = examples.ask(asking, loaded, stage, rule, when)
    if not asking.missing:
        _put_example(draft, loaded, name, given, [stage])


def _put_example(draft: Draft, loaded: Loaded, name: str, given: Given, stages: list[str]) -> None:
    try:
        expect = examples.find_expected(loaded, given, stages)
    except ValueError as wrong:
        raise AnswerError(f"given: {wrong}") from None
    if not expect:
        raise AnswerError("given: with these answers there are no dates. Give others.")
    examples.write(draft.folder, name, given, expect)


def _list_message(loaded: Loaded, draft: Draft, where: str, name: str) -> None:
    section = "stages" if where in loaded.content.stages else "pages"
    path = draft.folder / section / f"{where}.yaml"
    listed = getattr(loaded.content, section)[where].messages or ()
    if listed:
        keys = (section, where, "messages", len(listed) - 1)
        insert_item_below(path, loaded.content.source.find_position(keys), name)
    else:
        insert(
            path,
            loaded.content.source.find_name_position((section, where, "text")).line,
            format_items("messages", [name]),
        )


def _find_taken(loaded: Loaded) -> list[str]:
    return loaded.content.list_ids(*EACH)


def _read_guide(loaded: Loaded) -> Guide:
    guide = loaded.content.guide
    if guide is None:  # new things are put only into content that holds
        raise AnswerError("guide.yaml does not hold")
    return guide


def _ask_source(asking: Asking, loaded: Loaded) -> str:
    sources = _read_guide(loaded).sources
    own = next((name for name, source in sources.items() if source.kind == "editors"), None)
    return asking.ask_one_of("source", "Where does it come from?", list(sources), own)


def _check_relative_date(text: str) -> str:
    if text.strip():
        RelativeDate.parse(text)
    return text.strip()


def _check_pairs(text: str) -> str:
    examples.read_pairs(text)
    return text


def _indent(text: str) -> str:
    return "".join(f"{'  ' + line if line.strip() else ''}\n" for line in text.strip().split("\n"))
