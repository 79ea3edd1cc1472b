"""A new workbook as every one of ours begins: texts stay texts, links are only those that we make, one fixed date."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping
from typing import Any

from rkt_xl.write.styles import FONT

CREATED = dt.datetime(2025, 1, 1)
"""The one date of everything that is written, so that the same input gives the same bytes."""


def new_book(stream: io.BytesIO, properties: Mapping[str, str]) -> Any:
    """Return an XlsxWriter workbook.

    Args:
        stream: what it is written to when it is closed.
        properties: title and the like, by the names of XlsxWriter.
    """
    from rkt_xl.write.quicksheet import QuickBook

    workbook = QuickBook(
        stream,
        {  # made anew each time: XlsxWriter changes the format properties that it is given
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "default_format_properties": {"font_name": FONT, "font_size": 10},
        },
    )
    workbook.set_properties({**properties, "created": CREATED})
    return workbook


def close_book(workbook: Any) -> None:
    """Write a workbook to its stream and let its cells go.

    XlsxWriter's objects refer to each other, so that they would stay in memory until Python looks for such circles.
    """
    workbook.close()
    for sheet in workbook.worksheets():
        sheet.table.clear()
        getattr(sheet, "_ready", {}).clear()
