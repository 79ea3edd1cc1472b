"""The rows of the matrix before they are written: how high they are, and what is merged over them.

Each block has as many rows as it has lines or indikator, whichever are more. Heights are computed from the text, so
that nothing is cut.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rkt_xl.model.kode import Level
from rkt_xl.model.output import CONTINUED
from rkt_xl.model.result import Block, Line, MatrixIndikator
from rkt_xl.write.metrics import pixels_to_points, row_height, wrapped_lines

UNLINKED = "Belum terhubung ke sasaran"
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
        sasaran_pt: how many points the sasaran of its block needs on every page where it stands.
        indikator_pt: how many points its indikator needs on the page where it begins.
    """

    block: int
    line: Line | None
    indikator: int | None
    height: float
    new_page: bool = False
    sasaran_pt: float = 0.0
    indikator_pt: float = 0.0


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
        sasaran = _needed(sasaran_text(block) + CONTINUED, widths_px[1])
        indikator: dict[int | None, float] = {i: _needed_by(e, widths_px) for i, e in enumerate(block.indikator)}
        lines = [*block.lines, *[None] * (count - len(block.lines))]
        own = [
            MatrixRow(
                place, line, covered, _line_height(line, widths_px[5]), False, sasaran, indikator.get(covered, 0.0)
            )
            for line, covered in zip(lines, covering, strict=True)
        ]
        rows.extend(_stretched(own, merges=merges))
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
    return row_height(wrapped_lines(shown_name(line), width, bold=line.level is not Level.SUBKEGIATAN))


def _stretched(rows: list[MatrixRow], *, merges: bool) -> list[MatrixRow]:
    """The rows of a block with one made higher wherever a text needs more than it has."""
    for places, needed in texts_of(rows, Run(rows[0].block, 0, len(rows) - 1, False)):
        rows = stretch(rows, places if merges else places[:1], needed)
    return rows


def texts_of(rows: Sequence[MatrixRow], run: Run) -> list[tuple[list[int], float]]:
    """Return the rows over which each text of a run stands, and how many points it needs: sasaran, then indikator.

    An indikator that goes on from the page before is not written again and needs nothing.
    """
    places = list(range(run.first, run.last + 1))
    found = [(places, rows[run.first].sasaran_pt)]
    began = rows[run.first - 1].indikator if run.is_continued else None
    for indikator in dict.fromkeys(rows[place].indikator for place in places):
        if indikator is not None and indikator != began:
            own = [place for place in places if rows[place].indikator == indikator]
            found.append((own, rows[own[0]].indikator_pt))
    return found


def _needed_by(indikator: MatrixIndikator, widths_px: Sequence[int]) -> float:
    target = indikator.target_said.text
    return max(
        _needed(indikator.text.text, widths_px[2]),
        _needed(indikator.satuan.text, widths_px[3]),
        _needed(target, widths_px[4]),
    )


def _needed(text: str, width_px: int) -> float:
    return row_height(wrapped_lines(text, pixels_to_points(width_px) - _CELL_PADDING_PT))


def stretch(rows: Sequence[MatrixRow], places: Sequence[int], needed: float) -> list[MatrixRow]:
    """Return the rows with the last of some places made higher, if together they are less high than is needed."""
    missing = needed - sum(rows[i].height for i in places)
    if missing <= 0:
        return list(rows)
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
