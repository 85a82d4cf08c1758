"""A site in several languages: one build for each, linked page by page, with shared assets."""

from __future__ import annotations

import posixpath
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.commands.build import build
from mkdocs.config import load_config

from followup_site.translations.language_names import name_language

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from mkdocs.config.defaults import MkDocsConfig

ASSETS = "assets/"
"""The folder of scripts, styles and fonts: the theme's and ours, the same in every language."""

_FALLBACK = "en"
"""The language that the theme has every word of."""


class Here(str):
    """An address as seen from the page it stands on: no filter makes it relative once more."""

    __slots__ = ()


def speak(config: MkDocsConfig, language: str, words: Mapping[str, str]) -> None:
    """Set the theme to a language, and say in it what the settings name by a code of the words."""
    config.theme["language"] = _find_language_of_theme(config, language)
    config.copyright = words.get(config.copyright or "", config.copyright)
    for palette in _translate_palettes(config.theme.get("palette")):
        toggle = palette.get("toggle", {})
        if "name" in toggle:
            toggle["name"] = words.get(toggle["name"], toggle["name"])
    toc = config.mdx_configs.get("toc", {})
    if "title" in toc:
        toc["title"] = words.get(toc["title"], toc["title"])


def build_other(config: MkDocsConfig, language: str) -> None:
    """Build the site of another language into a folder of this one's, by the same settings."""
    address = f"{config.site_url.rstrip('/')}/{language}/" if config.site_url else ""
    other = load_config(
        config.config_file_path,
        site_dir=str(Path(config.site_dir) / language),
        site_url=address,
        strict=config.strict,
    )
    build(other)


def list_alternates(
    languages: Sequence[str], here: str, url: str, site_url: str, *, in_all: bool
) -> list[dict[str, Any]]:
    """A page in each language, as the theme links it: the guide's own language comes first.

    `url` is the page's address in its own site, `here` its language. A page that is not `in_all`
    languages leads to the others' home.
    """
    found = []
    for language in languages:
        page = url if in_all or language == here else ""
        root = "" if language == languages[0] else f"{language}/"
        own = "" if here == languages[0] else f"{here}/"
        link = _make_relative(root + page, own + url)
        top = site_url.removesuffix(own)
        found.append(
            {
                "name": name_language(language, language),
                "lang": language,
                "link": f"{top}{root}{page}" if site_url else Here(link),
                "page": Here(link),
                "here": language == here,
            }
        )
    return found


def share_assets(env: Any, *, above: bool) -> None:  # noqa: ANN401 (Jinja is known to another section)
    """Let pages of another language use the assets of the site above theirs."""
    url: Callable[..., str] = env.filters["url"]

    def seen(context: Any, value: str) -> str:  # noqa: ANN401 (Jinja's own)
        if isinstance(value, Here):
            return value
        shared = above and value.startswith(ASSETS)
        return url(context, f"../{value}" if shared else value)

    seen.jinja_pass_arg = url.jinja_pass_arg  # type: ignore[attr-defined]
    env.filters["url"] = seen


def _make_relative(target: str, here: str) -> str:
    """One address of the site as seen from another; a folder ends in a slash."""
    start = here if here.endswith("/") or not here else posixpath.dirname(here)
    found = posixpath.relpath(f"/{target}", f"/{start}")
    return f"{found}/" if target.endswith("/") or not target else found


def _translate_palettes(palette: Any) -> Sequence[dict[str, Any]]:  # noqa: ANN401 (whatever the settings hold)
    listed = palette if isinstance(palette, list) else [palette]
    return [one for one in listed if isinstance(one, dict)]


def _find_language_of_theme(config: MkDocsConfig, language: str) -> str:
    """The language as far as the theme speaks it: `pt-BR`, else `pt`, else the theme's own."""
    there = [Path(folder) / "partials" / "languages" for folder in config.theme.dirs]
    for name in (language, language.partition("-")[0]):
        if any((folder / f"{name}.html").is_file() for folder in there):
            return name
    return _FALLBACK
