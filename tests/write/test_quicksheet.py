"""The quick way of writing cells gives the same bytes as XlsxWriter alone."""

from __future__ import annotations

import datetime as dt
import io
import random
from typing import Any

import pytest
from xlsxwriter import Workbook

from rkt_xl.write.quicksheet import QuickBook

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
