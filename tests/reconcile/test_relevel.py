"""Levels of lines without kode and without telling typography, from a nomenclature in the folder."""

from __future__ import annotations

from collections.abc import Callable

from rkt_xl.model.finding import Severity
from rkt_xl.pipeline import RunResult

NOMENKLATUR = """NOMENKLATUR URUSAN KEPEGAWAIAN
| Kode | Nomenklatur | Kinerja | Indikator | Satuan |
| 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH |  |  |  |
| 5.03.02.2.01 | Pengadaan, Pemberhentian dan Informasi Kepegawaian ASN |  |  |  |
| 5.03.02.2.01.0008 | Fasilitasi Lembaga Profesi ASN | Terfasilitasinya lembaga | Jumlah lembaga | Lembaga |
| 5.03.02.2.02 | Mutasi dan Promosi ASN |  |  |  |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Terkelolanya mutasi | Jumlah dokumen | Dokumen |
| 5.03.02.2.02.0003 | Pengelolaan Promosi ASN | Terkelolanya promosi | Jumlah dokumen | Dokumen |
"""
RKT = """RENCANA KINERJA TAHUNAN 2025
Badan Kepegawaian Kota Sukamaju
| NO | SASARAN STRATEGIS | INDIKATOR KINERJA | SATUAN | TARGET | PROGRAM/KEGIATAN/SUBKEGIATAN |
| 1 | Meningkatnya mutu aparatur | Indeks Profesionalitas ASN | Indeks | 77,95 | Program Kepegawaian Daerah |
|  |  |  |  |  | Pengadaan, Pemberhentian dan Informasi Kepegawaian ASN |
|  |  |  |  |  | Fasilitasi Lembaga Profesi ASN |
|  |  |  |  |  | Mutasi dan Promosi ASN |
|  |  |  |  |  | Pengelolaan Mutasi ASN |
|  |  |  |  |  | Pengelolaan Promosi ASN |
"""


def levels(result: RunResult) -> list[tuple[str, str]]:
    return [(line.level.value, line.nama.value) for line in result.offices[0].matrix.lines]


def test_the_nomenclature_tells_levels_where_typography_does_not(checked: Callable[..., RunResult]) -> None:
    result = checked({"RKT 2025": RKT, "Nomenklatur": NOMENKLATUR})
    assert levels(result) == [
        ("program", "Program Kepegawaian Daerah"),
        ("kegiatan", "Pengadaan, Pemberhentian dan Informasi Kepegawaian ASN"),
        ("subkegiatan", "Fasilitasi Lembaga Profesi ASN"),
        ("kegiatan", "Mutasi dan Promosi ASN"),
        ("subkegiatan", "Pengelolaan Mutasi ASN"),
        ("subkegiatan", "Pengelolaan Promosi ASN"),
    ]


def test_each_line_says_how_its_level_was_told(checked: Callable[..., RunResult]) -> None:
    result = checked({"RKT 2025": RKT, "Nomenklatur": NOMENKLATUR})
    rkt = next(f for f in result.files if f.file.startswith("RKT"))
    told = {node.nama.value: node.level_from for node in rkt.documents[0].nodes}
    assert told["Program Kepegawaian Daerah"] == "kata"
    assert told["Pengelolaan Mutasi ASN"] == "nomenklatur"


def test_a_line_that_lost_its_kode_is_told_and_keeps_its_level(checked: Callable[..., RunResult]) -> None:
    result = checked(
        {
            "DPA 2025": """DPA TAHUN ANGGARAN 2025
Badan Kepegawaian Kota Sukamaju
| Kode | Program/Kegiatan/Sub Kegiatan | Pagu (Rp) |
| 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | 600 |
| 5.03.02.2.01 | Pengadaan ASN | 100 |
| 5.03.02.2.01.0001 | Koordinasi Pengadaan ASN | 100 |
|  | Mutasi dan Promosi ASN | 500 |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | 200 |
| 5.03.02.2.02.0003 | Pengelolaan Promosi ASN | 300 |
"""
        }
    )
    lost = [f for f in result.findings if f.severity is not Severity.INFO]

    assert [(f.code, f.refs[0].a1) for f in lost] == [("COD-05", "A7")]
    assert ("kegiatan", "Mutasi dan Promosi ASN") in levels(result)
