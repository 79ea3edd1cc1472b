"""Tables are found wherever they stand, and recognised by the meaning of their headings."""

from __future__ import annotations

import pytest

from rkt_xl.tables.band import find_bands
from rkt_xl.tables.heading import may_be_heading, read_heading
from tests.markdown import grid_from_markdown
from tests.tables.reading import only, reading

HEADINGS = {
    "Sasaran Strategis": "sasaran",
    "Sasaran Program (Outcome)/ Sasaran Kegiatan": "sasaran_pk",
    "I K U": "indikator",
    "Indikator Kinerja Program (outcome)/ kegiatan/ sub Kegiatan (output)": "indikator",
    "Tolak Ukur Kinerja": "indikator",
    "Relisasi": "realisasi",
    "TARGET TAHUN 1": "target",
    "Rencana Tingkat Capaian (Target)": "target",
    "Target Akhir Periode Renstra OPD": "target_akhir",
    "Data Capaian pada Tahun Awal Perencanaan": "baseline",
    "Kebutuh-an Dana (Rp.)": "pagu",
    "Alokasi (dalam juta rupiah)": "pagu",
    "TARGET ANGGARAN": "pagu",
    "Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan": "uraian_pks",
    "U r a i a n": "uraian_pks",
    "nama_sub_giat": "subkegiatan",
    "Kode`Rekening": "kode",
    "Kelompok Sasaran": "kelompok_sasaran",
    "Penjelasan/Alasan/Formulasi Penghitungan": "formula",
    "Unit Kerja PD Penanggung-jawab": "penanggung_jawab",
    "Sebab Perubahan": "sebab_perubahan",
    "Tingkat Capaian (%)": "rasio",
}


@pytest.mark.parametrize(("text", "field"), HEADINGS.items())
def test_heading_means_its_field(text: str, field: str) -> None:
    assert may_be_heading(text)
    assert read_heading(text).field == field


@pytest.mark.parametrize(
    "text", ["Meningkatnya kualitas layanan", "Dokumen", "Orang", "Kegiatan Fasilitasi Lembaga", "Bappeda"]
)
def test_data_is_no_heading(text: str) -> None:
    assert read_heading(text).field is None


def test_table_is_found_below_titles_and_beside_empty_columns() -> None:
    document = only(
        """
        | | | |
        | | RENCANA KINERJA TAHUNAN | < | < | < |
        | | Dinas Contoh Kota Contoh | < | < | < |
        | | Tahun 2025 | < | < | < |

        | | No | Sasaran Strategis | Indikator Kinerja | Target |
        | | (1) | (2) | (3) | (4) |
        | | 1 | Meningkatnya layanan | Indeks Kepuasan | 90,5 |
        """
    )
    assert (document.table.kind.value, document.table.area, document.table.header) == ("rkt", "B6:E8", "B6:E7")
    assert (document.table.tahun, document.table.opd and document.table.opd.value) == (2025, "Dinas Contoh Kota Contoh")
    (indikator,) = document.indikator
    assert [(t.tahun, t.value.text, t.ref.a1) for t in indikator.targets] == [(2025, "90.5", "E8")]


def test_years_below_a_merged_heading_belong_to_target_and_pagu() -> None:
    document = only(
        """
        RENSTRA 2025-2029
        | Kode | Program dan Kegiatan | Indikator | Target Kinerja | < | < | Pagu (juta Rp) | < | < |
        | ^ | ^ | ^ | 2025 | 2026 | 2027 | 2025 | 2026 | 2027 |
        | 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | Indeks ASN | 70 | 71 | 72 | 10 | 20 | 30 |
        """
    )
    (node,), (indikator,) = document.nodes, document.indikator
    assert [(t.tahun, t.value.text) for t in indikator.targets] == [(2025, "70"), (2026, "71"), (2027, "72")]
    assert [(p.tahun, p.amount) for p in node.pagu] == [(2025, 10_000_000), (2026, 20_000_000), (2027, 30_000_000)]


