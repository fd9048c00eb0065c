"""How editors write a number: digits of 0 to 9, with or without commas between thousands."""

from __future__ import annotations

import re
from decimal import Decimal
from unicodedata import decimal

MOST_DIGITS = 18
MOST_DECIMALS = 12

NUMBER = re.compile(r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
"""A number as it is read: `600000`, `600,000`, `-2.5`."""

_MAYBE_GROUPED = re.compile(r"(-?[1-9][0-9]{0,2})(\.[0-9]{3})")
"""A number whose dot may be between thousands: `800.000`."""
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_QUOTATION_MARKS = "“”„«»‘’"
_WITH_A_COMMA = re.compile(r"-?[0-9]+,[0-9]+")


def read_number(text: str) -> Decimal:
    """Read a number; a comma stands between thousands, a dot before a fraction.

    Raises ValueError with what to write instead; empty if nothing is likely.
    """
    if not NUMBER.fullmatch(text):
        raise ValueError(_instead_of(text))
    if match := _MAYBE_GROUPED.fullmatch(text):
        whole, exact = match[1] + match[2].replace(".", ""), text.rstrip("0").rstrip(".")
        fraction = exact if exact != text else f"{text}0"
        raise ValueError(f"Is this {exact} or {int(whole):,}? Write '{fraction}' or '{whole}'.")
    plain = text.replace(",", "")
    digits, _, decimals = plain.lstrip("-").partition(".")
    if len(digits) > MOST_DIGITS or len(decimals) > MOST_DECIMALS:
        limits = f"at most {MOST_DIGITS} digits, and {MOST_DECIMALS} behind the dot"
        raise ValueError(f"Write {limits}.")
    return Decimal(plain)


def in_plain_digits(text: str) -> str:
    """Return a text with the digits of all scripts as 0 to 9: `٤` becomes `4`."""
    return "".join(str(decimal(character, character)) for character in text)


def in_plain_marks(text: str) -> str:
    """Return a text with digits of 0 to 9 and plain hyphens, and without quotation marks round it.

    A date with typographic marks becomes `2025-11-20`.
    """
    return _DASHES.sub("-", in_plain_digits(text)).strip(_QUOTATION_MARKS)


def _instead_of(text: str) -> str:
    plain = in_plain_digits(text)
    if plain != text:
        return f"The digits are of another script: write '{plain}'."
    if re.fullmatch(r"-?[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,}", text):
        return f"Write '{text.replace('.', '')}'."
    if _WITH_A_COMMA.fullmatch(text):
        return f"Write '{text.replace(',', '.')}' for a fraction; a comma is between thousands."
    closed = re.sub(r"\s", "", text)
    return f"Write '{closed}'." if closed != text and NUMBER.fullmatch(closed) else ""
