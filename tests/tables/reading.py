"""Reading of small sheets that are drawn as text."""

from __future__ import annotations

from rkt_xl.intake.grid import Grid
from rkt_xl.intake.workbook import Format, Workbook
from rkt_xl.layouts.registry import all_layouts
from rkt_xl.model.document import Document
from rkt_xl.normalise.workbook import Reading, read_documents
from tests.markdown import grid_from_markdown


def reading(*grids: Grid) -> Reading:
    """Return what is read from sheets; every filled cell must be used or set aside."""
    found = read_documents(Workbook(Format.XLSX, grids), all_layouts())
    assert found.filled == found.used + len(found.set_aside)
    return found


def documents(text: str, sheet: str = "Sheet1", file: str = "buku.xlsx") -> tuple[Document, ...]:
    """Return the tables of the sheet that a text draws."""
    return reading(grid_from_markdown(text, sheet, file)).documents


def only(text: str, sheet: str = "Sheet1", file: str = "buku.xlsx") -> Document:
    """Return the only table of the sheet that a text draws."""
    (document,) = documents(text, sheet, file)
    return document


def fields(document: Document) -> str:
    """Return the fields of the columns, as `inspect` shows them."""
    return " | ".join(label for _, label in document.table.columns)


def lines(document: Document) -> list[tuple[str, str, str, int | None]]:
    """Return level, kode, name and pagu of the lines of a table."""
    return [
        (
            node.level.value,
            str(node.kode.value) if node.kode else "",
            node.nama.value,
            int(node.pagu[0].amount) if node.pagu and node.pagu[0].amount is not None else None,
        )
        for node in document.nodes
    ]


def targets(document: Document) -> list[tuple[str, str, str, int | None, str | None]]:
    """Return level, indikator, role, year and value of what a table plans and reached."""
    return [
        (
            indikator.level.value,
            indikator.text.value if indikator.text else "",
            target.role.value,
            target.tahun,
            target.value.text,
        )
        for indikator in document.indikator
        for target in indikator.targets
    ]
