"""What goes to a terminal: colour there only and only where it is wanted, plain letters on old consoles."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from rkt_xl.cli.console import prepare_streams, show, wants_colour
from tests.conftest import Ran

SUMMARY = "Dinas Contoh tahun 2026:\n  2 kesalahan, 0 peringatan, 1 info\nHasil: hasil/RKT.xlsx"


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO) -> str:
    monkeypatch.setattr("sys.stdout", stream)
    with click.Context(click.Command("x"), color=wants_colour()).scope():
        show(SUMMARY)
    return stream.getvalue()


def test_a_terminal_shows_colour_and_the_text_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(variable, raising=False)
    painted = shown(monkeypatch, Terminal())
    assert "\x1b[" in painted
    assert click.unstyle(painted) == SUMMARY + "\n"
    assert "0 peringatan" in painted.replace("\x1b[33m", "!")


def test_a_file_gets_no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, io.StringIO()) == SUMMARY + "\n"


@pytest.mark.parametrize(("variable", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_colour_can_be_refused(variable: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(variable, value)
    assert shown(monkeypatch, Terminal()) == SUMMARY + "\n"


@pytest.mark.parametrize("encoding", ["ascii", "cp437", "cp1252", "cp850"])
def test_an_old_console_shows_plain_letters(encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(raw, encoding=encoding, errors="strict"))
    monkeypatch.setattr("sys.stderr", io.StringIO())
    prepare_streams()
    print("“Indeks” ≥ 80 – 90 → baik")
    sys.stdout.flush()
    text = raw.getvalue().decode(encoding)
    for plain, fancy in (('"', "“"), (">=", "≥"), ("-", "–"), ("->", "→")):
        assert plain in text or fancy in text
    assert "?" not in text


def test_commands_can_be_read_on_the_console_of_an_old_windows(rkt_xl: Callable[..., Ran], tmp_path: Path) -> None:
    rkt_xl("sample", tmp_path / "contoh")
    environment = {**os.environ, "PYTHONIOENCODING": "cp437", "NO_COLOR": "1"}
    for command in (["check", str(tmp_path / "contoh")], ["rules", "REC-01"], ["info"], ["--help"]):
        ran = subprocess.run(
            [sys.executable, "-m", "rkt_xl", *command], capture_output=True, timeout=120, check=False, env=environment
        )
        assert (ran.returncode in (0, 1), ran.stderr) == (True, b""), command
        assert ran.stdout.isascii()
