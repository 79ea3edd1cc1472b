"""One workbook to its documents: every sheet, every table, the account of every cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from rkt_xl.intake.grid import Area, Grid
from rkt_xl.intake.workbook import Workbook
from rkt_xl.layouts._base import Layout
from rkt_xl.model.document import Document, SetAside, TableInfo
from rkt_xl.model.finding import Finding
from rkt_xl.model.provenance import column_letters
from rkt_xl.normalise import remarks
from rkt_xl.normalise.reader import TableReader
from rkt_xl.tables import ledger as reasons
from rkt_xl.tables.content import settle_columns
from rkt_xl.tables.ledger import Ledger
from rkt_xl.tables.match import Match, Surroundings, match_layout
from rkt_xl.tables.region import Region, find_regions
from rkt_xl.tables.title import Title, find_versi, read_title
from rkt_xl.values.tahun import find_periode, find_tahun
from rkt_xl.values.text import fold


@dataclass(frozen=True, slots=True)
class Reading:
    """What was made of a workbook: documents, cells set aside, counts, findings of reading."""

    documents: tuple[Document, ...]
    set_aside: tuple[SetAside, ...]
    filled: int
    used: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    region: Region
    title: Title


def read_documents(workbook: Workbook, layouts: Sequence[Layout]) -> Reading:
    """Return what a workbook says."""
    tables = {
        grid.sheet: [_Found(r, read_title(r)) for r in map(settle_columns, find_regions(grid))]
        for grid in workbook.grids
    }
    elsewhere = " | ".join(fold(title) for title in _loose_titles(workbook.grids, tables))
    documents: list[Document] = []
    set_aside: list[SetAside] = []
    findings: list[Finding] = []
    used = 0
    for grid in workbook.grids:
        ledger = Ledger(grid)
        for found in tables[grid.sheet]:
            around = _surroundings(grid, found.title, elsewhere)
            match = match_layout(found.region, around, layouts)
            if match is None:
                findings.extend(remarks.about_table(found.region, None, None, layouts))
                continue
            _account_headings(found, ledger)
            reader = TableReader(found.region, _info(found, match, grid, elsewhere), ledger)
            document = reader.read()
            area = Area(found.region.band.top, found.region.left, reader.last_row, found.region.right)
            document = replace(document, table=replace(document.table, area=area.text))
            documents.append(document)
            findings.extend(reader.findings)
            findings.extend(remarks.about_table(found.region, match, document, layouts))
        findings.extend(remarks.about_errors(grid))
        findings.extend(remarks.about_sheet(grid, [d for d in documents if d.table.sheet == grid.sheet]))
        set_aside.extend(ledger.rest(reasons.BUKAN_TABEL))
        used += ledger.used
    findings.extend(remarks.about_notes(workbook.grids[0].file if workbook.grids else "", workbook.notes))
    return Reading(tuple(documents), tuple(set_aside), sum(g.filled for g in workbook.grids), used, tuple(findings))


def _loose_titles(grids: Sequence[Grid], tables: dict[str, list[_Found]]) -> list[str]:
    """The first lines of sheets, which may name the document for tables on other sheets."""
    titles: list[str] = []
    for grid in grids:
        if tables[grid.sheet]:
            continue
        for row in sorted(grid.rows)[:6]:
            titles.extend(v for v in grid.row(row).values() if isinstance(v, str) and len(v) < 160)
    return titles[:40]


def _surroundings(grid: Grid, title: Title, elsewhere: str) -> Surroundings:
    stem = PurePosixPath(grid.file).stem
    return Surroundings(title.folded, fold(grid.sheet), fold(stem.replace("_", " ").replace("-", " ")), elsewhere)


def _info(found: _Found, match: Match, grid: Grid, elsewhere: str) -> TableInfo:
    region, title = found.region, found.title
    name = PurePosixPath(grid.file).stem.replace("_", " ")
    periode = title.periode or find_periode(grid.sheet) or find_periode(name) or find_periode(elsewhere)
    years = sorted({c.year.year for c in region.columns if c.year and c.year.year and c.field in ("target", "pagu")})
    if periode is None and len(years) >= 4 and match.layout.years == "many":
        periode = (years[0], years[-1])
    tahun = title.tahun or find_tahun(grid.sheet) or find_tahun(name)
    if match.layout.years == "many":
        tahun = title.tahun if title.periode is None else None
    elif tahun is None and len(years) == 1:
        tahun = years[0]
    return TableInfo(
        grid.file,
        grid.sheet,
        Area(region.band.top, region.left, region.band.body_top - 1, region.right).text,
        Area(region.band.top, region.left, region.band.body_top - 1, region.right).text,
        match.layout.kind,
        match.layout.name,
        title.opd,
        tahun,
        periode,
        title.versi or find_versi(fold(f"{grid.sheet} {name}")),
        match.confidence,
        match.why,
        tuple((column_letters(c.col), c.label) for c in region.columns if c.field),
    )


def _account_headings(found: _Found, ledger: Ledger) -> None:
    region = found.region
    for ref in found.title.cells:
        ledger.set_aside(ref.row, ref.col, reasons.JUDUL)
    for row in range(region.band.top, region.band.body_top):
        for col in region.grid.row(row):
            if not region.left <= col <= region.right:
                continue
            if row in region.band.numbering:
                ledger.set_aside(row, col, reasons.NOMOR_KOLOM)
            else:
                ledger.use(row, col)
