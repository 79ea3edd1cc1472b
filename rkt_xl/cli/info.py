"""`rkt-xl info`."""

from __future__ import annotations

import click

from rkt_xl.cli.completion import SHELLS, completion_script

LIBRARIES = ("openpyxl", "XlsxWriter", "xlrd", "pandas", "watchfiles")
"""What is worth knowing when something goes wrong elsewhere but not here."""


@click.command("info", short_help="Tampilkan versi, tempat data, dan yang terpasang.")
@click.option("--pelengkap", type=click.Choice(SHELLS), help="Tulis naskah pelengkap tombol Tab untuk shell itu.")
@click.pass_context
def info_command(context: click.Context, pelengkap: str | None) -> None:
    """Tampilkan versi, tempat data disimpan, dan apa yang terpasang.

    \b
    Contoh:
      rkt-xl info
      rkt-xl info --pelengkap bash >> ~/.bashrc
    """
    if pelengkap:
        click.echo(completion_script(pelengkap, context.find_root().command))
        return
    import platform
    import sys
    from decimal import Decimal
    from importlib.metadata import PackageNotFoundError, version

    from rkt_xl._version import VERSION
    from rkt_xl.store.folders import CACHE_VARIABLE, DATA_VARIABLE, cache_folder, data_folder
    from rkt_xl.store.nomenklatur import installed
    from rkt_xl.values.display import indonesian

    click.echo(f"rkt-xl      {VERSION}")
    click.echo(f"Python      {platform.python_version()} ({sys.executable})")
    click.echo(f"Sistem      {platform.system()} {platform.release()} ({platform.machine()})")
    click.echo(f"Data        {data_folder()}  (pindahkan dengan {DATA_VARIABLE})")
    click.echo(f"Sementara   {cache_folder()}  (pindahkan dengan {CACHE_VARIABLE})")
    for name in LIBRARIES:
        try:
            click.echo(f"{name:<11} {version(name)}")
        except PackageNotFoundError:
            click.echo(f"{name:<11} tidak terpasang")
    kept = installed()
    click.echo(f"Nomenklatur {'belum ada yang disimpan' if not kept else ''}".rstrip())
    for one in kept:
        click.echo(f"            {one.name} ({one.tahun or 'tanpa tahun'}, {indonesian(Decimal(one.lines))} baris)")
