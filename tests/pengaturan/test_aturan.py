"""What staff set about rules, office, year and documents in `Pengaturan RKT.xlsx`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import openpyxl
import pytest

from rkt_xl.model.finding import Severity
from rkt_xl.pipeline import RunResult, check
from rkt_xl.settings import Settings

RKT = """RENCANA KINERJA TAHUNAN 2025
Dinas Contoh Kota Contoh
| No | Sasaran | Indikator | Satuan | Target |
| 1 | Akuntabel | Nilai AKIP | Nilai | 83 |
"""
RENSTRA = """RENSTRA DINAS CONTOH KOTA CONTOH 2025-2027
| No | Tujuan | Sasaran | Indikator | Satuan | Target 2025 | Target 2026 | Target 2027 |
| 1 | Baik | Akuntabel | Nilai AKIP | Nilai | 84 | 85 | 86 |
"""
HEADS = ("Kode", "Aturan", "Dipakai", "Tingkat", "Batas", "Alasan")
Sheets = Mapping[str, list[tuple[object, ...]]]


@pytest.fixture
def run(folder: Callable[..., Path]) -> Callable[..., RunResult]:
    """Check a folder drawn as text together with settings given as rows of sheets."""

    def run_with(files: Mapping[str, str], sheets: Sheets, **settings: object) -> RunResult:
        place = folder(files)
        book = openpyxl.Workbook()
        book.remove(book.active)
        for name, rows in sheets.items():
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(row)
        book.save(place / "Pengaturan RKT.xlsx")
        return check(place, Settings(**settings))  # type: ignore[arg-type]

    return run_with


def found(result: RunResult) -> dict[str, Severity]:
    return {f.code: f.severity for f in result.findings}


def test_a_rule_that_is_switched_off_is_silent(run: Callable[..., RunResult]) -> None:
    files = {"RKT": RKT, "Renstra": RENSTRA}
    assert "REC-01" in found(run(files, {"Aturan": [HEADS]}))
    assert "REC-01" not in found(
        run(files, {"Aturan": [HEADS, ("REC-01", None, "Tidak", None, None, "sudah dibahas")]})
    )


def test_a_rule_may_be_named_by_its_short_name_and_be_less_grave(run: Callable[..., RunResult]) -> None:
    row = ("target-rkt-sama-dengan-renstra", None, "Ya", "Peringatan", None, None)
    assert found(run({"RKT": RKT, "Renstra": RENSTRA}, {"Aturan": [HEADS, row]}))["REC-01"] is Severity.WARNING


def test_a_limit_is_that_which_staff_set(run: Callable[..., RunResult]) -> None:
    jump = {
        "Renstra": RENSTRA.replace("85", "600").replace("Nilai AKIP", "Kunjungan").replace("| Nilai |", "| Orang |")
    }
    assert "TGT-08" in found(run(jump, {"Aturan": [HEADS]}, tahun=2025))
    assert "TGT-08" not in found(run(jump, {"Aturan": [HEADS, ("TGT-08", None, "Ya", None, 10, None)]}, tahun=2025))


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (("REC-99", None, "Tidak", None, None, None), "REC-99” di lembar Aturan tidak ada"),
        (("REC-01", None, "kadang", None, None, None), "“kadang” pada aturan REC-01 bukan Ya atau Tidak"),
        (("REC-01", None, "Ya", "parah", None, None), "Tingkat “parah”"),
        (("REC-01", None, "Ya", None, "banyak", None), "Batas “banyak”"),
    ],
)
def test_what_cannot_be_used_is_told_with_its_cell(
    run: Callable[..., RunResult], row: tuple[object, ...], words: str
) -> None:
    result = run({"RKT": RKT}, {"Aturan": [HEADS, row]})
    (finding,) = [f for f in result.findings if f.code == "BCA-10"]
    assert words in finding.message
    assert finding.refs[0].sheet == "Aturan"


def test_office_and_year_are_those_of_the_sheet_umum(run: Callable[..., RunResult]) -> None:
    umum = [("Perangkat Daerah", ":", "Dinas Lain Kota Lain"), ("Tahun", ":", 2026), ("Kertas", ":", "A4")]
    result = run({"Renstra": RENSTRA}, {"Umum": umum})
    assert [(o.opd, o.tahun) for o in result.offices] == [("Dinas Lain Kota Lain", 2026)]
    assert [o.tahun for o in run({"Renstra": RENSTRA}, {"Umum": umum}, tahun=2027).offices] == [2027], "the option wins"


def test_the_document_that_staff_name_counts(run: Callable[..., RunResult]) -> None:
    files = {"RKT awal": RKT, "RKT final": RKT.replace("83", "80")}
    targets = [
        run(files, {"Umum": rows}).offices[0].matrix.blocks[0].indikator[0].target_said.text
        for rows in ([("Tahun", 2025)], [("Dokumen yang dipakai", "RKT awal.xlsx")])
    ]
    assert targets == ["80", "83"]
