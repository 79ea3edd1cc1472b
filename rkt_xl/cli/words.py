"""The words that click itself writes into help, in Indonesian.

click asks a translation catalogue of the system's language for its words; help has to be Indonesian on every system,
so that its formatter is replaced instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import click

_HEADINGS = {"Options": "Pilihan", "Commands": "Perintah", "Positional arguments": "Isian"}
_USAGE = "Cara pakai: "
_METAVARS = {
    "[OPTIONS]": "[PILIHAN]",
    "COMMAND [ARGS]...": "PERINTAH [ISIAN]...",
    "INTEGER RANGE": "ANGKA",
    "INTEGER": "ANGKA",
    "DIRECTORY": "MAP",
    "PATH": "MAP",
    "TEXT": "TEKS",
}
_METAVAR = re.compile("|".join(re.escape(word) for word in _METAVARS))
_HELP = {"Show this message and exit.": "Tampilkan bantuan ini.", "Show the version and exit.": "Tampilkan versi."}
_EXTRA = re.compile(r"  \[(?:default: (?P<default>[^;\]]+))?(?:; )?(?:(?P<low>\d+)<=x<=(?P<high>\d+))?\]$")


class Formatter(click.HelpFormatter):
    """Writes help with Indonesian headings and names of values."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:  # noqa: ARG002 - click's own is English
        """Write the line that shows how a command is written."""
        super().write_usage(prog, _metavars(args), _USAGE)

    def write_heading(self, heading: str) -> None:
        """Write the heading of a section."""
        super().write_heading(_HEADINGS.get(heading, heading))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write options or commands with what they are for."""
        ours = [(_metavars(name), _HELP.get(text, _EXTRA.sub(_extra, text))) for name, text in rows]
        super().write_dl(ours, col_max, col_spacing)


class Context(click.Context):
    """A context whose help is Indonesian."""

    formatter_class = Formatter


class Group(click.Group):
    """A group of commands, in the order in which they were added; all of them speak Indonesian."""

    context_class = Context

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Add a command, whoever wrote it."""
        super().add_command(cmd, name)
        _speak(cmd)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the name that click calls
        """Return the names in the order of adding, which is that of the work."""
        return list(self.commands)


def _speak(command: click.Command) -> None:
    """Let a command, and those below it, speak Indonesian."""
    command.context_class = Context
    for below in command.commands.values() if isinstance(command, click.Group) else ():
        _speak(below)


def _metavars(text: str) -> str:
    return _METAVAR.sub(lambda match: _METAVARS[match[0]], text)


def _extra(match: re.Match[str]) -> str:
    parts = [f"bawaan: {match['default']}"] if match["default"] else []
    parts += [f"{match['low']} sampai {match['high']}"] if match["low"] else []
    return f"  [{'; '.join(parts)}]" if parts else ""
