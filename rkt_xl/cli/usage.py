"""What is said when the command line is used wrongly: one Indonesian sentence, and the nearest right word."""

from __future__ import annotations

import difflib
import re

import click


def usage_message(err: click.UsageError) -> str:
    """Return the message for a wrong use of the command line."""
    command = err.ctx.command_path if err.ctx else "rkt-xl"
    return f"{_what(err)} Jalankan {command} --help untuk bantuan."


def _what(err: click.UsageError) -> str:
    if isinstance(err, click.NoSuchOption):
        like = difflib.get_close_matches(err.option_name, _options(err), 1, 0.5)
        return f"Pilihan {err.option_name} tidak dikenal" + (f"; maksudnya {like[0]}?" if like else ".")
    if isinstance(err, click.MissingParameter):
        name = err.param.make_metavar(err.ctx) if err.param is not None and err.ctx is not None else "berkas"
        return f"{name} belum diberikan."
    if isinstance(err, click.BadParameter):
        name = err.param.opts[0] if err.param is not None else "pilihan"
        return f"Nilai untuk {name} tidak sah."
    unknown = re.search(r"No such command '([^']*)'", err.message)
    if unknown:
        names = list(err.ctx.command.commands) if err.ctx and isinstance(err.ctx.command, click.Group) else []
        like = difflib.get_close_matches(unknown[1], names, 1, 0.4)
        return f"Perintah {unknown[1]} tidak dikenal" + (f"; maksudnya {like[0]}?" if like else ".")
    extra = re.search(r"unexpected extra arguments? \((.*)\)$", err.message)
    if extra:
        return f"{extra[1]} berlebih; nama yang memuat spasi ditulis di antara tanda kutip."
    if "requires an argument" in err.message:
        return "Pilihan terakhir belum diberi nilai."
    return "Perintah ini tidak ditulis dengan benar."


def _options(err: click.UsageError) -> list[str]:
    return [opt for param in err.ctx.command.params for opt in param.opts] if err.ctx else []
