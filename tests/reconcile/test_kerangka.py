"""The frame of the Renstra: its sentences found wherever they stand, joined over its tables, none made up."""

from __future__ import annotations

from collections.abc import Callable

from rkt_xl.model.kerangka import Kerangka
from rkt_xl.pipeline import RunResult

STRATEGI = """
    TUJUAN, SASARAN, STRATEGI, DAN ARAH KEBIJAKAN RENSTRA
    Dinas Contoh Kota Contoh Tahun 2025-2027
    VISI : Kota yang tertib
    MISI 2 : Mewujudkan layanan yang baik
    | Tujuan | Sasaran | Strategi | Arah Kebijakan |
    | Tata kelola baik | Meningkatnya layanan | Memperbaiki loket | Loket baru di tiap kecamatan |
    | ^ | ^ | ^ | Jam layanan yang tetap |
    | ^ | Meningkatnya akuntabilitas | Menata laporan | Laporan bulanan |
"""
TARGET = """
    RENCANA STRATEGIS DINAS CONTOH KOTA CONTOH TAHUN 2025-2027
    | No | Tujuan | Sasaran | Indikator | Satuan | Target 2025 | Target 2026 | Target 2027 |
    | 1 | Tata kelola baik | | Indeks Tata Kelola | Indeks | 3 | 3,1 | 3,2 |
    | | | Meningkatnya layanan | Indeks Layanan | Indeks | 3,5 | 3,6 | 3,7 |
"""
PK = """
    PERJANJIAN KINERJA DINAS CONTOH KOTA CONTOH TAHUN 2025
    | No | Sasaran Strategis | Indikator Kinerja | Satuan | Target |
    | 1 | Meningkatnya layanan | Indeks Layanan | Indeks | 3,5 |
"""


def frame(checked: Callable[..., RunResult], files: dict[str, object]) -> Kerangka:
    (office,) = checked(files).offices
    return office.kerangka


def outline(found: Kerangka) -> dict[str, dict[str, list[tuple[str | None, list[str]]]]]:
    """Tujuan to sasaran to strategi with kebijakan, as texts."""
    return {
        tujuan.text.value if tujuan.text else "": {
            sasaran.text.value if sasaran.text else "": [
                (arah.strategi and arah.strategi.value, [text.value for text in arah.kebijakan])
                for arah in sasaran.arah
            ]
            for sasaran in tujuan.sasaran
        }
        for tujuan in found.tujuan
    }


def test_tables_of_one_renstra_are_joined(checked: Callable[..., RunResult]) -> None:
    found = frame(checked, {"Renstra Dinas Contoh": {"Target": TARGET, "Strategi": STRATEGI}})
    assert outline(found) == {
        "Tata kelola baik": {
            "Meningkatnya layanan": [
                ("Memperbaiki loket", ["Loket baru di tiap kecamatan", "Jam layanan yang tetap"]),
            ],
            "Meningkatnya akuntabilitas": [("Menata laporan", ["Laporan bulanan"])],
        }
    }
    assert [text.value for text in found.tujuan[0].indikator] == ["Indeks Tata Kelola"]


def test_visi_and_misi_above_a_table_are_found_with_their_cells(checked: Callable[..., RunResult]) -> None:
    found = frame(checked, {"Renstra Dinas Contoh": {"Strategi": STRATEGI}})
    assert [(text.value, text.ref.a1) for text in found.visi] == [("Kota yang tertib", "A3")]
    assert [(text.value, text.ref.a1) for text in found.misi] == [("Mewujudkan layanan yang baik", "A4")]


def test_visi_and_misi_beside_or_below_their_labels_are_found(checked: Callable[..., RunResult]) -> None:
    sheet = """
        | VISI | : | Kota yang tertib |
        | MISI |
        | Mewujudkan layanan yang baik |
    """
    found = frame(checked, {"Renstra Dinas Contoh": {"Target": TARGET, "Visi": sheet}})
    assert [(text.value, text.ref.a1) for text in found.visi] == [("Kota yang tertib", "C1")]
    assert [(text.value, text.ref.a1) for text in found.misi] == [("Mewujudkan layanan yang baik", "A3")]


def test_a_heading_that_speaks_of_visi_is_no_visi(checked: Callable[..., RunResult]) -> None:
    sheet = """
        VISI DAN MISI KEPALA DAERAH
        | Visi misi tahun 2025 disusun kemudian |
    """
    found = frame(checked, {"Renstra Dinas Contoh": {"Target": TARGET, "Visi": sheet}})
    assert (found.visi, found.misi) == ((), ())


def test_without_a_renstra_there_is_no_frame(checked: Callable[..., RunResult]) -> None:
    assert frame(checked, {"PK Dinas Contoh": PK}) == Kerangka()
