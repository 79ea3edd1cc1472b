"""A pass over the XML of one sheet for what the value reader does not give.

Error cells, formulas without a stored result, hidden rows and columns, merged areas, style numbers and the true
extent of the cells. The pass works on bytes with regular expressions, which is what keeps reading fast; it is
valid for the plain XML that Excel, WPS, LibreOffice, Google and the Python writers produce. `is_plain` says
whether this part is such; if not, `sparse.py` reads the sheet with a real XML parser.
"""

from __future__ import annotations

import re
from functools import cached_property

from rkt_xl.intake.grid import Area
from rkt_xl.model.provenance import column_number
from rkt_xl.values.cell import UNCALCULATED, CellError

_CELL = re.compile(rb'<c r="([A-Z]{1,3})(\d+)"(?: s="(\d+)")?')
_CELL_TAG = re.compile(rb"<c[ >/]")
_PREFIXED_CELL = re.compile(rb"<\w+:c[ >]")
_ERROR = re.compile(rb'<c r="([A-Z]{1,3})(\d+)"[^>]* t="e"[^>]*>(?:<f[^>]*/>|<f[^>]*>[^<]*</f>)?<v>([^<]*)</v>')
_UNCALCULATED = re.compile(
    rb'<c r="([A-Z]{1,3})(\d+)"(?![^>]* t="str")[^>]*>\s*(?:<f[^>]*/>|<f[^>]*>[^<]*</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>'
)
_ZERO_FORMULA = re.compile(
    rb'<c r="([A-Z]{1,3})(\d+)"(?![^>]* t="str")[^>]*>(?:<f[^>]*/>|<f[^>]*>[^<]*</f>)<v>0</v></c>'
)
_MERGE = re.compile(rb'<mergeCell ref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"')
_HIDDEN_ROW = re.compile(rb'<row (?=[^>]*hidden="(?:1|true)")[^>]*?\br="(\d+)"')
_HIDDEN_COL = re.compile(rb'<col (?=[^>]*hidden="(?:1|true)")(?=[^>]*min="(\d+)")(?=[^>]*max="(\d+)")')
_ROW = re.compile(rb'<row [^>]*?\br="(\d+)"')
_MAX_COL = 16384


class SheetXml:
    """The bytes of one worksheet part and what can be told from them."""

    def __init__(self, xml: bytes) -> None:
        self._xml = xml
        self._rows: dict[int, tuple[int, int]] | None = None
        self._styles: dict[int, dict[int, int]] = {}

    @cached_property
    def is_plain(self) -> bool:
        """Whether every cell is written as this pass expects it."""
        if _PREFIXED_CELL.search(self._xml) or b"<c>" in self._xml:
            return False
        head = self._xml.find(b"<c ")
        return head < 0 or self.cell_count == len(_CELL.findall(self._xml))

    @cached_property
    def extent(self) -> tuple[int, int]:
        """Last row and last column in which a cell element stands (`<dimension>` is not believed)."""
        start = self._xml.rfind(b"<row ")
        last = _ROW.match(self._xml, start) if start >= 0 else None
        last_row = int(last[1]) if last else 0
        wide = re.search(rb'<c r="[A-Z]{3}\d', self._xml)
        if wide is None and last_row * 702 <= 4_000_000:
            return last_row, 702
        columns = {m[0] for m in _CELL.findall(self._xml)}
        rows = max((int(m) for m in _ROW.findall(self._xml)), default=0)
        return rows, max((column_number(c.decode()) for c in columns), default=0)

    @cached_property
    def cell_count(self) -> int:
        """The number of cell elements, filled or not."""
        return len(_CELL_TAG.findall(self._xml))

    def errors(self, *, zero_is_uncalculated: bool = False) -> dict[tuple[int, int], CellError]:
        """Error cells and formulas without a result, by row and column.

        Programs that cannot calculate store 0 and ask Excel to calculate on opening: in such a workbook
        (`zero_is_uncalculated`) a formula with the result 0 has no result.
        """
        found: dict[tuple[int, int], CellError] = {}
        if b't="e"' in self._xml:
            for letters, row, text in _ERROR.findall(self._xml):
                found[int(row), column_number(letters.decode())] = CellError(text.decode("utf-8", "replace"))
        if b"<f" in self._xml:
            for letters, row in _UNCALCULATED.findall(self._xml):
                found[int(row), column_number(letters.decode())] = UNCALCULATED
            if zero_is_uncalculated:
                for letters, row in _ZERO_FORMULA.findall(self._xml):
                    found[int(row), column_number(letters.decode())] = UNCALCULATED
        return found

    def merges(self) -> list[Area]:
        """Merged areas as the file lists them."""
        return [
            Area(int(r1), column_number(c1.decode()), int(r2), column_number(c2.decode()))
            for c1, r1, c2, r2 in _MERGE.findall(self._xml)
        ]

    def hidden_rows(self) -> frozenset[int]:
        """Rows that are not shown."""
        if b'hidden="' not in self._xml:
            return frozenset()
        return frozenset(int(r) for r in _HIDDEN_ROW.findall(self._xml))

    def hidden_cols(self) -> frozenset[int]:
        """Columns that are not shown."""
        hidden: set[int] = set()
        head = self._xml[: self._xml.find(b"<sheetData")]
        if b'hidden="' in head:
            for first, last in _HIDDEN_COL.findall(head):
                hidden.update(range(int(first), min(int(last), _MAX_COL) + 1))
        return frozenset(hidden)

    @property
    def has_drawing(self) -> bool:
        """Whether a drawing lies on the sheet."""
        return b"<drawing " in self._xml or b"<legacyDrawing " in self._xml

    def style_number(self, row: int, col: int) -> int:
        """The number of the cell format of a cell, 0 where none is given."""
        styles = self._styles.get(row)
        if styles is None:
            styles = self._styles[row] = self._read_row_styles(row)
        return styles.get(col, 0)

    def _read_row_styles(self, row: int) -> dict[int, int]:
        if self._rows is None:
            starts = [(int(m[1]), m.start()) for m in _ROW.finditer(self._xml)]
            ends = [start for _, start in starts[1:]] + [len(self._xml)]
            self._rows = {number: (start, end) for (number, start), end in zip(starts, ends, strict=True)}
        span = self._rows.get(row)
        if span is None:
            return {}
        return {
            column_number(letters.decode()): int(style)
            for letters, _, style in _CELL.findall(self._xml, *span)
            if style
        }
