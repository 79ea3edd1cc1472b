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
        if (
            place is not None
            and isinstance(own.tahunan[tahun], Decimal)
            and moves
            and own.ukuran in (ukuran or (own.ukuran,))
        ):
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


def own_row(workbook: Workbook, entry: Entry) -> bool:
    """Whether an indikator has its row for itself, and is not the first of its owner there."""
    assert entry.text is not None
    row = entry.text.row
    on_row = [p for p in workbook.texts if p.sheet == entry.text.sheet and p.row == row]
    lines_on_row = [
        x for x in workbook.lines if x.nama is not None and (x.nama.sheet, x.nama.row) == (entry.text.sheet, row)
    ]
    others = [
        e
        for e in workbook.entries
        if e is not entry and e.text is not None and (e.text.sheet, e.text.row) == (entry.text.sheet, row)
    ]
    following = [
        p for p in workbook.texts if p.sheet == entry.text.sheet and p.column == entry.text.column and p.row > row
    ]
    is_last_of_block = entry.text.row + 1 in {p.row for p in following}
    return bool(on_row) and not lines_on_row and not others and is_last_of_block


def is_sole(workbook: Workbook, entry: Entry) -> bool:
    """Whether an indikator is the only one of its owner in its table."""
    assert entry.text is not None
    return (
        sum(
            e.owner == entry.owner and e.text is not None and e.text.sheet == entry.text.sheet for e in workbook.entries
        )
        == 1
    )


def is_first(workbook: Workbook, entry: Entry) -> bool:
    """Whether what an indikator measures is written in its row."""
    assert entry.text is not None
    return any(p.sheet == entry.text.sheet and p.row == entry.text.row for p in workbook.find(entry.owner or ""))


def repeated(workbook: Workbook, place: Place) -> list[Place]:
    """A cell and those below it that repeat its text row by row."""
    found = [place]
    while workbook.texts.get(Place(place.sheet, f"{place.column}{found[-1].row + 1}")) == workbook.texts[place]:
        found.append(Place(place.sheet, f"{place.column}{found[-1].row + 1}"))
    return found


def in_tables(folder: Folder, found: Iterable[Entry], kind: str) -> Iterator[Entry]:
    """Those that a kind of document has with a target for the year."""
    return (e for e in found if tables_of(folder, kind, e.indikator.nama))


_SMALL = (" yang ", " dan ", " atas ", " di ", " hasil ")


def reworded(text: str) -> str:
    """A text with a small word less, or one more."""
    word = next((w for w in _SMALL if w in text), None)
    if word is not None:
        return text.replace(word, " ", 1)
    head, _, tail = text.partition(" (")
    return f"{head} OPD" + (f" ({tail}" if tail else "")


def per_table(found: Iterable[tuple[Entry, Place]], count: int = 1) -> Iterator[tuple[Entry, Place]]:
    """The first of each sheet."""
    seen: dict[str, int] = {}
    for entry, place in found:
        seen[place.sheet] = seen.get(place.sheet, 0) + 1
        if seen[place.sheet] <= count:
            yield entry, place


def numbering(workbook: Workbook, names: Iterable[str]) -> dict[str, list[Place]]:
    """The cells with the running numbers of the sasaran, by sheet."""
    rows: dict[str, set[int]] = {}
    for nama in names:
        for place in workbook.find(nama):
            rows.setdefault(place.sheet, set()).add(place.row)
    found: dict[str, list[Place]] = {}
    for place, value in workbook.texts.items():
        is_number = isinstance(value, int) or (isinstance(value, str) and value.strip(". ").isdigit())
        if place.column == "A" and is_number and place.row in rows.get(place.sheet, ()):
            found.setdefault(place.sheet, []).append(place)
    return found
