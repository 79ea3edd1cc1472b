"""The slow and sure way to read one xlsx sheet: a real XML parser, cell by cell, into a sparse mapping.

Used where the fast reader cannot go: values that lie far apart (a rectangle of them would not fit into memory),
a cell that stops the fast reader, XML that is written in an unusual way.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import dataclass, field

from rkt_xl.intake.grid import Area, CellValue
from rkt_xl.model.provenance import column_number
from rkt_xl.values.cell import UNCALCULATED, CellError

_REF = re.compile(r"^([A-Z]{1,3})(\d+)$")
_DATE_CODE = re.compile(r"[dmyhs]", re.IGNORECASE)
_NOT_CODE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h|m|s)[^\]]*\]', re.IGNORECASE)
_EPOCH = dt.datetime(1899, 12, 30)


@dataclass(slots=True)
class SparseSheet:
    """What the XML of one sheet holds."""

    rows: dict[int, dict[int, CellValue]] = field(default_factory=dict)
    styles: dict[tuple[int, int], int] = field(default_factory=dict)
    merges: list[Area] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_cols: set[int] = field(default_factory=set)
    has_drawing: bool = False


def read_sparse(
    xml: bytes, strings: Callable[[int], str], date_format: Callable[[int], bool], max_cells: int
) -> SparseSheet:
    """Return the cells of a sheet.

    Args:
        xml: the worksheet part.
        strings: the shared string of a number.
        date_format: whether the cell format of a number shows dates.
        max_cells: reading ends after so many filled cells.

    Raises:
        xml.etree.ElementTree.ParseError: when the part is not XML.
    """
    sheet = SparseSheet()
    row = col = count = 0
    for event, element in ET.iterparse(io.BytesIO(xml), ("start", "end")):
        tag = element.tag.rpartition("}")[2]
        if event == "start":
            if tag == "row":
                row, col = int(element.get("r") or row + 1), 0
                if element.get("hidden") in ("1", "true"):
                    sheet.hidden_rows.add(row)
            continue
        if tag == "c":
            match = _REF.match(element.get("r") or "")
            row, col = (int(match[2]), column_number(match[1])) if match else (row, col + 1)
            style = int(element.get("s") or 0)
            if style:
                sheet.styles[row, col] = style
            value = _value(element, strings, date_format(style))
            if value is not None and count < max_cells:
                sheet.rows.setdefault(row, {})[col] = value
                count += 1
        elif tag == "row":
            element.clear()
        elif tag == "mergeCell":
            first, _, last = (element.get("ref") or "").partition(":")
            a, b = _REF.match(first), _REF.match(last)
            if a and b:
                sheet.merges.append(Area(int(a[2]), column_number(a[1]), int(b[2]), column_number(b[1])))
        elif tag == "col" and element.get("hidden") in ("1", "true"):
            sheet.hidden_cols.update(range(int(element.get("min") or 1), int(element.get("max") or 1) + 1))
        elif tag in ("drawing", "legacyDrawing"):
            sheet.has_drawing = True
    return sheet


def _value(cell: ET.Element, strings: Callable[[int], str], is_date: bool) -> CellValue | None:
    kind = cell.get("t") or "n"
    formula = cell.find("{*}f") is not None
    text = (cell.findtext("{*}v") or "").strip() if kind != "str" else cell.findtext("{*}v") or ""
    if kind == "inlineStr":
        text = "".join(t.text or "" for t in cell.iter() if t.tag.rpartition("}")[2] == "t")
    if not text:
        return UNCALCULATED if formula and kind != "str" else None
    if kind == "s":
        text = strings(int(text)) if text.isdigit() else ""
    if kind in ("s", "str", "inlineStr"):
        return text if text and not text.isspace() else None
    if kind == "b":
        return text == "1"
    if kind == "e":
        return CellError(text)
    try:
        number = float(text)
    except ValueError:
        return text
    return _as_date(number) if is_date else number


def _as_date(number: float) -> CellValue:
    if not 0 <= number < 2_958_466:
        return number
    if number < 1:
        return (_EPOCH + dt.timedelta(days=number)).time().replace(microsecond=0)
    moment = _EPOCH + dt.timedelta(days=number)
    return moment if moment.time() != dt.time() else moment.date()


def is_date_format(number_format: str | None) -> bool:
    """Whether a number format shows a date or a time.

    >>> is_date_format("dd/mm/yyyy"), is_date_format('#,###" bln"'), is_date_format("[Red]0"), is_date_format(None)
    (True, False, False, False)
    """
    if not number_format or number_format in ("General", "@"):
        return False
    return bool(_DATE_CODE.search(_NOT_CODE.sub("", number_format.split(";", 1)[0])))


def read_shared_strings(xml: bytes) -> list[str]:
    """Return the shared strings of a workbook in order; phonetic runs are left out."""
    strings = []
    for _, element in ET.iterparse(io.BytesIO(xml), ("end",)):
        if element.tag.rpartition("}")[2] == "si":
            texts = []
            for child in element:
                name = child.tag.rpartition("}")[2]
                if name == "t":
                    texts.append(child.text or "")
                elif name == "r":
                    texts.append(child.findtext("{*}t") or "")
            strings.append("".join(texts))
            element.clear()
    return strings
