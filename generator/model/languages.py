"""The languages that texts are in, by the tags of BCP 47: `uk`, `zh-Hant`, `pt-BR`.

Which tags exist is known by Babel, from Unicode's locale data.
"""

from __future__ import annotations

import re
from functools import cache

from babel import Locale
from babel.core import get_global
from babel.languages import get_official_languages
from babel.localedata import locale_identifiers

from generator.files import nearest, quoted

ENGLISH = "en"
_TAG = re.compile(r"([A-Za-z]{2,3})(?:-([A-Za-z]{4}))?(?:-([A-Za-z]{2}|[0-9]{3}))?")


@cache
def language_mistake(tag: str) -> tuple[str, str] | None:
    """Return why a text is no tag of a language, and what to write; None if it is one."""
    if _exists(tag):
        return None
    fact = f"{quoted(tag)} is not the tag of a language."
    if meant := _meant(tag):
        return fact, f"Did you mean '{meant}' ({_name_of(meant)})?"
    return fact, "Write its tag, as 'en' or 'uk'."


def _exists(tag: str) -> bool:
    match = _TAG.fullmatch(tag)
    if not match:
        return False
    names = _english()
    language, script, region = match.groups()
    return (
        language in names.languages
        and (not script or script in names.scripts)
        and (not region or region in names.territories)
    )


def _meant(written: str) -> str:
    """Return the tag that an editor most likely means; empty if none is likely.

    The slips are another case, a tag of three letters, a country, and the name of the language.
    """
    language, _, rest = written.replace("_", "-").partition("-")
    in_case = "-".join((language.lower(), *map(_in_case, rest.split("-")))) if rest else ""
    if _exists(in_case or language.lower()):
        return in_case or language.lower()
    if alias := get_global("language_aliases").get(written.lower()):
        return str(alias).partition("_")[0]
    official = get_official_languages(written.upper())
    if official:
        return str(official[0])
    by_name = {name.casefold(): tag for tag, name in _english().languages.items()}
    if tag := by_name.get(written.casefold()) or _by_own_name(written.casefold()):
        return tag
    near = nearest(written.casefold(), (name for name, tag in by_name.items() if "_" not in tag))
    return by_name.get(near, "") if len(written) > len("xxx") else ""


def _in_case(part: str) -> str:
    is_script = len(part) == len("Latn")
    return part.title() if is_script else part.upper()


def _by_own_name(name: str) -> str:
    """Return the tag of the language that names itself so, as `deutsch`; empty if none does."""
    tags = (tag for tag in locale_identifiers() if "_" not in tag and tag != "root")
    return next((tag for tag in sorted(tags) if _own_name(tag).casefold() == name), "")


def _own_name(tag: str) -> str:
    return str(Locale.parse(tag).languages.get(tag, ""))


def _name_of(tag: str) -> str:
    language = tag.partition("-")[0]
    return str(_english().languages[language])


@cache
def _english() -> Locale:
    """Return the English names of languages, scripts and countries; reading them takes a while."""
    return Locale(ENGLISH)
