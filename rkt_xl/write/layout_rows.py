"""The rows of the matrix before they are written: heights, and where a page ends.

Each block has as many rows as it has lines or indikator, whichever are more. Heights are computed from the text, so
that nothing is cut; pages end so that a program or kegiatan never stands alone at the foot of a page and the
signature keeps the last rows company.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rkt_xl.model.kode import Level
from rkt_xl.model.result import Block, Line, MatrixIndikator
from rkt_xl.write.metrics import pixels_to_points, row_height, wrapped_lines

UNLINKED = "Belum terhubung ke sasaran"
_CONTINUED = " (lanjutan)"
_CELL_PADDING_PT = 5.0
_INDENT_PT = 7.0
INDENT = {Level.PROGRAM: 0, Level.KEGIATAN: 1, Level.SUBKEGIATAN: 2}


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One row of the body.

    Args:
        block: the place of its block.
        line: what stands in the last column, None when the block has more indikator than lines.
        indikator: the place of the indikator whose cell covers this row, None where there is none.
        height: in points.
        new_page: whether a page begins with it.
    """

    block: int
    line: Line | None
    indikator: int | None
    height: float
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Rows of one block on one page, first and last included; `is_continued` when the block began before."""

    block: int
    first: int
    last: int
    is_continued: bool


def lay_out(blocks: Sequence[Block], widths_px: Sequence[int], *, merges: bool = True) -> list[MatrixRow]:
    """Return the rows of all blocks with their heights.

    Without merged cells the first row of each text must be as high as the text.
    """
    rows: list[MatrixRow] = []
    for place, block in enumerate(blocks):
        count = max(len(block.lines), len(block.indikator), 1)
        covering = _spread(len(block.indikator), count)
        own = [
            MatrixRow(place, line, covering[i], _line_height(line, widths_px[5]))
            for i, line in enumerate([*block.lines, *[None] * (count - len(block.lines))])
        ]
        rows.extend(_stretched(own, block, widths_px, merges=merges))
    return rows


def _spread(indikator: int, rows: int) -> list[int | None]:
    """Which indikator covers each row: equal shares from top to bottom."""
    if not indikator:
        return [None] * rows
    return [min(i * indikator // rows, indikator - 1) for i in range(rows)]


def _line_height(line: Line | None, width_px: int) -> float:
    if line is None:
        return row_height(1)
    width = pixels_to_points(width_px) - _CELL_PADDING_PT - _INDENT_PT * INDENT[line.level]
    return row_height(wrapped_lines(line.nama.value, width, bold=line.level is not Level.SUBKEGIATAN))


def _stretched(rows: list[MatrixRow], block: Block, widths_px: Sequence[int], *, merges: bool) -> list[MatrixRow]:
    """Make a row higher where a text needs more: the last of a merged cell, the first of cells that are not merged."""
    rows = _stretch(rows, range(len(rows)) if merges else [0], _needed(sasaran_text(block) + _CONTINUED, widths_px[1]))
    for place, indikator in enumerate(block.indikator):
        own = [i for i, row in enumerate(rows) if row.indikator == place]
        if own:
            rows = _stretch(rows, own if merges else own[:1], _needed_by(indikator, widths_px))
    return rows


def _needed_by(indikator: MatrixIndikator, widths_px: Sequence[int]) -> float:
    target = indikator.target_said.text
    return max(
        _needed(indikator.text.text, widths_px[2]),
        _needed(indikator.satuan.text, widths_px[3]),
        _needed(target, widths_px[4]),
    )


def _needed(text: str, width_px: int) -> float:
    return row_height(wrapped_lines(text, pixels_to_points(width_px) - _CELL_PADDING_PT))


def _stretch(rows: list[MatrixRow], places: Sequence[int], needed: float) -> list[MatrixRow]:
    missing = needed - sum(rows[i].height for i in places)
    if missing <= 0:
        return rows
    last = places[-1]
    return [replace(r, height=round(r.height + missing, 2)) if i == last else r for i, r in enumerate(rows)]


def sasaran_text(block: Block) -> str:
    """Return what stands in the sasaran column of a block."""
    return block.sasaran.text if block.sasaran is not None else UNLINKED


def shown_name(line: Line) -> str:
    """Return how a line is written: a program in capitals, unless a person wrote it otherwise.

    >>> from rkt_xl.model.provenance import CellRef, Traced
    >>> shown_name(Line(Level.PROGRAM, Traced("Program Data", CellRef("a.xlsx", "RKT", 1, 1, "")), None))
    'PROGRAM DATA'
    """
    return line.nama.value.upper() if line.level is Level.PROGRAM and line.source is None else line.nama.value


def paginate(rows: Sequence[MatrixRow], first_room: float, room: float, tail: float) -> list[MatrixRow]:
    """Return the rows with the pages marked.

    Args:
        rows: all rows of the body.
        first_room: points for rows on the first page, below title and headings.
        room: points for rows on each further page, below the repeated headings.
        tail: points that must follow the last rows on their page (totals, signature).
    """
    starts: set[int] = set()
    used, limit, start = 0.0, first_room, 0
    for place, row in enumerate(rows):
        if used and used + row.height > limit:
            cut = _cut(rows, start, place)
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
    while cut - 1 > start and _is_heading(rows[cut - 1]) and rows[cut - 1].block == rows[min(cut, len(rows) - 1)].block:
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


def _is_heading(row: MatrixRow) -> bool:
    return row.line is not None and row.line.level is not Level.SUBKEGIATAN


def runs(rows: Sequence[MatrixRow]) -> list[Run]:
    """Return the stretches of rows that belong to one block and one page: what is merged."""
    found: list[Run] = []
    for place, row in enumerate(rows):
        last = found[-1] if found else None
        if last is not None and last.block == row.block and not row.new_page:
            found[-1] = replace(last, last=place)
        else:
            found.append(Run(row.block, place, place, last is not None and last.block == row.block))
    return found
