"""The sheet `RKT`: what the head of the office reads and signs."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from tests.write.conftest import HEADS, Merged

SASARAN = (
    ("1", "Meningkatnya Kualitas Sumber Daya Aparatur", "Indeks Profesionalitas ASN", "Nilai", 77.95),
    (
        "2",
        "Meningkatnya Kualitas Layanan Administrasi Kepegawaian",
        "Indeks Kepuasan Layanan Administrasi Kepegawaian",
        "Nilai",
        91.65,
    ),
    ("3", "Meningkatnya Akuntabilitas Kinerja dan Keuangan", "Nilai AKIP", "Nilai", 83.35),
)

RENSTRA = """
    RENCANA STRATEGIS DINAS CONTOH KOTA CONTOH TAHUN 2025-2027
    | No | Tujuan | Sasaran | Indikator | Satuan | Target 2025 | Target 2026 | Target 2027 |
    | 1 | Tata kelola baik | Meningkatnya layanan | Indeks Layanan | Nilai | 3,5 | 3,6 | 3,7 |
    | ^ | ^ | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 80 | 81 | 82 |
"""
RKT = """
    RENCANA KINERJA TAHUNAN
    Dinas Contoh Kota Contoh Tahun 2025
    | No | Sasaran | Indikator Kinerja | Satuan | Target | Program/Kegiatan/Sub Kegiatan |
    | 1 | Meningkatnya layanan | Indeks Layanan | Indeks | 3,25 | PROGRAM LAYANAN |
    | | | | | | MUTU LAYANAN |
    | | | | | | Pelaksanaan layanan |
    | 2 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | - | PROGRAM PENUNJANG |
"""
PK = """
    PERJANJIAN KINERJA TAHUN 2025
    Dinas Contoh Kota Contoh
    | No | Sasaran Strategis | Indikator Kinerja | Satuan | Target |
    | 1 | Meningkatnya layanan | Indeks Layanan | Indeks | 3,4 |
