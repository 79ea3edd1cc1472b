"""`Rekap.xlsx` for Bappeda: a row per office, lists by group of rules, totals that add up and stay formulas."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from rkt_xl.model.kelompok import KELOMPOK, kelompok_of
from rkt_xl.pipeline import merge
from rkt_xl.reconcile.engine import all_rules

RKT = """
    RENCANA KINERJA TAHUNAN
    {opd} Kota Contoh Tahun 2025
    | No | Sasaran | Indikator Kinerja | Satuan | Target | Program/Kegiatan/Sub Kegiatan |
    | 1 | Meningkatnya layanan | Indeks Layanan | Indeks | {target} | PROGRAM LAYANAN |
"""
RENSTRA = """
    RENCANA STRATEGIS
    {opd} Kota Contoh Tahun 2025-2029
    | No | Sasaran | Indikator Sasaran | Satuan | 2025 | 2026 | 2027 | 2028 | 2029 |
    | 1 | Meningkatnya layanan | Indeks Layanan | Indeks | 3,25 | 3,50 | 3,75 | 4,00 | 4,25 |
"""


@pytest.fixture
def several(folder: Callable[..., Path]) -> Path:
    """Two offices, one of them with a target that is not that of its Renstra and without a Perjanjian Kinerja."""
    texts = {}
    for opd, target in (("Dinas Perikanan", "3,25"), ("Dinas Sosial", "3,10")):
        texts[f"RKT {opd}"] = RKT.format(opd=opd, target=target)
        texts[f"Renstra {opd}"] = RENSTRA.format(opd=opd)
    return folder(texts)


def _totals(sheet: Worksheet) -> tuple[dict[int, int], dict[int, int]]:
    """The sums of the rows of offices by column, and what stands in the row of totals."""
    rows = list(sheet.iter_rows(values_only=True))
    last = next(place for place, row in enumerate(rows) if row[0] == "Jumlah")
    offices = [row for row in rows[:last] if isinstance(row[1], str) and row[1].startswith("Dinas")]
    columns = range(4, len(rows[last]))
    sums = {c: sum(row[c] for row in offices) for c in columns if all(isinstance(row[c], int) for row in offices)}
    return sums, {c: rows[last][c] for c in sums}


def test_totals_are_sums_of_the_rows(several: Path, tmp_path: Path) -> None:
    _, written = merge(several, tmp_path / "hasil")
    assert written[-1].name == "Rekap.xlsx"
    book = openpyxl.load_workbook(written[-1], data_only=True)
    for name in ("Rekap", "Jumlah Temuan"):
        sums, totals = _totals(book[name])
        documents = set(range(4, 11)) if name == "Rekap" else set()  # there the offices are counted
        assert sums and {c: v for c, v in sums.items() if c not in documents} == {
            c: v for c, v in totals.items() if c not in documents
        }
    formulas = openpyxl.load_workbook(written[-1])["Rekap"]
    last = next(row for row in formulas.iter_rows() if row[0].value == "Jumlah")
    assert all(str(cell.value).startswith("=") for cell in last[4:])


def test_every_finding_is_in_the_list_of_its_group_and_counted(several: Path, tmp_path: Path) -> None:
    result, written = merge(several, tmp_path / "hasil")
    book = openpyxl.load_workbook(written[-1], data_only=True)
    listed = [
        (row[1], row[2], row[4])
        for sheet in book.worksheets[2:]
        for row in sheet.iter_rows(min_row=5, values_only=True)
        if isinstance(row[0], int)
    ]
    told = [(office.opd, f.code, f.message) for office in result.offices for f in office.findings]
    assert sorted(listed) == sorted(told) and told
    jumlah = next(row for row in book["Jumlah Temuan"].iter_rows(values_only=True) if row[0] == "Jumlah")
    assert jumlah[-1] == len(told)


def test_an_office_says_what_it_lacks_and_whether_it_is_ready(several: Path, tmp_path: Path) -> None:
    _, written = merge(several, tmp_path / "hasil")
    sheet = openpyxl.load_workbook(written[-1])["Rekap"]
    rows = {row[1].value: row for row in sheet.iter_rows() if isinstance(row[0].value, int) and row[1].value != 2}
    clean, wrong = (next(row for name, row in rows.items() if opd in name) for opd in ("Perikanan", "Sosial"))
    assert (clean[4].value, clean[7].value) == (1, "-")  # a Renstra, no Perjanjian Kinerja
    assert clean[-1].value == "perlu diperiksa" and wrong[-1].value == "belum siap"
    assert wrong[3].hyperlink.target.endswith("2025.xlsx")


def test_one_office_gets_no_recap(bkpp: Path, tmp_path: Path) -> None:
    assert [path.name for path in merge(bkpp, tmp_path)[1] if "Rekap" in path.name] == []


def test_the_recap_among_the_sources_is_passed_over(several: Path) -> None:
    first, _ = merge(several, several / "hasil")
    again, _ = merge(several, several / "hasil")
    assert [(o.opd, len(o.findings)) for o in again.offices] == [(o.opd, len(o.findings)) for o in first.offices]
    assert all(f.is_output for f in again.files if "Rekap" in f.file)


def test_every_group_of_rules_has_a_name() -> None:
    assert {kelompok_of(rule.code) for rule in all_rules()} <= set(KELOMPOK)
