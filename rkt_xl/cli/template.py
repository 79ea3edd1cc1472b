"""`rkt-xl template`."""

from __future__ import annotations

from pathlib import Path

import click

KINDS = ("renstra", "rkt", "pk", "iku", "rencana-aksi", "dpa", "pengaturan", "bat")


@click.command("template", short_help="Tulis formulir kosong yang siap diisi.")
@click.argument("kinds", metavar="[JENIS]...", nargs=-1, type=click.Choice(KINDS, case_sensitive=False))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, file_okay=False), default=".", help="Map tempat formulir ditulis."
)
@click.option("--tahun", type=click.IntRange(1990, 2100), help="Tahun formulir; bawaan: tahun ini.")
@click.option(
    "--periode", type=click.IntRange(1990, 2100), help="Tahun pertama Renstra; bawaan: periode yang memuat tahun itu."
)
@click.option("--kertas", type=click.Choice(["f4", "a4", "legal"]), default="f4", help="Kertas formulir; bawaan: F4.")
@click.option("--opd", default="", help="Nama perangkat daerah yang langsung tertulis di formulir.")
def template_command(
    kinds: tuple[str, ...], output: Path, tahun: int | None, periode: int | None, kertas: str, opd: str
) -> None:
    """Tulis formulir kosong yang siap diisi; tanpa JENIS semua kecuali bat ditulis.

    JENIS: renstra, rkt, pk, iku, rencana-aksi, dpa, pengaturan (Pengaturan RKT.xlsx),
    atau bat (Gabung RKT.bat untuk Windows). Berkas yang sudah ada tidak pernah ditimpa.

    \b
    Contoh:
      rkt-xl template -o "D:/RKT 2026"
      rkt-xl template rkt pk --tahun 2026 --opd "Dinas Kesehatan Kota Contoh"
      rkt-xl template bat -o "D:/RKT 2026"
    """
    import datetime as dt

    from rkt_xl.cli.console import show
    from rkt_xl.template import new_isian, write_templates

    year = tahun or dt.datetime.now(tz=dt.UTC).year
    written = write_templates(output, kinds, new_isian(opd, year, periode, kertas))
    lines = [f"Ditulis: {one.path}" for one in written if not one.is_old]
    lines += [f"Sudah ada, tidak diubah: {one.path}" for one in written if one.is_old]
    show("\n".join([*lines, "", _next(kinds, output)]))


def _next(kinds: tuple[str, ...], folder: Path) -> str:
    if kinds == ("bat",):
        return "Langkah berikutnya: klik dua kali Gabung RKT.bat, atau seret map perencanaan ke atasnya."
    return f'Langkah berikutnya: isi formulirnya di Excel, lalu jalankan rkt-xl merge "{folder}"'
