"""What stands in a folder besides sound files: links, folders, what may not be read, what goes away, odd names."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import openpyxl
import pytest

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake import opener
from rkt_xl.intake.content import read_content
from rkt_xl.intake.discover import Source, discover
from rkt_xl.intake.limits import DEFAULT_LIMITS
from rkt_xl.intake.longpath import openable
from rkt_xl.model.document import FileStatus, ReadFile
from rkt_xl.pipeline import check, merge
from rkt_xl.run import reading
from rkt_xl.settings import Settings
from tests.hostile import weak
from tests.hostile.conftest import NAME
from tests.hostile.sound import sound
from tests.hostile.speech import is_plain

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files or permissions")
SETTINGS = Settings(tahun=2025)


def files_of(folder: Path) -> dict[str, ReadFile]:
    """Every file of a folder after a check in which the sound one was read."""
    result = check(folder, SETTINGS)
    found = {file.file: file for file in result.files}
    assert found[NAME].status is FileStatus.READ
    for file in result.files:
        assert is_plain(file.reason or "")
        if file.status is FileStatus.FAILED:
            assert [f.subject for f in result.findings if f.code == "BCA-01" and f.subject == file.file]
    return found


def test_folder_with_the_name_of_a_workbook_is_told_and_entered(place: Path) -> None:
    (place / "PK.xlsx").mkdir()
    (place / "PK.xlsx" / "RKT.xlsx").write_bytes(sound("xlsx"))
    found = files_of(place)
    assert "map" in (found["PK.xlsx"].reason or "")
    assert found["PK.xlsx/RKT.xlsx"].status is FileStatus.READ


@posix_only
def test_links_that_lead_nowhere_or_round_are_told(place: Path) -> None:
    (place / "putar").symlink_to(place, target_is_directory=True)
    (place / "diri.xlsx").symlink_to(place / "diri.xlsx")
    (place / "putus.xlsx").symlink_to(place / "tidak ada.xlsx")
    found = files_of(place)
    assert "pintasan" in (found["putar"].reason or "")
    assert {found[name].status for name in ("diri.xlsx", "putus.xlsx")} == {FileStatus.FAILED}
    assert len(found) == 4


@posix_only
def test_what_is_no_file_is_never_opened(place: Path) -> None:
    """Reading a pipe would wait for ever."""
    os.mkfifo(place / "pipa.xlsx")
    assert "Bukan berkas biasa" in (files_of(place)["pipa.xlsx"].reason or "")


@posix_only
def test_what_may_not_be_read_is_named_and_the_rest_is_merged(place: Path, tmp_path: Path) -> None:
    (place / "terkunci.xlsx").write_bytes(sound("xlsx"))
    (place / "terkunci.xlsx").chmod(0)
    (place / "rahasia").mkdir()
    (place / "rahasia").chmod(0)
    done = weak.run("merge", place, "-o", tmp_path / "hasil", "--json", "-", before=weak.without_power)
    (place / "rahasia").chmod(0o755)
    files = {file["file"]: file for file in json.loads(done.stdout)["files"]}
    assert (files["terkunci.xlsx"]["status"], files["rahasia"]["status"], files[NAME]["status"]) == (
        "failed",
        "failed",
        "read",
    )
    assert "izin" in files["terkunci.xlsx"]["reason"]
    assert "izin" in files["rahasia"]["reason"]
    assert is_plain(done.stderr)


def test_file_that_goes_away_between_listing_and_reading_is_named(place: Path) -> None:
    (place / "PK.xlsx").write_bytes(sound("xlsx"))
    sources = discover(place)
    (place / "PK.xlsx").unlink()
    read = {source.name: reading.read_source(source) for source in sources}
    assert "hilang" in (read["PK.xlsx"].reason or "")
    assert read[NAME].status is FileStatus.READ


@pytest.mark.parametrize(
    ("wrong", "words"), [(PermissionError(13, "x"), "sedang dikunci"), (OSError(5, "x"), "media penyimpanannya")]
)
def test_drive_that_fails_is_told_in_words(
    place: Path, monkeypatch: pytest.MonkeyPatch, wrong: OSError, words: str
) -> None:
    """On Windows a file that Excel holds open for itself gives the first of these."""

    def fail(*_: object) -> io.BytesIO:
        raise wrong

    monkeypatch.setattr(Path, "open", fail)
    read = reading.read_source(Source(place / NAME, NAME))
    assert read.status is FileStatus.FAILED
    assert words in (read.reason or "")
    assert is_plain(read.reason or "")


def test_file_that_is_being_written_is_not_believed(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stat = os.fstat
    told: list[int] = []

    def before_and_after(handle: int) -> os.stat_result:
        found = stat(handle)
        told.append(handle)
        if len(told) == 1:
            with (place / NAME).open("ab") as other:
                other.write(b"x")
        return found

    monkeypatch.setattr(os, "fstat", before_and_after)
    with pytest.raises(UnreadableWorkbookError, match="sedang ditulis"):
        read_content(place / NAME, DEFAULT_LIMITS)


def test_file_beyond_the_limit_is_not_even_read(place: Path) -> None:
    with (place / "besar.xlsx").open("wb") as stream:
        stream.truncate(5_000_000_000)
    assert "terlalu besar" in (files_of(place)["besar.xlsx"].reason or "")


@pytest.mark.parametrize(("wrong", "words"), [(ZeroDivisionError(), "keliru"), (MemoryError(), "memori")])
def test_mistake_of_the_program_costs_one_file(
    place: Path, monkeypatch: pytest.MonkeyPatch, wrong: Exception, words: str
) -> None:
    (place / "PK.xlsx").write_bytes(sound("xlsx") + b"x")
    usual = reading.open_workbook

    def mistaken(data: bytes, file: str, *more: object) -> object:
        if file == "PK.xlsx":
            raise wrong
        return usual(data, file, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "open_workbook", mistaken)
    result = check(place, SETTINGS)
    assert {file.file: file.status for file in result.files} == {"PK.xlsx": FileStatus.FAILED, NAME: FileStatus.READ}
    assert any("PK.xlsx" in f.message and words in f.message for f in result.findings)
    assert opener.open_workbook is usual


ODD = (
    "RKT 100% selesai #2.xlsx", "=1+1.xlsx", "'kutip'.xlsx", "@RKT.xlsx", "RKT \U0001f4c8 final.xlsx", "RKT e\u0301.xlsx",
    "RKT\u202exslx.xlsx", " spasi .xlsx", "RKT..xlsx", "CON.xlsx", "nul.csv.xlsx", "%2e%2e%2fRKT.xlsx", "-o.xlsx",
)  # fmt: skip
ODD_ON_POSIX = ("RKT: 2025.xlsx", 'RKT "baru".xlsx', "RKT\nbaru.xlsx", "RKT<b>.xlsx", "a\\b.xlsx", "RKT\x07.xlsx")


def test_odd_names_are_read_and_written(place: Path, tmp_path: Path) -> None:
    names = ODD if sys.platform == "win32" else ODD + ODD_ON_POSIX
    for number, name in enumerate(names):
        (place / name).write_bytes(sound("xlsx") + bytes(number))
    result, (path,) = merge(place, tmp_path / "hasil", SETTINGS)
    shown = {name.replace("\n", "%0A").replace("\x07", "%07") for name in names}
    assert {file.file for file in result.files} == {NAME, *shown}
    assert {file.status for file in result.files} == {FileStatus.READ}
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[0] == "RKT"


@posix_only
def test_name_that_is_no_text_is_shown_all_the_same(place: Path, tmp_path: Path) -> None:
    (Path(os.fsdecode(os.fsencode(place) + b"/RKT \xff\xfe.xlsx"))).write_bytes(sound("xlsx") + b"x")
    result, _ = merge(place, tmp_path / "hasil", SETTINGS)
    assert "RKT %FF%FE.xlsx" in {file.file for file in result.files}


def test_path_of_more_than_260_characters_is_read(place: Path, tmp_path: Path) -> None:
    deep = place
    for _ in range(6):
        deep = deep / ("Bidang Pengembangan Kapasitas dan Pengelolaan Data " + "x" * 20)
    openable(deep).mkdir(parents=True)
    openable(deep / NAME).write_bytes(sound("xlsx"))
    assert len(str(deep)) > 400
    result, _ = merge(place, tmp_path / "hasil", SETTINGS)
    assert [file.status for file in result.files] == [FileStatus.READ] * 2


def test_paths_are_marked_for_windows_whatever_their_length(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os.path, "abspath", str)
    assert str(openable(Path("D:\\RKT\\a.xlsx"))) == "\\\\?\\D:\\RKT\\a.xlsx"
