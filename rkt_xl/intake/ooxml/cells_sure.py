"""The cells of one sheet by an XML parser: slower than `cells.py` and right for everything that is XML."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rkt_xl.intake.grid import Area, CellValue
from rkt_xl.intake.ooxml.values import Kind, Tables
from rkt_xl.intake.safexml import Attributes, local, walk
from rkt_xl.intake.sheet import LAST_COL, LAST_ROW, SheetData
from rkt_xl.model.provenance import column_number

_REF = re.compile(r"\s*\$?([A-Za-z]{1,3})\$?(\d{1,7})\s*", re.ASCII)
_TRUE = ("1", "true")


def read_surely(pieces: Iterable[bytes], tables: Tables, max_cells: int) -> SheetData:
    """Return what stands on a sheet.

    Args:
        pieces: the part in UTF-8.
        tables: what the cells refer to.
        max_cells: cells beyond so many filled ones are not kept, except one that tells that there are more.

    Raises:
        UnreadableWorkbookError: when the part is damaged.
    """
    reader = _Reader(tables, max_cells)
    walk(pieces, reader.start, reader.end, reader.text)
    return reader.data


def _address(reference: str | None) -> tuple[int, int] | None:
    match = _REF.fullmatch(reference or "")
    return (int(match[2]), column_number(match[1].upper())) if match else None


def _int(text: str | None, default: int = 0) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 9 else default


class _Reader:
    """Gathers the cells of one sheet, element by element."""

    def __init__(self, tables: Tables, max_cells: int) -> None:
        self.data = SheetData()
        self._tables = tables
        self._room = max_cells + 1
        self._inside: list[str] = []
        self._row = self._col = 0
        self._cell: Attributes = {}
        self._has_formula = False
        self._value: list[str] = []
        self._inline: list[str] = []

    def start(self, name: str, attributes: Attributes) -> None:
        """Take the beginning of an element."""
        short = local(name)
        self._inside.append(short)
        match short:
            case "row":
                self._row, self._col = _int(attributes.get("r"), self._row + 1), 0
                if attributes.get("hidden") in _TRUE:
                    self.data.hidden_rows.append((self._row, self._row))
            case "c":
                self._row, self._col = _address(attributes.get("r")) or (self._row, self._col + 1)
                self._cell, self._has_formula = attributes, False
                self._value.clear()
                self._inline.clear()
            case "f":
                self._has_formula = True
            case "mergeCell":
                first, _, last = attributes.get("ref", "").partition(":")
                top_left, bottom_right = _address(first), _address(last)
                if top_left and bottom_right:
                    self.data.merges.append(Area(*top_left, *bottom_right))
            case "col" if attributes.get("hidden") in _TRUE:
                self.data.hidden_cols.append((_int(attributes.get("min"), 1), _int(attributes.get("max"))))
            case "drawing" | "legacyDrawing":
                self.data.has_drawing = True

    def text(self, piece: str) -> None:
        """Take text."""
        if self._inside[-1] == "v":
            self._value.append(piece)
        elif self._inside[-1] == "t" and "is" in self._inside and "rPh" not in self._inside:
            self._inline.append(piece)

    def end(self, _: str) -> None:
        """Take the end of an element."""
        if self._inside.pop() == "c" and self._room > 0:
            self._keep()

    def _keep(self) -> None:
        style = _int(self._cell.get("s"))
        kind = self._tables.kind(self._cell.get("t", "n"), style)
        text = "".join(self._inline if kind is Kind.INLINE else self._value)
        value: CellValue | None
        if kind is Kind.SHARED and text:
            value = self._shared(text.strip())
        else:
            value = self._tables.value(kind, text, style, has_formula=self._has_formula)
        if value is None:
            return
        if not (0 < self._row <= LAST_ROW and 0 < self._col <= LAST_COL):
            self.data.lost += 1
            return
        self._room -= 1
        self.data.rows.setdefault(self._row, {})[self._col] = value
        if style:
            styles = self.data.styles.setdefault(self._row, {})
            assert isinstance(styles, dict)  # the fast reader shares these between rows, this one does not
            styles[self._col] = style

    def _shared(self, text: str) -> CellValue | None:
        number = _int(text, -1)
        if not 0 <= number < len(self._tables.texts.texts):
            self.data.lost += 1
            return None
        if number in self._tables.texts.bold:
            self.data.bold.add((self._row, self._col))
        return self._tables.texts.texts[number]