def test_relative_years_are_counted_from_the_period_of_the_title() -> None:
    document = only(
        """
        RENCANA STRATEGIS DINAS CONTOH TAHUN 2025 - 2029
        | Tujuan | Sasaran | Indikator | Tahun ke-1 | Tahun ke-2 | Tahun ke-3 |
        | Tata kelola | Layanan baik | Indeks | 1 | 2 | 3 |
        """
    )
    assert [t.tahun for t in document.indikator[0].targets] == [2025, 2026, 2027]


def test_relative_years_without_a_period_stay_relative() -> None:
    document = only(
        "| Sasaran | Indikator | Target Tahun 1 | Target Tahun 2 | Target Tahun 3 |\n| A besar | Indeks | 1 | 2 | 3 |"
    )
    assert [(t.tahun, t.ke) for t in document.indikator[0].targets] == [(None, 1), (None, 2), (None, 3)]


def test_tables_side_by_side_are_parted() -> None:
    found = reading(
        grid_from_markdown(
            """
            REVIEW RENJA TAHUN 2025
            | Rancangan Awal | < | < | Hasil Analisis | < | < |
            | Program/Kegiatan | Target Capaian | Pagu Indikatif | Program/Kegiatan | Target Capaian | Kebutuhan Dana |
            | Program Satu | 1 | 100 | Program Dua | 2 | 200 |
            """
        )
    ).documents
    assert [(d.table.area, d.nodes[0].nama.value, d.nodes[0].pagu[0].amount) for d in found] == [
        ("A2:C4", "Program Satu", 100),
        ("D2:F4", "Program Dua", 200),
    ]


def test_two_tables_below_each_other_are_two() -> None:
    found = reading(
        grid_from_markdown(
            """
            PERJANJIAN KINERJA TAHUN 2025
            | No | Sasaran Strategis | Indikator Kinerja | Target |
            | 1 | Meningkatnya layanan | Indeks | 90 |

            | No | Program | Anggaran | Keterangan |
            | 1 | Program Kepegawaian Daerah | Rp 1.000.000,- | APBD |
            | | Jumlah | Rp 1.000.000,- | |
            """
        )
    ).documents
    assert [(d.table.kind.value, len(d.indikator), len(d.nodes), len(d.totals)) for d in found] == [
        ("pk", 1, 0, 0),
        ("pk", 0, 1, 1),
    ]


@pytest.mark.parametrize("target", ["74 - 99", "90 s.d. 95", "", "-"])
def test_a_line_that_reads_like_headings_does_not_end_its_table(target: str) -> None:
    document = only(
        f"""
        RENCANA KINERJA TAHUNAN 2026
        Dinas Contoh Kota Contoh

        | No | Sasaran Strategis | Indikator Kinerja | Satuan | Target |
        | 1 | Layanan prima | Indeks kepuasan | Indeks | 82,5 |
        | | | Indikator pembangunan desa terpenuhi | Kegiatan | {target} |
        | 3 | Layanan cepat | Persentase berkas tepat waktu | Persen | 90 |
        """
    )

    assert [i.text.value for i in document.indikator if i.text] == [
        "Indeks kepuasan",
        "Indikator pembangunan desa terpenuhi",
        "Persentase berkas tepat waktu",
    ]


def test_headings_repeated_after_a_page_break_are_no_data() -> None:
    document = only(
        """
        RKT 2025
        | No | Sasaran | Indikator | Target |
        | 1 | Meningkatnya layanan | Indeks | 90 |
        | No | Sasaran | Indikator | Target |
        | 2 | Meningkatnya kinerja | Nilai AKIP | 80 |
        """
    )
    assert [i.text.value for i in document.indikator if i.text] == ["Indeks", "Nilai AKIP"]


