"""Other texts of a row that are kept because a rule or a sheet needs them."""

from __future__ import annotations

from collections.abc import Iterator

from rkt_xl.model.provenance import Traced
from rkt_xl.tables.ledger import Ledger
from rkt_xl.tables.region import Region
from rkt_xl.values.text import squeeze


def read_notes(region: Region, row: int, fields: tuple[str, ...], ledger: Ledger) -> Iterator[tuple[str, Traced[str]]]:
    """Yield field and text of the columns named, where the row has text in them."""
    for name in fields:
        column = region.first(name)
        if column is None:
            continue
        place = region.grid.anchor(row, column.col)
        value = region.grid.value(*place)
        if isinstance(value, str):
            ledger.use(row, column.col)
            yield name, Traced(squeeze(value), region.grid.ref(*place))
