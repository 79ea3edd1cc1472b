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


def test_signature_below_does_not_change_what_columns_hold() -> None:
    document = only(
        f"""
        RENCANA KERJA BKPP KOTA CONTOH TAHUN 2025
        | No | Kode | Program/Kegiatan | Indikator Kinerja | Target | Pagu | |
        | 1 | 5.03.02 | {P} | Indeks ASN | 80 | Rp | 900000000 |

        Sumber : Renstra
        | Mengetahui, | | | | | Contoh, 2 Januari 2025 | |
        | Kepala Bappeda | | | | | KEPALA BKPP KOTA CONTOH | |
        """
    )
    assert lines(document) == [("program", "5.03.02", P, 900_000_000)]


def test_group_written_once_over_years_that_are_written_once_over_target_and_pagu() -> None:
    document = only(
        f"""
        RENCANA PROGRAM, KEGIATAN DAN PENDANAAN TAHUN 2026-2027
        | Program/Outcome/Kegiatan/Sub Kegiatan/Output | Indikator | Satuan | Target dan Pagu Indikatif Tahun | | | | Ket. |
        | | | | 2026 | | 2027 | | |
        | | | | Target | Pagu | Target | Pagu | |
        | 5.03.02 {P} | Indeks ASN | Indeks | 80 | 900 | 81 | 950 | |
        """
    )
    assert [(t[3], t[4]) for t in targets(document)] == [(2026, "80"), (2027, "81")]
    assert [(p.tahun, p.amount) for p in document.nodes[0].pagu] == [(2026, 900), (2027, 950)]


YEARS = {
    "Th. 2025": [2025, 2026],
    "Thn 2025": [2025, 2026],
    "Tahun 2025": [2025, 2026],
    "2025": [2025, 2026],
}


@pytest.mark.parametrize("label", YEARS)
def test_columns_headed_by_a_year_alone_are_targets(label: str) -> None:
    document = only(
        f"""
        INDIKATOR KINERJA UTAMA (IKU)
        | No | Indikator Kinerja | Satuan | Baseline 2024 | {label} | {label.replace("2025", "2026")} |
        | 1 | Jumlah kunjungan | Orang | 100 | 110 | 120 |
        """
    )
    assert [(t[2], t[3], t[4]) for t in targets(document)] == [
        ("baseline", 2024, "100"),
        ("target", 2025, "110"),
        ("target", 2026, "120"),
    ]


def test_one_column_headed_by_a_year_is_the_target() -> None:
    document = only(
        """
        RENCANA KINERJA TAHUNAN
        | No | Sasaran Strategis | Indikator Kinerja | Satuan | Tahun 2025 |
        | 1 | Meningkatnya mutu | Persentase mutu | % | 90 |
        """
    )
    assert [(t[3], t[4]) for t in targets(document)] == [(2025, "90")]


@pytest.mark.parametrize(
    ("group", "marks", "role"),
    [
        ("Target Triwulan", "Trw I | Trw II | Trw III | Trw IV", "target"),
        ("Target", "Tribulan I | Tribulan II | Tribulan III | Tribulan IV", "target"),
        ("REALISASI", "I | II | III | IV", "realisasi"),
        ("Triwulan", "I | II | III | IV", "target"),
    ],
)
@pytest.mark.parametrize("merged", [True, False])
def test_quarters_in_every_spelling(group: str, marks: str, role: str, merged: bool) -> None:
    document = only(
        f"""
        RENCANA AKSI TAHUN 2025
        | No | Sasaran | Indikator Kinerja | Target 2025 | {group} | {"< | < | <" if merged else "| |"} |
        | | | | | {marks} |
        | 1 | Meningkatnya mutu | Persentase mutu | 80 | 20 | 40 | 60 | 75 |
        """
    )
    assert [(t[2], t[4]) for t in targets(document)[1:]] == [(role, "20"), (role, "40"), (role, "60"), (role, "75")]
    assert [t.triwulan for t in document.indikator[0].targets] == [None, 1, 2, 3, 4]


