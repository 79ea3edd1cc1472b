"""Links where Excel takes them, and the text of the cell in any case."""

from __future__ import annotations

import io
from typing import Any

import pytest
from openpyxl import load_workbook

from rkt_xl.write import cells
from rkt_xl.write.book import close_book, new_book
from rkt_xl.write.styles import Styles


def written(targets: list[str]) -> Any:
    stream = io.BytesIO()
    book = new_book(stream, {"title": "Tautan"})
    styles, sheet = Styles(book), book.add_worksheet("Temuan")
    for row, target in enumerate(targets):
        cells.write_link(sheet, row, 0, target, f"D{row}", styles)
    close_book(book)
    stream.seek(0)
    return load_workbook(stream)["Temuan"]


def test_a_cell_keeps_its_text_where_excel_takes_no_more_links(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cells, "_MOST_LINKS", 3)
    sheet = written([f"external:RKT.xlsx#'RKT'!A{row}" for row in range(1, 6)])
    assert [sheet.cell(row, 1).value for row in range(1, 6)] == ["D0", "D1", "D2", "D3", "D4"]
    assert [sheet.cell(row, 1).hyperlink is not None for row in range(1, 6)] == [True, True, True, False, False]


def test_a_cell_keeps_its_text_where_the_link_would_be_too_long() -> None:
    sheet = written([f"external:{'map/' * 600}RKT.xlsx#'RKT'!A1", "internal:'RKT'!A1"])
    assert [sheet.cell(row, 1).value for row in (1, 2)] == ["D0", "D1"]
    assert [sheet.cell(row, 1).hyperlink is not None for row in (1, 2)] == [False, True]
