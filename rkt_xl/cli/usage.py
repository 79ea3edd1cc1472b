"""What is said when the command line is used wrongly: one Indonesian sentence, and the nearest right word."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence

import click

from rkt_xl.errors import UsageError


def usage_message(err: click.UsageError, args: Sequence[str] = ()) -> str:
    """Return the message for a wrong use of the command line, whose words are `args`."""
    first = [arg for arg in args[:1] if re.fullmatch(r"[a-z]+", arg)]  # some mistakes come without their command
    command = err.ctx.command_path if err.ctx else " ".join(["rkt-xl", *first])
    return f"{_what(err)} Jalankan {command} --help untuk bantuan."


def mended(args: Sequence[str]) -> list[str]:
    r"""Return the words of a Windows command line without the quotation mark that a backslash before it took along.

    Of `"D:\RKT 2026\"` Windows makes `D:\RKT 2026"`, and takes what follows into the same word.

    Raises:
        UsageError: when other words follow.

    >>> mended(["merge", r'D:\RKT"'])
    ['merge', 'D:\\RKT']
    """
    for arg in args:
        if '"' in arg[:-1]:
            folder = arg.partition('"')[0]
            raise UsageError(f'Tulis "{folder}" tanpa garis miring terbalik di depan tanda kutip penutup.')
    return [arg.removesuffix('"') for arg in args]


def _what(err: click.UsageError) -> str:
    if isinstance(err, click.NoSuchOption):
        return f"Pilihan {err.option_name} tidak dikenal{_nearest(err.option_name, _options(err), 0.6)}"
    if isinstance(err, click.MissingParameter):
        name = err.param.make_metavar(err.ctx) if err.param is not None and err.ctx is not None else "Isian"
        return f"{name.strip('[].')} belum diberikan."
    if isinstance(err, click.BadParameter):
        return _bad_value(err)
    if isinstance(err, click.BadOptionUsage):
        if "does not take a value" in err.message:
            return f"Pilihan {err.option_name} tidak memakai nilai."
        return f"Pilihan {err.option_name} belum diberi nilai."
    unknown = re.search(r"No such command '([^']*)'", err.message)
    if unknown:
        names = list(err.ctx.command.commands) if err.ctx and isinstance(err.ctx.command, click.Group) else []
        return f"Perintah {unknown[1]} tidak dikenal{_nearest(unknown[1], names, 0.4)}"
    extra = re.search(r"unexpected extra arguments? \((.*)\)$", err.message)
    if extra:
        return f"{extra[1]} berlebih; nama yang memuat spasi ditulis di antara tanda kutip."
    return "Perintah ini tidak ditulis dengan benar."


def _bad_value(err: click.BadParameter) -> str:
    """What a value should have been."""
    param = err.param
    name = "isian" if param is None else param.opts[0] if isinstance(param, click.Option) else _argument(param)
    closed = re.match(r"\w+ '(.*)' is not (?:readable|writable)", err.message)
    if closed:
        return f"{closed[1]} tidak boleh dibuka; periksa izinnya."
    given = re.match(r"'?(.*?)'? is not ", err.message)
    said = f"Nilai “{given[1]}” untuk {name} tidak sah" if given else f"Nilai untuk {name} tidak sah"
    kind = param.type if param is not None else None
    if isinstance(kind, click.Choice):
        choices = [str(choice) for choice in kind.choices]
        like = difflib.get_close_matches(given[1].casefold() if given else "", choices, 1, 0.5)
        return f"{said}; maksudnya {like[0]}?" if like else f"{said}; pilih {listed(choices, 'atau')}."
    if isinstance(kind, click.IntRange):
        return f"{said}; tulis angka {kind.min} sampai {kind.max}."
    if isinstance(kind, click.Path) and not kind.file_okay:
        return f"{said}; berikan nama map, bukan nama berkas."
    return f"{said}."


def _argument(param: click.Parameter) -> str:
    """The name of an argument as help shows it."""
    return (param.metavar or param.opts[0].upper()).strip("[].")


def listed(words: Sequence[str], last: str = "dan") -> str:
    """Return words as a list in a sentence.

    >>> listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"], "atau")
    ('a', 'a dan b', 'a, b, atau c')
    """
    if len(words) < 3:
        return f" {last} ".join(words)
    return f"{', '.join(words[:-1])}, {last} {words[-1]}"


def _nearest(typed: str, names: Sequence[str], least: float) -> str:
    bare = {name.lstrip("-"): name for name in names}  # that all options begin with dashes makes none of them alike
    like = difflib.get_close_matches(typed.lstrip("-"), bare, 1, least)
    return f"; maksudnya {bare[like[0]]}?" if like else "."


def _options(err: click.UsageError) -> list[str]:
    if err.ctx is None:
        return []
    return [*err.ctx.help_option_names, *(opt for param in err.ctx.command.params for opt in param.opts)]
