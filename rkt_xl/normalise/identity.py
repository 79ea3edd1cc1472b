"""Whose a table is and of when: from its own title, else from what stands around it in sheet and file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any, TypeVar

from rkt_xl.intake.grid import Area, Grid
from rkt_xl.layouts import formulir
from rkt_xl.layouts._base import Layout
from rkt_xl.model.document import DocumentKind, TableInfo, YearHeading
from rkt_xl.model.provenance import CellRef, Traced, column_letters
from rkt_xl.tables.below import sample
from rkt_xl.tables.form import Form
from rkt_xl.tables.levels import year_of
from rkt_xl.tables.match import Match, Surroundings, match_layout
from rkt_xl.tables.money import scaled
from rkt_xl.tables.region import Region
from rkt_xl.tables.title import Title, find_versi, read_form_title, read_title, title_of
from rkt_xl.values.tahun import find_periode, find_tahun
from rkt_xl.values.text import fold

_LOOSE_ROWS = 6
_LOOSE_CELLS = 40
_MAX_TITLE = 160
_MAX_TITLE_WORDS = 600


@dataclass(frozen=True, slots=True)
class FileContext:
    """What the sheets without tables say at their top: often the statement page or a cover."""

    loose: Title

    @classmethod
    def of(cls, grids: Iterable[Grid]) -> FileContext:
        """Return the context of a file, given its sheets without tables."""
        cells: list[CellRef] = []
        first: Grid | None = None
        for grid in grids:
            first = first or grid
            for row in sorted(grid.rows)[:_LOOSE_ROWS]:
                own = (grid.ref(row, col) for col in sorted(grid.row(row)))
                cells.extend(ref for ref in own if len(ref.text) < _MAX_TITLE)
        return cls(title_of(first, cells[:_LOOSE_CELLS]) if first is not None else Title())


@dataclass(frozen=True, slots=True)
class TitledRegion:
    """A table with its own title and that of the first table on its sheet."""

    region: Region
    own: Title
    sheet: Title

    @classmethod
    def all_of(cls, regions: Sequence[Region]) -> list[TitledRegion]:
        """Return the tables of a sheet with their titles."""
        titles = [read_title(region) for region in regions]
        return [
            cls(scaled(region, title.scale), title, titles[0]) for region, title in zip(regions, titles, strict=True)
        ]


def surroundings(table: TitledRegion, context: FileContext) -> Surroundings:
    """Return the texts that tell which document a table is part of."""
    grid = table.region.grid
    sheet_title = table.sheet.folded if table.sheet is not table.own else ""
    name = fold(_file_name(grid).replace("-", " "))
    return Surroundings(table.own.folded, sheet_title, fold(grid.sheet), name, context.loose.folded)


def identify(table: TitledRegion, match: Match, context: FileContext) -> TableInfo:
    """Return what is known of a recognised table before its rows are read."""
    region, grid = table.region, table.region.grid
    titles = (table.own, table.sheet, context.loose)
    names = (grid.sheet, _file_name(grid))
    header = Area(region.band.top, region.left, region.band.body_top - 1, region.right).text
    periode = next(filter(None, (*(t.periode for t in titles), *map(find_periode, names))), None)
    return TableInfo(
        grid.file,
        grid.sheet,
        header,
        header,
        match.layout.kind,
        match.layout.name,
        _opd(titles),
        _tahun(region, match, titles, names),
        periode or _periode_of_columns(region, match),
        next((t.versi for t in titles[:2] if t.versi), None) or find_versi(fold(" ".join(names))),
        match.confidence,
        match.why,
        tuple((column_letters(c.col), c.label) for c in region.columns if c.field),
        next((t.tahun_ref for t in titles if t.tahun), None),
        tuple(_year_headings(region)),
        " ".join(ref.text for ref in table.own.cells)[:_MAX_TITLE_WORDS],
    )


def _year_headings(region: Region) -> Iterator[YearHeading]:
    """The headings of target and pagu columns that name a calendar year."""
    for column in region.all("target", "pagu"):
        if column.year is not None and column.year.year is not None and column.year_row and column.quarter is None:
            ref = region.grid.ref(*region.grid.anchor(column.year_row, column.col))
            yield YearHeading(column.field or "", column.year.year, ref, column.is_forward)


@dataclass(frozen=True, slots=True)
class RecognisedTable:
    """A table with the layout it has and what is known of it; both None for a table of another world."""

    table: TitledRegion
    match: Match | None
    info: TableInfo | None

    @classmethod
    def of(cls, table: TitledRegion, context: FileContext, layouts: Sequence[Layout]) -> RecognisedTable:
        """Return what a table is recognised as."""
        match = match_layout(table.region, surroundings(table, context), layouts)
        return cls(table, match, identify(table, match, context) if match else None)


@dataclass(frozen=True, slots=True)
class RecognisedForm:
    """A form with its title and what is known of it."""

    form: Form
    title: Title
    info: TableInfo

    @classmethod
    def of(cls, form: Form, context: FileContext) -> RecognisedForm:
        """Return what is known of a form before its lines are read."""
        grid, title = form.grid, read_form_title(form)
        names = (grid.sheet, _file_name(grid))
        labels = Area(
            form.top, min(line.col for line in form.lines), form.top, max(line.col for line in form.lines)
        ).text
        tahun = title.tahun or context.loose.tahun or next(filter(None, map(find_tahun, names)), None)
        info = TableInfo(
            grid.file,
            grid.sheet,
            labels,
            labels,
            DocumentKind.DPA,
            formulir.NAME,
            title.opd or context.loose.opd,
            tahun,
            title.periode,
            title.versi or find_versi(fold(" ".join(names))),
            0.95,
            f"Dikenali sebagai {formulir.NAME} karena baris-barisnya menyebut program, kegiatan, dan subkegiatan.",
            tuple(dict.fromkeys((column_letters(line.col), "label") for line in form.lines)),
            title.tahun_ref,
        )
        return cls(form, title, info)


Recognised = TypeVar("Recognised", RecognisedTable, RecognisedForm)


def fill_from_siblings(
    tables: Sequence[RecognisedTable], forms: Sequence[RecognisedForm]
) -> tuple[list[RecognisedTable], list[RecognisedForm]]:
    """Return the tables and forms of a file, with the year, period and office that one lacks taken from the others.

    Only what all others agree on is taken: of the same kind first, then of the whole file.
    """
    infos = [*(t.info for t in tables if t.info is not None), *(f.info for f in forms)]
    return [_filled(table, infos) for table in tables], [_filled(form, infos) for form in forms]


def _filled(entry: Recognised, infos: Sequence[TableInfo]) -> Recognised:
    info = entry.info
    if info is None:
        return entry
    same = [i for i in infos if i.kind is info.kind]
    match = entry.match if isinstance(entry, RecognisedTable) else None
    spans_years = match is not None and match.layout.years == "many"
    tahun = info.tahun or (None if spans_years else _agreed(same, infos, "tahun"))
    periode = info.periode or _agreed(same, (), "periode")
    opd = info.opd or _agreed(same, infos, "opd")
    return replace(entry, info=replace(info, tahun=tahun, periode=periode, opd=opd))


def _agreed(same: Sequence[TableInfo], others: Sequence[TableInfo], name: str) -> Any:
    """The one value that tables give for a field, None when they give none or several."""
    for group in (same, others):
        said = [value for info in group if (value := getattr(info, name)) is not None]
        values = {fold(v.value) if isinstance(v, Traced) else v: v for v in said}
        if values:
            return next(iter(values.values())) if len(values) == 1 else None
    return None


def _file_name(grid: Grid) -> str:
    return PurePosixPath(grid.file).stem.replace("_", " ")


def _opd(titles: Sequence[Title]) -> Traced[str] | None:
    return next((title.opd for title in titles if title.opd is not None), None)


def _tahun(region: Region, match: Match, titles: Sequence[Title], names: Sequence[str]) -> int | None:
    """The year of the document; a plan over many years has none, unless its own title names one."""
    if match.layout.years == "many":
        return titles[0].tahun if titles[0].periode is None else None
    named = next((t.tahun for t in titles if t.tahun), None) or next(filter(None, map(find_tahun, names)), None)
    if named is not None:
        return named
    years = _years(region)
    return years[0] if len(years) == 1 else None


def _years(region: Region) -> list[int]:
    planned = (c for c in region.columns if c.field in ("target", "pagu") and not c.is_forward)
    named = {c.year.year for c in planned if c.year is not None and c.year.year is not None}
    of_rows = {year for c in region.all("tahun") for v in sample(region, c.col).values if (year := year_of(v))}
    return sorted(named or of_rows)


def _periode_of_columns(region: Region, match: Match) -> tuple[int, int] | None:
    """The first and last year of the columns, where these are many enough to be a period."""
    years = _years(region)
    return (years[0], years[-1]) if len(years) >= 4 and match.layout.years == "many" else None
