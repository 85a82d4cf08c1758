"""Lays the words of a translation over a guide, and refuses whatever is no translation of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from followup_site.content_files import BROKEN
from followup_site.content_files.did_you_mean import suggest
from followup_site.models.faults import Fault
from followup_site.models.sections import CALLED, EACH, WHOLE
from followup_site.models.shape import find_field, find_model, list_field_names
from followup_site.translations.translated_examples import SaidExample

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic.fields import FieldInfo

    from followup_site.content_files import Keys, Value
    from followup_site.models.fields import Item

Named = dict[str, "Value"]


@dataclass(frozen=True)
class Pair:
    """A text of the source, and what stands for it in the other language; None if nothing does.

    A text may be a list, or words by names of the language's own: they are replaced as one. The
    `path` is the way to it with dots; examples go by their names in the source.
    """

    keys: Keys
    source: Value
    own: Value | None
    form: str
    path: str


@dataclass
class Overlay:
    """Goes through the source and a translation side by side, and notes what it finds."""

    pairs: list[Pair] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def lay_content(self, source: Mapping[str, Value], own: Mapping[str, Value]) -> Named:
        """The content with the words of a translation in their places."""
        laid: Named = dict(source)
        for section in own:
            if section not in source:
                what = f"the guide has no {section} to translate"
                self.faults.append(
                    Fault((section,), what, "Take it away, or write the source first")
                )
        for section, model in WHOLE.items():
            if section in source and section != "phrases":
                laid[section] = self.lay_item(
                    model, own.get(section, {}), source[section], (section,)
                )
        for section, model in EACH.items():
            if section in source:
                laid[section] = self.lay_each(
                    model, own.get(section, {}), source[section], (section,)
                )
        if "examples" in source:
            laid["examples"] = self._lay_examples(own.get("examples") or {}, source)
        return laid

    def lay_item(self, model: type[Item], own: Value, source: Value, keys: Keys) -> Value:
        """One thing: its words replaced, its facts kept."""
        if not isinstance(source, dict) or not self._has_names(own, keys):
            return source
        said = cast("Named", own)
        for name in said:
            self._refuse(model, name, source, keys)
        fields = {name: find_field(model, name) for name in source}
        alone = [name for name in said if name not in source and _needs_no_source(model, name)]
        laid = {
            name: self._lay_field(fields[name], said.get(name), value, (*keys, name))
            for name, value in source.items()
        }
        return laid | {name: said[name] for name in alone}

    def lay_each(self, model: type[Item], own: Value, source: Value, keys: Keys) -> Value:
        """Things by their ids."""
        if not isinstance(source, dict) or not self._has_names(own, keys):
            return source
        said = cast("Named", own)
        called = CALLED.get(str(keys[-1]), "entry")
        self._report_unknown(said, source, keys, f"the guide has no {called} `{{}}` to translate")
        return {
            name: self.lay_item(model, said.get(name, {}), value, (*keys, name))
            for name, value in source.items()
        }

    def _lay_field(
        self, found: FieldInfo | None, own: Value | None, source: Value, keys: Keys
    ) -> Value:
        extra = _read_extra(found)
        if found is None or extra["kind"] == "fact":
            return source
        model, by_id = find_model(found)
        if model and isinstance(source, dict):
            lay = self.lay_each if by_id else self.lay_item
            return lay(model, {} if own is None else own, source, keys)
        return self._lay_words(extra, own, source, keys) if extra["kind"] == "words" else source

    def _lay_words(
        self, extra: Mapping[str, Any], own: Value | None, source: Value, keys: Keys
    ) -> Value:
        """Words; those that stand by code are replaced one by one."""
        if not isinstance(source, dict) or extra.get("own_names"):
            self.pairs.append(Pair(keys, source, own, extra["form"], ".".join(map(str, keys))))
            return source if own is None else own
        if not self._has_names({} if own is None else own, keys):
            return source
        said = cast("Named", own or {})
        self._report_unknown(said, source, keys, "nothing says `{}`")
        return {
            code: self._lay_words(extra, said.get(code), value, (*keys, code))
            for code, value in source.items()
        }

    def _lay_examples(self, own: Value, content: Mapping[str, Value]) -> Value:
        """Examples have no ids: the translation names each by its sentence in the source.

        One that could not be read in the other language is left out there.
        """
        keys, source = ("examples",), content["examples"]
        if not isinstance(source, list) or not self._has_names(own, keys):
            return source
        said = cast("Named", own)
        examples = [
            SaidExample.from_mapping(one, content) for one in source if isinstance(one, dict)
        ]
        names = [one.words["name"] for one in examples]
        self._report_unknown(said, dict.fromkeys(names, ""), keys, "no example has the name `{}`")
        laid = [self._lay_example(one, said, number) for number, one in enumerate(examples)]
        return [one for one in laid if one is not None]

    def _lay_example(self, one: SaidExample, said: Named, number: int) -> Value | None:
        name = one.words["name"]
        own, faults = one.read(said.get(name, {}), ("examples", name))
        self.faults.extend(faults)
        for part, text in one.words.items():
            keys: Keys = ("examples", number, *(("given",) if part != "name" else ()), part)
            path = ("examples", name, *((part,) if part != "name" else ()))
            self.pairs.append(Pair(keys, text, own.get(part), "plain", ".".join(path)))
        return cast("Value", one.in_words(own))

    def _refuse(self, model: type[Item], name: str, source: Named, keys: Keys) -> None:
        """Say of a name of a translation why it cannot stand there, if it cannot."""
        where = (*keys, name)
        if find_field(model, name) is None:
            known = [one for one in list_field_names(model) if _is_said(model, one)]
            fault = Fault(where, f"unknown name `{name}`", suggest(name, known), at_name=True)
        elif not _is_said(model, name):
            what = f"`{name}` is a fact, and the same in every language"
            fault = Fault(where, what, "Take it out: the source has it", at_name=True)
        elif name not in source and not _needs_no_source(model, name):
            what = f"the source has no `{name}` here, so there is nothing to translate"
            fault = Fault(where, what, "Take it out, or write it in the source too", at_name=True)
        else:
            return
        self.faults.append(fault)

    def _report_unknown(
        self, own: Named, source: Mapping[str, Value], keys: Keys, what: str
    ) -> None:
        for name in own:
            if name not in source:
                said = what.format(name)
                fix = suggest(name, source)
                self.faults.append(Fault((*keys, name), said, fix, at_name=True))

    def _has_names(self, own: Value, keys: Keys) -> bool:
        """Whether a value has names with values; what is broken was told."""
        if isinstance(own, dict):
            return True
        if own is not BROKEN:
            what = f"`{keys[-1]}` should have parts with names, as in the source"
            self.faults.append(Fault(keys, what, "Write each as `name: text` below it"))
        return False


def _is_said(model: type[Item], name: str) -> bool:
    """Whether a field is words, or has fields that are."""
    return bool(_read_extra(find_field(model, name)).get("kind") in ("words", "parts"))


def _needs_no_source(model: type[Item], name: str) -> bool:
    """Whether a field holds words by names of their own: a language may need some alone."""
    return bool(_read_extra(find_field(model, name)).get("own_names"))


def _read_extra(found: FieldInfo | None) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", found.json_schema_extra or {}) if found else {}
