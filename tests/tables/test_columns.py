"""Columns are understood by their headings together with what stands below them."""

from __future__ import annotations

import pytest

from tests.tables.reading import documents, fields, lines, only, targets

P, K, S = "PROGRAM KEPEGAWAIAN DAERAH", "Mutasi dan Promosi ASN", "Pengelolaan Mutasi ASN"


def test_currency_in_a_column_of_its_own_is_no_amount() -> None:
    document = only(
        f"""
        RENCANA KERJA BKPP KOTA CONTOH TAHUN 2025
        | Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Satuan | Target 2025 | Pagu | |
        | 5.03.02 | {P} | Indeks ASN | Indeks | =77.95 | Rp | 900000000 |
        | 5.03.02.2.02 | {K} | Persentase mutasi | Persen | 90 | Rp | 900000000 |
        """
    )
    assert lines(document) == [
        ("program", "5.03.02", P, 900_000_000),
        ("kegiatan", "5.03.02.2.02", K, 900_000_000),
    ]


def test_kode_merged_over_two_columns_is_one_kode() -> None:
    document = only(
        f"""
        RENCANA KERJA BKPP KOTA CONTOH TAHUN 2025
        | Kode | < | Program/Kegiatan/Sub Kegiatan | Pagu (Rp) |
        | 5.03.02 | < | {P} | 900 |
        | 5.03.02.2.02 | < | {K} | 900 |
        | 5.03.02.2.02.0001 | < | {S} | 900 |
        """
    )
    assert [line[:2] for line in lines(document)] == [
        ("program", "5.03.02"),
        ("kegiatan", "5.03.02.2.02"),
        ("subkegiatan", "5.03.02.2.02.0001"),
    ]


def test_each_level_in_its_own_column_below_one_heading() -> None:
    document = only(
        f"""
        RENCANA KERJA BKPP KOTA CONTOH TAHUN 2025
        | No | Program/Kegiatan/Sub Kegiatan | < | < | Indikator | Target 2025 |
        | 1 | {P} | | | Indeks ASN | 80 |
        | | | {K} | | Persentase mutasi | 90% |
        | | | | {S} | Jumlah dokumen | 12 Dokumen |
        """
    )
    assert [line[0] for line in lines(document)] == ["program", "kegiatan", "subkegiatan"]
    assert [t[0] for t in targets(document)] == ["program", "kegiatan", "subkegiatan"]


def test_indikator_left_of_the_lines_belongs_to_them() -> None:
    document = only(
        f"""
        RENCANA KERJA BKPP KOTA CONTOH TAHUN 2025
        | Kode | Pagu (Rp) | Indikator Kinerja | Target 2025 | Satuan | Program/Kegiatan/Sub Kegiatan |
        | 5.03.02 | 900 | Indeks ASN | 80 | Indeks | {P} |
        | 5.03.02.2.02 | 900 | Persentase mutasi | 90 | Persen | {K} |
        """
    )
    assert [(i.level.value, i.owner and i.owner.value) for i in document.indikator] == [("program", P), ("kegiatan", K)]


def test_value_and_unit_below_one_heading() -> None:
    document = only(
        f"""
        RENCANA KERJA BKPP KOTA CONTOH TAHUN 2025
        | Kode | Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Target 2025 | | Pagu (Rp) |
        | 5.03.02 | {P} | Tingkat kepatuhan | =77.95 | Persen | 900 |
        | 5.03.02.2.02 | {K} | Rasio layanan | - | Rasio | 900 |
        | 5.03.02.2.02.0001 | {S} | Jumlah dokumen | 12 | Dokumen | 900 |
        """
    )
    assert [i.satuan and i.satuan.text for i in document.indikator] == ["Persen", "Rasio", "Dokumen"]
    assert [t[4] for t in targets(document)] == ["77.95", None, "12"]


@pytest.mark.parametrize(
    ("before", "after"),
    [("Renja Murni Tahun 2025", "Renja Perubahan Tahun 2025"), ("DPA", "DPPA"), ("Semula", "Menjadi"), ("RKA", "RKPA")],
)
def test_versions_beside_each_other_give_the_amended_value(before: str, after: str) -> None:
    document = only(
        f"""
        DPPA BKPP KOTA CONTOH TAHUN 2025
        | Kode | Program/Kegiatan | Pagu (Rp) | < | < |
        | ^ | ^ | {before} | {after} | Selisih |
        | 5.03.02 | {P} | 900 | 950 | 50 |
        """
    )
    assert lines(document) == [("program", "5.03.02", P, 950)]


