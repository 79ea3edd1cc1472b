"""Lines of the program tree: which rows are lines, and of which level."""

from __future__ import annotations

import pytest

from rkt_xl.tables.ends import is_signature
from tests.markdown import grid_from_markdown
from tests.tables.reading import documents, lines, only, reading, targets

P, K, S, S2 = "PROGRAM KEPEGAWAIAN DAERAH", "Mutasi dan Promosi ASN", "Pengelolaan Mutasi ASN", "Pengelolaan Pangkat"


def test_outline_numbers_before_names_are_no_kode() -> None:
    document = only(
        f"""
        RENCANA KERJA BKPP KOTA CONTOH TAHUN 2025
        | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Target | Pagu (Rp) |
        | 1. {P} | Indeks ASN | 80 | 900 |
        | 1.1 {K} | Persentase mutasi | 90 | 900 |
        | 1.1.1 {S} | Jumlah dokumen | 12 | 500 |
        | 1.1.2 {S2} | Jumlah usulan | 4 | 400 |
        """
    )
    assert lines(document) == [
        ("program", "", P, 900),
        ("kegiatan", "", K, 900),
        ("subkegiatan", "", S, 500),
        ("subkegiatan", "", S2, 400),
    ]


def test_outline_numbers_in_a_column_tell_the_level() -> None:
    document = only(
        f"""
        RENCANA KERJA BKPP KOTA CONTOH TAHUN 2025
        | No | Program/Kegiatan/Sub Kegiatan | Target | Pagu (Rp) |
        | 1 | Kepegawaian Daerah | 80 | 900 |
        | =1.1 | {K} | 90 | 900 |
        | 1.1.1 | {S} | 12 | 500 |
        | 1.1.2 | {S2} | 4 | 400 |
        """
    )
    assert [line[:2] for line in lines(document)] == [
        ("program", ""),
        ("kegiatan", ""),
        ("subkegiatan", ""),
        ("subkegiatan", ""),
    ]


def test_damaged_kode_are_no_outline() -> None:
    document = only(
        """
        RENCANA KERJA BKPP KOTA CONTOH TAHUN 2025
        | Kode | Program/Kegiatan/Sub Kegiatan | Target | Pagu (Rp) |
        | 1.1.2 | PROGRAM PENGELOLAAN PENDIDIKAN | 80 | 900 |
        | 1.1.2.2.1 | Pengelolaan Pendidikan Sekolah Dasar | 90 | 900 |
        | 1.1.2.2.1.1 | Pembangunan Unit Sekolah Baru | 12 | 500 |
        """
    )
    assert [line[1] for line in lines(document)] == ["1.01.02", "1.01.02.2.01", "1.01.02.2.01.0001"]


def test_banners_merged_over_a_table_of_subkegiatan() -> None:
    document = only(
        f"""
        RENCANA KERJA BKPP KOTA CONTOH TAHUN 2025
        | No | Kode | Sub Kegiatan | Indikator | Target | Pagu (Rp) |
        | Program : 5.03.02 {P} | < | < | < | < | < |
        | Kegiatan : 5.03.02.2.02 {K} | < | < | < | < | < |
        | 1 | 5.03.02.2.02.0001 | {S} | Jumlah dokumen | 12 | 500 |
        """
    )
    assert lines(document) == [
        ("program", "5.03.02", P, None),
        ("kegiatan", "5.03.02.2.02", K, None),
        ("subkegiatan", "5.03.02.2.02.0001", S, 500),
    ]


def test_banners_in_the_column_of_running_numbers() -> None:
    document = only(
        f"""
        RENCANA KERJA BKPP KOTA CONTOH TAHUN 2025
        | No | Kode | Sub Kegiatan | Indikator | Target | Pagu (Rp) |
        | 5.03.02 {P} | | | | | |
        | 5.03.02.2.02 {K} | | | | | |
        | 1 | 5.03.02.2.02.0001 | {S} | Jumlah dokumen | 12 | 500 |
        """
    )
    assert [line[0] for line in lines(document)] == ["program", "kegiatan", "subkegiatan"]


