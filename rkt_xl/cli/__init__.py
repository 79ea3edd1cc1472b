"""The command line: the one place where errors become sentences and exit codes.

Only click is loaded here; each command loads what it needs when it runs, so that `--help` answers at once.
"""

from __future__ import annotations

import gc
import sys

import click

from rkt_xl._version import VERSION
from rkt_xl.cli.check import check_command
from rkt_xl.cli.console import prepare_streams, wants_colour
from rkt_xl.cli.info import info_command
from rkt_xl.cli.inspect import inspect_command
from rkt_xl.cli.merge import merge_command
from rkt_xl.cli.nomenklatur import nomenklatur_group
from rkt_xl.cli.open import open_command
from rkt_xl.cli.rules import rules_command
from rkt_xl.cli.sample import sample_command
from rkt_xl.cli.system import system_message
from rkt_xl.cli.template import template_command
from rkt_xl.cli.usage import mended, usage_message
from rkt_xl.cli.watch import watch_command
from rkt_xl.cli.words import Group
from rkt_xl.errors import RktXlError

INTERRUPTED = 130
FAILED = 2

_OBJECTS = 50_000
"""Facts are many and hold no circles: looking for circles after every 700 of them takes a tenth of a run."""


@click.group(
    cls=Group,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Bantuan satu perintah: rkt-xl PERINTAH --help",
)
@click.version_option(VERSION, "--version", prog_name="rkt-xl", message="%(prog)s %(version)s", help="Tampilkan versi.")
@click.pass_context
def cli(context: click.Context) -> None:
    """Gabungkan buku kerja perencanaan (Renstra, RKT, Renja, PK, IKU, DPA) menjadi satu RKT yang sudah diperiksa.

    \b
    Contoh:
      rkt-xl sample contoh    buat map berisi buku kerja contoh
      rkt-xl merge contoh     gabungkan semua berkas di map itu
      rkt-xl merge "D:/RKT"   gabungkan berkas kantor sendiri
    """
    context.color = wants_colour()


for command in (
    merge_command,
    check_command,
    open_command,
    watch_command,
    inspect_command,
    rules_command,
    template_command,
    sample_command,
    nomenklatur_group,
    info_command,
):
    cli.add_command(command)


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(_OBJECTS, 20, 50)
    prepare_streams()
    try:
        if sys.platform == "win32":
            sys.argv[1:] = mended(sys.argv[1:])
        code = cli.main(prog_name="rkt-xl", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as err:
        err.show()
        sys.exit(err.exit_code)
    except click.UsageError as err:
        click.echo(usage_message(err, sys.argv[1:]), err=True)
        sys.exit(err.exit_code)
    except RktXlError as err:
        click.echo(str(err), err=True)
        sys.exit(err.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Dihentikan.", err=True)
        sys.exit(INTERRUPTED)
    except OSError as err:
        click.echo(system_message(err), err=True)
        sys.exit(FAILED)
    sys.exit(code or 0)
