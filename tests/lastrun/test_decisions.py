"""What staff write into the output is kept by the next merge."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.pipeline import RunResult, check, merge
from rkt_xl.settings import Settings
from tests.conftest import Ran

RKT = """RENCANA KINERJA TAHUNAN 2025
Dinas Contoh Kota Contoh
| No | Sasaran | Indikator | Satuan | Target |
| 1 | Akuntabel | Nilai AKIP | Nilai | 83 |
| 2 | Layanan prima | Indeks Layanan | Indeks | 3,5 |
"""
RENSTRA = """RENSTRA DINAS CONTOH KOTA CONTOH 2025-2027
| No | Tujuan | Sasaran | Indikator | Satuan | Target 2025 | Target 2026 | Target 2027 |
| 1 | Baik | Akuntabel | Nilai AKIP | Nilai | 84 | 85 | 86 |
| 2 | Baik | Layanan prima | Indeks Layanan | Indeks | 3,5 | 3,6 | 3,7 |
"""
Folder = Callable[..., Path]


@pytest.fixture
def office(folder: Folder, tmp_path: Path) -> Callable[..., RunResult]:
    """Merge the office's folder, drawn anew where texts are given."""

    def run(**files: str) -> RunResult:
        if files:
            for path in (tmp_path / "sumber").glob("*.xlsx"):
                path.unlink()
        place = folder(files or {"RKT": RKT, "Renstra": RENSTRA})
        return merge(place, tmp_path / "hasil", Settings(tahun=2025))[0]

    return run


def output(tmp_path: Path) -> Path:
    return next((tmp_path / "hasil").glob("RKT*.xlsx"))


def write(path: Path, sheet: str, row_of: str, **cells: str) -> None:
    """Fill cells of the row that holds a text, by heading, as staff do in Excel."""
    book = openpyxl.load_workbook(path)
    rows = list(book[sheet].iter_rows())
    heads = next(row for row in rows if any(c.value == "NO" for c in row))
    columns = {str(c.value): c.column for c in heads if c.value}
    row = next(row for row in rows if any(row_of in str(c.value) for c in row))
    for name, value in cells.items():
        book[sheet].cell(row[0].row, columns[name.replace("_", " ")], value)
    book.save(path)


def rec_01(result: RunResult) -> Finding:
    (finding,) = [f for f in result.findings if f.code == "REC-01"]
    return finding


def test_a_decision_is_kept_while_what_it_is_about_is_unchanged(
    office: Callable[..., RunResult], tmp_path: Path
) -> None:
    office()
    write(output(tmp_path), "Temuan", "REC-01", TINDAK_LANJUT="diterima", ALASAN="disepakati rapat 3 Maret")
    again = office()
    assert rec_01(again).decision is not None
    assert (rec_01(again).decision.status, rec_01(again).decision.reason) == ("diterima", "disepakati rapat 3 Maret")
    assert not again.has_errors, "an accepted finding no longer waits"
    office()
    assert rec_01(office()).decision is not None, "a decision does not wear off"


def test_a_decision_follows_its_finding_to_another_row_and_file(
    office: Callable[..., RunResult], tmp_path: Path
) -> None:
    office()
    write(output(tmp_path), "Temuan", "REC-01", TINDAK_LANJUT="bukan masalah", ALASAN="pembulatan")
    head, line, other = RKT.rsplit("| 1 |", 1)[0], RKT.split("\n")[3], RKT.split("\n")[4]
    moved = f"Lampiran\n\n{head}{other}\n{line}\n"
    finding = rec_01(office(**{"RKT FIX baru": moved, "Renstra": RENSTRA}))
    assert finding.refs[0].a1 == "E7"
    assert finding.decision is not None
    assert finding.decision.status == "bukan masalah"


def test_a_value_that_changes_opens_the_finding_again(office: Callable[..., RunResult], tmp_path: Path) -> None:
    office()
    write(output(tmp_path), "Temuan", "REC-01", TINDAK_LANJUT="diterima", ALASAN="sudah dibahas")
    changed = office(RKT=RKT.replace("83", "82"), Renstra=RENSTRA)
    decision = rec_01(changed).decision
    assert decision is not None
    assert decision.status == "terbuka lagi"
    assert "sebelumnya diterima: sudah dibahas" in decision.reason
    assert changed.has_errors


def test_a_finding_that_was_said_to_be_mended_still_waits(office: Callable[..., RunResult], tmp_path: Path) -> None:
    office()
    write(output(tmp_path), "Temuan", "REC-01", TINDAK_LANJUT="diperbaiki")
    assert office().has_errors


def test_a_reason_for_a_difference_turns_it_into_a_remark(office: Callable[..., RunResult], tmp_path: Path) -> None:
    office()
    write(output(tmp_path), "Rekonsiliasi", "Nilai AKIP", SEBAB_PERUBAHAN="Hasil reviu Inspektorat")
    again = office()
    assert rec_01(again).severity is Severity.INFO
    assert "Hasil reviu Inspektorat" in rec_01(again).message
    sheet = openpyxl.load_workbook(output(tmp_path))["Rekonsiliasi"]
    assert "Hasil reviu Inspektorat" in {cell.value for row in sheet.iter_rows() for cell in row}


def test_decided_findings_stand_below_those_that_wait(office: Callable[..., RunResult], tmp_path: Path) -> None:
    office(RKT=RKT.replace("83", "-"), Renstra=RENSTRA)
    write(output(tmp_path), "Temuan", "TGT-01", TINDAK_LANJUT="diterima", ALASAN="menyusul")
    office(RKT=RKT.replace("83", "-"), Renstra=RENSTRA.replace("3,5", "3,4"))
    rows = list(openpyxl.load_workbook(output(tmp_path))["Temuan"].iter_rows(min_row=6, values_only=True))
    codes = [row[1] for row in rows if row[1]]
    assert codes.index("TGT-01") > codes.index("REC-01")


def test_check_knows_the_decisions_of_the_last_output(
    office: Callable[..., RunResult], tmp_path: Path, rkt_xl: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    office()
    write(output(tmp_path), "Temuan", "REC-01", TINDAK_LANJUT="diterima", ALASAN="disepakati")
    monkeypatch.chdir(tmp_path)
    ran = rkt_xl("check", "sumber", "--tahun", "2025")
    assert ran.code == 0
    assert "[diterima: disepakati]" in ran.out
    assert "1 sudah diputuskan" in ran.out


def test_an_output_that_was_moved_among_the_sources_is_found(office: Callable[..., RunResult], tmp_path: Path) -> None:
    office()
    path = output(tmp_path)
    write(path, "Temuan", "REC-01", TINDAK_LANJUT="diterima", ALASAN="disepakati")
    path.rename(tmp_path / "sumber" / path.name)
    decision = rec_01(check(tmp_path / "sumber", Settings(tahun=2025))).decision
    assert decision is not None
    assert decision.reason == "disepakati"


def test_a_last_output_that_is_damaged_changes_nothing(office: Callable[..., RunResult], tmp_path: Path) -> None:
    before = [f.message for f in office().findings]
    output(tmp_path).write_bytes(b"PK\x03\x04rusak")
    assert [f.message for f in office().findings] == before
