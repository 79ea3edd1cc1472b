"""What this program wrote into the sheets that people edit, kept in hidden columns of `Sumber`.

The words are those of the sources, not those of people: next time a cell that says something else was edited by hand.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from rkt_xl.model.output import WRITTEN_COL, WRITTEN_HEADINGS, Field

_MOST = 32_000


class Record(NamedTuple):
    """One cell: its sheet, what it belongs to, which part of it, what the source says."""

    sheet: str
    key: str
    field: Field
    source: str


def write_records(sheet: Any, records: list[Record]) -> None:
    """Write the records into the hidden columns of a sheet, from its first row on."""
    first = WRITTEN_COL - 1
    sheet.set_column(first, first + len(WRITTEN_HEADINGS) - 1, None, None, {"hidden": True})
    for row, values in enumerate((WRITTEN_HEADINGS, *records)):
        for col, value in enumerate(values, first):
            sheet.write_string(row, col, str(value)[:_MOST])
