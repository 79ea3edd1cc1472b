"""What this program wrote into the sheets that people edit, kept in hidden columns of `Sumber`.

The words are those of the sources, not those of people: next time a cell that says something else was edited by hand.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Any, NamedTuple

from rkt_xl.model.output import WRITTEN_COL, WRITTEN_HEADINGS, Field
from rkt_xl.write.quicksheet import write_values

_MOST = 32_000


class Record(NamedTuple):
    """One cell: its sheet, what it belongs to, which part of it, what the source says."""

    sheet: str
    key: str
    field: Field
    source: str


def write_records(sheet: Any, records: Iterable[Record]) -> None:
    """Write the records into the hidden columns of a sheet, from its first row on."""
    first = WRITTEN_COL - 1
    sheet.set_column(first, first + len(WRITTEN_HEADINGS) - 1, None, None, {"hidden": True})
    formats = [None] * len(WRITTEN_HEADINGS)
    for row, values in enumerate(chain((WRITTEN_HEADINGS,), records)):
        write_values(sheet, row, [str(value)[:_MOST] for value in values], formats, first)
