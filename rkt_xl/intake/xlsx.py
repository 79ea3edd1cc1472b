"""xlsx and xlsm: values by calamine, all else by our own pass over the XML of each sheet.

The division is measured: calamine reads values at a tenth of openpyxl's cost but gives no formats, no hidden rows
and no error cells; the pass over the bytes adds these for two thirds more. A rectangle too large for calamine (it
would end the whole process) and a cell that stops it are read by `sparse.py`.
"""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
import zipfile
from functools import cached_property

from python_calamine import CalamineWorkbook

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.grid import PLAIN, CellValue, Grid, Style
from rkt_xl.intake.limits import Limits
from rkt_xl.intake.package import Package, SheetPart
from rkt_xl.intake.rows import bounded_merges, sparse_rows
from rkt_xl.intake.sheetxml import SheetXml
from rkt_xl.intake.sparse import SparseSheet, is_date_format, read_shared_strings, read_sparse
from rkt_xl.intake.styles import read_styles
from rkt_xl.intake.workbook import Format, Note, Workbook

_MANY_CELLS = 1_000_000


def read_xlsx(data: bytes, file: str, limits: Limits) -> Workbook:
    """Return the sheets of an xlsx or xlsm workbook.

    Raises:
        UnreadableWorkbookError: when it is damaged or larger than the limits allow.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError) as err:
        raise UnreadableWorkbookError("Berkas rusak; minta kiriman ulang atau simpan ulang di Excel.") from err
    with archive:
        return _Reader(Package(archive, limits), data, file, limits).read()


class _Reader:
    """Reads one workbook; holds what its sheets share."""

    def __init__(self, package: Package, data: bytes, file: str, limits: Limits) -> None:
        self._package = package
        self._data = data
        self._file = file
        self._limits = limits
        self._left = limits.cells
        self._notes: list[Note] = []
        self._styles_xml = package.related("styles")  # taken now: styles are asked for when the file is closed

    def read(self) -> Workbook:
        parts = self._package.sheets()
        if not parts:
            raise UnreadableWorkbookError("Berkas tidak memuat lembar kerja; simpan ulang di Excel.")
        grids = []
        for index, part in enumerate(parts[: self._limits.sheets]):
            if part.part is None:
                self._notes.append(Note(part.name, "Lembar grafik tidak memuat tabel sehingga tidak dibaca."))
                continue
            grids.append(self._grid(index, part))
        if len(parts) > self._limits.sheets:
            self._notes.append(Note("", f"Hanya {self._limits.sheets} lembar pertama yang dibaca."))
        return Workbook(Format.XLSM if self._package.has_macros else Format.XLSX, tuple(grids), tuple(self._notes))

    @cached_property
    def _calamine(self) -> CalamineWorkbook | None:
        try:
            return CalamineWorkbook.from_filelike(io.BytesIO(self._data))
        except Exception:  # noqa: BLE001 - the library has no common base for what it raises on damage
            return None

    @cached_property
    def _styles(self) -> tuple[Style, ...]:
        return read_styles(self._styles_xml) if self._styles_xml else ()

    @cached_property
    def _strings(self) -> list[str]:
        xml = self._package.related("sharedStrings")
        return read_shared_strings(xml) if xml else []

    def _style(self, number: int) -> Style:
        return self._styles[number] if number < len(self._styles) else PLAIN

    def _grid(self, index: int, part: SheetPart) -> Grid:
        xml = self._package.read(part.part or "")
        if xml is None:
            self._notes.append(Note(part.name, "Isi lembar tidak ada di dalam berkas; simpan ulang di Excel."))
            return Grid(self._file, part.name, {}, hidden=part.hidden)
        sheet = SheetXml(xml)
        rows = self._dense_rows(index, sheet) if sheet.is_plain else None
        if rows is None:
            return self._sparse_grid(part, xml)
        for (row, col), error in sheet.errors(zero_is_uncalculated=self._package.recalculates_on_load).items():
            rows.setdefault(row, {})[col] = error
        self._left -= sum(map(len, rows.values()))
        self._check_cells()
        return Grid(
            self._file,
            part.name,
            rows,
            bounded_merges(sheet.merges(), rows, self._limits),
            hidden=part.hidden,
            hidden_rows=sheet.hidden_rows(),
            hidden_cols=sheet.hidden_cols(),
            style_of=lambda row, col: self._style(sheet.style_number(row, col)),
            has_shapes=sheet.has_drawing and bool(self._package.shape_text(part.part or "")),
        )

    def _dense_rows(self, index: int, sheet: SheetXml) -> dict[int, dict[int, CellValue]] | None:
        """The values by calamine; None when the sheet must be read cell by cell."""
        last_row, last_col = sheet.extent
        if last_row * last_col > self._limits.dense_cells and last_row * last_col > 40 * sheet.cell_count:
            return None
        try:
            if self._calamine is None:
                return None
            sheet_values = self._calamine.get_sheet_by_index(index)
            if last_row * last_col <= _MANY_CELLS:
                return sparse_rows(sheet_values.to_python(skip_empty_area=False), 1)
            start = sheet_values.start  # iter_rows pads the rows above the first cell, not the columns before it
            return sparse_rows(sheet_values.iter_rows(), start[1] + 1 if start else 1)
        except Exception:  # noqa: BLE001 - one odd cell stops the library for the whole sheet
            return None

    def _sparse_grid(self, part: SheetPart, xml: bytes) -> Grid:
        try:
            sheet: SparseSheet = read_sparse(
                xml, self._string, lambda style: is_date_format(self._style(style).number_format), self._left
            )
        except (ET.ParseError, ValueError) as err:
            raise UnreadableWorkbookError("Berkas rusak; minta kiriman ulang atau simpan ulang di Excel.") from err
        self._left -= sum(map(len, sheet.rows.values()))
        self._check_cells()
        return Grid(
            self._file,
            part.name,
            sheet.rows,
            bounded_merges(sheet.merges, sheet.rows, self._limits),
            hidden=part.hidden,
            hidden_rows=frozenset(sheet.hidden_rows),
            hidden_cols=frozenset(sheet.hidden_cols),
            style_of=lambda row, col: self._style(sheet.styles.get((row, col), 0)),
            has_shapes=sheet.has_drawing and bool(self._package.shape_text(part.part or "")),
        )

    def _string(self, number: int) -> str:
        return self._strings[number] if number < len(self._strings) else ""

    def _check_cells(self) -> None:
        if self._left <= 0:
            raise UnreadableWorkbookError("Berkas memuat terlalu banyak sel; bagi menjadi beberapa berkas.")
