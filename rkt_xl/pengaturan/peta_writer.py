"""Writes the headings that were not understood into the sheet `Peta Kolom`, for staff to choose what they mean.

What stands in the workbook already is kept: rows, choices, other sheets. Only new headings are added below.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from rkt_xl.model.document import ReadFile
from rkt_xl.model.heading import UnknownHeading
from rkt_xl.pengaturan import peta_style
from rkt_xl.pengaturan.book import open_book, save_book
from rkt_xl.pengaturan.peta_kolom import COLUMNS, SHEET
from rkt_xl.pengaturan.reader import FILE_NAME, find_pengaturan
from rkt_xl.tables.heading_map import heading_keys
from rkt_xl.values.text import fold
from rkt_xl.write.openpyxl_book import filled_rows, last_row

_MAX_TITLE_ROWS = 20


@dataclass(frozen=True, slots=True)
class PetaReport:
    """What was done: the settings workbook, whether it is new, how many headings were added, how many wait."""

    path: Path
    is_new: bool
    added: int
    waiting: int

    @property
    def message(self) -> str:
        """What a person reads about it."""
        if not self.added and not self.is_new:
            waiting = f" {self.waiting} judul belum dipilih artinya." if self.waiting else ""
            return f"{self.path}: tidak diubah, tidak ada judul kolom baru yang belum dipahami.{waiting}"
        what = f"{self.added} judul kolom ditambahkan ke lembar {SHEET}"
        done = f"dibuat, {what}" if self.is_new else f"{what}, isi yang sudah ada tetap"
        return f"{self.path}: {done}. Pilih arti tiap judul di kolom {COLUMNS[1]}, simpan, lalu jalankan lagi."


def write_peta(folder: Path, files: Sequence[ReadFile]) -> PetaReport:
    """Add the headings that were not understood in some files to the settings workbook of their folder.

    Raises:
        OutputError: when the workbook cannot be written, or not without loss.
    """
    path = find_pengaturan(folder)
    book = open_book(path)
    sheet, top = _sheet(book)
    known = _known(sheet, top)
    added = [(file, unknown) for file, unknown in _asked(files) if not known & set(heading_keys(unknown.text))]
    waiting = sum(1 for row in _filled_rows(sheet, top) if not str(sheet.cell(row, 2).value or "").strip())
    report = PetaReport(path or folder / FILE_NAME, path is None, len(added), waiting + len(added))
    if added or path is None:
        _append(sheet, top, added)
        peta_style.add_list(book, sheet, top)
        save_book(book, report.path)
    return report


def _sheet(book: Any) -> tuple[Any, int]:
    """The sheet and the row of its headings; both are made where they are missing."""
    sheet = next((s for s in book.worksheets if fold(s.title) == fold(SHEET)), None)
    if sheet is None:
        sheet = book.create_sheet(SHEET)
        peta_style.add_instruction(sheet)
    for row in range(1, min(last_row(sheet, len(COLUMNS)), _MAX_TITLE_ROWS) + 1):
        if [fold(str(sheet.cell(row, col).value or "")) for col in (1, 2)] == [fold(name) for name in COLUMNS[:2]]:
            return sheet, row
    top = last_row(sheet, len(COLUMNS)) + 1
    peta_style.add_headings(sheet, top, COLUMNS)
    return sheet, top


def _filled_rows(sheet: Any, top: int) -> list[int]:
    """The rows below the headings that name one."""
    return [
        row
        for row, cells in filled_rows(sheet).items()
        if row > top and cells[0].column == 1 and cells[0].value not in (None, "")
    ]


def _known(sheet: Any, top: int) -> set[str]:
    return {key for row in _filled_rows(sheet, top) for key in heading_keys(str(sheet.cell(row, 1).value))}


def _asked(files: Iterable[ReadFile]) -> list[tuple[str, UnknownHeading]]:
    """The headings to ask about, each once, with the file in which it was met first."""
    asked: dict[str, tuple[str, UnknownHeading]] = {}
    for file in files:
        for unknown in file.unknown:
            keys = heading_keys(unknown.text)
            if keys:
                asked.setdefault(keys[-1], (file.file, unknown))
    return list(asked.values())


def _append(sheet: Any, top: int, added: Iterable[tuple[str, UnknownHeading]]) -> None:
    last = max([top, *_filled_rows(sheet, top)])
    for row, (file, unknown) in enumerate(added, last + 1):
        ref = unknown.ref
        values = (unknown.text, None, "; ".join(unknown.examples), file, ref.sheet, ref.a1)
        for col, value in enumerate(values, 1):
            cell = sheet.cell(row, col)
            if value is not None:
                cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)
                cell.data_type = "s"  # a text that begins with = is no formula
        peta_style.style_row(sheet, row)
