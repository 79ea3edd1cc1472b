"""Targets are compared for every year that documents name, and cells of copied tables are named with them."""

from __future__ import annotations

from collections.abc import Callable

from rkt_xl.model.finding import Finding
from rkt_xl.pipeline import RunResult

HEAD = """{}
Dinas Contoh Kota Contoh
| No | Tujuan | Sasaran | Indikator | Target 2025 | Target 2026 | Target 2027 |
"""
FIRST = (
    HEAD.format("TUJUAN DAN SASARAN RENSTRA TAHUN 2025-2027") + "| 1 | Maju | Akuntabel | Nilai AKIP | 83 | 84 | {} |\n"
)
IKU = """INDIKATOR KINERJA UTAMA TAHUN 2025-2027
Dinas Contoh Kota Contoh
| No | Sasaran | Indikator Kinerja Utama | Satuan | Target 2025 | Target 2026 | Target 2027 |
| 1 | Akuntabel | Nilai AKIP | Nilai | 83 | {} | {} |
"""


def of_code(result: RunResult, code: str) -> list[Finding]:
    return [f for f in result.findings if f.code == code]


def places(finding: Finding) -> list[tuple[str, str]]:
    return [(ref.sheet, ref.a1) for ref in finding.refs]


def test_two_tables_are_compared_for_later_years_too(checked: Callable[..., RunResult]) -> None:
    (finding,) = of_code(checked({"Renstra": {"A": FIRST.format(85), "B": FIRST.format(86)}}), "REC-12")

    assert places(finding) == [("B", "G4"), ("A", "G4")]
    assert finding.message.startswith("Target 2027 untuk “Nilai AKIP” adalah 85 di lembar A tetapi 86 di lembar B")


def test_a_value_that_most_tables_have_is_the_usual_one_and_copies_are_named(checked: Callable[..., RunResult]) -> None:
    sheets = {"A": FIRST.format(86), "B": FIRST.format(85), "C": FIRST.format(85)}
    (finding,) = of_code(checked({"Renstra": sheets}), "REC-12")

    assert places(finding) == [("A", "G4"), ("B", "G4"), ("C", "G4")]


def test_years_of_one_row_are_one_finding(checked: Callable[..., RunResult]) -> None:
    (finding,) = of_code(checked({"Renstra": FIRST.format(85), "IKU": IKU.format(83, 84)}), "REC-13")

    assert finding.message == (
        "Target 2026 dan 2027 untuk “Nilai AKIP” di IKU adalah 83 dan 84, sedangkan di Renstra 84 dan 85."
    )
    assert [ref.a1 for ref in finding.refs if ref.file == "IKU.xlsx"] == ["F4", "G4"]
