"""What is different on Windows, as far as it can be tried elsewhere: consoles without all characters, names, line ends."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from rkt_xl.intake.opener import open_workbook
from rkt_xl.write.naming import output_name
from tests.hostile import weak
from tests.hostile.sound import TEXT, sound, written
from tests.hostile.speech import is_plain
from tests.markdown import parse

RESERVED = ("CON", "PRN", "AUX", "NUL", "COM1", "LPT9", "con.txt", "...", " ", "", "a" * 300, "A:B*C?D|E<F>G", "nama.")
CP1252 = {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder whose texts and names hold characters that a console of Windows has not."""
    folder = tmp_path / "RKT ≥ 漢字 \U0001f4c8"
    folder.mkdir()
    text = TEXT.replace("DINAS PERIKANAN", "DINAS ≥ 漢字 ĀŽ").replace("1250", "≥ 1250")
    (folder / "RKT → 2025 ✓.xlsx").write_bytes(written(parse(text)[0]))
    (folder / "rusak ✗.xlsx").write_bytes(sound("xlsx")[:500])
    return folder


@pytest.mark.parametrize("encoding", ["cp1252", "cp437"])
@pytest.mark.parametrize("command", ["merge", "check", "inspect"])
def test_console_that_lacks_characters_shows_the_rest(place: Path, tmp_path: Path, command: str, encoding: str) -> None:
    output = ["-o", tmp_path / "hasil"] if command == "merge" else []
    done = weak.run(command, place, *output, more={**CP1252, "PYTHONIOENCODING": encoding})
    shown = done.stdout + done.stderr
    assert done.returncode in (0, 1)
    assert re.search(r"RKT .{1,2} 2025 ", shown)
    assert "minta kiriman ulang" in shown
    assert is_plain(shown)


def test_error_that_names_such_a_folder_is_one_sentence(place: Path) -> None:
    done = weak.run("merge", place / "tidak ada", more=CP1252)
    assert done.returncode == 2
    assert re.fullmatch(r"[^\n]+\.\n", done.stderr)


def test_json_keeps_every_character_whatever_the_console(place: Path) -> None:
    done = weak.run("check", place, "--json", "-", "--quiet", more=CP1252)
    assert {file["file"] for file in json.loads(done.stdout)["files"]} == {"RKT → 2025 ✓.xlsx", "rusak ✗.xlsx"}


@pytest.mark.parametrize("opd", RESERVED)
def test_name_of_an_output_is_one_that_windows_takes(opd: str) -> None:
    name = output_name(opd, 2025)
    stem = name.removesuffix(".xlsx")
    assert stem.startswith("RKT")
    assert len(name) <= 130
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]|[. ]$', stem)


@pytest.mark.parametrize("ends", ["\r\n", "\n", "\r"])
def test_line_ends_of_every_system_give_the_same_table(ends: str) -> None:
    text = sound("csv").decode("utf-8-sig").replace("\r\n", ends)
    (grid,) = open_workbook(text.encode(), "x.csv").grids
    (usual,) = open_workbook(sound("csv"), "x.csv").grids
    assert grid.rows == usual.rows
