"""`rkt-xl sample`."""

from __future__ import annotations

from pathlib import Path

import click

from rkt_xl.errors import UsageError


@click.command("sample", short_help="Buat buku kerja contoh untuk mencoba.")
@click.argument("folder", metavar="MAP", type=click.Path(path_type=Path, file_okay=False))
def sample_command(folder: Path) -> None:
    """Buat MAP berisi buku kerja contoh dari perangkat daerah rekaan, untuk mencoba rkt-xl.

    Di dalamnya sengaja ada kesalahan seperti yang sering terjadi, sehingga tampak apa yang ditemukan.

    \b
    Contoh:
      rkt-xl sample contoh
      rkt-xl merge contoh
    """
    from rkt_xl.cli.console import show
    from rkt_xl.sample import write_kota_contoh

    if folder.is_file():
        raise UsageError(f"{folder} adalah berkas; berikan nama map yang belum ada, misalnya contoh.")
    if folder.is_dir() and any(folder.iterdir()) and not _is_ours(folder):
        raise UsageError(f"Map {folder} sudah berisi berkas lain; berikan nama map yang belum ada, misalnya contoh.")
    written = write_kota_contoh(folder)
    shown = [path for path in written if path.suffix == ".xlsx" and not path.name.startswith("~$")]
    lines = [f"Map {folder} berisi {len(shown)} buku kerja contoh:", *(f"  {path.name}" for path in shown), ""]
    show("\n".join([*lines, f'Langkah berikutnya: rkt-xl merge "{folder}"']))


def _is_ours(folder: Path) -> bool:
    """Whether a folder holds the example workbooks and nothing else, so that writing them again loses nothing."""
    from tempfile import TemporaryDirectory

    from rkt_xl.sample import write_kota_contoh

    with TemporaryDirectory() as fresh:
        known = {path.name: path.read_bytes() for path in write_kota_contoh(Path(fresh))}
    return all(path.is_file() and known.get(path.name) == path.read_bytes() for path in folder.iterdir())
