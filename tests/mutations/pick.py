"""Picks the facts of a workbook that an error can be made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal

from tests.corpus.plan import Indikator

from .folder import Folder, Workbook
from .places import Entry, Line, Place

PERCENT = ("persen",)
SCORES = ("nilai", "indeks", "skala")
COUNTS = ("hitung", "kasus", "hari")


def sheets(workbook: Workbook) -> list[str]:
    """The sheets with tables, in their order."""
    return list(dict.fromkeys(place.sheet for place in workbook.texts))


def entries(workbook: Workbook, *levels: str, sheet: str | None = None) -> list[Entry]:
    """The indikator of some levels that have a text; all levels when none is given."""
    return [
        e
        for e in workbook.entries
        if e.text is not None and (not levels or e.level in levels) and sheet in (None, e.text.sheet)
    ]


def valued(found: Iterable[Entry], tahun: int, *ukuran: str) -> Iterator[tuple[Entry, Place]]:
    """Those with a number as target of a year that differs from the next, with its cell."""
    for entry in found:
        own, place = entry.indikator, entry.target(tahun)
        moves = own.tahunan[tahun] != own.tahunan[tahun + 1]
        if place is not None and isinstance(own.tahunan[tahun], Decimal) and moves and own.ukuran in (ukuran or (own.ukuran,)):
            yield entry, place


def number(ind: Indikator, tahun: int) -> Decimal:
    """The target of a year, which is a number."""
    value = ind.tahunan[tahun]
    assert isinstance(value, Decimal)
    return value


def between(ind: Indikator, tahun: int) -> Decimal:
    """A value between the target of a year and that of the next, with the same decimals."""
    a, b = number(ind, tahun), number(ind, tahun + 1)
    middle = ((a + b) / 2).quantize(a, ROUND_HALF_UP)
    return b if middle == a else middle


def tables_of(folder: Folder, kind: str, indikator: str) -> int:
    """In how many tables of a kind of document an indikator has a target for the year."""
    found = (e for w in folder.of_kind(kind) for e in w.entries)
    return sum(e.indikator.nama == indikator and e.target(folder.tahun) is not None for e in found)


def lines(workbook: Workbook, *levels: str, sheet: str | None = None) -> list[Line]:
    """The lines of some levels of the program tree; all when none is given."""
    return [
        line
        for line in workbook.lines
        if line.nama is not None and (not levels or line.level in levels) and sheet in (None, line.nama.sheet)
    ]


def sasaran_cells(workbook: Workbook, nama: str) -> list[Place]:
    """The cells that hold a sasaran."""
    return workbook.find(nama)
