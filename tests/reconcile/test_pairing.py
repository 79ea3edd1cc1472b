"""Which indikator and lines of different documents are taken to be the same, and what is said about it."""

from __future__ import annotations

from collections.abc import Callable

from rkt_xl.model.result import CompareRow
from rkt_xl.pipeline import RunResult
from rkt_xl.reconcile.likeness import pair_names
from tests.reconcile.test_bkpp import codes

RKT = """RENCANA KINERJA TAHUNAN 2025
Dinas Contoh Kota Contoh
| No | Sasaran | Indikator | Satuan | Target |
{}"""
RENSTRA = """RENSTRA TAHUN 2025-2027
Dinas Contoh Kota Contoh
| No | Tujuan | Sasaran | Indikator | Target 2025 | Target 2026 | Target 2027 |
{}"""
DPA = """DPA TAHUN ANGGARAN 2025
Dinas Contoh Kota Contoh
| Kode | Program/Kegiatan/Sub Kegiatan | Pagu (Rp) |
| 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | 300 |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | 300 |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | 300 |
| 5.04.02 | PROGRAM PENGEMBANGAN SUMBER DAYA MANUSIA | 200 |
| 5.04.02.2.01 | Pengembangan Kompetensi Teknis | 200 |
| 5.04.02.2.01.0002 | Penyelenggaraan Pelatihan Teknis | 200 |
"""


def rows(result: RunResult) -> dict[str, CompareRow]:
    return {row.name: row for row in result.offices[0].indikator_rows}


def test_the_best_pairs_of_the_whole_set_are_taken_not_the_first_found() -> None:
    first = "Persentase layanan kepegawaian yang selesai tepat waktu"
    second = "Persentase layanan kepegawaian yang selesai tanpa keluhan"
    pairs = pair_names([f"{second} warga", f"{first} sekali"], [first, second])

    assert [(p.left, p.right) for p in pairs] == [(0, 1), (1, 0)]


def test_names_that_are_alike_to_two_others_are_left_open() -> None:
    assert (
        pair_names(["Pengelolaan Mutasi Pegawai"], ["Pengelolaan Mutasi Pegawai A", "Pengelolaan Mutasi Pegawai B"])
        == []
    )


def test_a_name_that_has_its_partner_is_no_rival_any_more() -> None:
    right = [
        "Jumlah pegawai yang mengikuti pelatihan teknis",
        "Jumlah pegawai yang mengikuti pelatihan teknis dan dasar",
    ]
    mistyped = "Jumlah pegawai yang mengikuti pelatihan tekniz"
    unclear = "Jmlah pegawai yg mengikuti pelatihn teknis dasar"

    assert pair_names([unclear], right) == []
    assert [(p.left, p.right) for p in pair_names([mistyped, unclear], right)] == [(0, 0), (1, 1)]


def test_alike_wording_of_the_same_sasaran_is_paired_with_its_score(checked: Callable[..., RunResult]) -> None:
    result = checked(
        {
            "RKT 2025": RKT.format("| 1 | Layanan prima | Persentase layanan selesai tepat waktu | Persen | 90 |"),
            "Renstra": RENSTRA.format(
                "| 1 | Maju | Layanan prima | Persentase layanan yang selesai tepat waktu | 90 | 91 | 92 |"
            ),
        }
    )

    assert rows(result)["Persentase layanan selesai tepat waktu"].pair == "bunyi mirip 0,94"
    assert codes(result, above_info=True) == {"REC-06": 1}


def test_alike_wording_of_another_sasaran_is_not_paired(checked: Callable[..., RunResult]) -> None:
    result = checked(
        {
            "RKT 2025": RKT.format(
                "| 1 | Layanan prima | Indeks Kepuasan | Indeks | 90 |\n"
                "| 2 | Aparatur andal | Persentase pegawai selesai tepat waktu | Persen | 90 |"
            ),
            "Renstra": RENSTRA.format(
                "| 1 | Maju | Layanan prima | Indeks Kepuasan | 90 | 91 | 92 |\n"
                "|  |  | Layanan prima | Persentase pegawai yang selesai tepat waktu | 90 | 91 | 92 |\n"
                "|  |  | Aparatur andal | Tingkat kehadiran | 97 | 98 | 99 |"
            ),
        }
    )

    assert "REC-06" not in codes(result)
    assert codes(result)["REC-03"] == 2


