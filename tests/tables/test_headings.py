"""Headings over several rows, titles around them, and what stands above a table but is none of it."""

from __future__ import annotations

import pytest

from tests.tables.reading import fields, lines, only, targets

P, K = "PROGRAM KEPEGAWAIAN DAERAH", "Mutasi dan Promosi ASN"


@pytest.mark.parametrize("title", ["| | | | |", "| EVALUASI RENJA TAHUN 2025 | < | < | < | < | < | < | < | < |"])
def test_groups_of_any_words_stand_over_the_headings(title: str) -> None:
    document = only(
        f"""
        LAPORAN EVALUASI RENJA TAHUN 2025
        {title}
        | | | | | Fisik | < | < | Keuangan | < |
        | Kode | Program/Kegiatan | Indikator Kinerja | Satuan | Target 2025 | Realisasi | % | Pagu (Rp) | Realisasi |
        | 5.03.02 | {P} | Indeks ASN | Indeks | 80 | 40 | 50 | 900 | 450 |
        """
    )
    assert fields(document).endswith("satuan | target 2025 | realisasi | rasio | pagu | realisasi_pagu")
    assert [(t[2], t[4]) for t in targets(document)] == [("target", "80"), ("realisasi", "40")]


def test_quarters_and_k_and_rp_over_three_rows_with_labels_on_the_lowest() -> None:
    document = only(
        f"""
        Formulir E.81 Evaluasi Renja BKPP Kota Contoh Tahun 2025

        | | | | Target Renja Perangkat Daerah Tahun 2025 | < | Realisasi Kinerja Pada Triwulan | < | < | < |
        | | | | ^ | ^ | I | < | II | < |
        | Kode | Program/Kegiatan | Indikator | K | Rp | K | Rp | K | Rp |
        | 5.03.02 | {P} | Indeks ASN | 80 | 900 | 20 | 225 | 40 | 450 |
        """
    )
    assert [(t[2], t[4]) for t in targets(document)] == [("target", "80"), ("realisasi", "20"), ("realisasi", "40")]
    assert lines(document) == [("program", "5.03.02", P, 900)]


def test_quarters_written_once_over_unmerged_columns() -> None:
    document = only(
        f"""
        Formulir E.81 Evaluasi Renja BKPP Kota Contoh Tahun 2025

        | | | | Target Renja Tahun 2025 | | Realisasi Kinerja Pada Triwulan | | | |
        | | | | | | I | | II | |
        | Kode | Program/Kegiatan | Indikator | K | Rp | K | Rp | K | Rp |
        | 5.03.02 | {P} | Indeks ASN | 80 | 900 | 20 | 225 | 40 | 450 |
        """
    )
    assert [(t[2], t[4]) for t in targets(document)] == [("target", "80"), ("realisasi", "20"), ("realisasi", "40")]


def test_heading_typed_into_two_cells_below_each_other() -> None:
    document = only(
        f"""
        RENCANA KERJA BKPP KOTA CONTOH TAHUN 2025

        | No | Kode | Program / Kegiatan / | Indikator | Target | Pagu | Sumber |
        | | | Sub Kegiatan | Kinerja | Tahun 2025 | Indikatif (Rp) | Dana |
        | 1 | 5.03.02 | {P} | Indeks ASN | 80 | 900 | DAU |
        """
    )
    assert fields(document) == "no | kode | uraian_pks | indikator | target 2025 | pagu | sumber_dana"


def test_title_merged_over_a_part_of_the_table_is_no_group() -> None:
    document = only(
        f"""
        | PROGRAM DAN KEGIATAN BKPP KOTA CONTOH TAHUN 2025 | < | < | < |
        | No | Program | Kegiatan | Sub Kegiatan | Pagu | Ket |
        | 1 | {P} | {K} | Pengelolaan Mutasi ASN | 500 | |
        """
    )
    assert (document.table.header, document.table.tahun) == ("A2:F2", 2025)
    assert document.table.opd is not None


def test_title_in_the_first_column_belongs_to_a_table_further_right() -> None:
    document = only(
        f"""
        RENCANA KERJA TAHUN 2025
        | BKPP KOTA CONTOH | < | < | < | < |

        | | Kode | Program/Kegiatan | Indikator Kinerja | Target | Pagu (Rp) |
        | | 5.03.02 | {P} | Indeks ASN | 80 | 900 |
        """
    )
    assert (document.table.kind.value, document.table.tahun) == ("renja", 2025)


def test_year_of_prakiraan_maju_in_a_title_is_not_the_year_of_the_table() -> None:
    document = only(
        f"""
        Tabel T-C.33
        Rumusan Rencana Program dan Kegiatan dan Prakiraan Maju Tahun 2026

        | Kode | Program/Kegiatan | Indikator | Rencana Tahun 2025 | < | Prakiraan Maju Tahun 2026 | < |
        | ^ | ^ | ^ | Target | Pagu | Target | Pagu |
        | 5.03.02 | {P} | Indeks ASN | 80 | 900 | 81 | 950 |
        """
    )
    assert [(t[3], t[4]) for t in targets(document)] == [(2025, "80"), (2026, "81")]
    assert [(p.tahun, p.amount) for p in document.nodes[0].pagu] == [(2025, 900), (2026, 950)]


@pytest.mark.parametrize(
    ("title", "amount"),
    [
        ("(dalam jutaan rupiah)", 900_000_000),
        ("Dalam Ribuan Rp", 900_000),
        ("(Rp. 000)", 900_000),
        ("Gerakan Sejuta Pohon", 900),
    ],
)
def test_title_gives_the_scale_of_money(title: str, amount: int) -> None:
    document = only(
        f"""
        RENCANA KERJA BKPP KOTA CONTOH TAHUN 2025
        {title}
        | Kode | Program/Kegiatan | Indikator Kinerja | Target | Pagu |
        | 5.03.02 | {P} | Indeks ASN | 80 | 900 |
        """
    )
    assert lines(document) == [("program", "5.03.02", P, amount)]
    assert [t[4] for t in targets(document)] == ["80"]


def test_amounts_that_cannot_be_in_millions_stay_as_they_are() -> None:
    document = only(
        f"""
        RENCANA KERJA BKPP KOTA CONTOH TAHUN 2025
        (dalam jutaan rupiah)
        | Kode | Program/Kegiatan | Indikator Kinerja | Target | Pagu |
        | 5.03.02 | {P} | Indeks ASN | 80 | 900000000 |
        """
    )
    assert lines(document) == [("program", "5.03.02", P, 900_000_000)]


def test_names_of_forms_above_name_no_office() -> None:
    document = only(
        f"""
        DOKUMEN PELAKSANAAN ANGGARAN
        SATUAN KERJA PERANGKAT DAERAH
        TAHUN ANGGARAN 2025
        Organisasi : 5.03.5.04.0.00.01.0000 Badan Kepegawaian Kota Contoh

        | Kode | Uraian | Jumlah |
        | 5.03.02 | {P} | 900 |
        """
    )
    assert document.table.opd is not None
    assert document.table.opd.value == "Badan Kepegawaian Kota Contoh"
