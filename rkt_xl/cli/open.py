"""`rkt-xl open`."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("open", short_help="Kerjakan semuanya di peramban.")
@click.argument("folder", metavar="[MAP]", type=click.Path(path_type=Path), default="workbooks", required=False)
@click.option("--tanpa-peramban", is_flag=True, help="Jangan buka peramban; tampilkan tautannya saja.")
def open_command(folder: Path, tanpa_peramban: bool) -> None:
    """Kerjakan semuanya di peramban: seret berkas, baca temuan, putuskan, unduh hasil.

    Halaman itu hanya ada di komputer ini. Semua yang ditulis berada di MAP; hasil ada di map hasil di dalamnya.

    \b
    Contoh:
      rkt-xl open
      rkt-xl open "D:/RKT 2026"
      rkt-xl open "D:/RKT 2026" --tanpa-peramban
    """
    from rkt_xl.page.server import prepare, serve

    serve(prepare(folder), click.echo, browser=not tanpa_peramban)