def test_indikator_of_a_sasaran_in_other_words_are_still_paired(checked: Callable[..., RunResult]) -> None:
    result = checked(
        {
            "RKT 2025": RKT.format(
                "| 1 | Meningkatnya mutu layanan | Persentase layanan selesai tepat waktu | Persen | 90 |"
            ),
            "Renstra": RENSTRA.format(
                "| 1 | Maju | Terwujudnya warga yang puas | Persentase layanan yang selesai tepat waktu | 90 | 91 | 92 |"
            ),
        }
    )

    assert set(codes(result, above_info=True)) == {"REC-06", "REC-09"}


def test_what_is_paired_over_levels_says_so(checked: Callable[..., RunResult]) -> None:
    listed = """INDIKATOR KINERJA YANG MENGACU PADA TUJUAN DAN SASARAN RPJMD 2025-2027
Dinas Contoh Kota Contoh
| No | Indikator | Kondisi awal | Target 2025 | Target 2026 | Target 2027 | Kondisi akhir |
| 1 | Indeks Kemajuan Daerah | 60 | 61 | 62 | 63 | 63 |
"""
    result = checked(
        {
            "Renstra": {
                "T-C.25": RENSTRA.format("| 1 | Maju |  | Indeks Kemajuan Daerah | 61 | 62 | 63 |"),
                "T-C.28": listed,
            }
        }
    )

    assert rows(result)["Indeks Kemajuan Daerah"].pair == "bunyi sama, pada tingkat tujuan"


def test_a_line_whose_parent_is_not_told_is_paired_and_that_is_said(checked: Callable[..., RunResult]) -> None:
    agreed = """PERJANJIAN KINERJA TAHUN 2025
Kepala Bidang Mutasi Dinas Contoh Kota Contoh
| No | Sasaran Program | Indikator Kinerja | Satuan | Target |
| 1 | Mutasi tepat | Persentase mutasi tepat waktu | Persen | 95 |

| No | Kegiatan | Anggaran | Keterangan |
| 1 | {} | 300 | APBD |
"""
    named = checked({"PK Bidang 2025": agreed.format("Mutasi dan Promosi ASN"), "DPA 2025": DPA})
    alike = checked({"PK Bidang 2025": agreed.format("Mutasi dan Promosi ASM"), "DPA 2025": DPA})

    assert [row.pair for row in named.offices[0].pagu_rows if "Mutasi dan Promosi" in row.name] == [
        "nama sama, induknya tidak disebut"
    ]
    assert [row.pair for row in alike.offices[0].pagu_rows if "Mutasi dan Promosi" in row.name] == [
        "nama mirip 0,95, induknya tidak disebut"
    ]


def test_a_line_whose_parent_is_not_told_is_left_alone_where_two_are_called_so(
    checked: Callable[..., RunResult],
) -> None:
    agreed = """PERJANJIAN KINERJA TAHUN 2025
Kepala Seksi Mutasi Dinas Contoh Kota Contoh
| No | Sasaran Kegiatan | Indikator Kinerja | Satuan | Target |
| 1 | Mutasi tepat | Jumlah mutasi | Orang | 95 |

| No | Sub Kegiatan | Anggaran | Keterangan |
| 1 | Penyusunan Laporan | 300 | APBD |
"""
    twice = """DPA TAHUN ANGGARAN 2025
Dinas Contoh Kota Contoh
| Kode | Program/Kegiatan/Sub Kegiatan | Pagu (Rp) |
| 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | 500 |
| 5.03.02.2.01 | Pengadaan ASN | 300 |
| 5.03.02.2.01.0001 | Penyusunan Laporan | 300 |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | 200 |
| 5.03.02.2.02.0001 | Penyusunan Laporan | 200 |
"""
    result = checked({"PK Seksi 2025": agreed, "DPA 2025": twice})

    own = [row for row in result.offices[0].pagu_rows if row.name == "Penyusunan Laporan"]
    assert [len(row.cells) for row in own] == [1, 1, 1]


def test_a_line_is_not_paired_with_an_alike_one_of_another_program(checked: Callable[..., RunResult]) -> None:
    renja = """RENJA TAHUN 2025
Dinas Contoh Kota Contoh
| Program/Kegiatan/Sub Kegiatan | Indikator | Target 2025 | Pagu Indikatif 2025 |
| PROGRAM PENGEMBANGAN SUMBER DAYA MANUSIA | Persentase ASN kompeten | 70 | 200 |
| Kegiatan Mutasi dan Promosi ASM | Persentase mutasi | 90 | 200 |
"""
    result = checked({"Renja 2025": renja, "DPA 2025": DPA})

    assert [len(row.cells) for row in result.offices[0].pagu_rows if "Mutasi dan Promosi" in row.name] == [1, 1]
