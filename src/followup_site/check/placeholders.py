"""Promise: every `{{ name }}` in prose stands for something in this guide."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.guide.relative_dates import RelativeDate
from followup.guide.rules import BOUNDS
from followup_site.content_files.did_you_mean import suggest
from followup_site.models.all_texts import iterate_all_texts
from followup_site.models.faults import Fault
from followup_site.models.sections import SITE_PAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followup_site.content_files.yaml_mistakes import Mistake
    from followup_site.models import Content
    from followup_site.models.all_texts import TextAt
    from followup_site.models.rules import OtherAdvice, Rule

PLACEHOLDER = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)

"""The pages, besides the guide's own, that a text may link to by `{{ link.pages.… }}`."""

_STRAY = re.compile(r"\{[%#{]|[%#}]\}")
"""Half a placeholder, or a mark that Jinja would take for its own: looked for once whole ones are
taken out."""

_KINDS = {"figures": 1, "rules": 2, "stages": 2, "sources": 2, "link": 2}
"""What a placeholder may begin with, and how many names follow: `figures.X`, `rules.X.window`."""

_FORMS = (
    "Write `{{ figures.X }}`, `{{ rules.X.window }}`, `{{ stages.X.title }}`, "
    "`{{ sources.X.title }}`, `{{ link.stages.X }}` or `{{ link.pages.X }}`"
)
"""What to write where a placeholder is none of them."""


def find_faults(content: Content) -> Iterator[Fault]:
    """Placeholders that stand for nothing, or where nothing fills them."""
    for at in iterate_all_texts(content):
        for found in PLACEHOLDER.finditer(at.text):
            before = at.text[: found.start()]
            name = found[1].strip()
            mistake = _check_placeholder(content, at, name)
            if mistake:
                unknown = _read_id(name) if mistake[0].startswith("there is no") else ""
                yield Fault(at.keys, *mistake, before=before, unknown=unknown)
        rest = PLACEHOLDER.sub(lambda match: " " * len(match[0]), at.text)
        stray = _STRAY.search(rest)
        if stray:
            what = f"`{stray[0]}` stands alone here"
            yield Fault(at.keys, what, _FORMS, before=at.text[: stray.start()])


def _check_placeholder(content: Content, at: TextAt, name: str) -> Mistake | None:
    """What is wrong with a placeholder: what, and what to write instead."""
    kind, *rest = name.split(".")
    if at.form != "markdown":
        what = f"`{{{{ {name} }}}}` is not filled in here"
        return what, "Say it in words without the number, or move it to the page's text"
    if kind not in _KINDS:
        return f"`{{{{ {name} }}}}` stands for nothing", _guess_kind(kind)
    if len(rest) != _KINDS[kind]:
        return f"`{{{{ {name} }}}}` is not one of the forms there are", _FORMS
    special = {"rules": _check_rule, "link": _check_link}.get(kind)
    return special(content, *rest) if special else _check_title(content, kind, *rest)


def _check_title(content: Content, section: str, name: str, part: str = "title") -> Mistake | None:
    if part != "title":
        fix = f"Write `{{{{ {section}.{name}.title }}}}`"
        return f"`{{{{ {section}.{name}.{part} }}}}` stands for nothing", fix
    return _check_known(content, section, name)


def _guess_kind(kind: str) -> str:
    meant = suggest(kind, _KINDS)
    return meant if meant.startswith("Did") else _FORMS


def _check_known(content: Content, section: str, name: str) -> Mistake | None:
    if not content.is_unknown(name, section):
        return None
    return f"there is no {section[:-1]} `{name}`", suggest(name, content.list_ids(section))


def _check_link(content: Content, kind: str, name: str) -> Mistake | None:
    if kind == "stages":
        return _check_known(content, "stages", name)
    if kind != "pages":
        return f"`{{{{ link.{kind}.{name} }}}}` stands for nothing", suggest(
            kind, ("stages", "pages")
        )
    if name in SITE_PAGES or not content.is_unknown(name, "pages"):
        return None
    return f"there is no page `{name}`", suggest(name, (*SITE_PAGES, *content.list_ids("pages")))


def _check_rule(content: Content, name: str, part: str) -> Mistake | None:
    unknown = _check_known(content, "rules", name)
    rule = content.rules.get(name)
    if unknown or rule is None or not content.is_sound("rules", name):
        return unknown
    parts = ("window", *BOUNDS, "other_advice")
    if part not in parts:
        return f"a rule has no `{part}` to name", suggest(part, parts)
    said = [one for one in parts if _has_length(rule, one)]
    if part in said:
        return None
    fix = (
        f"Write {' or '.join(f'`{{{{ rules.{name}.{one} }}}}`' for one in said[:3])}"
        if said
        else "Say it in words"
    )
    return f"the rule `{name}` has no length of time under `{part}`", fix


def _has_length(rule: Rule, part: str) -> bool:
    """Whether a part of a rule has a length of time to say."""
    if part == "other_advice":
        return bool(rule.other_advice and _has_any_length(rule.other_advice))
    if part == "window":
        return _has_any_length(rule)
    return _has_span(getattr(rule, part) or [])


def _has_any_length(holder: Rule | OtherAdvice) -> bool:
    return any(_has_span(getattr(holder, bound) or []) for bound in BOUNDS)


def _has_span(texts: Sequence[str]) -> bool:
    relative_dates = [RelativeDate.parse(text) for text in texts]
    return any(relative_date.span or relative_date.figure for relative_date in relative_dates)


def _read_id(placeholder: str) -> str:
    """The id in a placeholder: `figures.X`, `rules.X.window`, `link.stages.X`."""
    parts = placeholder.split(".")
    return parts[2] if parts[0] == "link" else parts[1]
