"""The cells of a file that were not used, each with its reason, held so that millions of them are no burden."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple, overload

from rkt_xl.model.provenance import CellRef


@dataclass(frozen=True, slots=True)
class SetAside:
    """A cell that was not used, with the reason as people read it."""

    ref: CellRef
    reason: str


class AsideRow(NamedTuple):
    """What of one row was not used: columns, reasons and shown texts, all three in the same order.

    Rows with the same columns and reasons share them.
    """

    row: int
    cols: tuple[int, ...]
    reasons: tuple[str, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AsideSheet:
    """What of one sheet was not used, row by row."""

    file: str
    sheet: str
    rows: tuple[AsideRow, ...]


@dataclass(frozen=True, slots=True)
class CellsAside(Sequence[SetAside]):
    """All cells of a file that were not used, sheet by sheet, row by row; each is made when it is asked for."""

    sheets: tuple[AsideSheet, ...] = ()

    @classmethod
    def of(cls, sheets: Iterable[AsideSheet]) -> CellsAside:
        """Return the cells of some sheets; those without any are left out."""
        return cls(tuple(sheet for sheet in sheets if sheet.rows))

    def __len__(self) -> int:
        return sum(len(row.cols) for sheet in self.sheets for row in sheet.rows)

    def __iter__(self) -> Iterator[SetAside]:
        for sheet in self.sheets:
            for row, cols, reasons, texts in sheet.rows:
                for col, reason, text in zip(cols, reasons, texts, strict=True):
                    yield SetAside(CellRef(sheet.file, sheet.sheet, row, col, text), reason)

    def found(self, is_wanted: Callable[[str], object]) -> Iterator[SetAside]:
        """Yield the cells whose shown text is wanted; the others are not made."""
        for sheet in self.sheets:
            for row, cols, reasons, texts in sheet.rows:
                for place, text in enumerate(texts):
                    if is_wanted(text):
                        yield SetAside(CellRef(sheet.file, sheet.sheet, row, cols[place], text), reasons[place])

    @overload
    def __getitem__(self, index: int) -> SetAside: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[SetAside]: ...

    def __getitem__(self, index: int | slice) -> SetAside | Sequence[SetAside]:
        if isinstance(index, slice):
            return tuple(self)[index]
        place = index + len(self) if index < 0 else index
        found = next(islice(self, place, None), None) if place >= 0 else None
        if found is None:
            raise IndexError(index)
        return found


NOTHING_ASIDE = CellsAside()
"""Of a file that was not read, or of which everything was used."""
