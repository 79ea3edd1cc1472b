"""The sheets beside the matrix: codes that stay text, sums that are right, findings that lead to their cells."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import unquote

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from rkt_xl.model.document import FileStatus
from rkt_xl.model.kode import Level
from tests.write.conftest import Merged

RENSTRA = """
    RENCANA STRATEGIS DINAS CONTOH KOTA CONTOH TAHUN 2025-2027
    | No | Tujuan | Sasaran | Indikator | Satuan | Target 2025 | Target 2026 | Target 2027 |
    | 1 | Tata kelola baik | Meningkatnya layanan | Indeks Layanan | Indeks | 3,5 | 3,6 | 3,7 |
"""
RKT = """
    RENCANA KINERJA TAHUNAN
    Dinas Contoh Kota Contoh Tahun 2025
    | No | Sasaran | Indikator Kinerja | Satuan | Target | Program/Kegiatan/Sub Kegiatan |
    | 1 | Meningkatnya layanan | Indeks Layanan | Indeks | 3,25 | PROGRAM KEPEGAWAIAN DAERAH |
    | | | | | | MUTASI DAN PROMOSI ASN |
    | | | | | | Pengelolaan Mutasi ASN |
"""
DPA = """
    DOKUMEN PELAKSANAAN ANGGARAN DINAS CONTOH KOTA CONTOH TAHUN 2025
    | Kode | Program/Kegiatan/Sub Kegiatan | Indikator | Satuan | Target | Pagu (Rp) |
    | 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 1.250.000 |
    | 5.03.02.2.02 | Mutasi dan Promosi ASN | | | | 1.250.000 |
    | 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah Dokumen | Dokumen | 3 | 1.250.000 |
