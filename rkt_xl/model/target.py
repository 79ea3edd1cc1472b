"""What a target cell says: a number, an interval, a bound, a predicate, a text, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """The kinds of value; the words are those of the JSON (`value_kind`)."""

    NUMBER = "number"
    INTERVAL = "interval"
    BOUND = "bound"
    PREDICATE = "predicate"
    TEXT = "text"
    MISSING = "missing"
    AMBIGUOUS = "ambiguous"


class Role(StrEnum):
    """What a value is meant to be in its table; the words are those of the JSON (`role`)."""

    TARGET = "target"
    BASELINE = "baseline"
    FINAL = "final"
    REALISASI = "realisasi"


class Doubt(NamedTuple):
    """Something odd about how a value is written: the code of the rule that reports it, and its readings."""

    code: str
    readings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TargetValue:
    """The value of one target cell.

    Args:
        kind: what kind of value it is.
        number: the number, for NUMBER and for a BOUND; percent on the 0-100 scale, money in full Rupiah.
        high: the upper end of an INTERVAL, whose lower end is `number`.
        operator: of a BOUND, one of `>= > <= <`.
        word: the predicate (`BB`, `WTP`) or the text as written.
        satuan: the unit found in the cell itself or in its number format, as written there.
        cumulative: whether the cell says that it counts from the beginning of the period.
        doubts: what is odd about the writing, for the rules AMB, FMT and SAT.
    """

    kind: Kind
    number: Decimal | None = None
    high: Decimal | None = None
    operator: str | None = None
    word: str | None = None
    satuan: str | None = None
    cumulative: bool = False
    doubts: tuple[Doubt, ...] = ()

    @property
    def is_missing(self) -> bool:
        """Whether nothing was promised: empty, `-`, `n/a`, an Excel error."""
        return self.kind is Kind.MISSING

    @property
    def text(self) -> str | None:
        """The value for programs: `77.95`, `69.1..69.5`, `>=80`, `BB`; None for the other kinds."""
        match self.kind:
            case Kind.NUMBER:
                return plain(self.number)
            case Kind.INTERVAL:
                return f"{plain(self.number)}..{plain(self.high)}"
            case Kind.BOUND:
                return f"{self.operator}{plain(self.number)}"
            case Kind.PREDICATE:
                return self.word
            case _:
                return None


def plain(number: Decimal | None) -> str:
    """Return a decimal without exponent, grouping or superfluous zeros.

    >>> plain(Decimal("95.00")), plain(Decimal("1E+3")), plain(Decimal("0.50"))
    ('95', '1000', '0.5')
    """
    if number is None:
        return ""
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") or "0") if "." in text else text


MISSING = TargetValue(Kind.MISSING)
