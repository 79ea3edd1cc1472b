"""Options that several commands share."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import click

from rkt_xl.errors import UsageError
from rkt_xl.settings import Settings

DEFAULT_OUTPUT = "hasil"
Command = TypeVar("Command", bound=Callable[..., None])

_SHARED: tuple[Callable[[Callable[..., None]], Callable[..., None]], ...] = (
    click.option("--tahun", type=click.IntRange(1990, 2100), help="Tahun yang diproses; bawaan: tahun pada dokumen."),
    click.option("--opd", help="Nama perangkat daerah; bawaan: nama pada dokumen."),
    click.option("--json", "json_path", metavar="BERKAS", help="Tulis hasil sebagai JSON (- untuk layar)."),
    click.option(
        "--jobs", type=click.IntRange(1, 64), help="Banyaknya proses; bawaan: semua prosesor bila berkasnya banyak."
    ),
    click.option(
        "--tanpa-cache", is_flag=True, help="Baca semua berkas lagi; jangan pakai dan jangan simpan bacaan sebelumnya."
    ),
    click.option("--engine", type=click.Choice(["lokal", "dask"]), default="lokal", help="Di mana dikerjakan."),
    click.option("--scheduler", metavar="ALAMAT", help="Penjadwal Dask, misalnya tcp://10.0.0.5:8786."),
    click.option("--quiet", is_flag=True, help="Jangan tampilkan ringkasan dan kemajuan."),
)


def shared_options(command: Command) -> Command:
    """Add the options of merge and check."""
    for option in reversed(_SHARED):
        option(command)  # click keeps the option on the function itself
    return command


def settings_of(
    tahun: int | None, opd: str | None, jobs: int | None, tanpa_cache: bool, engine: str, scheduler: str | None
) -> Settings:
    """Return the settings that the options ask for.

    Raises:
        UsageError: when engine and scheduler do not go together.
    """
    if (engine == "dask") != (scheduler is not None):
        raise UsageError("Pilihan --engine dask dan --scheduler tcp://ALAMAT:PORT dipakai bersama-sama.")
    return Settings(tahun=tahun, opd=opd, jobs=jobs, tanpa_cache=tanpa_cache, scheduler=scheduler)


def write_json(pieces: Iterable[str], json_path: str) -> None:
    """Write JSON to a file, or to standard output for `-`.

    Raises:
        OutputError: when the file cannot be written.
    """
    if json_path == "-":
        for piece in pieces:
            sys.stdout.buffer.write(piece.encode("utf-8"))
        return
    from rkt_xl.write.atomic import write_report

    write_report(Path(json_path), (piece.encode("utf-8") for piece in pieces))
