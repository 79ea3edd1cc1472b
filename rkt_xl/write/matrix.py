"""The sheet `RKT`: the five-column performance matrix, ready to print and sign."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rkt_xl.model.output import CONTINUED, RKT, Field
from rkt_xl.model.result import Block, Matrix, MatrixIndikator, Said
from rkt_xl.write.cells import MISSING, add_comment, comment_of, edit_comment, target_text, write_target, write_text
from rkt_xl.write.choices import Choices
from rkt_xl.write.layout_rows import MatrixRow, Run, lay_out, runs, sasaran_text, shown_name
from rkt_xl.write.matrix_pages import is_signed_apart, paginate
from rkt_xl.write.metrics import pixels_to_points, row_height, wrapped_lines
from rkt_xl.write.page import column_pixels, set_up
from rkt_xl.write.signature import SignatureLine, signature_lines, signature_pt, write_signature
from rkt_xl.write.styles import Styles
from rkt_xl.write.written import Record

TITLE = "Rencana Kinerja dan Program Kegiatan"
HEADINGS = ("NO.", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET", "PROGRAM/KEGIATAN/SUBKEGIATAN")
NUMBERING = ("1", "2", "3", "", "4", "5")
SHARES = (42, 215, 215, 78, 78, 507)
_TITLE_ROWS = 3
_TITLE_PT = 18.0
_HEAD_PT = 30.0
_NUMBERING_PT = 14.0
_NO, _SASARAN, _INDIKATOR, _SATUAN, _TARGET, _LINES = range(6)


class MatrixSheet:
    """Writes the sheet.

    Args:
        workbook: the XlsxWriter workbook.
        matrix: what it says.
        styles: formats of the workbook.
        choices: paper, merges, numbers, who signs.
        fixed: title and signature lines as people wrote them into the last output, by key.

    After `write`, `places` tells where each indikator and line stands by the place of its source cell, and `written`
    what the sources say in the cells that people edit.
    """

    def __init__(
        self, workbook: Any, matrix: Matrix, styles: Styles, choices: Choices, fixed: Mapping[str, str]
    ) -> None:
        self._sheet = workbook.add_worksheet(RKT)
        self._matrix = matrix
        self._styles = styles
        self._choices = choices
        self._fixed = fixed
        self._widths = column_pixels(SHARES, choices.paper)
        self.places: dict[str, str] = {}
        self.written: list[Record] = []

    def write(self) -> None:
        """Write title, headings, blocks and signature."""
        sheet, paper, matrix = self._sheet, self._choices.paper, self._matrix
        for col, width in enumerate(self._widths):
            sheet.set_column_pixels(col, col, width)
        first = self._write_headings()
        set_up(sheet, paper, f"RKT {matrix.opd} Tahun {matrix.tahun}", repeat=(first - 2, first - 1))
        sheet.freeze_panes(first, 0)
        laid_out = lay_out(matrix.blocks, self._widths, merges=self._choices.merges)
        lines = signature_lines(matrix, self._choices.tanda_tangan)
        rooms = self._rooms(lines)
        rows = paginate(laid_out, *rooms, merges=self._choices.merges)
        numbers = block_numbers(matrix.blocks)
        for offset, row in enumerate(rows):
            sheet.set_row(first + offset, row.height)
            self._write_line(first + offset, row)
        for run in runs(rows):
            self._write_run(first, run, rows, matrix.blocks[run.block], numbers[run.block])
        ends = [first + offset for offset, row in enumerate(rows) if row.new_page]
        sheet.set_h_pagebreaks([*ends, *([first + len(rows)] if is_signed_apart(rows, *rooms) else [])])
        last = write_signature(sheet, first + len(rows) + 1, lines, self._styles, _LINES, self._fixed)
        self.written += [Record(RKT, line.key, Field.TANDA_TANGAN, line.text) for line in lines if line.text]
        sheet.print_area(0, 0, last, len(HEADINGS) - 1)

    def _rooms(self, lines: Sequence[SignatureLine]) -> tuple[float, float, float]:
        """The points that there are for rows on the first page and on each further one, and those of the signature."""
        title = sum(self._title_heights()) + row_height(1)
        room = self._choices.paper.printable_pt - _HEAD_PT - _NUMBERING_PT
        return room - title, room, signature_pt(lines)

    def _title_heights(self) -> list[float]:
        width = pixels_to_points(sum(self._widths))
        return [
            max(_TITLE_PT, row_height(wrapped_lines(line, width, 12, bold=True), 12))
            for line in title_lines(self._matrix, self._fixed)
        ]

    def _write_headings(self) -> int:
        """Write title, headings and numbering row; return the first row of the body, 0-based."""
        sheet, styles, last = self._sheet, self._styles, len(HEADINGS) - 1
        own, lines = title_lines(self._matrix, {}), title_lines(self._matrix, self._fixed)
        for row, (line, height) in enumerate(zip(lines, self._title_heights(), strict=True)):
            sheet.merge_range(row, 0, row, last, "", styles("title"))
            sheet.write_string(row, 0, line, styles("title"))
            sheet.set_row(row, height)
            self.written.append(Record(RKT, f"judul {row + 1}", Field.JUDUL, own[row]))
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

    def _write_line(self, row: int, entry: MatrixRow) -> None:
        line = entry.line
        if line is None:
            self._sheet.write_blank(row, _LINES, None, self._styles("text"))
            return
        name = shown_name(line)
        self._sheet.write_string(row, _LINES, name, self._styles(line.level.value))
        self.places[line.nama.ref.place] = f"F{row + 1}"
        source = line.source if line.source is not None else name
        if source:  # a line that a person added is no line of a source
            self.written.append(Record(RKT, line.key, Field.NAMA, source))
        notes = [f"Nama menurut nomenklatur:\n{line.official}"] if line.official is not None else []
        notes += [edit_comment(line.source)] if line.source is not None else []
        if notes:
            add_comment(self._sheet, row, _LINES, "\n".join(notes))

    def _write_run(self, first: int, run: Run, rows: Sequence[MatrixRow], block: Block, number: str) -> None:
        """Write what a block says in its first five columns over its rows on one page."""
        top, bottom = first + run.first, first + run.last
        self._over(top, bottom, _NO, number, "centre")
        self._over(top, bottom, _SASARAN, sasaran_text(block) + (CONTINUED if run.is_continued else ""), "text")
        if block.sasaran is not None and not run.is_continued:
            self._note(top, _SASARAN, block.key, Field.SASARAN, block.sasaran, "Sasaran")
        if not block.indikator:
            missing = MISSING if block.sasaran is not None and not run.is_continued else ""
            for col in (_INDIKATOR, _SATUAN, _TARGET):
                self._over(top, bottom, col, missing, "centre")
            return
        start = run.first
        while start <= run.last:
            place = rows[start].indikator or 0
            end = start
            while end < run.last and rows[end + 1].indikator == place:
                end += 1
            began_before = start > 0 and rows[start - 1].block == run.block and rows[start - 1].indikator == place
            if began_before:
                for col in (_INDIKATOR, _SATUAN, _TARGET):
                    self._over(first + start, first + end, col, "", "text")
            else:
                self._write_indikator(first + start, first + end, block.indikator[place])
            start = end + 1

    def _write_indikator(self, top: int, bottom: int, indikator: MatrixIndikator) -> None:
        self._over(top, bottom, _INDIKATOR, indikator.text.text, "text")
        self._over(top, bottom, _SATUAN, indikator.satuan.text or MISSING, "centre")
        self._over(top, bottom, _TARGET, "", "number")
        if self._choices.numbers_as_text:
            write_text(
                self._sheet,
                top,
                _TARGET,
                target_text(indikator.target),
                self._styles(self._part("number", top, bottom)),
            )
        else:
            style = self._part("number", top, bottom)
            write_target(self._sheet, top, _TARGET, indikator.target, self._styles, style)
        key = indikator.key
        self._note(top, _INDIKATOR, key, Field.INDIKATOR, indikator.text, "Bunyi indikator")
        self._note(top, _SATUAN, key, Field.SATUAN, indikator.satuan, "Satuan")
        self._note(top, _TARGET, key, Field.TARGET, indikator.target_said, "Target")

    def _note(self, row: int, col: int, key: str, field: Field, said: Said, what: str) -> None:
        """Remember where a text stands and what its source says; tell in a comment what other documents say."""
        source = said.source if said.source is not None else said.text
        self.written.append(Record(RKT, key, field, source))
        if said.quote is not None:
            self.places[said.quote.ref.place] = f"{'ABCDEF'[col]}{row + 1}"
        comment = comment_of(said, what)
        if comment is not None:
            add_comment(self._sheet, row, col, comment)

    def _over(self, top: int, bottom: int, col: int, text: str, style: str) -> None:
        """Write a text over some rows: into one merged cell, or into the first of cells that look like one."""
        if self._choices.merges or bottom == top:
            if bottom > top:
                self._sheet.merge_range(top, col, bottom, col, "", self._styles(style))
            write_text(self._sheet, top, col, text, self._styles(style))
            return
        for row in range(top, bottom + 1):
            part = "top" if row == top else "bottom" if row == bottom else "middle"
            write_text(self._sheet, row, col, text if row == top else None, self._styles(f"{style}_{part}"))

    def _part(self, style: str, top: int, bottom: int) -> str:
        """The style of the first cell of several that look like one."""
        return style if self._choices.merges or bottom == top else f"{style}_top"


def title_lines(matrix: Matrix, fixed: Mapping[str, str]) -> tuple[str, str]:
    """Return the two lines of the title, as people wrote them into the last output where they did."""
    own = (TITLE, f"{matrix.opd} Tahun {matrix.tahun}".strip())
    return fixed.get("judul 1", own[0]), fixed.get("judul 2", own[1])


def block_numbers(blocks: Sequence[Block]) -> list[str]:
    """Return the running number of each block; the block of lines without sasaran has none."""
    numbers, count = [], 0
    for block in blocks:
        count += block.sasaran is not None
        numbers.append(str(count) if block.sasaran is not None else "")
    return numbers
