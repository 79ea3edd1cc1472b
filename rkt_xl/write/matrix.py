"""The sheet `RKT`: the five-column performance matrix, ready to print and sign."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rkt_xl.model.kode import Level
from rkt_xl.model.result import Block, Matrix, MatrixIndikator
from rkt_xl.write.cells import MISSING, add_comment, comment_of, write_target, write_text
from rkt_xl.write.layout_rows import MatrixRow, Run, lay_out, paginate, runs, sasaran_text
from rkt_xl.write.metrics import pixels_to_points, row_height, wrapped_lines
from rkt_xl.write.page import Paper, column_pixels, set_up
from rkt_xl.write.signature import SIGNATURE_PT, write_signature
from rkt_xl.write.styles import Styles

TITLE = "Rencana Kinerja dan Program Kegiatan"
HEADINGS = ("NO.", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET", "PROGRAM/KEGIATAN/SUBKEGIATAN")
NUMBERING = ("1", "2", "3", "", "4", "5")
_SHARES = (42, 215, 215, 78, 78, 507)
_TITLE_ROWS = 3
_TITLE_PT = 18.0
_HEAD_PT = 30.0
_NUMBERING_PT = 14.0
CONTINUED = " (lanjutan)"


def write_matrix(workbook: Any, matrix: Matrix, styles: Styles, paper: Paper) -> dict[str, str]:
    """Write the sheet; return where each indikator and line stands, by the place of its source cell."""
    sheet = workbook.add_worksheet("RKT")
    widths = column_pixels(_SHARES, paper)
    for col, width in enumerate(widths):
        sheet.set_column_pixels(col, col, width)
    first = _write_headings(sheet, matrix, styles, sum(widths))
    set_up(sheet, paper, f"RKT {matrix.opd} Tahun {matrix.tahun}", repeat=(first - 2, first - 1))
    sheet.freeze_panes(first, 0)
    heads = _HEAD_PT + _NUMBERING_PT
    title = sum(_title_heights(matrix, sum(widths))) + row_height(1)
    rows = paginate(
        lay_out(matrix.blocks, widths), paper.printable_pt - title - heads, paper.printable_pt - heads, SIGNATURE_PT
    )
    places: dict[str, str] = {}
    numbers = _numbers(matrix.blocks)
    for offset, row in enumerate(rows):
        sheet.set_row(first + offset, row.height)
        _write_line(sheet, first + offset, row, styles, places)
    for run in runs(rows):
        _write_run(sheet, first, run, rows, matrix.blocks[run.block], numbers[run.block], styles, places)
    sheet.set_h_pagebreaks([first + offset for offset, row in enumerate(rows) if row.new_page])
    last = write_signature(sheet, first + len(rows) + 1, matrix, styles, _SHARES)
    sheet.print_area(0, 0, last, len(HEADINGS) - 1)
    return places


def _numbers(blocks: Sequence[Block]) -> list[str]:
    """The running number of each block; the block of lines without sasaran has none."""
    numbers, count = [], 0
    for block in blocks:
        count += block.sasaran is not None
        numbers.append(str(count) if block.sasaran is not None else "")
    return numbers


def _title_lines(matrix: Matrix) -> tuple[str, str]:
    return TITLE, f"{matrix.opd} Tahun {matrix.tahun}".strip()


def _title_heights(matrix: Matrix, width_px: int) -> list[float]:
    width = pixels_to_points(width_px)
    return [max(_TITLE_PT, row_height(wrapped_lines(line, width, 12, bold=True), 12)) for line in _title_lines(matrix)]


def _write_headings(sheet: Any, matrix: Matrix, styles: Styles, width_px: int) -> int:
    """Write title, headings and numbering row; return the first row of the body, 0-based."""
    last = len(HEADINGS) - 1
    for row, (line, height) in enumerate(zip(_title_lines(matrix), _title_heights(matrix, width_px), strict=True)):
        sheet.merge_range(row, 0, row, last, "", styles("title"))
        sheet.write_string(row, 0, line, styles("title"))
        sheet.set_row(row, height)
    sheet.set_row(_TITLE_ROWS - 1, row_height(1))
    sheet.set_row(_TITLE_ROWS, _HEAD_PT)
    sheet.set_row(_TITLE_ROWS + 1, _NUMBERING_PT)
    for col, (heading, number) in enumerate(zip(HEADINGS, NUMBERING, strict=True)):
        sheet.write_string(_TITLE_ROWS, col, heading, styles("head"))
        if number:
            sheet.write_number(_TITLE_ROWS + 1, col, int(number), styles("numbering"))
        else:
            sheet.write_blank(_TITLE_ROWS + 1, col, None, styles("numbering"))
    return _TITLE_ROWS + 2


def _write_line(sheet: Any, row: int, entry: MatrixRow, styles: Styles, places: dict[str, str]) -> None:
    line = entry.line
    if line is None:
        sheet.write_blank(row, 5, None, styles("text"))
        return
    name = line.nama.value.upper() if line.level is Level.PROGRAM else line.nama.value
    sheet.write_string(row, 5, name, styles(line.level.value))
    places[line.nama.ref.place] = f"F{row + 1}"
    if line.official is not None:
        add_comment(sheet, row, 5, f"Nama menurut nomenklatur:\n{line.official}")


def _write_run(
    sheet: Any,
    first: int,
    run: Run,
    rows: Sequence[MatrixRow],
    block: Block,
    number: str,
    styles: Styles,
    places: dict[str, str],
) -> None:
    """Write what a block says in its first five columns over its rows on one page."""
    top, bottom = first + run.first, first + run.last
    sasaran = sasaran_text(block) + (CONTINUED if run.is_continued else "")
    _merged(sheet, top, bottom, 0, number, styles("centre"))
    _merged(sheet, top, bottom, 1, sasaran, styles("text"))
    if block.sasaran is not None and block.sasaran.quote is not None and not run.is_continued:
        places[block.sasaran.quote.ref.place] = f"B{top + 1}"
    if not block.indikator:
        for col in (2, 3, 4):
            _merged(
                sheet,
                top,
                bottom,
                col,
                MISSING if block.sasaran is not None and not run.is_continued else "",
                styles("centre"),
            )
        return
    start = run.first
    while start <= run.last:
        place = rows[start].indikator or 0
        end = start
        while end < run.last and rows[end + 1].indikator == place:
            end += 1
        began_before = start > 0 and rows[start - 1].block == run.block and rows[start - 1].indikator == place
        if began_before:
            for col in (2, 3, 4):
                _merged(sheet, first + start, first + end, col, "", styles("text"))
        else:
            _write_indikator(sheet, first + start, first + end, block.indikator[place], styles, places)
        start = end + 1


def _write_indikator(
    sheet: Any, top: int, bottom: int, indikator: MatrixIndikator, styles: Styles, places: dict[str, str]
) -> None:
    _merged(sheet, top, bottom, 2, indikator.text.text, styles("text"))
    _merged(sheet, top, bottom, 3, indikator.satuan.text or MISSING, styles("centre"))
    if bottom > top:
        sheet.merge_range(top, 4, bottom, 4, "", styles("number"))
    write_target(sheet, top, 4, indikator.target, styles)
    for col, said, what in (
        (2, indikator.text, "Bunyi indikator"), (3, indikator.satuan, "Satuan"), (4, indikator.target_said, "Target"),
    ):  # fmt: skip
        if said.quote is not None:
            places[said.quote.ref.place] = f"{'ABCDE'[col]}{top + 1}"
        note = comment_of(said, what)
        if note is not None:
            add_comment(sheet, top, col, note)


def _merged(sheet: Any, top: int, bottom: int, col: int, text: str, style: Any) -> None:
    if bottom > top:
        sheet.merge_range(top, col, bottom, col, "", style)
    write_text(sheet, top, col, text, style)
