"""Help: every command says what it does and shows an example; the entry points answer."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from rkt_xl import __version__
from rkt_xl.cli import cli
from tests.conftest import Ran


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_every_command_has_help_with_an_example(name: str, rkt_xl: Callable[..., Ran]) -> None:
    ran = rkt_xl(name, "--help")
    assert (ran.code, ran.err) == (0, "")
    _, _, example = ran.out.partition("Contoh:")
    assert f"rkt-xl {name}" in example


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_every_option_is_explained(name: str) -> None:
    options = [param for param in cli.commands[name].params if isinstance(param, click.Option)]
    assert [option.name for option in options if not option.help] == []


def test_help_lists_every_command(rkt_xl: Callable[..., Ran]) -> None:
    ran = rkt_xl("--help")
    assert ran.code == 0
    listed = {line.split()[0] for line in ran.out.split("\n") if line.startswith("  ") and line.strip()}
    assert listed >= set(cli.commands)


def test_no_command_shows_the_help(rkt_xl: Callable[..., Ran]) -> None:
    ran = rkt_xl()
    assert ran.code == 2
    assert "rkt-xl merge" in ran.err


@pytest.mark.parametrize(("option", "shown"), [("--version", f"rkt-xl {__version__}"), ("--help", "rkt-xl merge")])
def test_module_runs_as_a_program(option: str, shown: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "rkt_xl", option], capture_output=True, text=True, timeout=60, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert shown in ran.stdout


def test_a_console_without_the_letters_shows_something_else_instead(bkpp: Path) -> None:
    command = [sys.executable, "-m", "rkt_xl", "check", str(bkpp)]
    environment = {**os.environ, "PYTHONIOENCODING": "cp437"}
    ran = subprocess.run(command, capture_output=True, timeout=60, check=False, env=environment)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert b'Nama "Penyedia Jasa Surat Menyurat"' in ran.stdout


def test_the_list_of_commands_shows_whole_sentences(rkt_xl: Callable[..., Ran]) -> None:
    _, _, listed = rkt_xl("--help").out.partition("Perintah:")
    lines = [line for line in listed.split("\n") if line.startswith("  ") and line.split()[0] in cli.commands]
    assert len(lines) == len(cli.commands)
    assert [line for line in lines if not line.endswith(".") or line.endswith("...")] == []


@pytest.mark.parametrize("name", ["--help", *sorted(cli.commands)])
def test_no_english_of_the_library_shows_in_help(name: str, rkt_xl: Callable[..., Ran]) -> None:
    out = rkt_xl(*([name, "--help"] if name != "--help" else [name])).out
    for english in ("Usage", "Options", "Commands", "Show this", "[OPTIONS]", "INTEGER", "TEXT", "PATH", "default"):
        assert english not in out
