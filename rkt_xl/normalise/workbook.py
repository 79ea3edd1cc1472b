"""One workbook to its documents: every sheet, every table, the account of every cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rkt_xl.intake.grid import Area, Grid
from rkt_xl.intake.workbook import Workbook
from rkt_xl.layouts._base import Layout
from rkt_xl.model.account import CellsAside
from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding
from rkt_xl.model.heading import UnknownHeading
from rkt_xl.model.output import EXAMPLE_MARK
from rkt_xl.normalise import remarks, table_remarks
from rkt_xl.normalise.copies import mark_copies
from rkt_xl.normalise.form import FormReader
from rkt_xl.normalise.identity import FileContext, RecognisedForm, RecognisedTable, TitledRegion, fill_from_siblings
from rkt_xl.normalise.reader import TableReader
from rkt_xl.normalise.unknown import unknown_headings
from rkt_xl.tables import ledger as reasons
from rkt_xl.tables.content import settle_columns
from rkt_xl.tables.form import Form, find_forms
from rkt_xl.tables.heading_map import NO_CHOICES, HeadingMap
from rkt_xl.tables.ledger import Ledger
from rkt_xl.tables.region import find_regions
from rkt_xl.values.text import fold


@dataclass(frozen=True, slots=True)
class Reading:
    """What was made of a workbook: documents, cells set aside, counts, findings of reading, headings to ask about."""

    documents: tuple[Document, ...]
    set_aside: CellsAside
    filled: int
    used: int
    findings: tuple[Finding, ...]
    unknown: tuple[UnknownHeading, ...]


def read_documents(
    workbook: Workbook,
    layouts: Sequence[Layout],
    only: str | None = None,
    headings: HeadingMap = NO_CHOICES,
    without: str | None = None,
    file: str = "",
) -> Reading:
    """Return what a workbook says.

    Args:
        workbook: the sheets.
        layouts: the kinds of table that are looked for.
        only: the one sheet that holds a plan, for a workbook whose other sheets are known to repeat it.
        headings: what staff chose for odd headings.
        without: the one sheet that says nothing of its own, because it was added to tell what to mend.
        file: the workbook, for what is told of one without any sheet of cells.
    """
    plans = [grid for grid in workbook.grids if grid.sheet != without and not _is_example(grid)]
    sheets = [_Found.on(grid, headings) if only in (None, grid.sheet) else _Found(grid) for grid in plans]
    context = FileContext.of(found.grid for found in sheets if not found.tables and not found.forms)
    tables, forms = fill_from_siblings(
        [RecognisedTable.of(table, context, layouts) for found in sheets for table in found.tables],
        [RecognisedForm.of(form, context) for found in sheets for form in found.forms],
    )
    parts = [
        _read_sheet(
            grid,
            [t for t in tables if t.table.region.grid is grid],
            [f for f in forms if f.form.grid is grid],
            layouts,
        )
        for grid in workbook.grids
    ]
    documents = mark_copies(
        [d for part in parts for d in part.documents], (g.sheet for g in workbook.grids if g.hidden)
    )
    notes = remarks.about_notes(workbook.grids[0].file if workbook.grids else file, workbook.notes)
    return Reading(
        tuple(documents),
        CellsAside.of(sheet for part in parts for sheet in part.set_aside.sheets),
        sum(part.filled for part in parts),
        sum(part.used for part in parts),
        (*(f for part in parts for f in part.findings), *remarks.about_copies(documents), *notes),
        tuple(u for part in parts for u in part.unknown),
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """The tables and forms of one sheet; the little tables inside a form are part of it."""

    grid: Grid
    tables: tuple[TitledRegion, ...] = ()
    forms: tuple[Form, ...] = ()

    @classmethod
    def on(cls, grid: Grid, headings: HeadingMap) -> _Found:
        forms = tuple(find_forms(grid))
        regions = [
            settle_columns(region)
            for region in find_regions(grid, headings)
            if not any(form.top <= region.band.top <= form.bottom for form in forms)
        ]
        return cls(grid, tuple(TitledRegion.all_of(regions)), forms)


def _read_sheet(
    grid: Grid, tables: Sequence[RecognisedTable], forms: Sequence[RecognisedForm], layouts: Sequence[Layout]
) -> Reading:
    """Read the tables and forms of one sheet, and give every other cell of it a reason."""
    ledger = Ledger(grid)
    if _is_example(grid):
        return Reading((), CellsAside.of([ledger.rest(reasons.CONTOH)]), grid.filled, 0, (), ())
    documents: list[Document] = []
    for form in forms:
        for ref in form.title.cells:
            ledger.set_aside(ref.row, ref.col, reasons.JUDUL)
        documents.append(FormReader(form.form, form.info, ledger).read())
    findings: list[Finding] = []
    for table in tables:
        region, match = table.table.region, table.match
        if match is None or table.info is None:
            findings.extend(table_remarks.about_unknown(region, layouts))
            continue
        _account_headings(table.table, ledger)
        reader = TableReader(region, table.info, ledger)
        document = reader.read()
        area = Area(region.band.top, region.left, reader.last_row, region.right)
        document = replace(document, table=replace(document.table, area=area.text))
        documents.append(document)
        findings.extend(reader.findings)
        findings.extend(table_remarks.about_headings(region, match))
        findings.extend(table_remarks.about_lines(region, match, document, reader.unplaced))
    findings.extend(remarks.about_errors(grid))
    findings.extend(remarks.about_sheet(grid, documents))
    set_aside = CellsAside.of([ledger.rest(reasons.BUKAN_TABEL)])
    unknown = tuple(u for table in tables for u in unknown_headings(table.table.region))
    return Reading(tuple(documents), set_aside, grid.filled, ledger.used, tuple(findings), unknown)


def _is_example(grid: Grid) -> bool:
    """Whether a sheet only shows how a form is filled, as its first line says."""
    row = min(grid.rows, default=0)
    return any(isinstance(v, str) and fold(v).startswith(fold(EXAMPLE_MARK)) for v in grid.row(row).values())


def _account_headings(table: TitledRegion, ledger: Ledger) -> None:
    region = table.region
    for ref in table.own.cells:
        ledger.set_aside(ref.row, ref.col, reasons.JUDUL)
    for row in range(region.band.top, region.band.body_top):
        for col in region.grid.row(row):
            if not region.left <= col <= region.right:
                continue
            if row in region.band.numbering:
                ledger.set_aside(row, col, reasons.NOMOR_KOLOM)
            else:
                ledger.use(row, col)
