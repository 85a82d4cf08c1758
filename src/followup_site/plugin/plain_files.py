"""A guide's site as plain files: Markdown, data and settings that other builders read as well."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import yaml
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import get_files
from mkdocs.utils.yaml import yaml_load

from followup_site.plugin import site_styles
from followup_site.translations.language_names import name_language

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File

    from followup_site.edition import Edition
    from followup_site.plugin import FollowupPlugin

__all__ = ["PluginError", "write"]

SETTINGS = "mkdocs.yml"  # MkDocs's own name for them
_PLUGIN = "followup"  # what the settings call our plugin, which the plain site does not need
# The first line of the settings, a remark: whoever edits them learns that they were made.
_ABOUT = (
    "# Written by the guide's site builder."
    " Build it with MkDocs, or with what reads its settings.\n"
)
# How the words begin that settings may name by a code: of the site, and of its menu.
_CODES = ("site_", "nav_")


def write(settings: Path, folder: Path) -> list[Path]:
    """Write a guide's site into a folder, as `docs/`, `theme/` and settings without our plugin.

    Each further language goes into a folder of its own, complete in itself; once both are built,
    its site belongs into a folder of that name in the first one's.

    Returns:
        The settings of each language, the guide's own first.

    Raises:
        PluginError: the content does not hold, or the planner's parts are missing.
    """
    config = load_config(str(settings), site_dir=str(folder / "site"))
    plugin = _find_plugin(config)
    config.plugins.run_event("startup", command="build", dirty=False)
    try:
        _write_one(config, plugin, folder)
        made = [folder / SETTINGS]
        for language in list(plugin.editions.made)[1:]:
            other = load_config(str(settings), site_dir=str(folder / "site"))
            own = _find_plugin(other)
            own.editions.made, own.editions.language = plugin.editions.made, language
            _write_one(other, own, folder / language)
            made.append(folder / language / SETTINGS)
    finally:
        plugin.editions.language = (
            ""  # MkDocs keeps one plugin for all settings that a process reads
        )
        config.plugins.run_event("shutdown")
    return made


def _find_plugin(config: MkDocsConfig) -> FollowupPlugin:
    return cast("FollowupPlugin", config.plugins[_PLUGIN])


def _write_one(config: MkDocsConfig, plugin: FollowupPlugin, folder: Path) -> None:
    config.plugins.run_event("config", config)
    files = config.plugins.run_event("files", get_files(config), config=config)
    docs = folder / "docs"
    for file in files:
        target = docs / file.src_uri
        target.parent.mkdir(parents=True, exist_ok=True)
        if file.is_documentation_page():
            target.write_text(_mark(file), encoding="utf-8", newline="\n")
        else:
            target.write_bytes(file.content_bytes)
    edition = cast("Edition", plugin.edition)
    edition.publish_data(docs, plugin.locate_private_folder(config))
    _copy_theme(config, folder)
    site_styles.write(docs, config)
    text = yaml.safe_dump(_make_settings(config, plugin), sort_keys=False, allow_unicode=True)
    (folder / SETTINGS).write_text(_ABOUT + text, encoding="utf-8", newline="\n")


def _copy_theme(config: MkDocsConfig, folder: Path) -> None:
    """Copy the guide's own part of the theme, if it has one, with what its pages fetch."""
    own = config.theme.custom_dir
    if own is None:
        return
    shutil.copytree(own, folder / "theme", dirs_exist_ok=True)
    assets = Path(own, "assets")
    if assets.is_dir():
        shutil.copytree(assets, folder / "docs" / "assets", dirs_exist_ok=True)


def _mark(file: File) -> str:
    """A page that says which file it was made from, for whoever would edit it."""
    text = file.content_string
    if not file.edit_uri or file.generated_by is None:
        return text
    mark = f"source_file: {file.edit_uri}\n"
    return f"---\n{mark}{text[4:]}" if text.startswith("---\n") else f"---\n{mark}---\n\n{text}"


def _make_settings(config: MkDocsConfig, plugin: FollowupPlugin) -> dict[str, Any]:
    """The settings as they were written, said in the language, without our plugin."""
    with Path(config.config_file_path).open("rb") as file:  # read anew: MkDocs uses up what it read
        raw = yaml_load(file)
    edition = cast("Edition", plugin.edition)
    settings = cast("dict[str, Any]", _say(raw, edition.words))
    settings |= {"docs_dir": "docs", "site_dir": "site", "nav": config.nav}
    for address in ("site_url", "repo_url", "edit_uri"):
        if not config[address]:
            settings.pop(address, None)
    settings["plugins"] = [one for one in settings.get("plugins", []) if not _is_ours(one)]
    settings["theme"] = _make_theme_settings(settings.get("theme"), config)
    settings["not_in_nav"] = "\n".join(one.path for one in edition.pages if not one.source)
    settings.setdefault("extra", {})["notices"] = edition.words["site_notices"]
    if len(plugin.editions.made) > 1:
        settings["extra"]["alternate"] = _list_alternates(plugin)
    return settings


def _make_theme_settings(written: object, config: MkDocsConfig) -> dict[str, Any]:
    """The theme as it was written, a name or a mapping or nothing, in the language."""
    theme = dict(written) if isinstance(written, dict) else {"name": config.theme.name}
    theme["language"] = config.theme["language"]
    if config.theme.custom_dir:
        theme["custom_dir"] = "theme"
    return theme


def _list_alternates(plugin: FollowupPlugin) -> list[dict[str, Any]]:
    """The home of each language, as seen from the top of this one's site."""
    here = cast("Edition", plugin.edition).language
    own = next(iter(plugin.editions.made))
    up = "../" if plugin.editions.is_other else "./"
    return [
        {
            "name": name_language(language, language),
            "lang": language,
            "link": up if language == own else f"{up}{language}/",
            "here": language == here,
        }
        for language in plugin.editions.made
    ]


def _is_ours(plugin: object) -> bool:
    return plugin == _PLUGIN or (isinstance(plugin, dict) and _PLUGIN in plugin)


def _say(value: object, words: Mapping[str, str]) -> object:
    """Settings with what they name by a code of the words said in those words."""
    if isinstance(value, dict):
        return {key: _say(held, words) for key, held in value.items()}
    if isinstance(value, list):
        return [_say(held, words) for held in value]
    is_code = isinstance(value, str) and value.startswith(_CODES)
    return words.get(cast("str", value), value) if is_code else value
