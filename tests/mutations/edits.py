"""How workbooks are changed: one cell, some cells, whole rows with the merges below them."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from openpyxl.worksheet.cell_range import CellRange

from tests.corpus.amounts import id_text

from .mutation import Edit
from .places import Place


def put(place: Place, value: object, number_format: str | None = None) -> Edit:
    """Write a value into a cell."""
    return put_all({place: value}, number_format)


def put_all(values: Mapping[Place, object], number_format: str | None = None) -> Edit:
    """Write values into cells."""

    def edit(book: Any) -> None:
        for place, value in values.items():
            cell = book[place.sheet][place.cell]
            cell.value = value
            if isinstance(value, str) and not value.startswith("="):
                cell.data_type = "e" if value.startswith("#") else "s"
            if number_format is not None:
                cell.number_format = number_format

    return edit


def clear(*places: Place | None) -> Edit:
    """Empty cells."""
    return put_all({place: None for place in places if place is not None})


def then(*edits: Edit) -> Edit:
    """One edit after the other."""

    def edit(book: Any) -> None:
        for one in edits:
            one(book)

    return edit


def delete_row(sheet: str, row: int, count: int = 1) -> Edit:
    """Delete rows, with the merges that they cut made shorter and those below moved up."""

    def edit(book: Any) -> None:
        target = book[sheet]
        merges = _unmerged(target)
        target.delete_rows(row, count)
        for area in merges:
            top = area.min_row if area.min_row < row else max(row, area.min_row - count)
            bottom = area.max_row if area.max_row < row else max(row - 1, area.max_row - count)
            _merge(target, area, top, bottom)

    return edit


def swap_rows(sheet: str, top: int, count: int) -> Edit:
    """Move the row below some rows above them, with what stands in it."""

    def edit(book: Any) -> None:
        target = book[sheet]
        rows = [
            [(c.value, c.data_type, copy.copy(c._style)) for c in target[row]] for row in range(top, top + count + 1)
        ]
        for row, content in enumerate([rows[-1], *rows[:-1]], top):
            for cell, (value, data_type, style) in zip(target[row], content, strict=True):
                cell.value, cell._style = value, style
                cell.data_type = data_type

    return edit


def repeat_row(sheet: str, row: int) -> Edit:
    """Insert a copy of a row below it."""

    def edit(book: Any) -> None:
        target = book[sheet]
        merges = _unmerged(target)
        target.insert_rows(row + 1)
        for cell in target[row]:
            twin = target.cell(row + 1, cell.column, cell.value)
            twin.data_type = cell.data_type
            twin._style = copy.copy(cell._style)
        for area in merges:
            top = area.min_row + (area.min_row > row)
            bottom = area.max_row + (area.max_row > row)
            _merge(target, area, top, bottom)

    return edit


def _unmerged(sheet: Any) -> list[CellRange]:
    areas = [CellRange(area.coord) for area in sheet.merged_cells.ranges]
    for area in areas:
        sheet.unmerge_cells(area.coord)
    return areas


def _merge(sheet: Any, area: CellRange, top: int, bottom: int) -> None:
    if bottom >= top and (bottom, area.max_col) != (top, area.min_col):
        sheet.merge_cells(start_row=top, end_row=bottom, start_column=area.min_col, end_column=area.max_col)


def retyped(stands: object, new: Decimal) -> object:
    """A number in the way in which another stands in its cell: as a number, as text, with its unit."""
    if isinstance(stands, int | float):
        return int(new) if new == new.to_integral_value() and isinstance(stands, int) else float(new)
    text = str(stands)
    digits = [i for i, c in enumerate(text) if c.isdigit()]
    return text[: digits[0]] + id_text(new) + text[digits[-1] + 1 :]
