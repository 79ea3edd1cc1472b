"""The cells of one sheet of an xlsb workbook. Source: [MS-XLSB], the record names are those of that document."""

from __future__ import annotations

import struct
from collections.abc import Callable

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.cellnumbers import number_value
from rkt_xl.intake.grid import Area, CellValue
from rkt_xl.intake.ooxml.text import visible
from rkt_xl.intake.ooxml.values import Tables
from rkt_xl.intake.refusals import DAMAGED
from rkt_xl.intake.sheet import LAST_COL, LAST_ROW, SheetData
from rkt_xl.intake.xlsb.records import records, wide_text
from rkt_xl.values.cell import UNCALCULATED, CellError

_ROW, _END_OF_CELLS, _COLUMNS, _MERGE, _DRAWING = 0, 146, 60, 176, 550
_SHARED = 7
_FORMULAS = range(8, 12)
_ERRORS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}  # fmt: skip
_HIDDEN_ROW = 0x10


def read_sheet(part: bytes, tables: Tables, max_cells: int) -> SheetData:
    """Return what stands on a sheet.

    Args:
        part: the binary part.
        tables: what the cells refer to.
        max_cells: reading of cells ends after so many filled ones.

    Raises:
        UnreadableWorkbookError: when the part is damaged.
    """
    reader = _Reader(tables, max_cells)
    try:
        for kind, content in records(part):
            reader.take(kind, content)
    except (struct.error, IndexError) as err:
        raise UnreadableWorkbookError(DAMAGED) from err
    return reader.data


def _rk(content: bytes) -> float:
    """A number in four bytes: 30 bits of a whole number or of a double, and whether it counts hundredths."""
    (raw,) = struct.unpack_from("<i", content, 8)
    number: float = raw >> 2 if raw & 2 else struct.unpack("<d", struct.pack("<Ii", 0, raw & ~3))[0]
    return number / 100 if raw & 1 else float(number)


def _real(content: bytes) -> float:
    number: float = struct.unpack_from("<d", content, 8)[0]
    return number


def _text(content: bytes) -> str:
    return wide_text(content, 8)[0]


def _rich_text(content: bytes) -> str:
    return wide_text(content, 9)[0]


def _error(content: bytes) -> CellError:
    return CellError(_ERRORS.get(content[8], "#N/A"))


def _boolean(content: bytes) -> bool:
    return content[8] == 1


_READ: dict[int, Callable[[bytes], CellValue]] = {
    2: _rk, 3: _error, 4: _boolean, 5: _real, 6: _text, 8: _text, 9: _real, 10: _boolean, 11: _error, 62: _rich_text,
}  # fmt: skip


class _Reader:
    """Gathers the cells of one sheet, record by record."""

    def __init__(self, tables: Tables, max_cells: int) -> None:
        self.data = SheetData()
        self._tables = tables
        self._room = max_cells + 1
        self._row = 0
        self._cells: dict[int, CellValue] = {}
        self._styles: dict[int, int] = {}
        self._patterns: dict[tuple[tuple[int, int], ...], dict[int, int]] = {}

    def take(self, kind: int, content: bytes) -> None:
        """Take a record."""
        if kind == _SHARED or kind in _READ:
            self._cell(kind, content)
        elif kind in (_ROW, _END_OF_CELLS):
            self._keep()
            if kind == _ROW:
                self._row = struct.unpack_from("<I", content)[0] + 1
                if content[11] & _HIDDEN_ROW:
                    self.data.hidden_rows.append((self._row, self._row))
        elif kind == _COLUMNS:
            first, last = struct.unpack_from("<II", content)
            if content[16] & 1:
                self.data.hidden_cols.append((first + 1, last + 1))
        elif kind == _MERGE:
            top, bottom, left, right = struct.unpack_from("<4I", content)
            self.data.merges.append(Area(top + 1, left + 1, bottom + 1, right + 1))
        elif kind == _DRAWING:
            self.data.has_drawing = True

    def _cell(self, kind: int, content: bytes) -> None:
        col, style = struct.unpack_from("<II", content)
        style &= 0xFFFFFF
        value = self._shared(content, col + 1) if kind == _SHARED else _READ[kind](content)
        if isinstance(value, str):
            value = visible(value)
        elif isinstance(value, float):
            if not value and kind in _FORMULAS and self._tables.zero_is_uncalculated:
                value = UNCALCULATED
            else:
                number_format = self._tables.number_format(style)
                value = number_value(value, number_format, from_1904=self._tables.from_1904)
        if value is None:
            return
        if not (0 <= col < LAST_COL and 0 < self._row <= LAST_ROW):
            self.data.lost += 1
        elif self._room > 0:
            self._room -= 1
            self._cells[col + 1] = value
            if style:
                self._styles[col + 1] = style

    def _shared(self, content: bytes, col: int) -> CellValue | None:
        number: int = struct.unpack_from("<I", content, 8)[0]
        texts = self._tables.texts
        if number >= len(texts.texts):
            self.data.lost += 1
            return None
        if number in texts.bold:
            self.data.bold.add((self._row, col))
        return texts.texts[number]

    def _keep(self) -> None:
        if self._cells:
            self.data.rows.setdefault(self._row, {}).update(self._cells)
            styles = {**self.data.styles.get(self._row, {}), **self._styles}
            self.data.styles[self._row] = self._patterns.setdefault(tuple(styles.items()), styles)
            self._cells, self._styles = {}, {}
