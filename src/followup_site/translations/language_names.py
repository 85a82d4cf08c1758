"""What languages are called, in their own words and in others'."""

from __future__ import annotations

from babel import Locale, UnknownLocaleError


def name_language(code: str, into: str) -> str:
    """A language's name in a language, `Español`, `inglés`; its code where nobody knows one.

    In its own language the name stands alone, and so begins with a capital.
    """
    try:
        name = Locale.parse(code, sep="-").get_display_name(Locale.parse(into, sep="-"))
    except (UnknownLocaleError, ValueError):
        name = None
    if not name:
        return code
    return name[:1].upper() + name[1:] if code == into else name
