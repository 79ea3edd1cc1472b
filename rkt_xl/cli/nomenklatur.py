"""`rkt-xl nomenklatur`."""

from __future__ import annotations

from pathlib import Path

import click


@click.group("nomenklatur", short_help="Simpan nomenklatur resmi untuk pemeriksaan berikutnya.")
def nomenklatur_group() -> None:
    """Simpan nomenklatur resmi untuk semua pemeriksaan berikutnya.

    \b
    Contoh:
      rkt-xl nomenklatur install "Kepmendagri 900.1-2850.xlsx"
      rkt-xl nomenklatur list
    """


@nomenklatur_group.command("install", short_help="Simpan nomenklatur dari satu berkas.")
@click.argument("file", metavar="BERKAS", type=click.Path(path_type=Path))
@click.option("--tahun", type=click.IntRange(2019, 2100), help="Tahun keputusan, bila tidak tertulis di berkas.")
def install_command(file: Path, tahun: int | None) -> None:
    """Simpan nomenklatur dari BERKAS (ekspor SIPD atau lampiran keputusan); versi lain tetap tersimpan.

    \b
    Contoh:
      rkt-xl nomenklatur install "Nomenklatur SIPD.xlsx" --tahun 2025
    """
    from decimal import Decimal

    from rkt_xl.store.nomenklatur import install
    from rkt_xl.values.display import indonesian

    kept = install(file, tahun)
    year = f"keputusan tahun {kept.tahun}" if kept.tahun else "tahun keputusan tidak disebut; tambahkan --tahun"
    click.echo(f"Disimpan: {kept.name}, {indonesian(Decimal(kept.lines))} baris, {year}.")
    click.echo("Mulai sekarang nomenklatur ini dipakai bila map tidak memuat nomenklatur sendiri.")


@nomenklatur_group.command("list")
def list_command() -> None:
    """Tampilkan nomenklatur yang tersimpan.

    \b
    Contoh:
      rkt-xl nomenklatur list
    """
    from decimal import Decimal

    from rkt_xl.store.nomenklatur import installed
    from rkt_xl.values.display import indonesian

    kept = installed()
    if not kept:
        click.echo("Belum ada nomenklatur yang disimpan.")
    for version in kept:
        click.echo(f"{version.tahun or '-':>5}  {indonesian(Decimal(version.lines)):>7} baris  {version.name}")
