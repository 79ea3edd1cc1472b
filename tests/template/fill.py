"""Fills the forms as a person would: into the cells below the headings, saved by another program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl

from rkt_xl.template.formulir import Formulir, Kolom, Tabel

OPD = "Dinas Contoh Kota Contoh"
Baris = Mapping[str, str | int]
"""What is typed into a row, by the lowest heading of the column; `TARGET 1 (2025)` where that is not enough."""


def heading(kolom: Kolom) -> str:
    """The name by which the rows of these tests call a column."""
    return " / ".join(part.replace("\n", " ") for part in kolom.judul)


def fill(
    path: Path, form: Formulir, rows: Mapping[str, Sequence[Sequence[Baris]]]
) -> dict[str, dict[str, tuple[str, str | int]]]:
    """Type rows into the tables of a form (by sheet); return the columns and what was typed, by sheet and cell."""
    book = openpyxl.load_workbook(path)
    typed: dict[str, dict[str, tuple[str, str | int]]] = {}
    for lembar in form.lembar:
        sheet = book[lembar.nama]
        typed[lembar.nama] = {}
        for tabel, top, own in zip(lembar.tabel, _tops(sheet), rows[lembar.nama], strict=True):
            for offset, row in enumerate(own, 1):
                for name, value in row.items():
                    cell = sheet.cell(top + offset, _column(tabel, name), value)
                    typed[lembar.nama][cell.coordinate] = (name, value)
        _fill_field(sheet, "Perangkat Daerah", OPD)
    book.save(path)
    return typed


def _tops(sheet: openpyxl.worksheet.worksheet.Worksheet) -> list[int]:
    """The rows of column numbers, below which a table begins."""
    return [row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value == "(1)"]


def _column(tabel: Tabel, name: str) -> int:
    return next(col for col, kolom in enumerate(tabel.kolom, 1) if heading(kolom) == name)


def _fill_field(sheet: openpyxl.worksheet.worksheet.Worksheet, label: str, value: str) -> None:
    """Write beside a label: into the first cell to its right that is not merged into it."""
    for row in range(1, 9):
        if sheet.cell(row, 1).value == label:
            area = next((m for m in sheet.merged_cells.ranges if (m.min_row, m.min_col) == (row, 1)), None)
            sheet.cell(row, area.max_col + 1 if area else 2, value)