def test_target_and_realisasi_by_their_first_letters() -> None:
    document = only(
        """
        CAPAIAN INDIKATOR KINERJA UTAMA TAHUN 2025-2026
        | No | Sasaran | Indikator Kinerja | Tahun 2025 | < | Tahun 2026 | < |
        | ^ | ^ | ^ | T | R | T | R |
        | 1 | Meningkatnya mutu | Persentase mutu | 80 | 79 | 82 | 81 |
        """
    )
    assert [t[2] for t in targets(document)] == ["target", "realisasi", "target", "realisasi"]


@pytest.mark.parametrize("numbering", ["1. | 2. | 3. | 4.", "1) | 2) | 3) | 4)", "(a) | (b) | (c) | (d)"])
def test_numbering_of_columns_with_marks(numbering: str) -> None:
    document = only(
        f"""
        RKT 2025
        | No | Sasaran | Indikator | Target |
        | {numbering} |
        | 1 | Meningkatnya mutu | Persentase mutu | 80 |
        | No | Sasaran | Indikator | Target |
        | {numbering} |
        | 2 | Meningkatnya layanan | Indeks layanan | 81 |
        """
    )
    assert [t[4] for t in targets(document)] == ["80", "81"]


def test_roman_numbering_of_many_columns() -> None:
    document = only(
        f"""
        RENCANA KINERJA TAHUNAN TAHUN 2025
        | No | Sasaran | Indikator | Program | Kegiatan | Target | Satuan | Anggaran |
        | I | II | III | IV | V | VI | VII | VIII |
        | 1 | Meningkatnya mutu | Persentase mutu | {P} | {K} | 80 | % | 900 |
        """
    )
    assert [t[1] for t in targets(document)] == ["Persentase mutu"]


def test_headings_with_merged_columns_repeated_after_a_page_break() -> None:
    document = only(
        """
        RENCANA KINERJA TAHUNAN TAHUN 2025
        | No. | Sasaran | < | Indikator Kinerja | < | Satuan | Target |
        | 1 | Meningkatnya mutu | < | Persentase mutu | < | % | 80 |
        | No. | Sasaran | < | Indikator Kinerja | < | Satuan | Target |
        | 2 | Meningkatnya layanan | < | Indeks layanan | < | Indeks | 81 |
        """
    )
    assert [(i.owner and i.owner.value, i.targets[0].value.text) for i in document.indikator] == [
        ("Meningkatnya mutu", "80"),
        ("Meningkatnya layanan", "81"),
    ]


def test_line_above_the_headings_says_whose_table_it_is() -> None:
    document = only(
        f"""
        RENCANA KINERJA TAHUNAN TAHUN 2025

        | Sasaran : Meningkatnya mutu | < | < | < |
        | No | Indikator | Satuan | Target |
        | 1 | Persentase mutu | % | 80 |
        | Program : 5.03.02 {P} | < | < | < |
        | No | Indikator | Satuan | Target |
        | 1 | Indeks ASN | Indeks | 81 |
        """
    )
    assert [(i.level.value, i.owner and i.owner.value) for i in document.indikator] == [
        ("sasaran", "Meningkatnya mutu"),
        ("program", P),
    ]


def test_statement_page_between_title_and_table() -> None:
    statement = "\n".join(f"        Pihak {i} berjanji akan mewujudkan target kinerja" for i in range(20))
    document = only(
        f"""
        PERJANJIAN KINERJA TAHUN 2025
        DINAS CONTOH KOTA CONTOH
{statement}

        | No | Sasaran | Indikator | Target |
        | 1 | Meningkatnya mutu | Persentase mutu | 80% |
        """
    )
    assert (document.table.kind.value, document.table.tahun) == ("pk", 2025)
    assert document.table.opd is not None
