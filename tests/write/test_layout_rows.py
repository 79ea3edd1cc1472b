"""Pages of the matrix: where they end, whatever the heights of the rows."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rkt_xl.model.kode import NODE_LEVELS, Level
from rkt_xl.model.provenance import CellRef, Traced
from rkt_xl.model.result import Line
from rkt_xl.write.layout_rows import MatrixRow, runs
from rkt_xl.write.matrix_pages import is_signed_apart, paginate

FIRST_ROOM, ROOM, TAIL = 430.0, 500.0, 180.0
HEADINGS = (Level.PROGRAM, Level.KEGIATAN)


def _line(level: Level) -> Line:
    return Line(level, Traced("Nama", CellRef("a.xlsx", "RKT", 1, 1, "Nama")), None)


@st.composite
def matrix_rows(draw: st.DrawFn) -> list[MatrixRow]:
    """Blocks of programs with kegiatan and subkegiatan, and sasaran and indikator whose texts need up to twelve lines."""
    heights = st.integers(1, 5).map(lambda lines: 13.0 * lines + 3)
    texts = st.integers(1, 12).map(lambda lines: 13.0 * lines + 3)
    rows: list[MatrixRow] = []
    for block in range(draw(st.integers(1, 4))):
        levels = [Level.PROGRAM]
        for _ in range(draw(st.integers(0, 5))):
            levels += [Level.KEGIATAN, *[Level.SUBKEGIATAN] * draw(st.integers(0, 30))]
        sasaran = draw(texts)
        indikator = draw(st.lists(texts, min_size=1, max_size=3))
        covering = [min(i * len(indikator) // len(levels), len(indikator) - 1) for i in range(len(levels))]
        rows += [
            MatrixRow(block, _line(level), covered, draw(heights), False, sasaran, indikator[covered])
            for level, covered in zip(levels, covering, strict=True)
        ]
    return rows


def as_laid_out(rows: list[MatrixRow]) -> list[MatrixRow]:
    """The rows as they are, with texts that need no more than what is there."""
    return [replace(row, sasaran_pt=0.0, indikator_pt=0.0) for row in rows]


def pages(rows: list[MatrixRow]) -> list[list[MatrixRow]]:
    found: list[list[MatrixRow]] = [[]]
    for row in rows:
        if row.new_page:
            found.append([])
        found[-1].append(row)
    return found


def is_heading(row: MatrixRow) -> bool:
    return row.line is not None and row.line.level in HEADINGS


@given(matrix_rows())
def test_no_row_is_lost_moved_or_made_lower(rows: list[MatrixRow]) -> None:
    paged = paginate(rows, FIRST_ROOM, ROOM, TAIL)
    assert [(r.block, r.line) for r in paged] == [(r.block, r.line) for r in rows]
    assert all(after.height >= before.height for after, before in zip(paged, rows, strict=True))


@given(matrix_rows())
def test_rows_keep_their_height_where_texts_have_room(rows: list[MatrixRow]) -> None:
    rows = as_laid_out(rows)
    assert [r.height for r in paginate(rows, FIRST_ROOM, ROOM, TAIL)] == [r.height for r in rows]


@given(matrix_rows(), st.booleans())
def test_every_text_has_room_on_every_page_where_it_stands(rows: list[MatrixRow], merges: bool) -> None:
    paged = paginate(rows, FIRST_ROOM, ROOM, TAIL, merges=merges)
    for run in runs(paged):
        own = paged[run.first : run.last + 1]
        assert sum(row.height for row in (own if merges else own[:1])) + 0.1 >= own[0].sasaran_pt
        before = paged[run.first - 1] if run.is_continued else None
        for place, row in enumerate(own):
            above = own[place - 1] if place else before
            if above is not None and above.indikator == row.indikator:
                continue  # its text stands above, or on the page before
            covered = [r.height for r in own if r.indikator == row.indikator]
            assert sum(covered if merges else covered[:1]) + 0.1 >= row.indikator_pt


@given(matrix_rows())
def test_no_page_is_fuller_than_the_paper(rows: list[MatrixRow]) -> None:
    for number, page in enumerate(pages(paginate(rows, FIRST_ROOM, ROOM, TAIL))):
        assert sum(row.height for row in page) <= (ROOM if number else FIRST_ROOM)


@given(matrix_rows())
def test_signature_has_room_below_the_last_rows(rows: list[MatrixRow]) -> None:
    paged = paginate(as_laid_out(rows), FIRST_ROOM, ROOM, TAIL)
    assert not is_signed_apart(paged, FIRST_ROOM, ROOM, TAIL)
    found = pages(paged)
    room = ROOM if len(found) > 1 else FIRST_ROOM
    assert found[-1]
    assert sum(row.height for row in found[-1]) + TAIL <= room


def test_signature_goes_to_a_page_of_its_own_below_rows_that_fill_theirs() -> None:
    high = [MatrixRow(0, _line(Level.PROGRAM), None, 400.0)]
    assert is_signed_apart(paginate(high, FIRST_ROOM, ROOM, TAIL), FIRST_ROOM, ROOM, TAIL)


@given(matrix_rows())
def test_a_page_never_ends_with_a_heading_whose_lines_follow(rows: list[MatrixRow]) -> None:
    found = pages(paginate(rows, FIRST_ROOM, ROOM, TAIL))
    for page, following in pairwise(found):
        if all(is_heading(row) for row in page):
            continue  # nothing but headings fills the page
        last, below = page[-1].line, following[0].line
        if last is not None and below is not None and page[-1].block == following[0].block:
            assert NODE_LEVELS.index(below.level) <= NODE_LEVELS.index(last.level)


def test_lines_of_a_plan_without_subkegiatan_fill_their_pages() -> None:
    """Kegiatan are the lowest lines there, and begin nothing that would have to follow them on their page."""
    levels = [Level.PROGRAM, Level.KEGIATAN, Level.KEGIATAN, Level.KEGIATAN] * 12
    rows = [MatrixRow(0, _line(level), None, 16.0) for level in levels]
    first, *_ = pages(paginate(rows, FIRST_ROOM, ROOM, TAIL))
    assert sum(row.height for row in first) + 3 * 16.0 > FIRST_ROOM


def test_only_the_last_lines_go_with_the_signature() -> None:
    count = int(FIRST_ROOM // 16)
    rows = [MatrixRow(0, _line(Level.PROGRAM if place == 0 else Level.KEGIATAN), None, 16.0) for place in range(count)]
    first, second = pages(paginate(rows, FIRST_ROOM, ROOM, TAIL))
    assert len(second) <= 2 and len(first) >= count - 2


@given(matrix_rows())
def test_merged_stretches_cover_every_row_once_and_end_with_block_and_page(rows: list[MatrixRow]) -> None:
    paged = paginate(rows, FIRST_ROOM, ROOM, TAIL)
    stretches = runs(paged)
    assert [place for run in stretches for place in range(run.first, run.last + 1)] == list(range(len(paged)))
    for run in stretches:
        assert {paged[place].block for place in range(run.first, run.last + 1)} == {run.block}
        assert not any(paged[place].new_page for place in range(run.first + 1, run.last + 1))
        assert run.is_continued == (run.first > 0 and paged[run.first - 1].block == run.block)
