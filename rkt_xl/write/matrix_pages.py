"""Where the pages of the matrix end.

A program or kegiatan never stands alone at the foot of a page, the signature keeps the last rows company, and the texts
that are merged over the rows of a block have room for all their lines on every page where they stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rkt_xl.model.kode import NODE_LEVELS, Level
from rkt_xl.write.layout_rows import MatrixRow, Run, runs, stretch, texts_of

_NOTHING = 0.01
"""Less than this many points is a matter of rounding."""


def paginate(
    rows: Sequence[MatrixRow], first_room: float, room: float, tail: float, *, merges: bool = True
) -> list[MatrixRow]:
    """Return the rows with the pages marked, some made higher where a text needs it.

    Args:
        rows: all rows of the body.
        first_room: points for rows on the first page, below title and headings.
        room: points for rows on each further page, below the repeated headings.
        tail: points that must follow the last rows on their page (totals, signature).
        merges: whether texts stand over all rows of their block, else in the first of them.
    """
    forced: set[int] = set()
    paged = _paged(rows, first_room, room, tail, forced)
    for _ in range(4 * len(rows)):
        short = _short(paged, merges=merges)
        if short is None:
            break
        run, places, needed = short
        cut = _earlier(paged, run, places[0])
        if cut is not None and cut not in forced:
            forced.add(cut)
        else:
            paged = stretch(paged, places if merges else places[:1], needed)
        paged = _paged(paged, first_room, room, tail, forced)
    return paged


def is_signed_apart(rows: Sequence[MatrixRow], first_room: float, room: float, tail: float) -> bool:
    """Whether what must follow the last rows finds no room on their page, because they are too high for that."""
    start = max((place for place, row in enumerate(rows) if row.new_page), default=0)
    return sum(row.height for row in rows[start:]) + tail > (room if start else first_room)


def _short(rows: Sequence[MatrixRow], *, merges: bool) -> tuple[Run, list[int], float] | None:
    """The first text that would be cut: its run, its rows, how many points it needs."""
    for run in runs(rows):
        for places, needed in texts_of(rows, run):
            if sum(rows[i].height for i in (places if merges else places[:1])) + _NOTHING < needed:
                return run, places, needed
    return None


def _earlier(rows: Sequence[MatrixRow], run: Run, place: int) -> int | None:
    """Where the page could end before a text that has too little room at its foot; None where nothing is won by it."""
    follows = run.last + 1
    if follows >= len(rows) or not rows[follows].new_page or rows[follows].block != run.block:
        return None
    start = max(i for i in range(place + 1) if rows[i].new_page or i == 0)
    cut = _cut(rows, start, place)
    return cut if cut > start else None


def _paged(rows: Sequence[MatrixRow], first_room: float, room: float, tail: float, forced: set[int]) -> list[MatrixRow]:
    starts: set[int] = set()
    used, limit, start = 0.0, first_room, 0
    for place, row in enumerate(rows):
        if used and (place in forced or used + row.height > limit):
            cut = place if place in forced else _cut(rows, start, place)
            starts.add(cut)
            used, limit, start = sum(r.height for r in rows[cut:place]), room, cut
        used += row.height
    if rows and used + tail > limit:
        cut = _tail_cut(rows, start, room - tail)
        if cut > start:
            starts.add(cut)
    return [replace(row, new_page=place in starts) for place, row in enumerate(rows)]


def _cut(rows: Sequence[MatrixRow], start: int, place: int) -> int:
    """Where to end a page at the latest at `place`: not behind a program or kegiatan that begins a group."""
    cut = place
    while cut - 1 > start and _begins_group(rows, cut - 1):
        cut -= 1
    return cut


def _tail_cut(rows: Sequence[MatrixRow], start: int, room: float) -> int:
    """The last kegiatan goes with the signature to the next page; its last two rows where it is too long for that."""
    cut = len(rows) - 1
    while cut > start and not (rows[cut].line is not None and rows[cut].line.level is Level.KEGIATAN):  # type: ignore[union-attr]
        cut -= 1
    cut = _cut(rows, start, cut)
    if cut > start and sum(row.height for row in rows[cut:]) <= room:
        return cut
    return _cut(rows, start, max(start, len(rows) - 2))


def _begins_group(rows: Sequence[MatrixRow], place: int) -> bool:
    """Whether the row below is of a lower level of the same block."""
    here, below = rows[place : place + 2] if place + 1 < len(rows) else (rows[place], rows[place])
    if here.line is None or below.line is None or here.block != below.block:
        return False
    return NODE_LEVELS.index(below.line.level) > NODE_LEVELS.index(here.line.level)
