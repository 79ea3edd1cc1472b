"""xlsb: from the package of a workbook to the grids of its sheets."""

from __future__ import annotations

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.archive import Archive
from rkt_xl.intake.limits import Limits
from rkt_xl.intake.ooxml.package import Package
from rkt_xl.intake.ooxml.strings import NO_TEXTS
from rkt_xl.intake.ooxml.values import Tables
from rkt_xl.intake.refusals import CHART_SHEET, NO_PART, NO_SHEETS
from rkt_xl.intake.sheet import GridMaker
from rkt_xl.intake.workbook import Format, Note, Workbook
from rkt_xl.intake.xlsb.parts import BookPart, Styles, read_book, read_styles, read_texts
from rkt_xl.intake.xlsb.sheet import read_sheet


def read_xlsb(archive: Archive, file: str, limits: Limits) -> Workbook:
    """Return the sheets of an xlsb workbook.

    Raises:
        UnreadableWorkbookError: when it is damaged or larger than the limits allow.
    """
    package = Package(archive)
    book = read_book(archive.read(package.workbook_part) or b"")
    if not book.sheets:
        raise UnreadableWorkbookError(NO_SHEETS)
    tables = _tables(package, archive, book, limits)
    maker = GridMaker(file, limits)
    grids = []
    for entry in book.sheets[: limits.sheets]:
        part = package.sheet_part(entry.name, entry.relation, hidden=entry.hidden)
        content = archive.read(part.part) if part.part else None
        if content is None:
            maker.notes.append(Note(part.name, NO_PART if part.part else CHART_SHEET))
            continue
        data = read_sheet(content, tables, maker.cells_left)
        has_shapes = data.has_drawing and package.has_shape_text(part.part or "")
        grids.append(maker.grid(part.name, data, tables.styles, hidden=part.hidden, has_shapes=has_shapes))
    if len(book.sheets) > limits.sheets:
        maker.notes.append(Note("", f"Hanya {limits.sheets} lembar pertama yang dibaca."))
    return Workbook(Format.XLSB, tuple(grids), tuple(maker.notes))


def _tables(package: Package, archive: Archive, book: BookPart, limits: Limits) -> Tables:
    styles_part, texts_part = package.part_of_kind("styles"), package.part_of_kind("sharedStrings")
    styles_data = archive.read(styles_part) if styles_part else None
    texts_data = archive.read(texts_part) if texts_part else None
    styles = read_styles(styles_data) if styles_data else Styles((), ())
    texts = read_texts(texts_data, styles.bold_fonts, limits) if texts_data else NO_TEXTS
    return Tables(texts, styles.cells, book.from_1904, book.recalculates_on_load)
