"""`rkt-xl watch`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rkt_xl.cli.options import DEFAULT_OUTPUT

if TYPE_CHECKING:
    from rkt_xl.pipeline.watching import Turn

_REST_MS = 1500
"""How long a folder must be left alone: Excel writes a workbook in several steps."""

_LONGEST_MS = 30_000
_SHOWN = 3


@click.command("watch", short_help="Gabungkan lagi setiap kali berkas disimpan.")
@click.argument("folder", metavar="[MAP]", type=click.Path(path_type=Path), default="workbooks", required=False)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), default=DEFAULT_OUTPUT, help="Map atau berkas .xlsx hasil."
)
@click.option("--tahun", type=click.IntRange(1990, 2100), help="Tahun yang diproses; bawaan: tahun pada dokumen.")
@click.option("--opd", help="Nama perangkat daerah; bawaan: nama pada dokumen.")
@click.option("--berkala", is_flag=True, help="Periksa map secara berkala; untuk map di server kantor atau awan.")
def watch_command(folder: Path, output: Path, tahun: int | None, opd: str | None, berkala: bool) -> None:
    """Gabungkan lagi setiap kali buku kerja di MAP disimpan; berhenti dengan Ctrl+C.

    \b
    Contoh:
      rkt-xl watch workbooks
      rkt-xl watch "D:/RKT 2026" -o "D:/RKT 2026/hasil"
      rkt-xl watch "Z:/Bersama/RKT 2026" --berkala
    """
    from rkt_xl.cli.console import show
    from rkt_xl.pipeline.watching import follow
    from rkt_xl.settings import Settings

    for turn in follow(folder, output.absolute(), _ticks(folder, berkala=berkala), Settings(tahun=tahun, opd=opd)):
        show(watch_line(turn))
        if not turn.changes:
            show(f"Menunggu perubahan di {folder}; tekan Ctrl+C untuk berhenti.")


def _ticks(folder: Path, *, berkala: bool) -> Iterator[object]:
    """Something that yields when the folder has changed and has come to rest again."""
    import watchfiles

    return watchfiles.watch(
        folder, watch_filter=None, step=_REST_MS, debounce=_LONGEST_MS, force_polling=berkala or None
    )


def watch_line(turn: Turn) -> str:
    """Return one line about a merge: when, what had changed, what came of it."""
    import datetime as dt

    from rkt_xl.write.text import finding_counts

    now = dt.datetime.now().astimezone().strftime("%H.%M")
    names = [
        *(f"{name} baru" for name in turn.changes.new),
        *(f"{name} diubah" for name in turn.changes.changed),
        *(f"{name} dihapus" for name in turn.changes.gone),
    ]
    what = ", ".join(names[:_SHOWN]) + (f", dan {len(names) - _SHOWN} berkas lain" if len(names) > _SHOWN else "")
    start = f"{now}  {what}: " if what else f"{now}  "
    if turn.result is None:
        return start + turn.trouble
    news = [f"{turn.appeared} temuan baru"] * bool(turn.appeared) + [f"{turn.settled} selesai"] * bool(turn.settled)
    since = f"{', '.join(news) or 'temuan tetap'}; sekarang " if turn.changes else ""
    where = ", ".join(str(path) for path in turn.written[:1])
    return f"{start}{since}{finding_counts(turn.result.findings)}. Hasil: {where}"
