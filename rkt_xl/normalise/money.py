"""Reads the pagu columns of a table: money of its nodes, and the totals that it states."""

from __future__ import annotations

from collections.abc import Sequence

from rkt_xl.intake.grid import CellValue
from rkt_xl.model.document import TableInfo, Total
from rkt_xl.model.plan import Pagu
from rkt_xl.model.provenance import Traced
from rkt_xl.model.target import Role
from rkt_xl.normalise.nodes import DraftNode, Tree
from rkt_xl.normalise.rows import BodyRow
from rkt_xl.normalise.stack import lines_of
from rkt_xl.normalise.targets import ROLE_OF_FIELD, quoted_document, resolve_year, year_of_row
from rkt_xl.tables.columns import Column
from rkt_xl.tables.ledger import Ledger
from rkt_xl.tables.region import Region
from rkt_xl.values.cell import CellError
from rkt_xl.values.number import decimal_of
from rkt_xl.values.target import read_target
from rkt_xl.values.target_context import TargetContext
from rkt_xl.values.text import fold, squeeze

_IN_RUPIAH = TargetContext("Rupiah")


class MoneyReader:
    """Reads the money of one table.

    Args:
        region: the table.
        info: how it was recognised.
        tree: the nodes that money belongs to.
        ledger: the account of the sheet.
    """

    def __init__(self, region: Region, info: TableInfo, tree: Tree, ledger: Ledger) -> None:
        self._region = region
        self._grid = region.grid
        self._info = info
        self._tree = tree
        self._ledger = ledger
        self._columns = self._chosen()
        self._column_facts: dict[tuple[int, int | None], tuple[int | None, Role, int | None, str | None]] = {}
        self._has_rekening = bool(region.all("rekening", "kode_rekening"))
        self.totals: list[Total] = []

    def _chosen(self) -> list[Column]:
        """The pagu columns, one per year and role; of several the total, of an amendment what holds after it."""
        chosen: dict[tuple[int | None, int | None, bool, str | None], Column] = {}
        for column in self._region.all("pagu"):
            heading = fold(column.heading)
            if column.is_forward and resolve_year(column, self._info) is None:
                continue  # prakiraan maju of a year that nothing names
            year, quoted = resolve_year(column, self._info), quoted_document(column, self._region, self._info)
            key = (year, column.ordinal, "akhir" in heading, quoted)
            if key not in chosen or "jumlah" in heading:
                chosen[key] = column
        return sorted(chosen.values(), key=lambda c: c.col)

    def has_any(self, row: int) -> bool:
        """Whether money stands in a row."""
        return any(isinstance(self._grid.value(row, column.col), float) for column in self._columns)

    def read_row(self, row: int, stacked: Sequence[DraftNode] = ()) -> None:
        """Add the money of a row to the node in effect.

        Args:
            row: which row.
            stacked: the nodes whose names are a list in one cell of the row; money in as many lines is theirs in order.
        """
        node = self._tree.current
        if node is None:
            return
        for column in self._columns:
            value = self._grid.value(row, column.col)
            if value is None or isinstance(value, CellError):
                continue
            self._ledger.use(row, column.col)
            amounts = lines_of(value) if isinstance(value, str) and len(stacked) > 1 else []
            if len(amounts) == len(stacked) > 1:
                for own, amount in zip(stacked, amounts, strict=True):
                    self._add(own, row, self._pagu(row, column, amount))
            else:
                self._add(node, row, self._pagu(row, column, value))

    def _add(self, node: DraftNode, row: int, pagu: Pagu) -> None:
        parts = node.pagu.setdefault((pagu.tahun, pagu.ke, pagu.role.value, pagu.quoted), [])
        if not self._only_shows_again(node, row, parts, pagu):
            parts.append(pagu)

    def _only_shows_again(self, node: DraftNode, row: int, parts: Sequence[Pagu], pagu: Pagu) -> bool:
        """Whether a further indikator row of a node only shows the node's pagu again."""
        if self._has_rekening or not parts or node.row == row:
            return False
        return parts[0].ref.row == node.row and parts[0].amount == pagu.amount

    def _pagu(self, row: int, column: Column, value: CellValue) -> Pagu:
        number = decimal_of(value) if isinstance(value, float) else read_target(value, None, _IN_RUPIAH).number
        amount = number * column.scale if number is not None else None
        tahun, role, ke, quoted = self._facts(column, year_of_row(self._region, row))
        return Pagu(amount, self._grid.ref(row, column.col), tahun, role, ke, quoted)

    def _facts(self, column: Column, of_row: int | None) -> tuple[int | None, Role, int | None, str | None]:
        """Year, role, place in the period and quoted document of a column, the same for all rows of a year."""
        known = self._column_facts.get((column.col, of_row))
        if known is None:
            tahun = resolve_year(column, self._info, of_row)
            role = ROLE_OF_FIELD["target_akhir" if "akhir" in fold(column.heading) else "target"]
            quoted = quoted_document(column, self._region, self._info)
            known = tahun, role, column.ordinal if tahun is None else None, quoted
            self._column_facts[column.col, of_row] = known
        return known

    def read_total(self, body: BodyRow) -> None:
        """Keep the money of a total row with its label."""
        pagu = []
        for column in self._columns:
            value = self._grid.value(body.row, column.col)
            if value is not None and not isinstance(value, CellError):
                pagu.append(self._pagu(body.row, column, value))
                self._ledger.use(body.row, column.col)
        if pagu:
            label = self._grid.ref(body.row, body.col)
            self._ledger.use(body.row, body.col)
            self.totals.append(Total(Traced(squeeze(label.text), label), tuple(pagu)))
