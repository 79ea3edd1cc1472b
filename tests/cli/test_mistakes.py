"""Mistakes of users: one clear Indonesian sentence on standard error, never a traceback, and the right exit code."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from rkt_xl.cli.usage import mended
from rkt_xl.errors import UsageError
from tests.conftest import Ran

RKT = """
    RENCANA KINERJA TAHUNAN
    Dinas Contoh Kota Contoh Tahun 2025
    | No | Sasaran | Indikator Kinerja | Satuan | Target | Program/Kegiatan/Sub Kegiatan |
    | 1 | Meningkatnya layanan | Indeks Layanan | Indeks | 3,5 | PROGRAM LAYANAN |
"""
WAGES = """
    DAFTAR GAJI
    | No | Nama | NIP | Gaji Pokok |
    | 1 | Fulan | 1 | 3000000 |
"""


def refused(ran: Ran, *parts: str) -> None:
    """Exit code 2, nothing on standard output, one line on standard error with these parts."""
    assert (ran.code, ran.out) == (2, "")
    (line,) = ran.err.strip().split("\n")
    assert line.endswith((".", "?"))
    for part in parts:
        assert part in line


@pytest.mark.parametrize("command", ["merge", "check", "inspect"])
def test_missing_folder(command: str, rkt_xl: Callable[..., Ran], tmp_path: Path) -> None:
    refused(rkt_xl(command, tmp_path / "tidak ada"), "tidak ada", str(tmp_path / "tidak ada"))


@pytest.mark.parametrize("command", ["merge", "check"])
def test_empty_folder(command: str, rkt_xl: Callable[..., Ran], tmp_path: Path) -> None:
    refused(rkt_xl(command, tmp_path), str(tmp_path), "tidak berisi buku kerja", "taruh berkas")


def test_empty_folder_to_inspect(rkt_xl: Callable[..., Ran], tmp_path: Path) -> None:
    refused(rkt_xl("inspect", tmp_path), "Tidak ada berkas", "berikan buku kerja Excel")


def test_file_in_place_of_a_folder(rkt_xl: Callable[..., Ran], folder: Callable[..., Path]) -> None:
    refused(rkt_xl("merge", folder({"RKT": RKT}) / "RKT.xlsx"), "RKT.xlsx bukan map")


def test_folder_without_planning_tables(
    rkt_xl: Callable[..., Ran], folder: Callable[..., Path], tmp_path: Path
) -> None:
    out = tmp_path / "hasil"
    refused(rkt_xl("merge", folder({"Gaji": WAGES}), "-o", out), "tidak berisi tabel perencanaan", "rkt-xl inspect")
    assert not out.exists()


def test_folder_whose_only_file_is_broken(rkt_xl: Callable[..., Ran], tmp_path: Path) -> None:
    (tmp_path / "RKT rusak.xlsx").write_bytes(b"PK\x03\x04 bukan zip")
    refused(rkt_xl("merge", tmp_path, "-o", tmp_path / "hasil"), "RKT rusak.xlsx", "dapat dibaca")


def test_folder_with_nomenclature_only(rkt_xl: Callable[..., Ran], folder: Callable[..., Path]) -> None:
    text = "| Kode | Nomenklatur | Kinerja | Indikator | Satuan |\n| 5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | |"
    refused(rkt_xl("merge", folder({"Nomenklatur": text})), "hanya berisi nomenklatur", "tambahkan berkas")


def test_broken_file_is_named_and_the_others_are_merged(
    rkt_xl: Callable[..., Ran], folder: Callable[..., Path], tmp_path: Path
) -> None:
    sources = folder({"RKT Dinas Contoh": RKT})
    (sources / "Renstra rusak.xlsx").write_bytes(b"PK\x03\x04 bukan zip")
    ran = rkt_xl("merge", sources, "-o", tmp_path / "hasil")
    assert ran.code == 1
    assert len(list((tmp_path / "hasil").iterdir())) == 1
    assert [line for line in ran.out.split("\n") if "GAGAL" in line and "Renstra rusak.xlsx" in line]
    checked = rkt_xl("check", sources)
    assert "BCA-01" in checked.out
    assert "Berkas Renstra rusak.xlsx tidak dapat dibaca." in checked.out


@pytest.mark.parametrize(
    ("args", "parts"),
    [
        (("mrge",), ("Perintah mrge tidak dikenal", "maksudnya merge?")),
        (("chek",), ("maksudnya check?",)),
        (("qqq",), ("Perintah qqq tidak dikenal.",)),
        (("inspect", "--quiet"), ("Pilihan --quiet tidak dikenal.",)),
        (("inspect", "--tahn"), ("Pilihan --tahn tidak dikenal.",)),
        (("merge", "--tahn", "2025"), ("Pilihan --tahn tidak dikenal", "maksudnya --tahun?")),
        (("check", "--jsn", "-"), ("maksudnya --json?",)),
        (("merge", "--tahun", "dua ribu"), ("--tahun", "tidak sah")),
        (("merge", "--tahun"), ("belum diberi nilai",)),
        (("inspect",), ("BERKAS", "belum diberikan")),
        (("merge", "D:/RKT", "2025"), ("2025 berlebih", "tanda kutip")),
        (("rules", "XX-99"), ("Aturan XX-99 tidak ada.", "rkt-xl rules")),
        (("rules", "RECC-01"), ("maksudnya REC-01?",)),
        (("merge", "--opd"), ("belum diberi nilai", "rkt-xl merge --help")),
        (("template", "rencana"), ("untuk JENIS tidak sah", "maksudnya rencana-aksi?")),
        (("nomenklatur", "instal"), ("maksudnya install?",)),
        (("merge", "--kertas", "kwarto"), ("pilih f4, a4, atau legal",)),
        (("--versi",), ("maksudnya --version?",)),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_wrong_use_is_told_with_what_was_meant(
    args: tuple[str, ...], parts: tuple[str, ...], rkt_xl: Callable[..., Ran]
) -> None:
    refused(rkt_xl(*args), *parts)


@pytest.mark.parametrize("code", ["rec-1", "REC 01", "rec01", "REC-01"])
def test_a_code_is_understood_however_it_is_typed(code: str, rkt_xl: Callable[..., Ran]) -> None:
    assert rkt_xl("rules", code).out.startswith("REC-01 ")


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("kiriman.zip", ("hanya kiriman.zip.", "keluarkan isinya ke dalam map")),
        ("Renstra lama.doc", ("hanya Renstra lama.doc.", "minta berkas Excel aslinya")),
        ("PK final.pdf", ("hanya PK final.pdf.", "minta berkas Excel aslinya")),
        ("foto.jpg", ("hanya foto.jpg.", "minta berkas Excel aslinya")),
        ("catatan.xyz", ("taruh berkas Renstra, RKT, PK, atau DPA di dalamnya",)),
    ],
)
def test_what_was_sent_in_place_of_workbooks_is_told(
    name: str, parts: tuple[str, ...], rkt_xl: Callable[..., Ran], tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(b"x")
    refused(rkt_xl("merge", tmp_path), *parts)


def test_a_folder_that_ends_with_a_backslash_is_understood_on_windows() -> None:
    assert mended(["merge", 'D:\\RKT 2026"']) == ["merge", "D:\\RKT 2026"]
    with pytest.raises(UsageError, match=r'Tulis "D:\\RKT 2026" tanpa garis miring'):
        mended(["merge", 'D:\\RKT 2026" -o D:\\hasil'])


def test_a_folder_that_may_not_be_opened(
    rkt_xl: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_, **__: False)
    refused(rkt_xl("merge", tmp_path), f"{tmp_path} tidak boleh dibuka; periksa izinnya.")


def test_a_file_where_a_folder_is_wanted(rkt_xl: Callable[..., Ran], tmp_path: Path) -> None:
    (tmp_path / "RKT.xlsx").write_bytes(b"x")
    refused(rkt_xl("merge", tmp_path, "--data", tmp_path / "RKT.xlsx"), "--data", "berikan nama map, bukan nama berkas")


def test_output_that_cannot_be_written(rkt_xl: Callable[..., Ran], folder: Callable[..., Path], tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan map")
    out = tmp_path / "berkas" / "hasil"
    refused(rkt_xl("merge", folder({"RKT": RKT}), "-o", out), str(out), "tidak dapat ditulisi", "-o")


def test_json_that_cannot_be_written(rkt_xl: Callable[..., Ran], folder: Callable[..., Path], tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan map")
    refused(rkt_xl("check", folder({"RKT": RKT}), "--json", tmp_path / "berkas" / "x.json"), "tidak dapat ditulisi")


def test_interruption_ends_with_130(rkt_xl: Callable[..., Ran], bkpp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("rkt_xl.pipeline.running", interrupted)
    ran = rkt_xl("check", bkpp)
    assert (ran.code, ran.out, ran.err.strip()) == (130, "", "Dihentikan.")


def test_a_mistake_of_the_program_keeps_its_traceback(
    rkt_xl: Callable[..., Ran], bkpp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError("made up")

    monkeypatch.setattr("rkt_xl.pipeline.running", fails)
    with pytest.raises(ZeroDivisionError):
        rkt_xl("check", bkpp)
