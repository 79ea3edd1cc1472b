"""`rkt-xl merge`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from rkt_xl.cli.options import DEFAULT_OUTPUT, settings_of, shared_options, write_json


@click.command("merge", short_help="Gabungkan buku kerja menjadi RKT yang sudah diperiksa.")
@click.argument("folder", metavar="[MAP]", type=click.Path(path_type=Path), default="workbooks", required=False)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), default=DEFAULT_OUTPUT, help="Map atau berkas .xlsx hasil."
)
@click.option(
    "--kertas", type=click.Choice(["f4", "a4", "legal"]), help="Kertas hasil; bawaan: F4 atau isi lembar Umum."
)
@click.option("--tanpa-gabung", is_flag=True, help="Jangan gabungkan sel sasaran dan indikator ke bawah.")
@click.option("--angka-teks", is_flag=True, help="Tulis target di lembar RKT sebagai teks Indonesia (77,95).")
@click.option(
    "--koreksi",
    is_flag=True,
    help="Tulis salinan berkas asal dengan komentar pada sel yang perlu diperbaiki, dan pesan.txt untuk WhatsApp.",
)
@click.option("--kke", is_flag=True, help="Tambahkan lembar kertas kerja evaluasi KKE 1, KKE 2, dan KKE 3.")
@click.option("--dokumen", is_flag=True, help="Tulis juga RKT sebagai dokumen Word, BAB I sampai BAB IV.")
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="MAP",
    help="Tulis juga semua isi sebagai CSV dan Parquet ke map ini.",
)
@click.option("--dry-run", is_flag=True, help="Kerjakan semuanya tanpa menulis berkas.")
@shared_options
@click.pass_context
def merge_command(
    context: click.Context,
    folder: Path,
    output: Path,
    kertas: str | None,
    tanpa_gabung: bool,
    angka_teks: bool,
    koreksi: bool,
    kke: bool,
    dokumen: bool,
    data: Path | None,
    dry_run: bool,
    tahun: int | None,
    opd: str | None,
    json_path: str | None,
    jobs: int | None,
    tanpa_cache: bool,
    engine: str,
    scheduler: str | None,
    quiet: bool,
) -> None:
    """Gabungkan buku kerja di MAP (bawaan: workbooks/) menjadi matriks RKT yang sudah diperiksa.

    \b
    Contoh:
      rkt-xl merge workbooks -o hasil
      rkt-xl merge "D:/RKT 2025" -o "D:/RKT 2025/RKT.xlsx"
      rkt-xl merge workbooks --kertas a4
      rkt-xl merge "D:/RKT 2025" --koreksi   tandai sel yang perlu diperbaiki
      rkt-xl merge "D:/RKT 2025" --kke       siapkan kertas kerja evaluasi
      rkt-xl merge "D:/RKT 2025" --dokumen   tulis juga naskah RKT untuk Word
    """
    from rkt_xl.cli.console import show
    from rkt_xl.pipeline import Order, running
    from rkt_xl.pipeline.corrections import write_corrections
    from rkt_xl.run.progress import told_to
    from rkt_xl.write.json import json_pieces
    from rkt_xl.write.layar import merge_summary

    settings = replace(
        settings_of(tahun, opd, jobs, tanpa_cache, engine, scheduler),
        kertas=kertas,
        tanpa_gabung=tanpa_gabung,
        angka_teks=angka_teks,
        koreksi=koreksi,
        kke=kke,
        dokumen=dokumen,
        data=data,
    )
    writes, spools = not dry_run, json_path is not None
    keeps = koreksi and writes  # corrections are written from everything at once
    with running(Order(folder, output.absolute(), settings, writes, spools, keeps, told_to(quiet))) as report:
        corrections = (
            write_corrections(report.result(), folder, report.written[0].parent, told_to(quiet)) if keeps else None
        )
        if json_path is not None:
            write_json(json_pieces(report.files, report.findings()), json_path)
        if not quiet:
            summary = merge_summary(report.cards, report.summaries, report.written, corrections)
            show(summary, err=json_path == "-")
        has_errors = report.has_errors
    context.exit(1 if has_errors else 0)