def test_named_subtotal_is_a_total() -> None:
    document = only(
        f"""
        RENCANA KERJA PEMERINTAH DAERAH TAHUN 2025
        | Kode | Program/Kegiatan | Indikator Kinerja | Target | Pagu (Rp) |
        | 5.03.02 | {P} | Indeks ASN | 80 | 900 |
        | | Jumlah BADAN KEPEGAWAIAN | | | 900 |
        """
    )
    assert lines(document) == [("program", "5.03.02", P, 900)]
    assert [total.label.value for total in document.totals] == ["Jumlah BADAN KEPEGAWAIAN"]


def test_indikator_that_begins_with_jumlah_is_no_total() -> None:
    document = only(
        """
        PERJANJIAN KINERJA TAHUN 2025
        | Indikator Kinerja | Target | Anggaran |
        | Jumlah Badan Usaha Milik Desa | 12 | 900 |
        """
    )
    assert [t[1] for t in targets(document)] == ["Jumlah Badan Usaha Milik Desa"]


def test_sentences_of_results_below_coded_lines_are_no_lines() -> None:
    document = only(
        f"""
        RENCANA KERJA BKPP KOTA CONTOH TAHUN 2025
        | Program/Kegiatan/Sub Kegiatan/Output | Indikator | Target 2025 | Pagu 2025 |
        | 5.03.02 {P} | | | 900 |
        | Kualitas layanan kepegawaian | Indeks ASN | 80 | |
        | 5.03.02.2.02 {K} | | | 900 |
        | Terlaksananya mutasi | Persentase mutasi | 90 | |
        | 5.03.02.2.02.0001 {S} | | | 500 |
        | Dokumen Hasil Mutasi ASN | Jumlah dokumen | 12 | |
        """
    )
    assert [line[1] for line in lines(document)] == ["5.03.02", "5.03.02.2.02", "5.03.02.2.02.0001"]
    assert [t[0] for t in targets(document)] == ["program", "kegiatan", "subkegiatan"]


def test_kode_taken_for_a_time_or_a_decimal_number() -> None:
    document = only(
        f"""
        DPA BKPP KOTA CONTOH TAHUN 2025
        | Kode | Program/Kegiatan | Pagu |
        | 5:03:02 | {P} | 900 |
        | 5.03.02.2.02 | {K} | 900 |
        """
    )
    assert [line[1] for line in lines(document)] == ["5.03.02", "5.03.02.2.02"]
    document = only(
        f"""
        DPA BKPP KOTA CONTOH TAHUN 2025
        | Urusan | Bidang Urusan | Program | Kegiatan | Sub Kegiatan | Uraian | Jumlah |
        | 5 | 3 | 2 | | | {P} | 900 |
        | 5 | 3 | 2 | 2,02 | | {K} | 900 |
        """
    )
    assert [line[1] for line in lines(document)] == ["5.03.02", "5.03.02.2.02"]


def test_lines_that_write_only_their_own_part_of_the_kode() -> None:
    document = only(
        f"""
        RENCANA KERJA BKPP KOTA CONTOH TAHUN 2025
        | Kode | Program/Kegiatan/Sub Kegiatan | Target | Pagu (Rp) |
        | 5.03.02 | {P} | 80 | 900 |
        | '2.14 | {K} | 90 | 900 |
        | '0001 | {S} | 12 | 500 |
        | '0002 | {S2} | 4 | 400 |
        """
    )
    assert [line[1] for line in lines(document)] == [
        "5.03.02",
        "5.03.02.2.14",
        "5.03.02.2.14.0001",
        "5.03.02.2.14.0002",
    ]


def test_program_merged_over_the_columns_of_the_levels_below() -> None:
    document = only(
        f"""
        RENCANA KERJA BKPP KOTA CONTOH TAHUN 2025
        | No | Program/Kegiatan/Sub Kegiatan | < | < | Indikator | Target | Pagu (Rp) |
        | 1 | {P} | < | < | Indeks ASN | 80 | 900 |
        | | | {K} | < | Persentase mutasi | 90 | 900 |
        | | | | {S} | Jumlah dokumen | 12 | 500 |
        """
    )
    assert lines(document) == [("program", "", P, 900), ("kegiatan", "", K, 900), ("subkegiatan", "", S, 500)]
    assert [t[0] for t in targets(document)] == ["program", "kegiatan", "subkegiatan"]