def test_target_beside_target_perubahan_is_of_before() -> None:
    document = only(
        """
        PERJANJIAN KINERJA PERUBAHAN TAHUN 2025
        | No | Sasaran | Indikator | Target | Target Perubahan |
        | 1 | Meningkatnya layanan | Indeks | 80 | 85 |
        """
    )
    assert [t[4] for t in targets(document)] == ["85"]


@pytest.mark.parametrize("heading", ["Tingkat", "Jenis", "Jenjang", "Kelompok", "Level Kinerja"])
def test_column_of_levels_is_known_by_its_cells(heading: str) -> None:
    document = only(
        f"""
        CASCADING KINERJA BKPP KOTA CONTOH TAHUN 2025
        | {heading} | Uraian | Indikator | Target |
        | Tujuan | Mewujudkan aparatur profesional | Indeks RB | 80 |
        | Sasaran | Meningkatnya profesionalitas | Indeks ASN | 78 |
        | Program | {P} | Persentase ASN kompeten | 90 |
        | Kegiatan | {K} | Persentase mutasi | 95 |
        | Sub Kegiatan | {S} | Jumlah dokumen | 12 |
        """
    )
    assert document.table.kind.value == "cascading"
    assert [t[0] for t in targets(document)] == ["tujuan", "sasaran", "program", "kegiatan", "subkegiatan"]


def test_text_beside_a_column_of_levels_is_the_line() -> None:
    document = only(
        f"""
        CASCADING KINERJA BKPP KOTA CONTOH TAHUN 2025
        | Kelompok | Kode | Kinerja | Indikator | Target |
        | Sasaran | | Meningkatnya profesionalitas | Indeks ASN | 78 |
        | Program | 5.03.02 | {P} | Persentase ASN kompeten | 90% |
        """
    )
    assert lines(document) == [("program", "5.03.02", P, None)]


def test_indikator_keluaran_of_a_mixed_column_is_of_each_line() -> None:
    document = only(
        f"""
        RENCANA KERJA BKPP KOTA CONTOH TAHUN 2025
        | Sasaran | Indikator Sasaran | Target Sasaran | Kode | Program/Kegiatan/Sub Kegiatan | Indikator Keluaran | Target Keluaran |
        | Meningkatnya layanan | Indeks Merit | 300 | 5.03.02 | {P} | Indeks ASN | 78 |
        | | | | 5.03.02.2.02 | {K} | Persentase mutasi | 90 |
        """
    )
    assert [t[0] for t in targets(document)] == ["sasaran", "program", "kegiatan"]


def test_column_of_years_gives_the_year() -> None:
    document = only(
        f"""
        | tahun | kode_sub_giat | nama_sub_giat | pagu | tolok_ukur_sub | target_output | satuan_output |
        | 2025 | 5.03.02.2.02.0001 | {S} | 500 | Jumlah dokumen | 12 | Dokumen |
        | 2026 | 5.03.02.2.02.0002 | Pengelolaan Kenaikan Pangkat | 600 | Jumlah usulan | 4 | Dokumen |
        """
    )
    assert [(t[1], t[3], t[4]) for t in targets(document)] == [
        ("Jumlah dokumen", 2025, "12"),
        ("Jumlah usulan", 2026, "4"),
    ]
    assert [node.pagu[0].tahun for node in document.nodes] == [2025, 2026]


def test_target_below_capaian_kinerja_and_realisasi_below_money() -> None:
    document = only(
        f"""
        LAPORAN EVALUASI RENJA TRIWULAN II TAHUN 2025
        | Kode | Program/Kegiatan | Indikator Kinerja | Capaian Kinerja | < | < | Anggaran (Rp) | < |
        | ^ | ^ | ^ | Target 2025 | Realisasi Triwulan II | % | Pagu | Realisasi |
        | 5.03.02 | {P} | Indeks ASN | 80 | 40 | 50 | 900 | 450 |
        """
    )
    assert [(t[2], t[4]) for t in targets(document)] == [("target", "80"), ("realisasi", "40")]
    assert lines(document) == [("program", "5.03.02", P, 900)]


