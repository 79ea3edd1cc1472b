"""The command line: the one place where errors become sentences and exit codes.

Only click is loaded here; each command loads what it needs when it runs, so that `--help` answers at once.
"""

from __future__ import annotations

import gc
import sys

import click

from rkt_xl._version import VERSION
from rkt_xl.cli.check import check_command
from rkt_xl.cli.inspect import inspect_command
from rkt_xl.cli.merge import merge_command
from rkt_xl.cli.nomenklatur import nomenklatur_group
from rkt_xl.cli.rules import rules_command
from rkt_xl.cli.usage import usage_message
from rkt_xl.errors import RktXlError

INTERRUPTED = 130

_OBJECTS = 50_000
"""Facts are many and hold no circles: looking for circles after every 700 of them takes a tenth of a run."""


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(VERSION, "--version", prog_name="rkt-xl", message="%(prog)s %(version)s", help="Tampilkan versi.")
def cli() -> None:
    """Gabungkan buku kerja perencanaan (Renstra, RKT, Renja, PK, IKU, DPA) menjadi satu RKT yang sudah diperiksa.

    \b
    Contoh:
      rkt-xl merge            gabungkan semua berkas di map workbooks/
      rkt-xl merge "D:/RKT"   gabungkan berkas di map lain
      rkt-xl check            periksa saja, tanpa menulis berkas
    """


for command in (merge_command, check_command, inspect_command, rules_command, nomenklatur_group):
    cli.add_command(command)


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(_OBJECTS, 20, 50)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a console that lacks a character shows ? instead of failing
    try:
        code = cli.main(standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as err:
        err.show()
        sys.exit(err.exit_code)
    except click.UsageError as err:
        click.echo(usage_message(err), err=True)
        sys.exit(err.exit_code)
    except RktXlError as err:
        click.echo(str(err), err=True)
        sys.exit(err.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Dihentikan.", err=True)
        sys.exit(INTERRUPTED)
    sys.exit(code or 0)