def test_banners_of_words_in_the_column_of_running_numbers() -> None:
    document = only(
        f"""
        RENCANA KERJA DAN PENDANAAN BKPP KOTA CONTOH TAHUN 2025
        | No | Nama Sub Kegiatan | Indikator | Target | Pagu |
        | {P} | | | | |
        | Kegiatan {K} | | | | |
        | 1 | {S} | Jumlah dokumen | 12 | 500 |
        """
    )
    assert [line[0] for line in lines(document)] == ["program", "kegiatan", "subkegiatan"]


def test_one_damaged_kode_leaves_the_others_alone() -> None:
    document = only(
        f"""
        RENCANA KERJA BKPP KOTA CONTOH TAHUN 2025
        | Kode | Program/Kegiatan/Sub Kegiatan | Indikator | Target | Pagu |
        | 5.03.01 | PROGRAM PENUNJANG URUSAN | Indeks | 5 | 10 |
        | 5.03.01.2.01 | Perencanaan | Jumlah dokumen | 5 | 10 |
        | 5,03.02 | {P} | Indeks ASN | 5 | 10 |
        | 5.03.02.2.02 | {K} | Persentase mutasi | 5 | 10 |
        """
    )
    assert [line[1] for line in lines(document)] == ["5.03.01", "5.03.01.2.01", "5.03.02", "5.03.02.2.02"]


def test_line_right_after_a_program_is_a_kegiatan() -> None:
    document = only(
        f"""
        MATRIKS KINERJA DAN PENDANAAN RENJA TAHUN 2025
        | Program/Kegiatan | Sasaran Program/Sasaran Kegiatan | Indikator | Target 2025 |
        | A. {P} | < | < | < |
        | | Meningkatnya kompetensi | Persentase ASN | 80% |
        | 1. Kegiatan {K} | < | < | < |
        | | Terlaksananya mutasi | Persentase mutasi | 80% |
        | B. PROGRAM PENUNJANG | < | < | < |
        | | Meningkatnya akuntabilitas | Nilai AKIP | 80 |
        | 2. Perencanaan dan Penganggaran | < | < | < |
        | | Terlaksananya perencanaan | Jumlah dokumen | 5 |
        """
    )
    assert [line[0] for line in lines(document)] == ["program", "kegiatan", "program", "kegiatan"]


def test_programs_and_their_money_in_one_cell_are_taken_apart() -> None:
    document = only(
        """
        PERJANJIAN KINERJA TAHUN 2025
        BADAN KEPEGAWAIAN DAERAH KOTA CONTOH
        | No | Sasaran Strategis | Indikator Kinerja | Target | Program | Anggaran |
        | 1 | Meningkatnya mutu | Persentase ASN kompeten | 90% | 1. PROGRAM SATU<br>2. PROGRAM DUA | Rp1.000.000<br>Rp2.000.000 |
        """
    )
    assert lines(document) == [("program", "", "PROGRAM SATU", 1_000_000), ("program", "", "PROGRAM DUA", 2_000_000)]


def test_money_of_another_count_stays_untold() -> None:
    document = only(
        """
        PERJANJIAN KINERJA TAHUN 2025
        BADAN KEPEGAWAIAN DAERAH KOTA CONTOH
        | No | Sasaran Strategis | Indikator Kinerja | Target | Program | Anggaran |
        | 1 | Meningkatnya mutu | Persentase ASN kompeten | 90% | 1. PROGRAM SATU<br>2. PROGRAM DUA<br>3. PROGRAM TIGA | Rp1.000.000<br>Rp2.000.000 |
        """
    )
    assert [line[2:] for line in lines(document)] == [
        ("PROGRAM SATU", None),
        ("PROGRAM DUA", None),
        ("PROGRAM TIGA", None),
    ]


def test_a_target_merged_over_several_indikator_is_that_of_each() -> None:
    document = only(
        """
        PERJANJIAN KINERJA TAHUN 2025
        BADAN KEPEGAWAIAN DAERAH KOTA CONTOH
        | No | Sasaran Strategis | Indikator Kinerja | Satuan | Target |
        | 1 | Meningkatnya mutu | Persentase A | % | 90 |
        | ^ | ^ | Persentase B | % | ^ |
        """
    )
    assert [(t[1], t[4]) for t in targets(document)] == [("Persentase A", "90"), ("Persentase B", "90")]