def test_money_of_quarters_is_no_target_and_no_pagu() -> None:
    document = only(
        f"""
        RENCANA ANGGARAN KAS TAHUN ANGGARAN 2025
        | Kode | Uraian | Rencana Anggaran Kas (Rp) | < | < | < | Pagu |
        | ^ | ^ | Triwulan I | Triwulan II | Triwulan III | Triwulan IV | ^ |
        | 5.03.02 | {P} | 225000 | 225000 | 225000 | 225000 | 900000 |
        """
    )
    assert (lines(document), targets(document)) == ([("program", "5.03.02", P, 900_000)], [])


def test_quarters_of_a_cash_plan_without_heading_of_money() -> None:
    document = only(
        f"""
        RENCANA ANGGARAN KAS TAHUN ANGGARAN 2025
        | Kode | Uraian | Anggaran | Triwulan I | Triwulan II | Triwulan III | Triwulan IV |
        | 5.03.02 | {P} | 900000 | 225000 | 225000 | 225000 | 225000 |
        """
    )
    assert (lines(document), targets(document)) == ([("program", "5.03.02", P, 900_000)], [])


ACCOUNTS = {
    "realisasi": """
        LAPORAN REALISASI ANGGARAN BKPP KOTA CONTOH TAHUN 2025
        | Kode Rekening | Uraian | Anggaran | Realisasi | % | Sisa |
        | 5 | BELANJA DAERAH | 5000 | 2500 | 50 | 2500 |
        | '5.1 | BELANJA OPERASI | 4000 | 2000 | 50 | 2000 |
        | 5.1.01 | Belanja Pegawai | 3000 | 1500 | 50 | 1500 |
        | 5.1.01.01 | Belanja Gaji dan Tunjangan ASN | 3000 | 1500 | 50 | 1500 |
        """,
    "neraca": """
        NERACA PER 31 DESEMBER 2025
        | Kode Rekening | Uraian | 2025 | 2024 |
        | 1 | ASET | 9000000000 | 8000000000 |
        | '1.1 | ASET LANCAR | 2000000000 | 1000000000 |
        | 1.1.01 | Kas dan Setara Kas | 1000000000 | 500000000 |
        | 1.3.02 | Peralatan dan Mesin | 4000000000 | 4000000000 |
        """,
    "harga": """
        STANDAR SATUAN HARGA TAHUN 2025
        | No | Kode Barang | Uraian | Spesifikasi | Satuan | Harga (Rp) | Kode Rekening |
        | 1 | 1.1.12.01.01.0001.00001 | Kertas HVS F4 | Standar | Rim | 55000 | 5.1.02.01.01.0024 |
        """,
    "belanja": """
        REFOCUSING ANGGARAN TAHUN 2020
        | No | Uraian | Volume | Satuan | Harga Satuan | Jumlah | Sumber Dana |
        | 1 | Masker kain | 100 | Buah | 15000 | 1500000 | BTT |
        """,
}


@pytest.mark.parametrize("text", ACCOUNTS.values(), ids=ACCOUNTS.keys())
def test_tables_of_accounts_and_prices_are_no_plans(text: str) -> None:
    assert documents(text) == ()


def test_lines_by_rekening_below_a_program_leave_its_kode_alone() -> None:
    document = only(
        f"""
        DPA BKPP KOTA CONTOH TAHUN ANGGARAN 2025
        | Kode | Uraian | Jumlah |
        | 5.03.02 | {P} | 900 |
        | 5.1.02.01.01.0024 | Belanja Alat Tulis Kantor | 400 |
        | 5.1.02.01.01.0025 | Belanja Kertas dan Cover | 100 |
        | 5.1.02.01.01.0026 | Belanja Bahan Cetak | 100 |
        | 5.1.02.01.01.0027 | Belanja Benda Pos | 100 |
        | 5.1.02.01.01.0052 | Belanja Makanan dan Minuman Rapat | 200 |
        """
    )
    assert lines(document) == [("program", "5.03.02", P, 900)]


