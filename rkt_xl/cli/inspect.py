"""`rkt-xl inspect`."""

from __future__ import annotations

from pathlib import Path

import click

from rkt_xl.cli.options import write_json

NOTHING_READ = 2


@click.command("inspect")
@click.argument("paths", metavar="BERKAS...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "json_path", metavar="BERKAS", help="Tulis hasil sebagai JSON (- untuk layar).")
@click.pass_context
def inspect_command(context: click.Context, paths: tuple[Path, ...], json_path: str | None) -> None:
    """Tunjukkan apa yang dikenali di dalam BERKAS: tabel, judul kolom, isi, dan sel yang disisihkan.

    \b
    Contoh:
      rkt-xl inspect "RKT BKPP 2025.xlsx"
      rkt-xl inspect workbooks --json hasil.json
    """
    from rkt_xl.pipeline import inspect
    from rkt_xl.write.json import render_json
    from rkt_xl.write.text import inspect_report

    result = inspect(paths)
    if json_path is not None:
        write_json(render_json(result.files, result.findings), json_path)
    if json_path != "-":
        click.echo(inspect_report(result.files, result.findings))
    context.exit(NOTHING_READ if result.nothing_read else 1 if result.has_errors else 0)
