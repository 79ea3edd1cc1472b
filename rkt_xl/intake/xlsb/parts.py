"""The parts that the sheets of an xlsb workbook refer to: styles, shared texts, the list of sheets."""

from __future__ import annotations

import struct
from typing import NamedTuple

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.grid import PLAIN, Style
from rkt_xl.intake.limits import Limits
from rkt_xl.intake.numberformats import BUILTIN, meaningful
from rkt_xl.intake.ooxml.strings import Texts
from rkt_xl.intake.ooxml.text import visible
from rkt_xl.intake.refusals import DAMAGED, TOO_MANY_CELLS
from rkt_xl.intake.xlsb.records import records, wide_text

_FORMAT, _FONT, _XF, _BEGIN_CELL_XFS, _END_CELL_XFS = 44, 43, 47, 617, 618
_TEXT = 19
_SHEET, _PROPERTIES, _CALCULATION = 156, 153, 157
_BOLD = 600
_FULL_CALCULATION_ON_LOAD = 1


class Styles(NamedTuple):
    """The cell formats in their order, and which fonts are bold."""

    cells: tuple[Style, ...]
    bold_fonts: tuple[bool, ...]


def read_styles(part: bytes) -> Styles:
    """Return the styles of the part.

    Raises:
        UnreadableWorkbookError: when it is damaged.
    """
    formats = dict(BUILTIN)
    bold: list[bool] = []
    cells: list[Style] = []
    of_cells = False
    try:
        for kind, content in records(part):
            if kind == _FORMAT:
                formats[struct.unpack_from("<H", content)[0]] = meaningful(wide_text(content, 2)[0])
            elif kind == _FONT:
                bold.append(struct.unpack_from("<H", content, 4)[0] >= _BOLD)
            elif kind in (_BEGIN_CELL_XFS, _END_CELL_XFS):
                of_cells = kind == _BEGIN_CELL_XFS
            elif kind == _XF and of_cells:
                number_format, font = struct.unpack_from("<HH", content, 2)
                style = Style(formats.get(number_format), font < len(bold) and bold[font], content[11])
                cells.append(PLAIN if style == PLAIN else style)
    except (struct.error, IndexError) as err:
        raise UnreadableWorkbookError(DAMAGED) from err
    return Styles(tuple(cells), tuple(bold))


def read_texts(part: bytes, bold_fonts: tuple[bool, ...], limits: Limits) -> Texts:
    """Return the shared texts of the part; raises as `read_styles` does."""
    texts: list[str | None] = []
    bold: set[int] = set()
    try:
        for kind, content in records(part):
            if kind != _TEXT:
                continue
            text, end = wide_text(content, 1)
            if content[0] & 1 and _is_bold(content, end, bold_fonts):
                bold.add(len(texts))
            texts.append(visible(text))
            if len(texts) > limits.texts:
                raise UnreadableWorkbookError(TOO_MANY_CELLS)
    except struct.error as err:
        raise UnreadableWorkbookError(DAMAGED) from err
    return Texts(texts, frozenset(bold))


def _is_bold(content: bytes, position: int, bold_fonts: tuple[bool, ...]) -> bool:
    """Whether the runs after a text begin with its first letter and are all bold."""
    (count,) = struct.unpack_from("<I", content, position)
    runs = content[position + 4 : position + 4 + 4 * count]
    found = list(struct.iter_unpack("<HH", runs[: len(runs) // 4 * 4]))
    return bool(found) and found[0][0] == 0 and all(f < len(bold_fonts) and bold_fonts[f] for _, f in found)


class SheetEntry(NamedTuple):
    """A sheet as the workbook lists it: its name, whether it is hidden, the id of its part."""

    name: str
    hidden: bool
    relation: str


class BookPart(NamedTuple):
    """What the workbook part tells."""

    sheets: tuple[SheetEntry, ...]
    from_1904: bool
    recalculates_on_load: bool


def read_book(part: bytes) -> BookPart:
    """Return what the workbook part tells; raises as `read_styles` does."""
    sheets: list[SheetEntry] = []
    from_1904 = recalculates = False
    try:
        for kind, content in records(part):
            if kind == _SHEET:
                (state,) = struct.unpack_from("<I", content)
                relation, end = wide_text(content, 8)
                sheets.append(SheetEntry(wide_text(content, end)[0], bool(state & 3), relation))
            elif kind == _PROPERTIES:
                from_1904 = bool(content[0] & 1)
            elif kind == _CALCULATION and len(content) >= 26:
                recalculates = bool(content[24] & _FULL_CALCULATION_ON_LOAD)
    except (struct.error, IndexError) as err:
        raise UnreadableWorkbookError(DAMAGED) from err
    return BookPart(tuple(sheets), from_1904, recalculates)
