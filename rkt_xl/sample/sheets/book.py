"""A workbook to be filled: comes in a path, goes out an .xlsx with fixed properties, closed with `with`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import xlsxwriter
from xlsxwriter.format import Format

from rkt_xl.sample.sheets.sheet import Sheet
from rkt_xl.sample.sheets.traits import BASE, TRAITS

_CREATED = datetime(2025, 1, 2, 8, 0)
"""Fixed, so that every run gives the same bytes."""

_NOT_TYPED = {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}


class Book:
    """The workbook under construction, with one format for each set of traits."""

    def __init__(self, path: Path) -> None:
        self._workbook = xlsxwriter.Workbook(str(path), _NOT_TYPED)
        self._workbook.set_properties({"author": "Operator Contoh", "created": _CREATED})
        self._formats: dict[tuple[str, ...], Format] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._workbook.close()

    def sheet(self, name: str, widths: tuple[float, ...], landscape: bool = True) -> Sheet:
        """Return a new sheet with these column widths from A on, set up for Folio paper."""
        worksheet = self._workbook.add_worksheet(name)
        for column, width in enumerate(widths):
            worksheet.set_column(column, column, width)
        worksheet.set_paper(14)
        worksheet.fit_to_pages(1, 0)
        if landscape:
            worksheet.set_landscape()
        return Sheet(worksheet, self.style, widths)

    def style(self, *traits: str) -> Format:
        """Return the format that has all these traits; a trait that is none of ours is a number format."""
        if traits not in self._formats:
            properties = dict(BASE)
            for trait in traits:
                properties |= TRAITS.get(trait, {"num_format": trait})
            self._formats[traits] = self._workbook.add_format(properties)
        return self._formats[traits]
