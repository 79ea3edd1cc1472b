"""`rkt-xl check`."""

from __future__ import annotations

from pathlib import Path

import click

from rkt_xl.cli.options import DEFAULT_OUTPUT, settings_of, shared_options, write_json


@click.command("check", short_help="Periksa buku kerja tanpa menulis hasil.")
@click.argument("folder", metavar="[MAP]", type=click.Path(path_type=Path), default="workbooks", required=False)
@shared_options
@click.pass_context
def check_command(
    context: click.Context,
    folder: Path,
    tahun: int | None,
    opd: str | None,
    json_path: str | None,
    jobs: int,
    quiet: bool,
) -> None:
    """Periksa buku kerja di MAP tanpa menulis berkas; temuan ditampilkan di layar.

    \b
    Contoh:
      rkt-xl check workbooks
      rkt-xl check workbooks --json temuan.json
    """
    from rkt_xl.pipeline import check
    from rkt_xl.write.json import render_json
    from rkt_xl.write.text import findings_report

    result = check(folder, settings_of(tahun, opd, jobs), Path(DEFAULT_OUTPUT))
    if json_path is not None:
        write_json(render_json(result.files, result.findings), json_path)
    if not quiet:
        click.echo(findings_report(result.files, result.findings), err=json_path == "-")
    context.exit(1 if result.has_errors else 0)