"""


@pytest.fixture
def differing(output: Callable[..., Merged]) -> Merged:
    return output({"Renstra Dinas Contoh": RENSTRA, "RKT Dinas Contoh": RKT, "PK Dinas Contoh": PK})


def test_title_headings_and_numbering(bkpp_output: Merged) -> None:
    sheet = bkpp_output.matrix
    assert [sheet["A1"].value, sheet["A2"].value] == [
        "Rencana Kinerja dan Program Kegiatan",
        "Badan Kepegawaian Pendidikan dan Pelatihan Kota Gorontalo Tahun 2025",
    ]
    assert tuple(cell.value for cell in sheet[4]) == HEADS
    assert [cell.value for cell in sheet[5]] == [1, 2, 3, None, 4, 5]
    assert all(cell.font.b for row in (sheet[1][:1], sheet[2][:1], sheet[4]) for cell in row)


def test_headings_are_repeated_and_frozen(bkpp_output: Merged) -> None:
    sheet = bkpp_output.matrix
    assert (sheet.print_title_rows, sheet.freeze_panes) == ("$4:$5", "A6")


def test_each_sasaran_is_a_block_with_its_target(bkpp_output: Merged) -> None:
    sheet = bkpp_output.matrix
    blocks = [row for row in sheet.iter_rows(min_row=6, max_row=59) if row[2].value]
    assert tuple(tuple(cell.value for cell in row[:5]) for row in blocks) == SASARAN


def test_targets_are_numbers_shown_the_indonesian_way(bkpp_output: Merged) -> None:
    targets = [cell for (cell,) in bkpp_output.matrix["E6:E59"] if cell.value is not None]
    assert [(cell.data_type, cell.number_format) for cell in targets] == [("n", "[$-421]#,##0.00")] * 3


def test_fifty_four_lines_with_their_levels(bkpp_output: Merged) -> None:
    looks = [(cell.font.b, cell.alignment.indent) for (cell,) in bkpp_output.matrix["F6:F59"] if cell.value]
    assert len(looks) == 54
    assert [looks.count(look) for look in ((True, 0), (True, 1), (False, 2))] == [4, 14, 36]
    assert bkpp_output.matrix["F60"].value is None


def test_names_stand_as_the_document_writes_them(bkpp_output: Merged) -> None:
    names = [cell.value for (cell,) in bkpp_output.matrix["F6:F59"]]
    assert names == bkpp_output.names
    assert "Koodinasi Pelaksanaan Administrasi Pemberhentian" in names


def test_official_name_is_a_note_where_words_differ(bkpp_output: Merged) -> None:
    notes = {cell.value: cell.comment.text for (cell,) in bkpp_output.matrix["F6:F59"] if cell.comment}
    assert len(notes) == 9
    assert notes["Koodinasi Pelaksanaan Administrasi Pemberhentian"].endswith(
        "Koordinasi Pelaksanaan Administrasi Pemberhentian"
    )


def test_first_five_columns_are_merged_over_block_and_page(bkpp_output: Merged) -> None:
    sheet = bkpp_output.matrix
    merged = {str(area) for area in sheet.merged_cells.ranges}
    ends = [row.id for row in sheet.row_breaks.brk]
    starts = [row[1].row for row in sheet.iter_rows(min_row=6, max_row=59) if row[1].value]
    lasts = [*(start - 1 for start in starts[1:]), 59]
    assert merged == {"A1:F1", "A2:F2"} | {
        f"{col}{top}:{col}{bottom}" for top, bottom in zip(starts, lasts, strict=True) for col in "ABCDE"
    }
    assert not any(top <= end < bottom for top, bottom in zip(starts, lasts, strict=True) for end in ends)


def test_missing_target_is_a_dash(output: Callable[..., Merged]) -> None:
    sheet = output({"RKT Dinas Contoh": RKT}).matrix
    (row,) = [row for row in sheet.iter_rows(min_row=6) if row[2].value == "Nilai AKIP"]
    assert row[4].value == "-"


def test_note_quotes_what_other_documents_say(differing: Merged) -> None:
    satuan, target = differing.matrix["D6"], differing.matrix["E6"]
    assert (satuan.value, target.value) == ("Indeks", 3.25)
    assert target.comment.text.split("\n") == [
        "Target menurut RKT (RKT Dinas Contoh.xlsx › Sheet1!E4).",
        "Berbeda:",
        "Renstra (Renstra Dinas Contoh.xlsx › Sheet1!F3): 3,5",
        "PK (PK Dinas Contoh.xlsx › Sheet1!E4): 3,4",
    ]
    assert "Renstra (Renstra Dinas Contoh.xlsx › Sheet1!E3): Nilai" in satuan.comment.text


def test_no_note_where_all_agree(bkpp_output: Merged) -> None:
    assert bkpp_output.matrix["E6"].comment is None
    assert bkpp_output.matrix["C27"].comment is None


def test_lines_without_sasaran_stand_in_a_last_block(output: Callable[..., Merged]) -> None:
    dpa = """
        DOKUMEN PELAKSANAAN ANGGARAN DINAS CONTOH KOTA CONTOH TAHUN 2025
        | Kode | Program/Kegiatan/Sub Kegiatan | Pagu (Rp) |
        | 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | 30 |
        | 5.03.02.2.02 | Mutasi dan Promosi ASN | 30 |
        | 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | 30 |
    """
    sheet = output({"PK Dinas Contoh": PK, "DPA Dinas Contoh": dpa}).matrix
    found = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=6, max_row=9)]
    assert found == [
        ["1", "Meningkatnya layanan", "Indeks Layanan", "Indeks", 3.4, None],
        [None, "Belum terhubung ke sasaran", None, None, None, "PROGRAM KEPEGAWAIAN DAERAH"],
        [None, None, None, None, None, "Mutasi dan Promosi ASN"],
        [None, None, None, None, None, "Pengelolaan Mutasi ASN"],
    ]


@pytest.mark.parametrize("lines", range(14, 34, 3))
def test_every_page_with_its_headings_and_signature_fits_the_paper(lines: int, output: Callable[..., Merged]) -> None:
    kegiatan = "\n".join(f"| | | | | | Pelaksanaan layanan bagian {number} |" for number in range(lines))
    sheet = output({"RKT Dinas Contoh": f"{RKT.rpartition('| 2')[0].strip()}\n{kegiatan}"}).matrix
    heights = {row: sheet.row_dimensions[row].height or 15.0 for row in range(1, sheet.max_row + 1)}
    repeated = heights[4] + heights[5]
    margins = sheet.page_margins
    room = (8.5 - margins.top - margins.bottom) * 72
    ends = [0, *(row.id for row in sheet.row_breaks.brk), sheet.max_row]
    for top, bottom in pairwise(ends):
        assert sum(heights[row] for row in range(top + 1, bottom + 1)) + (repeated if top else 0) <= room
    signed = next(row for row in range(1, sheet.max_row + 1) if str(sheet.cell(row, 6).value).startswith("KEPALA"))
    assert sheet.cell(ends[-2] + 1, 6).value, "the signature stands alone on its page"
    assert ends[-2] + 1 < signed
