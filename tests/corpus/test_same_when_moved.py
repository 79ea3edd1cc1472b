"""What changes nothing that is said changes nothing that is read: only the places shift.

Workbooks of the corpus are changed as people and programs change them - rows and columns pushed in, a note above,
spaces of another kind, merged cells taken apart, columns in another order, saved in another format - and read again.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterable
from copy import copy
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string, get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

import rkt_xl
from rkt_xl.write.json import result_object
from tests.markdown import workbook_from_markdown

from .__main__ import make
from .kinds import load
from .render import save

SEED = 5
Fact = tuple[Any, ...]


def _book(name: str, folder: Path) -> Path | None:
    """A workbook of a layout where it is one of Excel; at a low level of mess, so that few things change at once."""
    book, gold = make(load()[name], SEED, "low")
    if gold["format"] != "xlsx":
        return None
    path = folder / gold["file"]
    save(book, path)
    return path


def facts(path: Path, shift: Callable[[str], str] = str, *, places: bool = True) -> list[Fact]:
    """Everything that is read of a file, in the order in which it is found; places as `shift` moves them."""
    result = rkt_xl.inspect(path)
    found = result_object(result.files, result.findings)
    (file,) = result.files
    assert file.filled == file.used + len(file.set_aside)
    rows: list[Fact] = []
    for record in found["indicators"]:
        place = shift(record["refs"][0]["cell"]) if places else ""
        keys = ("kind", "level", "owner", "kode", "indikator", "satuan", "role", "tahun", "triwulan", "value")
        rows.append(("indikator", place, *(_plain(record[key]) for key in keys)))
    for record in found["nodes"]:
        place = shift(record["refs"][0]["cell"]) if places else ""
        rows.append(("node", place, *(_plain(record[key]) for key in ("kind", "level", "kode", "nama", "sasaran"))))
        rows.append(("pagu", place, *sorted(record["pagu"].items())))
    return rows


def _plain(value: object) -> object:
    return " ".join(value.split()) if isinstance(value, str) else value


def by(rows: int = 0, cols: int = 0) -> Callable[[str], str]:
    """A move of places downwards and to the right."""

    def shift(cell: str) -> str:
        letters, row = coordinate_from_string(cell)
        return f"{get_column_letter(column_index_from_string(letters) + cols)}{row + rows}"

    return shift


def moved(sheet: Worksheet, rows: int, cols: int) -> None:
    """Push everything down and to the right, as Excel does when rows and columns are pushed in."""
    merges = [copy(area) for area in sheet.merged_cells.ranges]
    for area in merges:
        sheet.unmerge_cells(str(area))
    hidden = {row for row, d in sheet.row_dimensions.items() if d.hidden}
    columns = {letters for letters, d in sheet.column_dimensions.items() if d.hidden}
    for row in hidden:
        sheet.row_dimensions[row].hidden = False
    for letters in columns:
        sheet.column_dimensions[letters].hidden = False
    sheet.move_range(sheet.calculate_dimension(), rows=rows, cols=cols)
    for area in merges:
        area.shift(col_shift=cols, row_shift=rows)
        sheet.merge_cells(str(area))
    for row in hidden:
        sheet.row_dimensions[row + rows].hidden = True
    for letters in columns:
        sheet.column_dimensions[get_column_letter(column_index_from_string(letters) + cols)].hidden = True


def rows_above(sheet: Worksheet) -> None:
    moved(sheet, 3, 0)


def columns_before(sheet: Worksheet) -> None:
    moved(sheet, 0, 2)


def note_above(sheet: Worksheet) -> None:
    moved(sheet, 2, 0)
    sheet["A1"] = "Lampiran surat edaran nomor 12"


def other_spaces(sheet: Worksheet) -> None:
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, str) and not cell.value.startswith("="):
                cell.value = cell.value.replace(" ", "\u00a0 ")


CHANGES: list[tuple[Callable[[Worksheet], None], Callable[[str], str]]] = [
    (rows_above, by(rows=3)),
    (columns_before, by(cols=2)),
    (note_above, by(rows=2)),
    (other_spaces, by()),
]


@pytest.mark.parametrize(("change", "shift"), CHANGES, ids=lambda value: getattr(value, "__name__", ""))
@pytest.mark.parametrize("name", sorted(load()))
def test_only_places_shift(
    name: str, change: Callable[[Worksheet], None], shift: Callable[[str], str], tmp_path: Path
) -> None:
    path = _book(name, tmp_path)
    if path is None:
        pytest.skip("this one is no workbook of Excel")
    before = facts(path, shift)
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        change(sheet)
    book.save(path)
    assert facts(path) == before


@pytest.mark.parametrize("name", sorted(load()))
def test_merged_cells_taken_apart_say_the_same(name: str, tmp_path: Path) -> None:
    """What was merged stands in the first of the cells then, and the others are empty."""
    path = _book(name, tmp_path)
    if path is None:
        pytest.skip("this one is no workbook of Excel")
    before = facts(path)
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        for area in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(area))
    book.save(path)
    assert facts(path) == before


COLUMNS = {
    "No": ("1", "2"),
    "Sasaran Strategis": ("Meningkatnya mutu layanan", "Meningkatnya akuntabilitas"),
    "Indikator Kinerja": ("Indeks Kepuasan Masyarakat", "Nilai AKIP"),
    "Satuan": ("Indeks", "Nilai"),
    "Target": ("3,25", "80,5"),
    "Keterangan": ("Survei", "Hasil evaluasi"),
}


@pytest.mark.parametrize(
    "order",
    [
        ("No", "Sasaran Strategis", "Indikator Kinerja", "Target", "Satuan", "Keterangan"),
        ("Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "No", "Keterangan"),
        ("No", "Keterangan", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"),
        ("No", "Indikator Kinerja", "Satuan", "Target", "Sasaran Strategis", "Keterangan"),
        ("Target", "Satuan", "Indikator Kinerja", "Sasaran Strategis", "No", "Keterangan"),
    ],
)
def test_columns_in_another_order_say_the_same(order: tuple[str, ...], tmp_path: Path) -> None:
    def read(columns: Iterable[str]) -> list[Fact]:
        names = list(columns)
        lines = [names, *([COLUMNS[name][place] for name in names] for place in (0, 1))]
        text = "RENCANA KINERJA TAHUNAN 2025\nDinas Contoh Kota Contoh\n" + "\n".join(
            f"| {' | '.join(line)} |" for line in lines
        )
        path = tmp_path / "RKT 2025.xlsx"
        path.write_bytes(workbook_from_markdown({"Sheet1": text}))
        return facts(path, places=False)

    assert read(order) == read(COLUMNS)


@pytest.mark.parametrize("suffix", ["xls", "ods"])
def test_other_formats_say_the_same(suffix: str, tmp_path: Path) -> None:
    """Saved by LibreOffice in the old format of Excel and in its own."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("LibreOffice is not installed; what it saves cannot be tested here")
    (tmp_path / "a").mkdir()
    paths = [path for name in sorted(load()) if (path := _book(name, tmp_path / "a")) is not None]
    profile = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    target = tmp_path / suffix
    command = [office, profile, "--headless", "--convert-to", suffix, "--outdir", str(target), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    differs = [p.name for p in paths if facts(target / f"{p.stem}.{suffix}") != facts(p)]
    assert differs == []