"""


@pytest.fixture
def three(output: Callable[..., Merged]) -> Merged:
    return output({"Renstra Dinas Contoh": RENSTRA, "RKT Dinas Contoh": RKT, "DPA Dinas Contoh": DPA})


def values(sheet: Worksheet, row: int) -> list[object]:
    return [cell.value for cell in sheet[row]]


def row_of(sheet: Worksheet, text: str, col: int) -> int:
    """The first row that holds a text in a column (1-based)."""
    return next(row[col - 1].row for row in sheet.iter_rows() if row[col - 1].value == text)


def test_rincian_has_kode_output_and_pagu_of_each_line(three: Merged) -> None:
    sheet = three.book["Rincian"]
    assert values(sheet, row_of(sheet, "Pengelolaan Mutasi ASN", 3))[:7] == [
        "5.03.02.2.02.0001",
        "Subkegiatan",
        "Pengelolaan Mutasi ASN",
        "Jumlah Dokumen",
        "Dokumen",
        3,
        1_250_000,
    ]


def test_kode_are_text_everywhere(bkpp_output: Merged) -> None:
    cells = [
        cell
        for sheet in ("Rincian", "Rekonsiliasi", "Data")
        for row in bkpp_output.book[sheet].iter_rows()
        for cell in row
    ]
    kode = [cell for cell in cells if isinstance(cell.value, str) and cell.value.startswith(("5.03.", "5.04."))]
    assert len(kode) > 100
    assert {(cell.data_type, cell.number_format) for cell in kode} == {("s", "@")}


def test_total_is_a_formula_over_the_lines_that_carries_its_value(bkpp_output: Merged) -> None:
    sheet = bkpp_output.book["Rincian"]
    total = sheet.cell(row_of(sheet, "JUMLAH", 1), 7)
    first = row_of(sheet, "KODE", 1) + 1
    assert total.value == f'=SUMIF(B{first}:B{total.row - 1},"Subkegiatan",G{first}:G{total.row - 1})'
    rows = sheet.iter_rows(min_row=first, max_row=total.row - 1, values_only=True)
    expected = sum(row[6] for row in rows if row[1] == "Subkegiatan")
    shown = openpyxl.load_workbook(bkpp_output.path, data_only=True)["Rincian"][total.coordinate].value
    assert shown == expected == bkpp_output.result.offices[0].total_pagu


def test_pagu_of_a_program_under_two_sasaran_is_parted_not_doubled(bkpp_output: Merged) -> None:
    rows = list(bkpp_output.book["Rincian"].iter_rows(values_only=True))
    parts = [row[6] for row in rows if row[0] == "5.03.02"]
    assert len(parts) == 2
    (whole,) = [r.cells[0].text for r in bkpp_output.result.offices[0].pagu_rows if r.kode == "5.03.02"]
    assert f"{sum(parts):,}".replace(",", ".") in whole


def compared(output: Merged) -> list[dict[str, object]]:
    """The rows of Rekonsiliasi by their headings."""
    sheet = output.book["Rekonsiliasi"]
    head = row_of(sheet, "NO", 1)
    names = [str(name) for name in values(sheet, head)]
    rows = [dict(zip(names, values(sheet, row), strict=True)) for row in range(head + 1, sheet.max_row + 1)]
    return [row for row in rows if isinstance(row["NO"], int)]


def test_rekonsiliasi_names_the_difference_in_words(three: Merged) -> None:
    row = compared(three)[0]
    assert (row["SASARAN/KODE"], row["INDIKATOR/NAMA"]) == ("Meningkatnya layanan", "Indeks Layanan")
    assert (row["Renstra"], row["RKT"], row["PK"], row["IKU"]) == (3.5, 3.25, None, None)
    assert (row["HASIL"], row["KETERANGAN"]) == ("BERBEDA", "Renstra: Sheet1!F3; RKT: Sheet1!E4")


def test_rekonsiliasi_has_each_pagu_once(bkpp_output: Merged) -> None:
    kode = [row["SASARAN/KODE"] for row in compared(bkpp_output) if str(row["SASARAN/KODE"]).startswith("5.")]
    assert len(kode) == len(set(kode)) == 52


def test_temuan_begins_with_the_gravest_and_counts_them(three: Merged) -> None:
    sheet = three.book["Temuan"]
    levels = [cell.value for (cell,) in sheet[f"C6:C{sheet.max_row}"]]
    assert levels == sorted(levels, key=["Kesalahan", "Peringatan", "Info"].index)
    counts = [levels.count(name) for name in ("Kesalahan", "Peringatan", "Info")]
    assert sheet["A4"].value.startswith("{} kesalahan, {} peringatan, {} info.".format(*counts))
    assert sheet.auto_filter.ref == f"A5:K{sheet.max_row}"


def test_temuan_quotes_its_cell_and_leads_there(three: Merged) -> None:
    sheet = three.book["Temuan"]
    row = sheet[row_of(sheet, "REC-01", 2)]
    assert [row[i].value for i in (5, 6, 7, 8)] == ["RKT Dinas Contoh.xlsx", "Sheet1", "E4", "3,25"]
    assert row[1].hyperlink.location == "'RKT'!E6"
    assert three.matrix["E6"].value == 3.25
    link = unquote(row[7].hyperlink.target).replace("\\", "/").removeprefix("file:///")
    opened = (three.path.parent / link).resolve()
    assert opened == three.sources / "RKT Dinas Contoh.xlsx"
    assert row[7].hyperlink.location == "'Sheet1'!E4"


def test_staff_choose_the_follow_up_from_a_list(bkpp_output: Merged) -> None:
    sheet = bkpp_output.book["Temuan"]
    (choice,) = sheet.data_validations.dataValidation
    assert choice.formula1 == '"diperbaiki,diterima,bukan masalah,tanya"'
    assert str(choice.sqref) == f"J6:J{sheet.max_row}"


def test_data_is_one_excel_table_without_merges(bkpp_output: Merged) -> None:
    sheet = bkpp_output.book["Data"]
    (table,) = sheet.tables.values()
    assert table.ref == sheet.dimensions
    assert not sheet.merged_cells.ranges
    facts = list(sheet.iter_rows(min_row=2, values_only=True))
    targets = {row[6]: row[11] for row in facts if row[0] == "RKT" and row[8] == "target"}
    assert targets == {
        "Indeks Profesionalitas ASN": 77.95,
        "Indeks Kepuasan Layanan Administrasi Kepegawaian": 91.65,
        "Nilai AKIP": 83.35,
    }


def test_data_quotes_the_cells_of_the_sources(bkpp_output: Merged) -> None:
    books: dict[str, openpyxl.Workbook] = {}
    for row in bkpp_output.book["Data"].iter_rows(min_row=2, values_only=True):
        written, file, sheet, cell = row[12:16]
        if not written:
            continue
        book = books.setdefault(file, openpyxl.load_workbook(bkpp_output.sources / file))
        value = book[sheet][cell].value
        number = written.split(" ")[0].replace(".", "").replace(",", ".")  # the format of the cell may add its unit
        assert written == str(value).strip() or float(number) == value, (file, cell)


def test_sumber_accounts_for_every_cell_and_file(bkpp_output: Merged) -> None:
    sheet = bkpp_output.book["Sumber"]
    files = {
        row[0]: row[3:7]
        for row in sheet.iter_rows(min_row=5, max_row=row_of(sheet, "B. Tabel yang dikenali.", 1) - 2, values_only=True)
    }
    known = bkpp_output.result.offices[0].files
    assert set(files) == {file.file for file in known} | {"BERKAS"}
    for file in known:
        filled, used, _, aside = files[file.file]
        assert filled == used + aside
        assert (filled > 0) is (file.status is FileStatus.READ)


def test_lines_of_the_matrix_and_rincian_are_the_same(bkpp_output: Merged, long_output: Merged) -> None:
    for output in (bkpp_output, long_output):
        lines = output.result.offices[0].matrix.lines
        rows = output.book["Rincian"].iter_rows(min_row=5, values_only=True)
        found = [(row[1], row[2]) for row in rows if row[2] is not None]
        assert found == [
            (line.level.value.capitalize(), line.nama.value.upper() if line.level is Level.PROGRAM else line.nama.value)
            for line in lines
        ]
