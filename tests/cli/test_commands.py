"""Commands as office staff meet them: where results go, what the exit code says, what is written and what is not."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from tests.conftest import Ran

RENSTRA = """
    RENCANA STRATEGIS DINAS CONTOH KOTA CONTOH TAHUN 2025-2027
    | No | Tujuan | Sasaran | Indikator | Target 2025 | Target 2026 | Target 2027 |
    | 1 | Tata kelola baik | Meningkatnya layanan | Indeks Layanan | 3,5 | 3,6 | 3,7 |
"""
RKT = """
    RENCANA KINERJA TAHUNAN
    Dinas Contoh Kota Contoh Tahun 2025
    | No | Sasaran | Indikator Kinerja | Satuan | Target | Program/Kegiatan/Sub Kegiatan |
    | 1 | Meningkatnya layanan | Indeks Layanan | Indeks | 3,5 | PROGRAM LAYANAN |
"""
OTHER = RKT.replace("Dinas Contoh", "Inspektorat Daerah")
DIFFERS = RKT.replace("3,5", "3,25")


def written(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_merge_writes_the_workbook_and_says_where_it_is(rkt_xl: Callable[..., Ran], bkpp: Path, tmp_path: Path) -> None:
    ran = rkt_xl("merge", bkpp, "-o", tmp_path)
    name = "RKT Badan Kepegawaian Pendidikan dan Pelatihan Kota Gorontalo 2025.xlsx"
    assert (ran.code, written(tmp_path)) == (0, [name])
    assert "3 sasaran, 3 indikator, 4 program, 14 kegiatan, 36 subkegiatan" in ran.out
    *_, place, what_next = ran.out.strip().split("\n")
    assert place == f"Hasil: {tmp_path / name}"
    assert "Temuan" in what_next


def screen(text: str) -> list[str]:
    """The lines that a text takes on a console that is 80 letters wide."""
    return [line[at : at + 80] for line in text.rstrip("\n").split("\n") for at in range(0, max(1, len(line)), 80)]


def test_summary_of_merge_fits_on_one_screen(rkt_xl: Callable[..., Ran], bkpp: Path, tmp_path: Path) -> None:
    lines = rkt_xl("merge", bkpp, "-o", tmp_path).out.rstrip("\n").split("\n")
    assert len(lines) <= 24


@pytest.mark.parametrize("more", [(), ("--koreksi", "--dokumen", "--kke")])
def test_summary_of_a_large_folder_fits_too(
    more: tuple[str, ...],
    rkt_xl: Callable[..., Ran],
    folder: Callable[..., Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    many = {f"RKT {number}": RKT.replace("Kota Contoh", f"Kota Contoh {number}") for number in range(40)}
    told = rkt_xl("merge", folder(many), "-o", "hasil", *more).out
    assert len(screen(told)) <= 24
    assert "40 berkas  (RKT)" in told
    assert "40 perangkat daerah: " in told
    *_, last = screen(told)
    assert last.startswith("Buka Rekap.xlsx")
    assert f"Hasil: {tmp_path / 'hasil'} (40 buku kerja" in told, "the whole path: nobody knows where they are"


def test_what_failed_is_named_before_what_was_read(
    rkt_xl: Callable[..., Ran], folder: Callable[..., Path], tmp_path: Path
) -> None:
    sources = folder({f"RKT {number}": RKT for number in range(30)})
    for name in ("Z1", "Z2"):
        (sources / f"{name}.xlsx").write_bytes(b"PK\x03\x04 bukan zip")
    told = rkt_xl("merge", sources, "-o", tmp_path / "hasil").out
    assert [line.split()[1] for line in told.split("\n") if "GAGAL" in line] == ["Z1.xlsx", "Z2.xlsx"]
    for number in range(40):
        (sources / f"Y{number}.xlsx").write_bytes(b"PK\x03\x04 bukan zip")
    told = rkt_xl("merge", sources, "-o", tmp_path / "hasil").out
    assert "GAGAL  42 berkas, misalnya " in told
    assert len(screen(told)) <= 24


def test_what_the_program_wrote_itself_is_counted(
    rkt_xl: Callable[..., Ran], folder: Callable[..., Path], tmp_path: Path
) -> None:
    sources = folder({f"RKT {number}": RKT.replace("3,5", f"3,{number}") for number in range(12)})
    for _ in range(2):
        told = rkt_xl("merge", sources, "-o", sources / "hasil", "--koreksi").out
    assert " berkas  (Koreksi yang ditulis rkt-xl, bukan dokumen sumber.)" in told
    assert "pesan.txt  (Pesan yang ditulis rkt-xl, bukan dokumen sumber.)" in told
    assert len(screen(told)) <= 24


def test_a_result_that_could_not_be_replaced_is_told(
    rkt_xl: Callable[..., Ran], folder: Callable[..., Path], tmp_path: Path
) -> None:
    (tmp_path / "RKT.xlsx").write_bytes(b"milik orang")
    told = rkt_xl("merge", folder({"RKT Dinas Contoh": RKT}), "-o", tmp_path / "RKT.xlsx").out
    assert (
        "RKT.xlsx sedang terbuka, terkunci, atau bukan hasil rkt-xl, sehingga tidak ditimpa; yang baru: RKT (2).xlsx"
        in told
    )


def test_a_blank_form_is_not_corrected(rkt_xl: Callable[..., Ran], folder: Callable[..., Path], tmp_path: Path) -> None:
    sources = folder({"Renstra Dinas Contoh": RENSTRA, "RKT Dinas Contoh": DIFFERS})
    rkt_xl("template", "pk", "-o", sources, "--tahun", "2025")
    rkt_xl("merge", sources, "-o", tmp_path / "hasil", "--koreksi")
    assert [path.name for path in (tmp_path / "hasil" / "koreksi").iterdir() if path.name.startswith("PK")] == []


def test_check_shows_each_finding_with_its_cell_and_writes_nothing(
    rkt_xl: Callable[..., Ran], folder: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    sources = folder({"Renstra Dinas Contoh": RENSTRA, "RKT Dinas Contoh": DIFFERS})
    ran = rkt_xl("check", sources)
    assert ran.code == 1
    assert "Sheet1!E4: Target RKT 2025 untuk “Indeks Layanan” adalah 3,25, sedangkan Renstra 3,5." in ran.out
    assert written(tmp_path) == ["sumber/RKT Dinas Contoh.xlsx", "sumber/Renstra Dinas Contoh.xlsx"]


def test_nothing_grave_ends_with_0_and_a_mistake_with_1(
    rkt_xl: Callable[..., Ran], folder: Callable[..., Path], tmp_path: Path
) -> None:
    good = folder({"Renstra Dinas Contoh": RENSTRA, "RKT Dinas Contoh": RKT})
    assert rkt_xl("merge", good, "-o", tmp_path / "a").code == 0
    bad = folder({"RKT Dinas Contoh": DIFFERS})
    assert rkt_xl("merge", bad, "-o", tmp_path / "b").code == 1
    assert len(written(tmp_path / "b")) == 1, "the workbook is written all the same"


def test_inspect_tells_tables_columns_and_what_was_set_aside(rkt_xl: Callable[..., Ran], bkpp: Path) -> None:
    ran = rkt_xl("inspect", bkpp / "PK Kepala BKPP 2025.xlsx")
    assert ran.code == 0
    assert "PK Kepala BKPP 2025.xlsx: dibaca" in ran.out
    assert "Lembar Lampiran, A4:E8: PK tabel sasaran (PK, 2025" in ran.out
    assert "E=target" in ran.out
    assert "disisihkan" in ran.out


def test_inspect_takes_several_files_and_folders(rkt_xl: Callable[..., Ran], bkpp: Path) -> None:
    paths = [next(bkpp.glob("RKT*")), next(bkpp.glob("DPA*"))]
    assert [line for line in rkt_xl("inspect", *paths).out.split("\n") if line.endswith(": dibaca")] == [
        f"{path.name}: dibaca" for path in paths
    ]
    assert rkt_xl("inspect", bkpp).out.count(": dibaca") == 5


def test_rules_are_listed_and_explained(rkt_xl: Callable[..., Ran]) -> None:
    listed = rkt_xl("rules")
    assert listed.code == 0
    assert any(line.startswith("REC-01 ") for line in listed.out.split("\n"))
    by_code, by_name = rkt_xl("rules", "rec-01"), rkt_xl("rules", "target-rkt-sama-dengan-renstra")
    assert by_code.out == by_name.out
    assert all(part in by_code.out for part in ("Mengapa penting:", "Rujukan:", "Contoh tidak sesuai:"))


def test_dry_run_writes_nothing(
    rkt_xl: Callable[..., Ran], folder: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = rkt_xl("merge", folder({"RKT Dinas Contoh": RKT}), "--dry-run")
    assert ran.code == 0
    assert "1 sasaran, 1 indikator" in ran.out
    assert written(tmp_path) == ["sumber/RKT Dinas Contoh.xlsx"]


@pytest.mark.parametrize("command", [("merge", "-o", "hasil"), ("check",)])
def test_quiet_says_nothing(
    command: tuple[str, ...],
    rkt_xl: Callable[..., Ran],
    folder: Callable[..., Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    name, *options = command
    ran = rkt_xl(name, folder({"RKT Dinas Contoh": RKT}), *options, "--quiet")
    assert (ran.code, ran.out, ran.err) == (0, "", "")


def test_output_goes_where_the_user_says(
    rkt_xl: Callable[..., Ran], folder: Callable[..., Path], tmp_path: Path
) -> None:
    sources = folder({"RKT Dinas Contoh": RKT})
    rkt_xl("merge", sources, "-o", tmp_path / "baru" / "Hasil Saya.xlsx")
    rkt_xl("merge", sources, "-o", tmp_path / "map")
    assert written(tmp_path / "baru") == ["Hasil Saya.xlsx"]
    assert written(tmp_path / "map") == ["RKT Dinas Contoh Kota Contoh 2025.xlsx"]


def test_workbooks_and_hasil_are_the_folders_when_none_is_given(
    rkt_xl: Callable[..., Ran], folder: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.move(folder({"RKT Dinas Contoh": RKT}), tmp_path / "workbooks")
    assert rkt_xl("merge").code == 0
    assert written(tmp_path / "hasil") == ["RKT Dinas Contoh Kota Contoh 2025.xlsx"]


def test_each_office_of_a_folder_gets_its_workbook(
    rkt_xl: Callable[..., Ran], folder: Callable[..., Path], tmp_path: Path
) -> None:
    out = tmp_path / "hasil"
    ran = rkt_xl("merge", folder({"Satu": RKT, "Dua": OTHER}), "-o", out)
    files = [name for name in written(out) if name.startswith("RKT ")]
    assert files == ["RKT Dinas Contoh Kota Contoh 2025.xlsx", "RKT Inspektorat Daerah Kota Contoh 2025.xlsx"]
    titles = [openpyxl.load_workbook(out / name)["RKT"]["A2"].value for name in files]
    assert titles == ["Dinas Contoh Kota Contoh Tahun 2025", "Inspektorat Daerah Kota Contoh Tahun 2025"]
    assert all(str(out / name) in ran.out for name in files)


def test_several_offices_never_share_one_file(
    rkt_xl: Callable[..., Ran], folder: Callable[..., Path], tmp_path: Path
) -> None:
    ran = rkt_xl("merge", folder({"Satu": RKT, "Dua": OTHER}), "-o", tmp_path / "hasil" / "RKT.xlsx")
    assert ran.code == 0
    assert sum(name.endswith("2025.xlsx") for name in written(tmp_path / "hasil")) == 2


def test_year_and_office_of_the_user_count(
    rkt_xl: Callable[..., Ran], folder: Callable[..., Path], tmp_path: Path
) -> None:
    ran = rkt_xl(
        "merge", folder({"Renstra": RENSTRA}), "-o", tmp_path / "h", "--tahun", "2026", "--opd", "Dinas Contoh"
    )
    assert "tahun 2026:" in ran.out
    (name,) = written(tmp_path / "h")
    assert openpyxl.load_workbook(tmp_path / "h" / name)["RKT"]["E6"].value == 3.6


def test_several_processes_give_the_same(rkt_xl: Callable[..., Ran], bkpp: Path) -> None:
    assert rkt_xl("check", bkpp, "--jobs", "2").out == rkt_xl("check", bkpp).out
