"""What becomes of a folder as a whole: earlier outputs, copies of tables, quoted and amended values."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from rkt_xl.model.document import FileStatus
from rkt_xl.pipeline import RunResult, check, merge
from rkt_xl.settings import Settings

RKT = """RENCANA KINERJA TAHUNAN 2025
Dinas Sosial Kota Sukamaju
| NO | SASARAN STRATEGIS | INDIKATOR KINERJA | SATUAN | TARGET | PROGRAM/KEGIATAN/SUBKEGIATAN |
| 1 | Menurunnya pengaduan | Jumlah pengaduan | Kasus | 5 | PROGRAM REHABILITASI SOSIAL |
"""


def keys(result: RunResult) -> list[tuple[str, str]]:
    return [(f.code, f.message) for f in result.findings]


def test_an_earlier_output_in_the_folder_changes_nothing(bkpp: Path, tmp_path: Path) -> None:
    shutil.copytree(bkpp, tmp_path / "map")
    before = check(tmp_path / "map")
    merge(tmp_path / "map", tmp_path / "map" / "hasil")
    after = check(tmp_path / "map")
    assert keys(after) == keys(before)
    assert [f.reason for f in after.files if f.is_output] == ["Hasil rkt-xl sebelumnya, bukan dokumen sumber."]


def test_an_output_alone_is_read_as_the_rkt_that_it_is(bkpp: Path, tmp_path: Path) -> None:
    first, _ = merge(bkpp, tmp_path)
    again = check(tmp_path, Settings(tahun=2025))
    assert len(again.offices) == 1
    names = [[line.nama.value for line in block.lines] for block in again.offices[0].matrix.blocks]
    assert names == [[line.nama.value for line in block.lines] for block in first.offices[0].matrix.blocks]


def test_a_sheet_that_repeats_another_counts_once(checked: Callable[..., RunResult]) -> None:
    once = checked({"RKT 2025": {"RKT": RKT}})
    twice = checked({"RKT 2025": {"RKT": RKT, "Cetak": RKT}})
    assert [f.code for f in twice.findings if f.code != "BCA-09"] == [f.code for f in once.findings]
    assert [f.message for f in twice.findings if f.code == "BCA-09"] == [
        "Tabel RKT pada lembar Cetak sama isinya dengan yang pada lembar RKT; dihitung satu kali."
    ]


def test_a_column_that_quotes_the_renstra_is_not_the_target_of_the_rkt(checked: Callable[..., RunResult]) -> None:
    result = checked(
        {
            "Rekon": """REKONSILIASI TARGET RENSTRA DAN RKT TAHUN 2025
| No | Sasaran | Indikator | Satuan | Target Renstra 2025 | Target RKT 2025 | Sebab Perubahan |
| 1 | Menurunnya pengaduan | Jumlah pengaduan | Kasus | 4 | 5 | Hasil reviu |
"""
        }
    )
    (indikator,) = result.files[0].documents[0].indikator
    assert [(t.ref.a1, t.quoted) for t in indikator.targets] == [("E3", "renstra"), ("F3", None)]
    assert result.offices[0].matrix.blocks[0].indikator[0].target.ref.a1 == "F3"


def test_of_an_amended_table_the_values_after_the_amendment_count(checked: Callable[..., RunResult]) -> None:
    result = checked(
        {
            "DPPA": """DPPA SKPD TAHUN ANGGARAN 2025
Dinas Sosial Kota Sukamaju
| Kode | Uraian | Semula | < | Menjadi | < | Bertambah/Berkurang |
| ^ | ^ | Target | Pagu (Rp) | Target | Pagu (Rp) | ^ |
| 1.06.02 | PROGRAM PEMBERDAYAAN SOSIAL | 70% | 150000000 | 75% | 170000000 | 20000000 |
"""
        }
    )
    document = result.files[0].documents[0]
    assert [int(p.amount or 0) for p in document.nodes[0].pagu] == [170000000]
    assert [t.ref.text for t in document.indikator[0].targets] == ["75%"]
    reasons = {s.ref.a1: s.reason for s in result.files[0].set_aside}
    assert reasons["C5"] == reasons["D5"] == "nilai sebelum perubahan"


def test_every_file_of_the_folder_has_a_status(bkpp: Path) -> None:
    assert all(f.status is FileStatus.READ or f.reason for f in check(bkpp).files)
