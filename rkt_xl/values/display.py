"""Numbers and dates as a person sees them in an Indonesian Excel.

Used for the text that a reference quotes, for messages and for comments; written sheets hold real numbers.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import NamedTuple

from rkt_xl.model.target import plain
from rkt_xl.values.cell import CellError
from rkt_xl.values.number import decimal_of

_MARKS = str.maketrans(",.", ".,")
_WIDE = Context(prec=400)  # any number of a cell in any number format of Excel
_MOST_DECIMALS = 30  # as many as Excel shows
_QUOTED = re.compile(r'"([^"]*)"|\\(.)')
_FILL = re.compile(r"\[[^\]]*\]|_.|\*.")
_PATTERN = re.compile(r"[#0?,.]*[#0?][#0?,.]*")


def indonesian(number: Decimal, decimals: int | None = None, *, grouped: bool = True) -> str:
    """Return a number with Indonesian marks; the decimals it has, unless told otherwise.

    >>> indonesian(Decimal("1250000000")), indonesian(Decimal("77.95")), indonesian(Decimal("5"), 2)
    ('1.250.000.000', '77,95', '5,00')
    """
    if decimals is None:
        number = Decimal(plain(number))
    else:
        number = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _WIDE)
    return format(number, ",f" if grouped else "f").translate(_MARKS)


def rupiah(amount: Decimal) -> str:
    """Return money as it is written in a sentence.

    >>> rupiah(Decimal(1250000000))
    'Rp1.250.000.000'
    """
    return ("-" if amount < 0 else "") + "Rp" + indonesian(abs(amount))


def long_date(day: dt.date) -> str:
    """Return a date in words.

    >>> long_date(dt.date(2025, 1, 2))
    '2 Januari 2025'
    """
    from babel.dates import format_date

    return format_date(day, "d MMMM y", locale="id_ID")


def show(value: object, number_format: str | None = None) -> str:
    """Return what a person sees in a cell.

    >>> show(0.96, "0%"), show(12.0, '#,###" bln"'), show(77.95), show(1250000.0, "#,##0"), show("  x ")
    ('96%', '12 bln', '77,95', '1.250.000', '  x ')
    """
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (int, float)):
        return _show_number(float(value), number_format or "General")
    if isinstance(value, CellError):
        return value.text
    if isinstance(value, dt.datetime):
        return value.strftime("%d/%m/%Y" if value.time() == dt.time() else "%d/%m/%Y %H.%M")
    if isinstance(value, dt.date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, dt.time):
        return value.strftime("%H.%M.%S")
    return str(value)


class _Look(NamedTuple):
    """What a number format says: what stands before and behind the digits, and how these are written."""

    before: str
    behind: str
    hundreds: int
    decimals: int
    fixed: int
    is_grouped: bool


@lru_cache(maxsize=1024)
def _look(number_format: str) -> _Look | None:
    """The look of a number format, None where it shows the number as it is."""
    section = number_format.split(";", 1)[0]
    literals = _QUOTED.findall(section)
    bare = _FILL.sub("", _QUOTED.sub("\0", section))
    pattern = _PATTERN.search(bare.replace("\0", " "))
    if "General" in number_format or number_format == "@" or pattern is None or "E" in bare:
        return None
    percent = bare.count("%")
    fraction = pattern[0].partition(".")[2]
    decimals = min(len(re.sub(r"[^#0?]", "", fraction)), _MOST_DECIMALS)
    fixed = min(fraction.count("0"), _MOST_DECIMALS)
    before = bare[: pattern.start()].count("\0")
    words = [quoted or escaped for quoted, escaped in literals]
    behind = "%" * percent + "".join(words[before:])
    return _Look("".join(words[:before]), behind, percent, decimals, fixed, "," in pattern[0])


@lru_cache(maxsize=4096)
def _show_number(number: float, number_format: str) -> str:
    amount = decimal_of(number)
    look = _look(number_format)
    if look is None:
        return indonesian(amount, grouped=False)
    if look.hundreds:
        amount *= 100
    digits = indonesian(amount, look.decimals, grouped=look.is_grouped)
    if "," in digits and look.decimals > look.fixed:
        whole, _, fraction = digits.partition(",")
        digits = (whole + "," + fraction[: look.fixed] + fraction[look.fixed :].rstrip("0")).rstrip(",")
    return (look.before + digits + look.behind).strip()
