"""Options that several commands share."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from rkt_xl.settings import Settings

DEFAULT_OUTPUT = "hasil"
Command = TypeVar("Command", bound=Callable[..., None])

_SHARED: tuple[Callable[[Callable[..., None]], Callable[..., None]], ...] = (
    click.option("--tahun", type=click.IntRange(1990, 2100), help="Tahun yang diproses; bawaan: tahun pada dokumen."),
    click.option("--opd", help="Nama perangkat daerah; bawaan: nama pada dokumen."),
    click.option("--json", "json_path", metavar="BERKAS", help="Tulis hasil sebagai JSON (- untuk layar)."),
    click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Banyaknya proses pembaca."),
    click.option("--quiet", is_flag=True, help="Jangan tampilkan ringkasan."),
)


def shared_options(command: Command) -> Command:
    """Add the options of merge and check."""
    for option in reversed(_SHARED):
        option(command)  # click keeps the option on the function itself
    return command


def settings_of(tahun: int | None, opd: str | None, jobs: int) -> Settings:
    """Return the settings that the options ask for."""
    return Settings(tahun=tahun, opd=opd, jobs=jobs)


def write_json(text: str, json_path: str) -> None:
    """Write JSON to a file, or to standard output for `-`."""
    if json_path == "-":
        sys.stdout.buffer.write(text.encode("utf-8"))
        return
    from rkt_xl.write.atomic import write_report

    write_report(Path(json_path), text.encode("utf-8"))
