"""The quick way of writing cells gives the same bytes as XlsxWriter alone."""

from __future__ import annotations

import datetime as dt
import io
import random
from collections.abc import Sequence
from typing import Any

import pytest
from xlsxwriter import Workbook

from rkt_xl.write.quicksheet import QuickBook, write_values

_WORDS = ("Persentase", "nilai < 5 & > 3", " ruang ", "baris\nkedua", "\x01", "é – “x”", "=bukan rumus", "x" * 40_000)


def content(book: Workbook, seed: int) -> None:
    chance = random.Random(seed)
    book.set_properties({"created": dt.datetime(2025, 1, 1)})
    styles = [book.add_format({"bold": True}), book.add_format({"num_format": "#,##0.00"}), None]
    for _ in range(3):
        sheet = book.add_worksheet()
        sheet.set_column(1, 2, 30, styles[0])
        for _ in range(300):
            put(sheet, chance, chance.randrange(0, 90), chance.randrange(0, 30), chance.choice(styles))
        for row in range(200, 260, 7):
            sheet.set_row(row, 30, chance.choice(styles))
        sheet.set_row(40, 12, styles[1])
    book.add_worksheet("Kosong").set_row(3, 40)
    rows_of_values(book.add_worksheet("Data"), chance, styles)


def rows_of_values(sheet: Any, chance: random.Random, styles: Sequence[Any]) -> None:
    """A table of whole rows, some with a cell left out, a text too long for Excel, or a row without any cell."""
    formats = [styles[0], styles[1], styles[1], styles[0], styles[0]]
    for row in range(1, 120):
        values = [chance.choice((*_WORDS, 12.5, 3, None)) for _ in formats]
        write_values(sheet, row, values if row % 17 else [None] * 5, formats)
    for row in range(125, 140):
        write_values(sheet, row, [None, 1.0, "x", None], [styles[1]] * 4 if row % 2 else [styles[0], None] * 2)
        write_values(sheet, row + 20, ["y", 2.0, None], [None, styles[1], None], 20)
    write_values(sheet, 2_000_000, ["di luar lembar"], [styles[0]])
    columns = [{"header": name} for name in "ABCDE"]
    sheet.add_table(0, 0, 119, 4, {"name": "Data", "columns": columns, "style": "Table Style Light 1"})
    sheet.set_row(30, 44)
    sheet.write_comment(40, 1, "Catatan")


def test_a_row_of_values_cannot_be_written_twice() -> None:
    with QuickBook(io.BytesIO(), {"in_memory": True}) as book:
        sheet, style = book.add_worksheet(), book.add_format({"bold": True})
        write_values(sheet, 3, ["a"], [style])
        with pytest.raises(ValueError, match="twice"):
            write_values(sheet, 3, ["b"], [style])


def put(sheet: Any, chance: random.Random, row: int, col: int, style: Any) -> None:
    kind = chance.randrange(12)
    if kind < 4:
        sheet.write_string(row, col, chance.choice(_WORDS), style)
    elif kind < 7:
        sheet.write_number(row, col, chance.choice((0, -1.5, 1e20, 77.95, 1 / 3)), style)
    elif kind == 7:
        sheet.write_blank(row, col, None, style)
    elif kind == 8:
        sheet.write_formula(row, col, "=1+1", style, 2)
    elif kind == 9:
        sheet.write_comment(row, col, "Catatan")
    elif kind == 10:
        sheet.write_boolean(row, col, True, style)
    else:
        sheet.write_string(row + 2_000_000, col, "di luar lembar", style)


@pytest.mark.parametrize("seed", range(8))
def test_the_bytes_are_those_of_xlsxwriter(seed: int) -> None:
    made = []
    for kind in (Workbook, QuickBook):
        stream = io.BytesIO()
        with kind(stream, {"in_memory": True, "strings_to_urls": False}) as book:
            content(book, seed)
        made.append(stream.getvalue())
    assert made[0] == made[1]
