"""The target cells of a row: years of their columns, context of their numbers, their references."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from rkt_xl.intake.grid import Grid
from rkt_xl.model.document import TableInfo
from rkt_xl.model.plan import Target
from rkt_xl.model.target import MISSING, Kind, Role, TargetValue
from rkt_xl.normalise.groups import Group
from rkt_xl.normalise.stack import UNPAIRED
from rkt_xl.tables import ledger as reasons
from rkt_xl.tables.columns import Column
from rkt_xl.tables.ledger import Ledger
from rkt_xl.tables.levels import year_of
from rkt_xl.tables.region import Region
from rkt_xl.values.cell import CellError
from rkt_xl.values.number import is_number_text, may_mean_thousands
from rkt_xl.values.target import read_target
from rkt_xl.values.target_context import TargetContext

ROLE_OF_FIELD = {
    "target": Role.TARGET,
    "baseline": Role.BASELINE,
    "target_akhir": Role.FINAL,
    "realisasi": Role.REALISASI,
}


def resolve_year(column: Column, info: TableInfo, of_row: int | None = None) -> int | None:
    """Return the calendar year of a column; `of_row` is the year that a row names in a column of years.

    A column without a year is of the document's year; the ends of a period take its first year less one and its
    last; prakiraan maju is of the year after, also where its heading repeats the document's year by mistake.
    """
    year = column.year.resolve(info.periode, info.tahun) if column.year else None
    if column.is_forward and info.tahun is not None and (year is None or year <= info.tahun):
        return info.tahun + 1
    if year is not None or column.year is not None:
        return year
    if column.field == "baseline":
        return info.periode[0] - 1 if info.periode else None
    if column.field == "target_akhir" or "akhir" in column.heading.casefold():
        return info.periode[1] if info.periode else None
    return of_row or info.tahun


def year_of_row(region: Region, row: int) -> int | None:
    """Return the year that stands in a row's column of years, None where the table has none."""
    column = region.first("tahun")
    return year_of(region.grid.value_at(row, column.col)) if column else None


def quoted_document(column: Column, region: Region, info: TableInfo) -> str | None:
    """Return the other document whose value a column repeats beside the table's own (`Target Renstra` in an RKT).

    A table whose columns all name one other document is read as that document's.
    """
    if column.document is None or column.document == info.kind.value:
        return None
    same = region.all(column.field or "")
    return column.document if any(c.document != column.document for c in same) else None


def _ends_of_year(region: Region) -> frozenset[int]:
    """The columns `Akhir` behind the quarters of a table without another target of the year: they hold that target."""
    targets = region.all("target")
    if not any(c.quarter for c in targets) or any(c.quarter is None and not c.is_forward for c in targets):
        return frozenset()
    return frozenset(c.col for c in region.all("target_akhir"))


class TargetReader:
    """Reads the value cells of the rows of one table."""

    def __init__(self, region: Region, info: TableInfo, ledger: Ledger) -> None:
        self._region = region
        self._grid: Grid = region.grid
        self._info = info
        self._ledger = ledger
        self._text_columns = self._columns_with_text_numbers(region)
        self._year_ends = _ends_of_year(region)
        self._plain: dict[tuple[float, str | None, str | None], TargetValue] = {}
        self._column_facts: dict[tuple[int, int | None], tuple[Role, int | None, str | None]] = {}

    def _columns_with_text_numbers(self, region: Region) -> bool:
        """Whether numbers with a decimal comma stand as text: then the workbook was typed on an English Excel."""
        for column in region.all("target", "baseline", "target_akhir"):
            for row in range(region.body_top, region.body_bottom + 1):
                value = self._grid.value(row, column.col)
                if isinstance(value, str) and "," in value and is_number_text(value.strip()):
                    return True
        return False

    def read(
        self,
        row: int,
        group: Group,
        values: Sequence[object],
        satuan: str | None,
        indikator: str | None,
    ) -> list[Target]:
        """Return the values of one indikator.

        Empty target cells of an indikator are missing targets; empty cells of other roles say nothing.
        """
        of_row = year_of_row(self._region, row)
        alone = TargetContext(satuan, indikator, (), self._text_columns)
        targets = []
        for column, typed in zip(group.values, values, strict=True):
            place = self._grid.anchor(row, column.col)
            value = typed if typed is not None else self._shared(row, column, place)
            if value is UNPAIRED:
                self._ledger.set_aside(row, column.col, reasons.TIDAK_BERPASANGAN)
                continue
            role, tahun, quoted = self._facts(column, of_row)
            if typed is None and (indikator is None or role is not Role.TARGET):
                continue
            if value is None and place[0] != row:
                continue
            context = alone
            if isinstance(value, str) and may_mean_thousands(value):
                others = [v for c, v in zip(group.values, values, strict=True) if c is not column]
                context = replace(alone, neighbours=_numbers(others))
            targets.append(
                Target(
                    self._value(place, value, context),
                    self._grid.ref(*place),
                    role,
                    tahun,
                    column.quarter,
                    column.ordinal if tahun is None else None,
                    quoted,
                )
            )
            if value is not None:
                self._ledger.use(*place)
        return targets

    def _facts(self, column: Column, of_row: int | None) -> tuple[Role, int | None, str | None]:
        """Role, year and quoted document of a column, the same for all rows of a year."""
        known = self._column_facts.get((column.col, of_row))
        if known is None:
            is_year_end = column.col in self._year_ends
            known = self._column_facts[column.col, of_row] = (
                Role.TARGET if is_year_end else ROLE_OF_FIELD[column.field or "target"],
                self._info.tahun if is_year_end else resolve_year(column, self._info, of_row),
                quoted_document(column, self._region, self._info),
            )
        return known

    def _shared(self, row: int, column: Column, place: tuple[int, int]) -> object:
        """The value of a cell that is merged over the rows of several indikator: it is that of each of them."""
        top, left = place
        return self._grid.value(top, left) if top != row and left == column.col else None

    def _value(self, place: tuple[int, int], value: object, context: TargetContext) -> TargetValue:
        if value is None or isinstance(value, CellError):
            return MISSING
        if not isinstance(value, float):
            return read_target(value, None, context)
        number_format = self._grid.style(*place).number_format
        read = read_target(value, number_format, context)
        if read.doubts:
            return read
        return self._plain.setdefault((value, number_format, context.satuan), read)  # the same numbers come again


def _numbers(values: Sequence[object]) -> tuple[Decimal, ...]:
    """The numbers that can be read without doubt: the neighbours of one that can mean two things."""
    read = (read_target(value) for value in values if value is not None and value is not UNPAIRED)
    return tuple(target.number for target in read if target.kind is Kind.NUMBER and target.number is not None)
