"""The year of the guide, step by step: what it promises is what happens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from rkt_xl.template import new_isian, write_templates
from rkt_xl.template.write import FORMS
from tests.conftest import Ran
from tests.template.fill import fill
from tests.template.test_round_trip import ROWS

ISIAN = new_isian("", 2026)
PROGRAM = "PROGRAM PENGELOLAAN ARSIP"


@pytest.fixture
def office(tmp_path: Path, rkt_xl: Callable[..., Ran]) -> Path:
    """The folder of a year in January: blank forms, and a Renstra that is filled."""
    folder = tmp_path / "RKT 2026"
    rkt_xl("template", "-o", folder, "--tahun", "2026")
    complete(folder, "renstra")
    return folder


def complete(folder: Path, kind: str) -> Path:
    """Fill a form of the folder."""
    form = FORMS[kind](ISIAN)
    path = folder / f"{form.berkas}.xlsx"
    fill(path, form, ROWS[kind])
    return path


def merged(rkt_xl: Callable[..., Ran], folder: Path, *more: str) -> tuple[Ran, openpyxl.Workbook]:
    ran = rkt_xl("merge", folder, "-o", folder / "hasil", *more)
    assert ran.code in (0, 1), ran.err
    path = folder / "hasil" / "RKT Dinas Contoh Kota Contoh 2026.xlsx"
    return ran, openpyxl.load_workbook(path)


def codes(book: openpyxl.Workbook) -> set[str]:
    return {cell.value for cell in book["Temuan"]["B"] if isinstance(cell.value, str) and "-" in cell.value}


def cells(book: openpyxl.Workbook, sheet: str) -> set[object]:
    return {cell.value for row in book[sheet].iter_rows() for cell in row}


def test_january_the_matrix_is_made_from_the_renstra(office: Path, rkt_xl: Callable[..., Ran]) -> None:
    ran, book = merged(rkt_xl, office)
    assert "RKT 2026.xlsx  (Formulir RKT kosong" in ran.out
    assert {"Meningkatnya mutu layanan arsip", 3.42, PROGRAM} <= cells(book, "RKT")


def test_january_the_pk_is_compared_before_it_is_signed(office: Path, rkt_xl: Callable[..., Ran]) -> None:
    complete(office, "rkt")
    path = complete(office, "pk")
    lampiran = openpyxl.load_workbook(path)
    (cell,) = [c for row in lampiran["Lampiran"].iter_rows() for c in row if c.value == "3,45"]
    cell.value = "3,55"
    lampiran.save(path)
    _, book = merged(rkt_xl, office)
    assert {"REC-01", "REC-02"} <= codes(book)


def test_a_reason_lets_a_difference_rest(office: Path, rkt_xl: Callable[..., Ran]) -> None:
    complete(office, "rkt")
    _, book = merged(rkt_xl, office)
    assert severity(book, "REC-01") == "Kesalahan"
    sheet = book["Rekonsiliasi"]
    heading = next(c for row in sheet.iter_rows() for c in row if str(c.value).upper() == "SEBAB PERUBAHAN")
    row = next(c.row for c in sheet["D"] if c.value == "Indeks Kepuasan Pengguna Arsip")
    sheet.cell(row, heading.column).value = "Target disesuaikan dengan hasil survei 2025"
    book.save(office / "hasil" / "RKT Dinas Contoh Kota Contoh 2026.xlsx")
    _, again = merged(rkt_xl, office)
    assert severity(again, "REC-01") != "Kesalahan"


def severity(book: openpyxl.Workbook, code: str) -> str | None:
    found = [row for row in book["Temuan"].iter_rows(values_only=True) if row[1] == code]
    return found[0][2] if found else None


def test_february_the_dpa_brings_kode_and_pagu(office: Path, rkt_xl: Callable[..., Ran]) -> None:
    complete(office, "rkt")
    complete(office, "dpa")
    _, book = merged(rkt_xl, office)
    assert {"2.24.02.2.01.0001", 987_654_323} <= cells(book, "Rincian")


def test_september_an_amendment_counts_and_its_changes_are_listed(office: Path, rkt_xl: Callable[..., Ran]) -> None:
    complete(office, "rkt")
    path = complete(office, "dpa")
    amended = openpyxl.load_workbook(path)
    sheet = amended["DPA"]
    sheet["A1"] = "DOKUMEN PELAKSANAAN PERUBAHAN ANGGARAN"
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, int) and cell.value > 900_000_000:
                cell.value += 1_000_000
    amended.save(office / "DPPA 2026.xlsx")
    _, book = merged(rkt_xl, office)
    assert 988_654_323 in cells(book, "Rincian")
    assert any("Pagu berubah" in str(value) for value in cells(book, "Rekonsiliasi"))


def test_the_end_of_the_year_brings_worksheets_and_a_document(office: Path, rkt_xl: Callable[..., Ran]) -> None:
    complete(office, "rkt")
    _, book = merged(rkt_xl, office, "--kke", "--dokumen")
    assert {"KKE 1", "KKE 2", "KKE 3"} <= set(book.sheetnames)
    assert list((office / "hasil").glob("*.docx"))


def test_forms_of_another_quarter_can_be_added_later(office: Path, rkt_xl: Callable[..., Ran]) -> None:
    kept = (office / "Renstra 2025-2029.xlsx").read_bytes()
    assert write_templates(office, ["renstra"], ISIAN)[0].is_old
    complete(office, "rencana-aksi")
    _, book = merged(rkt_xl, office)
    assert (office / "Renstra 2025-2029.xlsx").read_bytes() == kept
    assert "Rencana Aksi" in {str(value) for value in cells(book, "Sumber")}
