"""Texts put into single cells of a workbook, and not one other byte of its sheets changed.

A workbook that is read and written again by a library loses what the library does not know (charts, the marks of
Excel, sizes of notes). Here the places of the cells are found in the XML of their sheet and only these are exchanged,
as when a person types into them. What comes out is read again and compared before it is given back.
"""

from __future__ import annotations

import copy
import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple
from xml.parsers import expat
from xml.sax.saxutils import escape

from rkt_xl.errors import OutputError, UnreadableWorkbookError
from rkt_xl.intake.archive import Archive
from rkt_xl.intake.grid import Grid
from rkt_xl.intake.limits import DEFAULT_LIMITS
from rkt_xl.intake.ooxml.package import Package
from rkt_xl.intake.opener import open_workbook
from rkt_xl.model.provenance import a1, column_number

Place = tuple[int, int]

_NUMBERED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_DOUBT = "Isi berkas {} tidak dapat diubah tanpa menyentuh isi lain; gabungkan lagi, lalu coba sekali lagi."


class _Cut(NamedTuple):
    """A piece of the XML to exchange for other bytes; `start == end` where something is put in."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class _Cell:
    """A cell while it is read: its column, where it begins, its style, whether a formula is in it."""

    col: int
    start: int
    style: str
    has_formula: bool = False


def with_texts(data: bytes, file: str, sheet: str, texts: Mapping[Place, str]) -> bytes:
    """Return a workbook with texts in some cells of a sheet; an empty text empties its cell.

    Args:
        data: the workbook, .xlsx.
        file: its name, for messages.
        sheet: the name of the sheet.
        texts: by row and column, both from 1; the rows must exist.

    Raises:
        OutputError: when it cannot be done without touching anything else.
    """
    doubt = OutputError(_DOUBT.format(file))
    try:
        archive = Archive(data, DEFAULT_LIMITS)
        part = next((s.part for s in Package(archive).sheets() if s.name == sheet), None)
        xml = archive.read(part) if part else None
        if part is None or xml is None:
            raise doubt
        changed = _exchange(data, part, _Sheet(xml, texts).changed())
        _compare(data, changed, file, sheet, texts)
    except (UnreadableWorkbookError, expat.ExpatError, zipfile.BadZipFile, _UnsureError) as err:
        raise doubt from err
    return changed


class _UnsureError(Exception):
    """Something about the sheet is not as it should be."""


class _Sheet:
    """The XML of a sheet, read for the places of some cells."""

    def __init__(self, xml: bytes, texts: Mapping[Place, str]) -> None:
        self._xml = xml
        self._texts = texts
        self._cuts: list[_Cut] = []
        self._row = 0
        self._last = 0
        self._waiting: list[int] = []
        self._cell: _Cell | None = None
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def changed(self) -> bytes:
        """Return the XML with the texts in their cells."""
        self._parser.Parse(self._xml, True)
        pieces, at = [], 0
        for cut in sorted(self._cuts):
            pieces += [self._xml[at : cut.start], cut.text.encode()]
            at = cut.end
        if len(self._cuts) != len(self._texts):
            raise _UnsureError
        return b"".join([*pieces, self._xml[at:]])

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        match name.rpartition(":")[2]:
            case "row":
                self._row = int(attributes.get("r", self._row + 1))
                self._last = 0
                self._waiting = sorted(col for row, col in self._texts if row == self._row)
            case "c" if self._waiting:
                letters = attributes.get("r", "").rstrip("0123456789")
                col = column_number(letters) if letters else self._last + 1
                while self._waiting and self._waiting[0] < col:
                    self._put(name, self._waiting.pop(0), self._parser.CurrentByteIndex)
                self._cell = _Cell(col, self._parser.CurrentByteIndex, attributes.get("s", ""))
                self._last = col
            case "f" if self._cell is not None:
                self._cell.has_formula = True

    def _end(self, name: str) -> None:
        prefix, _, own = name.rpartition(":")
        if own == "row":
            while self._waiting:
                self._put(f"{prefix}:c" if prefix else "c", self._waiting.pop(0), self._parser.CurrentByteIndex)
        elif own == "c" and self._cell is not None:
            cell, self._cell = self._cell, None
            if self._waiting and self._waiting[0] == cell.col:
                if cell.has_formula:
                    raise _UnsureError
                self._put(name, self._waiting.pop(0), cell.start, self._behind(name, cell.start), cell.style)

    def _behind(self, name: str, start: int) -> int:
        """Where a cell that ends here is over: behind its closing tag.

        Of one without a closing tag some versions of expat tell its beginning, some the place behind it.
        """
        at = self._parser.CurrentByteIndex
        is_before = at == start or self._xml.startswith(b"</" + name.encode(), at)
        return self._xml.index(b">", at) + 1 if is_before else at

    def _put(self, name: str, col: int, start: int, end: int | None = None, style: str = "") -> None:
        place = (self._row, col)
        prefix = name.removesuffix("c")
        text = self._texts[place]
        shape = f' s="{style}"' if style else ""
        head = f'<{name} r="{a1(*place)}"{shape}'
        inside = f'<{prefix}is><{prefix}t xml:space="preserve">{_escaped(text)}</{prefix}t></{prefix}is></{name}>'
        cell = f'{head} t="inlineStr">{inside}' if text else f"{head}/>"
        self._cuts.append(_Cut(start, start if end is None else end, cell))


def _escaped(text: str) -> str:
    """Text for XML; what looks like Excel's own way of writing a character by its number stays as it was typed."""
    return escape(_NUMBERED.sub("_x005F_", text))


def _exchange(data: bytes, part: str, content: bytes) -> bytes:
    """The package with another content of one part."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            is_part = entry.filename.lstrip("/").casefold() == part.casefold()
            new.writestr(copy.copy(entry), content if is_part else old.read(entry))
    return stream.getvalue()


def _compare(before: bytes, after: bytes, file: str, sheet: str, texts: Mapping[Place, str]) -> None:
    """Read both again: the cells hold their texts, all else is as it was."""
    grids = zip(open_workbook(before, file).grids, open_workbook(after, file).grids, strict=True)
    for old, new in grids:
        wanted = texts if old.sheet == sheet else {}
        if any(new.shown(*place) != text for place, text in wanted.items()) or _rest(old, wanted) != _rest(new, wanted):
            raise _UnsureError


def _rest(grid: Grid, without: Mapping[Place, str]) -> dict[Place, object]:
    return {
        (row, col): value
        for row, cells in grid.rows.items()
        for col, value in cells.items()
        if (row, col) not in without
    }
