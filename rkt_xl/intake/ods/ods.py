"""ods and its form in one plain XML file (fods): from the parts to the grids."""

from __future__ import annotations

from collections.abc import Iterable

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.archive import Archive
from rkt_xl.intake.limits import Limits
from rkt_xl.intake.ods.content import ContentReader
from rkt_xl.intake.ods.styles import OdsStyles
from rkt_xl.intake.refusals import LOCKED, NO_SHEETS
from rkt_xl.intake.safexml import as_utf8, walk
from rkt_xl.intake.sheet import GridMaker
from rkt_xl.intake.workbook import Format, Note, Workbook


def read_ods(archive: Archive, file: str, limits: Limits) -> Workbook:
    """Return the sheets of an ods workbook.

    Raises:
        UnreadableWorkbookError: when it is damaged, locked by a password or larger than the limits allow.
    """
    if b"encryption-data" in (archive.read("META-INF/manifest.xml") or b""):
        raise UnreadableWorkbookError(LOCKED)
    styles = OdsStyles()
    if "styles.xml" in archive:
        walk(as_utf8(archive.stream("styles.xml")), styles.start, styles.end, styles.text, namespaces=True)
    return _read(archive.stream("content.xml"), styles, file, limits)


def read_flat_ods(data: bytes, file: str, limits: Limits) -> Workbook:
    """Return the sheets of a workbook in one XML file; raises as `read_ods` does."""
    return _read((data,), OdsStyles(), file, limits)


def _read(content: Iterable[bytes], styles: OdsStyles, file: str, limits: Limits) -> Workbook:
    reader = ContentReader(styles, limits.cells, limits.sheets)
    walk(as_utf8(content), reader.start, reader.end, reader.text, namespaces=True)
    if not reader.sheets:
        raise UnreadableWorkbookError(NO_SHEETS)
    looks = [styles.resolve(name) for name in reader.style_names]
    maker = GridMaker(file, limits)
    grids = tuple(
        maker.grid(
            sheet.name,
            sheet.data,
            looks,
            hidden=sheet.style in styles.hidden_tables,
            has_shapes=sheet.has_shape_text,
        )
        for sheet in reader.sheets
    )
    if reader.further_sheets:
        maker.notes.append(Note("", f"Hanya {limits.sheets} lembar pertama yang dibaca."))
    return Workbook(Format.ODS, grids, tuple(maker.notes))