def test_quarters_of_lines_below_a_merged_indikator_are_those_of_the_lines() -> None:
    document = only(
        """
        RENCANA AKSI TAHUN 2025
        BADAN KEPEGAWAIAN DAERAH KOTA CONTOH
        | No | Sasaran | Indikator | Target | Program/Kegiatan/Sub Kegiatan | Target Triwulan | < |
        | ^ | ^ | ^ | ^ | ^ | TW I | TW II |
        | 1 | Meningkatnya mutu | Nilai AKIP | 80 | 5.03.02 PROGRAM KEPEGAWAIAN DAERAH | | |
        | ^ | ^ | ^ | ^ | 5.03.02.2.02.0001 Pengelolaan Mutasi ASN | 1 | 2 |
        """
    )
    found = [(level, name, value) for level, name, _, _, value in targets(document) if value]
    assert found == [("sasaran", "Nilai AKIP", "80"), ("subkegiatan", "", "1"), ("subkegiatan", "", "2")]


_UNKNOWN = """
DPA TAHUN ANGGARAN 2026
Dinas Contoh Kota Contoh

| Kode | Program/Kegiatan/Sub Kegiatan | Pagu (Rp) |
| A | Kepegawaian daerah | 300 |
| A.1 | Mutasi pegawai | 300 |
"""


def test_lines_of_which_nothing_tells_the_level_are_told_and_no_blank_form() -> None:
    (finding,) = reading(grid_from_markdown(_UNKNOWN)).findings
    assert finding.code == "BCA-11"
    assert finding.message.startswith("2 baris pada tabel DPA")
    assert [ref.a1 for ref in finding.refs] == ["B5", "B6"]


@pytest.mark.parametrize("kode", ["8.08.01", "9.99.02.2.01"])
def test_a_kode_whose_bidang_does_not_exist_is_read_by_its_shape(kode: str) -> None:
    (document,) = documents(_UNKNOWN.replace("| A |", f"| {kode} |").replace("| A.1 |", "| 8.08.01.2.01.0001 |"))
    assert [str(node.kode.value) for node in document.nodes if node.kode] == [kode, "8.08.01.2.01.0001"]
    assert [node.kode_doubt.rule for node in document.nodes if node.kode_doubt] == ["COD-03", "COD-03"]


def test_money_beside_a_kode_without_a_name_is_not_that_of_the_line_above() -> None:
    (document,) = documents(
        """
        DPA TAHUN ANGGARAN 2026
        Dinas Contoh Kota Contoh

        | Kode | Program/Kegiatan/Sub Kegiatan | Indikator | Target | Pagu (Rp) |
        | 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | Indeks A | 80 | 300 |
        | 5.03.02 | | Indeks B | 70 | 300 |
        | 5.03.03 | | Indeks C | 60 | 200 |
        """
    )
    assert lines(document) == [
        ("program", "5.03.02", "PROGRAM KEPEGAWAIAN DAERAH", 300),
        ("program", "5.03.03", "5.03.03", 200),
    ]
    assert [(i.text.value, i.owner.value) for i in document.indikator if i.text and i.owner] == [
        ("Indeks A", "PROGRAM KEPEGAWAIAN DAERAH"),
        ("Indeks B", "PROGRAM KEPEGAWAIAN DAERAH"),
        ("Indeks C", "5.03.03"),
    ]


@pytest.mark.parametrize("tail", ["1" * 400, "." * 400, "1." * 200, " 1" * 200])
def test_a_long_run_of_digits_and_dots_is_told_at_once(tail: str) -> None:
    assert not is_signature(f"Sukamaju, {tail}x")


@pytest.mark.parametrize("run", ["x", "i", "1", "(", "x ", "total "])
def test_a_long_run_in_a_line_of_totals_is_told_at_once(run: str) -> None:
    document = only(
        f"""
        DPA TAHUN ANGGARAN 2026
        | Kode | Program/Kegiatan/Sub Kegiatan | Pagu (Rp) |
        | 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | 300 |
        | | Jumlah {(run * 60)[:60]}q | 300 |
        """
    )
    assert document.nodes[0].nama.value == "PROGRAM KEPEGAWAIAN DAERAH"
