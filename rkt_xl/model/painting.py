"""A sheet as the page of `inspect` shows it: every cell with what it was taken for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from rkt_xl.model.kode import Level


class CellRole(StrEnum):
    """What a cell was taken for."""

    TITLE = "judul"
    HEADING = "judul kolom"
    NUMBERING = "nomor kolom"
    DATA = "isi"
    ASIDE = "disisihkan"


class Part(StrEnum):
    """What of a line a data cell holds; the words are shown."""

    NAME = "uraian"
    KODE = "kode"
    INDIKATOR = "indikator"
    SATUAN = "satuan"
    TARGET = "target"
    PAGU = "pagu"
    OTHER = "keterangan"


class Span(NamedTuple):
    """Rows or columns that are painted as one: a single one, or a run in which nothing stands."""

    first: int
    last: int

    @property
    def is_gap(self) -> bool:
        """Whether it stands for several."""
        return self.last > self.first


@dataclass(frozen=True, slots=True)
class PaintedCell:
    """One cell.

    Args:
        row, col: its place on the sheet.
        text: what a person sees in it.
        role: what it was taken for.
        part, level: for data, what of which level it holds.
        read_as: for the heading of a column, what its cells were read as; for data, the column they stand in.
        reason: why it was set aside; for a heading, that it was not understood.
        bottom, right: where it ends when it is merged.
    """

    row: int
    col: int
    text: str
    role: CellRole
    bottom: int
    right: int
    part: Part | None = None
    level: Level | None = None
    read_as: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PaintedSheet:
    """One sheet, cut where it is too large to look at.

    Args:
        sheet: its name.
        hidden: whether it is hidden.
        rows, cols: what is painted, in order.
        cells: the filled cells in the painted part, in order.
        hidden_rows, hidden_cols: what of the painted part is not shown in Excel.
        left_out: the filled cells below and right of the painted part.
        last_row, last_col: how far the sheet goes.
        filled, used: how many cells hold something, and of how many use was made.
    """

    sheet: str
    hidden: bool
    rows: tuple[Span, ...]
    cols: tuple[Span, ...]
    cells: tuple[PaintedCell, ...]
    hidden_rows: frozenset[int]
    hidden_cols: frozenset[int]
    left_out: int
    last_row: int
    last_col: int
    filled: int
    used: int
