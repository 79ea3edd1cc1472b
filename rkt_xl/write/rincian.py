"""The sheet `Rincian`: the tree of the matrix with kode, output indikator, satuan, target and pagu."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from rkt_xl.model.kode import NODE_LEVELS, Level
from rkt_xl.model.output import RINCIAN, Field
from rkt_xl.model.result import Block, Line, Matrix
from rkt_xl.values.display import indonesian
from rkt_xl.write.cells import add_comment, write_money, write_target, write_text
from rkt_xl.write.layout_rows import sasaran_text
from rkt_xl.write.page import Paper, set_up
from rkt_xl.write.styles import MONEY, Styles
from rkt_xl.write.table import TableSheet
from rkt_xl.write.written import Record

_SHARES = (116, 82, 285, 250, 78, 62, 102, 90)
_PAGU_COL = 6


def write_rincian(
    workbook: Any, matrix: Matrix, styles: Styles, paper: Paper, total: Decimal | None
) -> Iterator[Record]:
    """Write the sheet; return what the sources say of its rows."""
    table = TableSheet(workbook, RINCIAN, _SHARES, paper, styles)
    table.title("Rincian Program, Kegiatan, dan Subkegiatan", f"{matrix.opd} Tahun {matrix.tahun}")
    head = table.headings(
        (
            "KODE",
            "TINGKAT",
            "PROGRAM/KEGIATAN/SUBKEGIATAN",
            "INDIKATOR KELUARAN",
            "SATUAN",
            "TARGET",
            "PAGU (Rp)",
            "SUMBER",
        )
    )
    set_up(table.sheet, paper, f"Rincian {matrix.opd} Tahun {matrix.tahun}", repeat=(head, head))
    table.sheet.freeze_panes(head + 1, 0)
    occurrences = Counter((line.level, str(line.kode or line.nama.value)) for line in matrix.lines)
    first = table.row
    number = 0
    for block in matrix.blocks:
        number += block.sasaran is not None
        _write_block(table, block, number, occurrences)
    if matrix.lines:
        _write_total(table, first, matrix, total)
    return (record for line in matrix.lines for record in _records_of(line))


def _write_block(table: TableSheet, block: Block, number: int, occurrences: Counter[tuple[Level, str]]) -> None:
    text = f"{number}. {sasaran_text(block)}" if block.sasaran is not None else sasaran_text(block)
    table.band(text)
    for place, line in enumerate(block.lines):
        _write_line(table, line, _shown_pagu(block.lines, place, occurrences))


def _records_of(line: Line) -> Iterator[Record]:
    """What the source says of a line in the cells that people edit."""
    yield Record(RINCIAN, line.key, Field.NAMA, line.nama.value)
    yield Record(RINCIAN, line.key, Field.KELUARAN, line.output or "")
    yield Record(RINCIAN, line.key, Field.KELUARAN_SATUAN, line.output_satuan or "")
    target = "" if line.output_target is None else line.output_target.ref.text.strip()
    yield Record(RINCIAN, line.key, Field.KELUARAN_TARGET, target)


def _shown_pagu(lines: Sequence[Line], place: int, occurrences: Counter[tuple[Level, str]]) -> Decimal | None:
    """The pagu of a line; of one that supports several sasaran the part of the lines below it here."""
    line = lines[place]
    if line.level is Level.SUBKEGIATAN or occurrences[line.level, str(line.kode or line.nama.value)] < 2:
        return line.pagu
    amounts = []
    for below in range(place + 1, len(lines)):
        lower = lines[below]
        if lower.level is line.level or (line.level is Level.KEGIATAN and lower.level is Level.PROGRAM):
            break
        if lower.level is Level.SUBKEGIATAN and lower.pagu is not None:
            amounts.append(lower.pagu)
    return sum(amounts, Decimal(0)) if amounts else line.pagu


def _write_line(table: TableSheet, line: Line, pagu: Decimal | None) -> None:
    sheet, styles, row = table.sheet, table.styles, table.row
    strong = line.level is not Level.SUBKEGIATAN
    name = line.nama.value.upper() if line.level is Level.PROGRAM else line.nama.value
    sources = ", ".join(kind.label for kind in line.sources)
    write_text(sheet, row, 0, str(line.kode) if line.kode else None, styles("kode"))
    write_text(sheet, row, 1, line.level.value.capitalize(), styles("text"))
    write_text(sheet, row, 2, name, styles(line.level.value))
    write_text(sheet, row, 3, line.output, styles("text"))
    write_text(sheet, row, 4, line.output_satuan, styles("centre"))
    if line.output_target is not None or line.output:
        write_target(sheet, row, 5, line.output_target, styles)
    else:
        sheet.write_blank(row, 5, None, styles("centre"))
    write_money(sheet, row, _PAGU_COL, pagu, styles)
    write_text(sheet, row, 7, sources, styles("text"))
    if line.official is not None:
        add_comment(sheet, row, 2, f"Nama menurut nomenklatur:\n{line.official}")
    shown = indonesian(pagu) if pagu is not None else ""
    table.end_row((None, None, "    " + name, line.output, line.output_satuan, None, shown, sources), bold=strong)


def _write_total(table: TableSheet, first: int, matrix: Matrix, total: Decimal | None) -> None:
    """The sum of the leaves, so that what supports two sasaran counts once."""
    sheet, styles, row = table.sheet, table.styles, table.row
    lowest = max((line.level for line in matrix.lines), key=NODE_LEVELS.index, default=Level.SUBKEGIATAN)
    leaves = [line for line in matrix.lines if line.level is lowest]
    sheet.merge_range(row, 0, row, _PAGU_COL - 1, "", styles("total"))
    sheet.write_string(row, 0, "JUMLAH", styles("total"))
    amounts = [line.pagu for line in leaves]
    if leaves and all(a is not None for a in amounts):
        value = sum((a for a in amounts if a is not None), Decimal(0))
        formula = f'=SUMIF(B{first + 1}:B{row},"{lowest.value.capitalize()}",G{first + 1}:G{row})'
        sheet.write_formula(row, _PAGU_COL, formula, styles("total", MONEY), float(value))
    elif total is not None:
        sheet.write_number(row, _PAGU_COL, float(total), styles("total", MONEY))
    else:
        sheet.write_blank(row, _PAGU_COL, None, styles("total"))
    sheet.write_blank(row, _PAGU_COL + 1, None, styles("total"))
    table.row += 1
