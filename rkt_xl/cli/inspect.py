"""`rkt-xl inspect`."""

from __future__ import annotations

from pathlib import Path

import click

from rkt_xl.cli.options import write_json

NOTHING_READ = 2


@click.command("inspect", short_help="Tunjukkan apa yang dikenali di dalam berkas.")
@click.argument("paths", metavar="BERKAS...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "json_path", metavar="BERKAS", help="Tulis hasil sebagai JSON (- untuk layar).")
@click.option("--html", "html_path", metavar="BERKAS", help="Lukis tiap lembar di satu halaman untuk peramban.")
@click.option("--peta", is_flag=True, help="Tulis judul kolom yang belum dipahami ke Pengaturan RKT.xlsx.")
@click.pass_context
def inspect_command(
    context: click.Context, paths: tuple[Path, ...], json_path: str | None, html_path: str | None, peta: bool
) -> None:
    """Tunjukkan apa yang dikenali di dalam BERKAS: tabel, judul kolom, isi, dan sel yang disisihkan.

    Dengan --peta, judul kolom yang belum dipahami ditulis ke lembar Peta Kolom di Pengaturan RKT.xlsx pada map itu;
    arti yang dipilih di sana berlaku untuk setiap buku kerja dengan judul yang sama.

    \b
    Contoh:
      rkt-xl inspect "RKT BKPP 2025.xlsx"
      rkt-xl inspect workbooks --json hasil.json
      rkt-xl inspect workbooks --html terbaca.html
      rkt-xl inspect workbooks --peta
    """
    from rkt_xl.pipeline import ask_headings, inspect
    from rkt_xl.write.json import json_pieces
    from rkt_xl.write.text import inspect_report

    result = inspect(paths, paint=html_path is not None)
    asked = ask_headings(result) if peta else []
    if json_path is not None:
        findings = sorted(result.findings, key=lambda f: f.sort_key)
        write_json(json_pieces(lambda: result.files, findings), json_path)
    if json_path != "-":
        click.echo(inspect_report(result.files, result.findings))
    if html_path is not None:
        from rkt_xl.write.atomic import write_report
        from rkt_xl.write.html import render_page

        written = write_report(Path(html_path), [render_page(result.files, result.findings).encode("utf-8")])
        click.echo(f"Halaman: {written}; buka di peramban untuk melihat apa yang dipahami.", err=json_path == "-")
    for report in asked:
        click.echo(report.message, err=json_path == "-")
    context.exit(NOTHING_READ if result.nothing_read else 1 if result.has_errors else 0)