def test_two_columns_headed_target_are_satuan_and_value() -> None:
    document = only(
        """
        | Kode | Program/Kegiatan | Target | Target |
        | 2.08.01 | PROGRAM PENUNJANG | | |
        | 2.08.01.2.01 | Perencanaan | | |
        | 2.08.01.2.01.0001 | Penyusunan Dokumen | Dokumen | 4 |
        | 2.08.01.2.01.0002 | Koordinasi RKA | Laporan | 1 |
        """
    )
    assert [(i.satuan and i.satuan.text, i.targets[0].value.text) for i in document.indikator] == [
        ("Dokumen", "4"),
        ("Laporan", "1"),
    ]


def test_other_tables_are_no_planning_tables() -> None:
    assert not reading(
        grid_from_markdown(
            """
            DAFTAR GAJI
            | No | Nama | NIP | Gaji Pokok | Tunjangan |
            | 1 | Fulan | 1 | 3000000 | 200000 |
            """
        ),
        grid_from_markdown("| NO | DAERAH | ANGGARAN | REALISASI | % |\n| 1 | Kab. A | 10 | 5 | 50 |"),
    ).documents


def test_blank_form_is_recognised_and_has_no_facts() -> None:
    document = only("INDIKATOR KINERJA UTAMA\n| No | Sasaran | Indikator Kinerja Utama | Formula | Sumber Data |")
    assert (document.table.kind.value, document.indikator, document.nodes) == ("iku", (), ())


def test_band_grows_over_parents_and_numbering() -> None:
    grid = grid_from_markdown(
        """
        | No | Sasaran | Indikator | Target | < |
        | ^ | ^ | ^ | 2025 | 2026 |

        | (1) | (2) | (3) | (4) | 5=(4) |
        | 1 | A besar sekali | Indeks | 1 | 2 |
        """
    )
    (band,) = find_bands(grid)
    assert (band.top, band.bottom, band.numbering, band.body_top) == (1, 2, (4,), 5)


def test_every_filled_cell_is_used_or_set_aside_with_a_reason() -> None:
    found = reading(
        grid_from_markdown(
            """
            PERJANJIAN KINERJA TAHUN 2025

            | No | Sasaran | Indikator | Target | Bobot |
            | 1 | 2 | 3 | 4 | 5 |
            | 1 | Meningkatnya layanan | Indeks | 90 | 12 |
            Catatan: target dapat berubah
            Gorontalo, 2 Januari 2025
            | | | | KEPALA DINAS CONTOH |
            | | | | NIP. 190001011900011001 |
            """
        )
    )
    assert found.filled == found.used + len(found.set_aside)
    reasons = {item.ref.a1: item.reason for item in found.set_aside}
    assert reasons["A1"] == "judul"
    assert reasons["B4"] == "baris nomor kolom"
    assert reasons["A5"] == "nomor urut"
    assert reasons["E5"] == "kolom dikenali, isinya tidak dipakai"
    assert reasons["A6"] == "catatan"
    assert reasons["D8"] == "tanda tangan"


SPELLINGS = {
    "Saaran Strategis": "sasaran",
    "Uraian Sasaran Strategis": "sasaran",
    "Sasaran Strategis Dinas": "sasaran",
    "Rumusan Sasaran": "sasaran",
    "Satuan (Unit)": "satuan",
    "Taget": "target",
    "Target s.d. Desember 2025": "target",
    "Besaran Target": "target",
    "Jumlah Target": "target",
    "Target yang akan dicapai": "target",
    "T": "target",
    "R": "realisasi",
    "Ukuran Kinerja": "indikator",
    "tolok_ukur_sub": "indikator",
    "Kode Rek.": "kode",
    "Program Kegiatan Sub Kegiatan": "uraian_pks",
    "Rincian Program/Kegiatan": "uraian_pks",
    "Keuangan": "pagu",
    "DPPA": "versi",
    "Renja Perubahan": "versi",
    "Tingkat": "level",
    "%": "rasio",
}


@pytest.mark.parametrize(("text", "field"), SPELLINGS.items())
def test_heading_in_another_spelling(text: str, field: str) -> None:
    assert may_be_heading(text)
    assert read_heading(text).field == field
