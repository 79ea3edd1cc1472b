"""Numbers, money and dates are written as people here write them, in sentences and in the cells of every sheet."""

from __future__ import annotations

import re
from pathlib import Path

import openpyxl

from rkt_xl.pipeline import merge
from rkt_xl.sample import write_kota_contoh
from rkt_xl.settings import Settings
from rkt_xl.template import new_isian, write_templates
from tests.words import gather

_QUOTED = re.compile(r"“[^”]*”|`[^`]*`|https?:\S+")
_ENGLISH_NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])")
_UNGROUPED_MONEY = re.compile(r"Rp ?\d{4,}")
_ENGLISH_DATE = re.compile(
    r"\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,2}/\d{1,2}/\d{4}\b"
    r"|\b(?:January|February|March|May|June|July|August|October|December)\b"
)
_NEUTRAL = {"General", "@", "0"}
"""Formats without a mark: whole numbers below a thousand, years, running numbers, text."""


def test_sentences_write_numbers_money_and_dates_the_indonesian_way() -> None:
    texts = [*gather.findings(), *gather.source_sentences(), *gather.rules(), *gather.helps(), *gather.documents()]
    wrong = [
        (text, found[0])
        for text in texts
        for pattern in (_ENGLISH_NUMBER, _UNGROUPED_MONEY, _ENGLISH_DATE)
        if (found := pattern.search(_QUOTED.sub(" ", text.text)))
    ]
    assert wrong == []


def test_cells_with_marks_have_an_indonesian_format(tmp_path: Path) -> None:
    write_kota_contoh(tmp_path / "contoh")
    _, written = merge(tmp_path / "contoh", tmp_path / "hasil", Settings(this_year=2026))
    forms = [one.path for one in write_templates(tmp_path / "formulir", (), new_isian("", 2026))]
    formatted = [
        (path.name, sheet.title, cell.coordinate, cell.value, cell.number_format)
        for path in [*written, *forms]
        for sheet in openpyxl.load_workbook(path).worksheets
        if sheet.title != "Data"  # numbers there are for other programs
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, (int, float)) and (cell.value >= 10_000 or cell.value != int(cell.value))
    ]
    assert len(formatted) > 50
    assert [one for one in formatted if one[-1] not in _NEUTRAL and not one[-1].startswith("[$-421]")] == []
    assert [one for one in formatted if one[-1] in _NEUTRAL and one[3] != int(one[3])] == []
