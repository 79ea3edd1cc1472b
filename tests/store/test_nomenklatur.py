"""Nomenclature that is installed once: kept side by side, chosen by year, used where the folder has none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from rkt_xl.pipeline import RunResult, check
from rkt_xl.settings import Settings
from rkt_xl.store.folders import data_folder
from tests.conftest import Ran

HEADS = "| Kode | Nomenklatur | Kinerja | Indikator | Satuan | Subkegiatan Sebelumnya |"
OLD = f"""NOMENKLATUR KEPMENDAGRI 050-5889 TAHUN 2021
{HEADS}
| 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | | | | |
| 5.03.02.2.02.01 | Pengelolaan Mutasi Pegawai | | Jumlah dokumen | Dokumen | |
"""
NEW = f"""NOMENKLATUR KEPMENDAGRI 900.1.15.5-3406 TAHUN 2024
{HEADS}
| 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | | | | |
| 5.03.02.2.02.0007 | Pengelolaan Mutasi ASN | | Jumlah dokumen | Dokumen | 5.03.02.2.02.0001 Pengelolaan Mutasi |
"""
DPA = """DPA TAHUN ANGGARAN 2025
Badan Kepegawaian Daerah Kota Sukamaju
| Kode | Program/Kegiatan/Sub Kegiatan | Pagu (Rp) |
| 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | 1000 |
| 5.03.02.2.02 | Mutasi dan Promosi ASN | 1000 |
| 5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | 1000 |
"""
RKT = """RENCANA KINERJA TAHUNAN 2025
Badan Kepegawaian Daerah Kota Sukamaju
| No | Sasaran | Indikator | Satuan | Target | Kode | Program/Kegiatan/Sub Kegiatan |
| 1 | Aparatur unggul | Indeks Profesionalitas ASN | Indeks | 75 | 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH |
| | | | | | 5.03.02.2.02 | Mutasi dan Promosi ASN |
| | | | | | 5.03.02.2.02.0007 | Pengelolaan Mutasi ASN |
"""
Folder = Callable[..., Path]
Command = Callable[..., Ran]


def install(rkt_xl: Command, folder: Folder, name: str, text: str) -> Ran:
    return rkt_xl("nomenklatur", "install", folder({name: text}) / f"{name}.xlsx")


def test_versions_are_kept_side_by_side(rkt_xl: Command, folder: Folder) -> None:
    assert install(rkt_xl, folder, "lama", OLD).code == 0
    ran = install(rkt_xl, folder, "baru", NEW)
    assert "Kepmendagri 900.1.15.5-3406/2024, 3 baris, keputusan tahun 2024" in ran.out
    lines = rkt_xl("nomenklatur", "list").out.splitlines()
    assert [line.split()[0] for line in lines] == ["2024", "2021"]


@pytest.mark.parametrize(
    ("tahun", "official"), [(2023, "Pengelolaan Mutasi Pegawai"), (2025, "Pengelolaan Mutasi ASN")]
)
def test_the_newest_decree_before_the_year_is_used(
    rkt_xl: Command, folder: Folder, tmp_path: Path, tahun: int, official: str
) -> None:
    install(rkt_xl, folder, "lama", OLD)
    install(rkt_xl, folder, "baru", NEW)
    for path in (tmp_path / "sumber").iterdir():
        path.unlink()
    plan = DPA.replace("2025", str(tahun)).replace(
        "5.03.02.2.02.0001 | Pengelolaan Mutasi ASN", "5.03.02.2.02.0007 | Mutasi"
    )
    plan = plan if tahun == 2025 else plan.replace("0007", "0001")
    result = check(folder({"DPA": plan}))
    (finding,) = [f for f in result.findings if f.code == "NOM-01"]
    assert official in finding.message


def test_nomenclature_in_the_folder_goes_before_what_is_installed(
    rkt_xl: Command, folder: Folder, checked: Callable[..., RunResult]
) -> None:
    install(rkt_xl, folder, "lama", OLD)
    (folder({}) / "lama.xlsx").unlink()
    assert [f.code for f in checked({"DPA": DPA, "Nomenklatur": NEW}).findings if f.code == "NOM-02"] == []


def test_an_old_kode_is_told_with_the_one_that_took_its_place(checked: Callable[..., RunResult]) -> None:
    result = checked({"DPA": DPA, "RKT": RKT, "Nomenklatur": NEW})
    (finding,) = [f for f in result.findings if f.code == "COD-01"]
    assert finding.refs[0].a1 == "A6"
    assert "diganti 5.03.02.2.02.0007" in finding.message
    lines = [line for line in result.offices[0].matrix.lines if line.nama.value == "Pengelolaan Mutasi ASN"]
    assert [(str(line.kode), int(line.pagu or 0)) for line in lines] == [("5.03.02.2.02.0007", 1000)], (
        "two lines of one"
    )


def test_a_damaged_version_is_passed_over(folder: Folder) -> None:
    place = data_folder() / "nomenklatur"
    place.mkdir(parents=True)
    (place / "rusak.json").write_text('{"schema": "rkt-xl-nomenklatur/1", "lines"')
    assert check(folder({"DPA": DPA}), Settings(tahun=2025)).offices


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [("DPA", DPA, "tidak memuat tabel nomenklatur"), (None, "", "tidak ada; periksa nama dan tempatnya")],
)
def test_what_is_no_nomenclature_is_refused(
    rkt_xl: Command, folder: Folder, tmp_path: Path, name: str | None, text: str, words: str
) -> None:
    path = folder({name: text}) / f"{name}.xlsx" if name else tmp_path / "hilang.xlsx"
    ran = rkt_xl("nomenklatur", "install", path)
    assert ran.code == 2
    assert words in ran.err
