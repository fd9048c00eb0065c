"""The types of the texts that editors write: each checks its form and says what is wrong with it.

A type raises `TextError`, which names the rule that the text breaks. So a rule's name, its fact and
its suggestion are beside the check; for a date, the words come from `generator.model.dates`. To
such a mistake `generator.corpus.schema_errors` only adds the place.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, InstanceOf, StringConstraints

from generator.files import is_visible, quoted, quoted_name
from generator.model.dates import Date
from generator.model.digits import read_number
from generator.model.languages import language_mistake

# Up to its first dot, an address has one form only, so no text is tried in many ways.
_ADDRESS = re.compile(r"https?://[^\s\\@<>\"'`{}|^][^\s\\@<>\"'`{}|^.]*\.[^\s\\@<>\"`{}|^]+")
_LABEL = r"\w[\w.()/]*(?: \w[\w.()/]*)*"
"""The label of an item in a draft, as `6`, `1.1`, `11a` or `Annex I.2`."""
_LOCATOR = re.compile(
    rf"(¶[1-9][0-9]*(, ¶[1-9][0-9]*)*|point {_LABEL}|pp?\. [0-9–-]+"
    r"|[0-9]{1,2}:[0-5][0-9]:[0-5][0-9]"
    r"|heading \"[^\"]+\"|whole)"
)
_EXTENT = re.compile(rf"whole|part|points {_LABEL}(-{_LABEL})?(, {_LABEL}(-{_LABEL})?)*")
_SHA_256 = re.compile(r"[0-9a-f]{64}")


class TextError(ValueError):
    """Raised by a type of text: pydantic passes it to `generator.corpus.schema_errors`."""

    def __init__(self, rule: str, fact: str, suggestion: str = "") -> None:
        self.rule = rule
        self.fact = fact
        self.suggestion = suggestion
        super().__init__(fact)


def _date(text: Any) -> Date:  # noqa: ANN401 - pydantic passes whatever was written
    try:
        return Date.parse(str(text))
    except ValueError as error:
        raise TextError("bad-date", str(error)) from None


def _whole_number(written: Any) -> int:  # noqa: ANN401 - pydantic passes whatever was written
    """Read a whole number in digits; pydantic alone would take `1.0`, `+1` and `1_0` too."""
    number = _read_number(written, "a whole number", "Write digits.")
    if number < 0 or "." in str(written):
        fact = f"{quoted(written)} is not a whole number."
        raise TextError("wrong-type", fact, "Write digits.")
    return int(number)


def _amount(written: Any) -> Decimal:  # noqa: ANN401 - pydantic passes whatever was written
    return _read_number(written, "a number", "Write digits, as '-40' or '2.5'.")


def _read_number(written: object, noun: str, forms: str) -> Decimal:
    try:
        return read_number(str(written))
    except ValueError as error:
        fact = f"{quoted(written)} is not {noun}."
        raise TextError("wrong-type", fact, str(error) or forms) from None


def _language(text: str) -> str:
    if mistake := language_mistake(text):
        raise TextError("unknown-language", *mistake)
    return text


def _address(text: str) -> str:
    if not _ADDRESS.fullmatch(text) or not _has_host(text):
        fact = f"{quoted_name(text)} is not a web address."
        raise TextError("bad-address", fact, "Write it whole, from https:// on.")
    if ":~:" in text:
        does = "names words on its page; the site does that itself, from the quote"
        fact = f"{quoted_name(text)} {does}."
        raise TextError("bad-address", fact, "Leave out ':~:' and what follows it.")
    return text


def _has_host(address: str) -> bool:
    try:
        return bool(urlsplit(address).hostname)
    except ValueError:  # for example brackets without a number inside
        return False


def _locator(text: str) -> str:
    if not _LOCATOR.fullmatch(text):
        fact = f"{quoted(text)} does not say where it is in the source."
        forms = "Write '¶8', '¶8, ¶9', 'point 6', 'p. 12', '00:31:05', 'heading \"…\"' or 'whole'."
        raise TextError("bad-locator", fact, forms)
    return text


def _extent(text: str) -> str:
    forms = "Write 'whole', 'part', or 'points 1-9, 14'."
    if not _EXTENT.fullmatch(text):
        fact = f"{quoted(text)} does not say how far the source was read."
        raise TextError("bad-extent", fact, forms)
    return text


def _sha_256(text: str) -> str:
    if not _SHA_256.fullmatch(text):
        fact = f"{quoted(text)} is not a SHA-256."
        raise TextError("wrong-type", fact, "Write its 64 digits of 0–9 a–f.")
    return text


def _visible(text: str) -> str:
    if not is_visible(text):
        fact = "No character of this text is visible."
        raise TextError("wrong-type", fact, "Write some text.")
    return text


def one_or_more(value: Any) -> Any:  # noqa: ANN401 - pydantic passes whatever was written
    """Take one text as a list of one."""
    return [value] if isinstance(value, str) else value


Text = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(_visible)
]
"""Words that are printed, as a label, a title or a sentence."""

When = Annotated[InstanceOf[Date], BeforeValidator(_date)]
"""A date in EDTF; see `generator.model.dates`."""

Language = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(_language)
]
"""The language of a text, as BCP 47 names it: `en`, `zh-Hant`."""

WholeNumber = Annotated[int, BeforeValidator(_whole_number)]
Amount = Annotated[InstanceOf[Decimal], BeforeValidator(_amount)]
"""A number that bounds the answers to a question, as `-40` or `2.5`."""

WebAddress = Annotated[str, AfterValidator(_address)]
"""A web address with its scheme, http or https."""

Locator = Annotated[str, AfterValidator(_locator)]
"""Where in a source a quote is."""

ReadExtent = Annotated[str, AfterValidator(_extent)]
"""How much of a source was read."""

Sha256 = Annotated[str, AfterValidator(_sha_256)]
