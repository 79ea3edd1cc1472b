"""Money of a table whose title says that it is in thousands or millions."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from rkt_xl.tables.below import sample
from rkt_xl.tables.column import Column
from rkt_xl.tables.region import Region

_MONEY = frozenset({"pagu", "pagu_semula", "jumlah", "realisasi_pagu"})
_MOST = Decimal(10) ** 14
"""No plan of a region has as much in one line; amounts that would come out larger were typed in full Rupiah."""


def scaled(region: Region, scale: Decimal) -> Region:
    """Return the region with the scale of its title on the money columns whose headings give none."""
    if scale == 1:
        return region
    return replace(region, columns=tuple(_scaled(region, column, scale) for column in region.columns))


def _scaled(region: Region, column: Column, scale: Decimal) -> Column:
    if column.field not in _MONEY or column.scale != 1:
        return column
    amounts = (Decimal(repr(v)) for v in sample(region, column.col).values if isinstance(v, float))
    return column if max(amounts, default=Decimal(0)) * scale > _MOST else replace(column, scale=scale)
