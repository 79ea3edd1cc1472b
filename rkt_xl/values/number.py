"""Numbers as Indonesian offices type them: the rule of a careful human, never a guess.

`1.250.000` and `77,95` are Indonesian, `68.5` and `1,231,790,000` English; both stand in the same tables.
One separator before exactly three digits can mean two things: what the number counts decides, and its
neighbours in the row; when neither does, both readings are kept and none is chosen (AMB-01).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache


class UnitClass(StrEnum):
    """What a unit measures, as far as reading its numbers goes."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    SCORE = "score"
    QUANTITY = "quantity"
    MEASURE = "measure"
    PREDICATE = "predicate"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class NumberReading:
    """What a number text says.

    Args:
        value: the number; None when it is malformed or can mean two things.
        readings: both meanings, when it can mean two things.
        english: written with a decimal point or grouping commas.
    """

    value: Decimal | None
    readings: tuple[Decimal, ...] = ()
    english: bool = False

    @property
    def is_malformed(self) -> bool:
        """Whether no reading at all is possible."""
        return self.value is None and not self.readings


@dataclass(frozen=True, slots=True)
class NumberContext:
    """What helps to read an unclear number: the unit's class, the top of its scale, other numbers of the row."""

    unit: UnitClass = UnitClass.UNKNOWN
    maximum: Decimal | None = None
    neighbours: tuple[Decimal, ...] = ()


_PLAIN_CONTEXT = NumberContext()
_SHAPE = re.compile(r"^[-+−]?\d[\d.,]*$")
_THREE_DIGITS = re.compile(r"[.,]\s*\d{3}(?!\d)")
_DIGITS_ONLY = re.compile(r"^\d+$")
_BOTH_MALFORMED = NumberReading(None)
_LONGEST = 40
"""Characters of the longest number text; what is longer is nobody's number."""


def read_number(text: str, context: NumberContext = _PLAIN_CONTEXT) -> NumberReading:
    """Return what a number text means; the text holds digits, separators and a sign only.

    >>> read_number("77,95").value, read_number("1.250.000").value, read_number("68.5")
    (Decimal('77.95'), Decimal('1250000'), NumberReading(value=Decimal('68.5'), readings=(), english=True))
    >>> read_number("1.250", NumberContext(UnitClass.COUNT)).value
    Decimal('1250')
    >>> read_number("1.250").readings
    (Decimal('1250'), Decimal('1.250'))
    """
    compact = text.replace(" ", "").replace("\u00a0", "")
    if compact.startswith("(") and compact.endswith(")"):
        compact = "-" + compact[1:-1]
    if len(compact) > _LONGEST or not _SHAPE.match(compact) or compact[-1] in ".,":
        return _BOTH_MALFORMED
    sign = -1 if compact[0] in "-−" else 1
    reading = _read_unsigned(compact.lstrip("-+−"), context)
    if sign == 1:
        return reading
    return NumberReading(
        None if reading.value is None else -reading.value, tuple(-r for r in reading.readings), reading.english
    )


def _read_unsigned(digits: str, context: NumberContext) -> NumberReading:
    dots, commas = digits.count("."), digits.count(",")
    if not dots and not commas:
        return NumberReading(Decimal(digits))
    if dots and commas:
        return _read_both_marks(digits)
    mark = "." if dots else ","
    groups = digits.split(mark)
    if len(groups) > 2:
        if _is_grouped(groups):
            return NumberReading(Decimal("".join(groups)), english=mark == ",")
        return _BOTH_MALFORMED
    whole, fraction = groups
    decimal = Decimal(f"{whole or '0'}.{fraction}")
    if len(fraction) != 3 or not whole or whole == "0" or len(whole) > 3 or whole[0] == "0":
        return NumberReading(decimal, english=mark == ".")
    return _read_three_digits(Decimal(whole + fraction), decimal, mark, context)


def _read_both_marks(digits: str) -> NumberReading:
    """The last mark is the decimal one; what stands before it must be grouped in threes."""
    decimal_mark = max(".,", key=digits.rfind)
    group_mark = "," if decimal_mark == "." else "."
    whole, _, fraction = digits.rpartition(decimal_mark)
    groups = whole.split(group_mark)
    if decimal_mark in whole or not fraction or not _is_grouped(groups):
        return _BOTH_MALFORMED
    return NumberReading(Decimal("".join(groups) + "." + fraction), english=decimal_mark == ".")


def _is_grouped(groups: Sequence[str]) -> bool:
    return 1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])


def _read_three_digits(thousands: Decimal, decimal: Decimal, mark: str, context: NumberContext) -> NumberReading:
    """`1.250` and `1,250`: what is counted decides, then the top of the scale, then the neighbours."""
    english_if_decimal = mark == "."
    if context.unit in (UnitClass.COUNT, UnitClass.MONEY):
        if mark == ".":
            return NumberReading(thousands)
        return NumberReading(None, (thousands, decimal))
    if context.unit is UnitClass.QUANTITY:
        return NumberReading(thousands if mark == "." else decimal)
    if context.maximum is not None and thousands > context.maximum:
        return NumberReading(decimal, english=english_if_decimal)
    if mark == ",":
        return NumberReading(decimal)
    near = _near_neighbours(thousands, decimal, context.neighbours)
    if near is not None:
        return NumberReading(near, english=near == decimal)
    return NumberReading(None, (thousands, decimal))


def _near_neighbours(thousands: Decimal, decimal: Decimal, neighbours: Sequence[Decimal]) -> Decimal | None:
    """The reading that lies within a factor of ten of all neighbours, if only one does."""
    others = [abs(n) for n in neighbours if n]
    if not others:
        return None
    fits = [r for r in (thousands, decimal) if all(n / 10 <= r <= n * 10 for n in others)]
    return fits[0] if len(fits) == 1 else None


@lru_cache(maxsize=4096)
def decimal_of(number: float) -> Decimal:
    """Return the decimal that a number cell shows: the shortest one that gives this binary number.

    >>> decimal_of(0.1 + 0.2), decimal_of(1250.0), decimal_of(77.95)
    (Decimal('0.3'), Decimal('1250'), Decimal('77.95'))
    """
    if number == int(number) and abs(number) < 1e15:
        return Decimal(int(number))
    return Decimal(f"{number:.15g}")


def is_number_text(text: str) -> bool:
    """Whether the text consists of digits and separators only.

    >>> is_number_text("1.250,5"), is_number_text("12 Bulan")
    (True, False)
    """
    return bool(_SHAPE.match(text.replace(" ", "")))


def may_mean_thousands(text: str) -> bool:
    """Whether numbers around a text may be needed to read it; of texts in other scripts that is not told beforehand.

    >>> may_mean_thousands("1.250"), may_mean_thousands("77,95"), may_mean_thousands("12 Bulan")
    (True, False, False)
    """
    return not text.isascii() or _THREE_DIGITS.search(text) is not None


def is_digits(text: str) -> bool:
    """Whether the text is a run of digits."""
    return bool(_DIGITS_ONLY.match(text))
