"""From what the XML says of a cell to its value; the same for the fast and for the sure reader of sheets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from rkt_xl.intake.cellnumbers import is_date_format, number_of, number_value
from rkt_xl.intake.grid import CellValue, Style
from rkt_xl.intake.ooxml.strings import NO_TEXTS, Texts
from rkt_xl.intake.ooxml.text import visible
from rkt_xl.values.cell import UNCALCULATED, CellError


class Kind(IntEnum):
    """What the content of a cell is; the order puts the frequent ones first."""

    NUMBER = 0
    SHARED = 1
    DATE = 2
    TEXT = 3
    INLINE = 4
    BOOLEAN = 5
    ERROR = 6
    ISO_DATE = 7


_KINDS = {
    "s": Kind.SHARED, "str": Kind.TEXT, "inlineStr": Kind.INLINE, "b": Kind.BOOLEAN, "e": Kind.ERROR,
    "d": Kind.ISO_DATE,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tables:
    """What the cells of all sheets of a workbook refer to.

    Args:
        texts: the shared texts.
        styles: the cell formats.
        from_1904: whether dates are counted from 1904.
        zero_is_uncalculated: whether a formula with the result 0 has no result. Programs that cannot calculate
            store 0 and ask Excel to calculate on opening.
    """

    texts: Texts = NO_TEXTS
    styles: Sequence[Style] = ()
    from_1904: bool = False
    zero_is_uncalculated: bool = False

    def kind(self, word: str, style: int) -> Kind:
        """Return what a cell holds by its `t` attribute and the number of its style."""
        kind = _KINDS.get(word, Kind.NUMBER)
        if kind is Kind.NUMBER and is_date_format(self.number_format(style)):
            return Kind.DATE
        return kind

    def number_format(self, style: int) -> str | None:
        """Return the number format of a style."""
        return self.styles[style].number_format if style < len(self.styles) else None

    def value(self, kind: Kind, text: str, style: int, *, has_formula: bool) -> CellValue | None:
        """Return the value of a cell that is no shared text, None for one that shows nothing."""
        if kind in (Kind.TEXT, Kind.INLINE):
            return visible(text)
        text = text.strip()
        if not text:
            return UNCALCULATED if has_formula else None
        match kind:
            case Kind.BOOLEAN:
                return text in ("1", "true")
            case Kind.ERROR:
                return CellError(text)
            case Kind.ISO_DATE:
                return _iso_date(text)
        number = number_of(text)
        if number is None:
            return visible(text)
        if has_formula and self.zero_is_uncalculated and not number:
            return UNCALCULATED
        return number_value(number, self.number_format(style), from_1904=self.from_1904)


def _iso_date(text: str) -> CellValue:
    try:
        then = dt.datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return text
    return then if then.time() != dt.time() else then.date()