def test_list_of_names_alone_is_a_list_of_programs() -> None:
    document = only(
        f"""
        PROGRAM DAN KEGIATAN BKPP KOTA CONTOH TAHUN 2025
        | No | Program | Kegiatan | Sub Kegiatan |
        | 1 | {P} | {K} | {S} |
        | 2 | | | Pengelolaan Kenaikan Pangkat |
        """
    )
    assert (document.table.kind.value, fields(document)) == ("program", "no | program | kegiatan | subkegiatan")
    assert [line[0] for line in lines(document)] == ["program", "kegiatan", "subkegiatan", "subkegiatan"]


@pytest.mark.parametrize(("heading", "value"), [("Verifikasi", "OK"), ("Koordinator", "Budi")])
def test_words_beside_the_target_are_no_units(heading: str, value: str) -> None:
    document = only(
        f"""
        RENCANA KINERJA TAHUNAN TAHUN 2025
        | No | Sasaran | Indikator Kinerja | Target | {heading} |
        | 1 | Meningkatnya mutu | Persentase mutu | 80 | {value} |
        | 2 | Meningkatnya air | Panjang pipa | 27 | {value} |
        """
    )
    assert "satuan" not in fields(document)


def test_year_without_any_value_is_no_satuan() -> None:
    document = only(
        """
        IKU DINAS CONTOH TAHUN 2025-2027
        | No | Indikator Kinerja | Baseline (2024) | Target | < | < |
        | ^ | ^ | ^ | Tahun 2025 | Tahun 2026 | Tahun 2027 |
        | 1 | Persentase mutu | 80% | 81% | 82% | – |
        | 2 | Persentase air | 70% | 85% | 86% | NA |
        """
    )
    assert fields(document).endswith("target 2025 | target 2026 | target 2027")


def test_kinerja_beside_anggaran_of_a_quarter_is_its_target() -> None:
    document = only(
        f"""
        RENCANA AKSI TAHUN 2025
        | No | Program/Kegiatan | Indikator | Target 2025 | Pagu | TW I | < | TW II | < |
        | | | | | | Kinerja | Anggaran | Kinerja | Anggaran |
        | 1 | 5.03.02 {P} | Indeks ASN | 80 | 100 | 20 | 25 | 40 | 25 |
        """
    )
    assert [t[4] for t in targets(document)] == ["80", "20", "40"]
    assert lines(document)[0][3] == 100


def test_letters_apart_below_a_group_name_the_group() -> None:
    document = only(
        f"""
        RENCANA KINERJA TAHUNAN TAHUN 2025
        | SASARAN | < | < | PROGRAM | KEGIATAN | < | < |
        | U r a i a n | Indikator | Target | ^ | U r a i a n | Indikator Kinerja | Target |
        | Meningkatnya mutu | Indeks Kepuasan | 82 | {P} | {K} | Jumlah laporan | 12 |
        """
    )
    assert [(i.level.value, i.owner and i.owner.value) for i in document.indikator] == [
        ("sasaran", "Meningkatnya mutu"),
        ("kegiatan", K),
    ]


def test_indikator_of_an_output_belongs_to_the_line_beside_it() -> None:
    document = only(
        f"""
        TEKNIK MERUMUSKAN PROGRAM/KEGIATAN/SUBKEGIATAN RENSTRA TAHUN 2025-2029
        | Tujuan | Sasaran | Outcome | Output | Indikator | Program/Kegiatan/Subkegiatan |
        | Terwujudnya tata kelola | | | | Indeks RB | |
        | | Meningkatnya layanan | | | Indeks layanan | |
        | | | Meningkatnya kompetensi | | Persentase ASN | 5.03.02 {P} |
        | | | | Terlaksananya mutasi | Persentase mutasi | 5.03.02.2.02 {K} |
        """
    )
    assert [i.level.value for i in document.indikator] == ["tujuan", "sasaran", "program", "kegiatan"]


def test_numbered_values_in_one_cell_are_those_of_the_numbered_indikator() -> None:
    document = only(
        """
        PERJANJIAN KINERJA TAHUN 2025
        | No | Sasaran | Indikator | Satuan | Target |
        | 1 | Meningkatnya panen | 1. Produksi padi<br>2. Produktivitas padi | Ton<br>Kw/Ha | 1. 766.020<br>2. 63,50 |
        """
    )
    assert [(t[1], t[4]) for t in targets(document)] == [("Produksi padi", "766020"), ("Produktivitas padi", "63.5")]
