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
    jobs: int | None,
    tanpa_cache: bool,
    engine: str,
    scheduler: str | None,
    quiet: bool,
) -> None:
    """Periksa buku kerja di MAP tanpa menulis berkas; temuan ditampilkan di layar.

    \b
    Contoh:
      rkt-xl check workbooks
      rkt-xl check workbooks --json temuan.json
    """
    from rkt_xl.cli.console import show
    from rkt_xl.pipeline import Order, running
    from rkt_xl.run.progress import told_to
    from rkt_xl.write.json import json_pieces
    from rkt_xl.write.text import findings_report

    settings = settings_of(tahun, opd, jobs, tanpa_cache, engine, scheduler)
    spools = json_path is not None or not quiet
    with running(Order(folder, Path(DEFAULT_OUTPUT), settings, spools=spools, stream=told_to(quiet))) as report:
        if json_path is not None:
            write_json(json_pieces(report.files, report.findings()), json_path)
        if not quiet:
            for line in findings_report(report.cards, report.findings()):
                show(line, err=json_path == "-")
        has_errors = report.has_errors
    context.exit(1 if has_errors else 0)
