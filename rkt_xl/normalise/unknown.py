"""The columns of a table that were not understood, for the page that shows them and the sheet that asks about them."""

from __future__ import annotations

from collections.abc import Iterator

from rkt_xl.model.heading import UnknownHeading
from rkt_xl.tables.column import Column
from rkt_xl.tables.region import Region
from rkt_xl.values.text import squeeze

_EXAMPLES = 3
_ROWS = 60


def unknown_headings(region: Region) -> Iterator[UnknownHeading]:
    """Yield the columns without a field that have something below their heading."""
    for column in region.columns:
        if column.field is None and column.asked:
            examples = _examples(region, column)
            if examples:
                place = region.grid.anchor(column.row, column.col)
                yield UnknownHeading(squeeze(column.asked), region.grid.ref(*place), examples)


def _examples(region: Region, column: Column) -> tuple[str, ...]:
    """The first different values of a column; headings repeated after a page break are none."""
    found: dict[str, None] = {}
    seen = 0
    for row in range(region.body_top, region.body_bottom + 1):
        if row in region.repeated or region.grid.value(row, column.col) is None:
            continue
        found.setdefault(squeeze(region.grid.shown(row, column.col)))
        seen += 1
        if len(found) == _EXAMPLES or seen == _ROWS:
            break
    return tuple(found)
