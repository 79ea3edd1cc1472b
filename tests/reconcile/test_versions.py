"""Which document of a kind counts, and what an amendment changed."""

from __future__ import annotations

from collections.abc import Callable

from rkt_xl.pipeline import RunResult

RKT = """RENCANA KINERJA TAHUNAN 2025
Dinas Contoh Kota Contoh
| No | Sasaran | Indikator | Satuan | Target |
| 1 | Akuntabel | Nilai AKIP | Nilai | {} |
| 2 | Layanan prima | Indeks Layanan | Indeks | {} |
"""
DPA = """DPA TAHUN ANGGARAN 2025
Dinas Contoh Kota Contoh
| Kode | Program/Kegiatan/Sub Kegiatan | Pagu (Rp) |
| 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | 300 |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | 300 |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | 200 |
| 5.03.02.2.02.0002 | Pengelolaan Kenaikan Pangkat ASN | 100 |
"""
DPPA = """DPPA PERUBAHAN TAHUN ANGGARAN 2025
Dinas Contoh Kota Contoh
| Kode | Program/Kegiatan/Sub Kegiatan | Pagu (Rp) |
| 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | 450 |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | 450 |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | 250 |
| 5.03.02.2.02.0003 | Pengelolaan Promosi ASN | 200 |
"""
PK_HEAD = """PERJANJIAN KINERJA TAHUN 2025
Kepala Dinas Contoh Kota Contoh
| No | Sasaran Strategis | Indikator Kinerja | Satuan | Target |
| 1 | Akuntabel | Nilai AKIP | Nilai | 83 |
"""
PK_BIDANG = """PERJANJIAN KINERJA PERUBAHAN TAHUN 2025
Kepala Bidang Mutasi Dinas Contoh Kota Contoh
| No | Sasaran Program | Indikator Kinerja | Satuan | Target |
| 1 | Mutasi tepat | Persentase mutasi tepat waktu | Persen | 95 |
"""


def used(result: RunResult) -> set[str]:
    superseded = {s.document.table.file for s in result.offices[0].superseded}
    return {f.file for f in result.files} - superseded


def codes(result: RunResult) -> list[str]:
    return [f.code for f in result.findings]


def test_an_amendment_supersedes_and_its_changes_are_listed(checked: Callable[..., RunResult]) -> None:
    result = checked({"DPA": DPA, "DPPA": DPPA})
    assert used(result) == {"DPPA.xlsx"}
    assert result.offices[0].total_pagu == 450
    (finding,) = [f for f in result.findings if f.code == "YEA-04"]
    assert (finding.refs[0].file, finding.refs[0].a1) == ("DPA.xlsx", "A1")
    changes = {
        (c.what, c.name): (c.before and c.before.text, c.after and c.after.text) for c in result.offices[0].changes
    }
    assert changes == {
        ("Pagu berubah", "PROGRAM KEPEGAWAIAN DAERAH"): ("300", "450"),
        ("Pagu berubah", "Mutasi dan Promosi ASN"): ("300", "450"),
        ("Pagu berubah", "Pengelolaan Mutasi ASN"): ("200", "250"),
        ("Baris ditambah", "Pengelolaan Promosi ASN"): (None, "200"),
        ("Baris dihapus", "Pengelolaan Kenaikan Pangkat ASN"): ("100", None),
    }


def test_exact_copies_count_once_without_a_question(checked: Callable[..., RunResult]) -> None:
    result = checked({"RKT": RKT.format(83, "3,5"), "RKT (1)": RKT.format(83, "3,5")})
    assert used(result) == {"RKT.xlsx"}
    assert "YEA-04" not in codes(result)


def test_equal_content_in_another_form_counts_once_too(checked: Callable[..., RunResult]) -> None:
    result = checked({"RKT": RKT.format(83, "3,5"), "RKT cetak": "Lampiran\n" + RKT.format("83,00", "3,50")})
    assert len(used(result)) == 1
    assert "YEA-04" not in codes(result)


def test_a_final_version_goes_before_a_draft_and_is_asked_about(checked: Callable[..., RunResult]) -> None:
    result = checked({"RKT FIX": RKT.format(83, "3,5"), "RKT draft": RKT.format(81, "3,4")})
    assert used(result) == {"RKT FIX.xlsx"}
    (finding,) = [f for f in result.findings if f.code == "YEA-04"]
    assert finding.refs[0].file == "RKT draft.xlsx"
    assert "menurut nama berkasnya" in finding.message


def test_a_form_that_is_hardly_filled_in_gives_way(checked: Callable[..., RunResult]) -> None:
    result = checked({"RKT final": RKT.format("-", "-"), "RKT lama": RKT.format(83, "3,5")})
    assert used(result) == {"RKT lama.xlsx"}


def test_agreements_of_other_levels_are_no_versions_of_each_other(checked: Callable[..., RunResult]) -> None:
    result = checked({"PK Kepala": PK_HEAD, "PK Kabid perubahan": PK_BIDANG})
    assert used(result) == {"PK Kepala.xlsx", "PK Kabid perubahan.xlsx"}


def test_parts_of_one_document_in_several_files_all_count(checked: Callable[..., RunResult]) -> None:
    other = (
        DPA.replace("5.03.02.2.02", "5.03.02.2.03")
        .replace("Mutasi dan Promosi", "Pengembangan")
        .replace("Pengelolaan", "Penyelenggaraan")
    )
    assert len(used(checked({"DPA 1": DPA, "DPA 2": other}))) == 2
