"""The cells of one sheet, read as fast as they can be: a regular expression over the bytes, block by block.

It takes the XML that Excel, WPS, LibreOffice, Google and the usual libraries write; at the first element written in
another way it gives up and `cells_sure.py` reads the sheet with an XML parser. Rows are kept where they stand, so
values that lie a million rows apart cost no more than two that touch.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from rkt_xl.intake.cellnumbers import LARGEST
from rkt_xl.intake.grid import Area, CellValue
from rkt_xl.intake.limits import Limits
from rkt_xl.intake.ooxml.blocks import blocks
from rkt_xl.intake.ooxml.cells_sure import read_surely
from rkt_xl.intake.ooxml.text import from_xml, visible
from rkt_xl.intake.ooxml.values import Kind, Tables
from rkt_xl.intake.packed import MANY_ROWS
from rkt_xl.intake.safexml import as_utf8
from rkt_xl.intake.sheet import LAST_COL, LAST_ROW, SheetData
from rkt_xl.model.provenance import column_number

# Possessive quantifiers: what a part has taken is never given back, so no input takes more than one pass.
# Groups are repeated greedily: Python before 3.11.5 fails on possessive ones.
# Groups: column, row, other attributes, plain value, formula, its value, inline text, sign of an unusual cell.
_CELL = re.compile(
    rb'<c(?: r="([A-Z]{1,3}+)([0-9]{1,7}+)"([^<>]*+)>'
    rb"(?:<v>([^<]*+)</v></c>|(?<=/>)"
    rb"|(<f)[^<>]*+>(?:[^<]*+</f>)?(?:<v>([^<]*+)</v>|<v/>|<v></v>)?</c>"
    rb"|(?:<is>([^<]*+(?:<(?!/is>|c[ >])[^<]*+)*)</is>|<v/>)?</c>)"
    rb"|([ >/\t\r\n]))"
)
_STYLE = re.compile(rb' s="(\d{1,7})"')
_TYPE = re.compile(rb' t="(\w{1,20})"')
_MERGE = re.compile(rb'<mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_ROW = re.compile(rb"<row ([^<>]*+)>")
_COL = re.compile(rb"<col ([^<>]*+)>")
_HIDDEN = re.compile(rb'(?<=\bhidden=")(?:1|true)(?=")')
_NUMBER = re.compile(rb'\b(r|min|max)="(\d{1,7})"')
_INLINE_TEXT = re.compile(r"<t(?: [^<>]*)?>([^<]*)</t>")
_PHONETIC = re.compile(r"<rPh\b[^<]*+(?:<(?!/?rPh\b)[^<]*+)*</rPh>")


class _UnusualError(Exception):
    """The sheet is not written as the regular expression expects."""


def read_cells(pieces: Callable[[], Iterable[bytes]], tables: Tables, limits: Limits, max_cells: int) -> SheetData:
    """Return what stands on a sheet.

    Args:
        pieces: begins to unpack the part; called again when it is written in an unusual way.
        tables: what the cells refer to.
        limits: how large the part may be.
        max_cells: reading ends after so many filled cells.

    Raises:
        UnreadableWorkbookError: when the part is damaged or too large.
    """
    reader = _Reader(tables)
    try:
        for block in blocks(as_utf8(pieces()), b"<row ", limits.row_bytes):
            reader.read(block)
            if reader.filled > max_cells:
                break
    except _UnusualError:
        return read_surely(as_utf8(pieces()), tables, max_cells)
    return reader.data


class _Columns(dict[bytes, int]):
    """Column numbers by their letters."""

    def __missing__(self, letters: bytes) -> int:
        number = self[letters] = column_number(letters.decode())
        if not 0 < number <= LAST_COL:
            raise _UnusualError
        return number


class _Kinds(dict[bytes, tuple[int, int]]):
    """Kind and style by the attributes of a cell: a sheet has few different ones.

    Kinds are bare numbers here, which Python compares in half the time.
    """

    def __init__(self, tables: Tables) -> None:
        super().__init__()
        self._tables = tables

    def __missing__(self, attributes: bytes) -> tuple[int, int]:
        style, word = _STYLE.search(attributes), _TYPE.search(attributes)
        number = int(style[1]) if style else 0
        found = self[attributes] = int(self._tables.kind(word[1].decode() if word else "n", number)), number
        return found


class _Reader:
    """Gathers the cells of one sheet."""

    def __init__(self, tables: Tables) -> None:
        self.data = SheetData(fits=tables.texts.fit)
        self.filled = 0
        self._tables = tables
        self._kinds = _Kinds(tables)
        self._columns = _Columns()
        self._patterns: dict[tuple[tuple[int, int], ...], dict[int, int]] = {}
        self._pattern: dict[int, int] = {}
        self._in_rows = False
        self._last_row = 0

    def read(self, block: bytes) -> None:
        """Take a block; what precedes and what follows the rows is taken where it is found."""
        if b"<!" in block:
            raise _UnusualError
        start, end = 0, len(block)
        if not self._in_rows:
            start = block.find(b"<sheetData")
            self._read_head(block[: start if start >= 0 else end])
            if start < 0:
                return
            self._in_rows = True
        tail = block.find(b"</sheetData>", start)
        if tail >= 0:
            end = tail
            self._read_tail(block[tail:])
        elif block.startswith(b"<sheetData/", start):
            self._read_tail(block[start:])
        self._read_rows(block, start, end)

    def _read_head(self, head: bytes) -> None:
        if b"<row" in head:
            raise _UnusualError
        for attributes in _COL.findall(head):
            if _HIDDEN.search(attributes):
                span = {name: int(number) for name, number in _NUMBER.findall(attributes)}
                self.data.hidden_cols.append((span.get(b"min", 1), span.get(b"max", 0)))

    def _read_tail(self, tail: bytes) -> None:
        self.data.merges += [
            Area(int(top), column_number(left.decode()), int(bottom), column_number(right.decode()))
            for left, top, right, bottom in _MERGE.findall(tail)
        ]
        if b"<drawing " in tail or b"<legacyDrawing " in tail:
            self.data.has_drawing = True

    def _read_hidden_rows(self, block: bytes, start: int, end: int) -> None:
        for attributes in _ROW.findall(block, start, end):
            if _HIDDEN.search(attributes):
                number = dict(_NUMBER.findall(attributes)).get(b"r")
                if number is None:
                    raise _UnusualError
                self.data.hidden_rows.append((int(number), int(number)))

    def _read_rows(self, block: bytes, start: int, end: int) -> None:  # noqa: PLR0912 - a call per cell would cost as much again
        if b' hidden="' in block:
            self._read_hidden_rows(block, start, end)
        columns, kinds, largest = self._columns, self._kinds, LARGEST
        texts, bold_texts, _ = self._tables.texts
        to_number = _strict_float if b"_" in block else float
        row, last = 0, b"none"
        cells: dict[int, CellValue] = {}
        styles: dict[int, int] = {}
        for letters, number, attributes, plain, formula, result, inline, unusual in _CELL.findall(block, start, end):
            if number != last:
                if unusual:
                    raise _UnusualError
                if cells:
                    self._keep(row, cells, styles)
                last, row, cells, styles = number, int(number), {}, {}
            if not (plain or formula or inline):
                continue
            col = columns[letters]
            kind, style = kinds[attributes]
            value: CellValue | None
            try:
                if kind == 0 and plain:
                    value = to_number(plain)
                    if not -largest < value < largest:
                        raise _UnusualError
                elif kind == 1:
                    index = int(plain or result)
                    value = texts[index]
                    if bold_texts and index in bold_texts:
                        self.data.bold.add((row, col))
                else:
                    value = (
                        _inline_text(inline)
                        if kind == 4 and inline  # an inline text
                        else self._value(Kind(kind), style, plain or result, inline, has_formula=bool(formula))
                    )
                    if isinstance(value, str):
                        self.data.fits = False
            except (ValueError, IndexError) as err:
                raise _UnusualError from err
            if value is not None:
                cells[col] = value
                if style:
                    styles[col] = style
        if cells:
            self._keep(row, cells, styles)

    def _value(self, kind: Kind, style: int, text: bytes, inline: bytes, *, has_formula: bool) -> CellValue | None:
        decoded = _text_in(inline) if inline else from_xml(text.decode("utf-8", "replace"))
        return self._tables.value(kind, decoded, style, has_formula=has_formula)

    def _keep(self, row: int, cells: dict[int, CellValue], styles: dict[int, int]) -> None:
        rows = self.data.rows
        if not self._last_row < row <= LAST_ROW:  # a row that stands twice, or not in its order
            raise _UnusualError
        self._last_row = row
        rows[row] = cells
        if len(rows) > MANY_ROWS:
            self.data.pack()
        self.filled += len(cells)
        if styles:  # rows that look alike share what says how they look
            if styles != self._pattern:  # mostly as in the row above
                self._pattern = self._patterns.setdefault(tuple(styles.items()), styles)
            self.data.styles[row] = self._pattern


def _text_in(inline: bytes) -> str:
    """The text of an `is` element, that of its runs together."""
    return from_xml("".join(_INLINE_TEXT.findall(_PHONETIC.sub("", inline.decode("utf-8", "replace")))))


@lru_cache(maxsize=4096)
def _inline_text(inline: bytes) -> str | None:
    """What people see of an `is` element; the same headings and names stand in many sheets."""
    return visible(_text_in(inline))


def _strict_float(text: bytes) -> float:
    if b"_" in text:
        raise _UnusualError
    return float(text)
