"""Adds the page of all commands to the site, from their own `--help`; a hook of mkdocs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click
from mkdocs.structure.files import File, Files

from rkt_xl.cli import cli

PAGE = "perintah.md"
_WIDTH = 96


def on_files(files: Files, config: Any) -> Files:
    """Add the page to those that lie in the folder."""
    files.append(File.generated(config, PAGE, content=page()))
    return files


def page() -> str:
    """Return the page: every command with its help."""
    parts = ["# Perintah", "Bantuan yang sama tampil dengan `rkt-xl PERINTAH --help`."]
    parts += [f"## {name}\n\n```text\n{text}\n```" for name, text in _helps("rkt-xl", cli)]
    return "\n\n".join(parts) + "\n"


def _helps(name: str, command: click.Command) -> Iterator[tuple[str, str]]:
    with command.context_class(command, info_name=name, terminal_width=_WIDTH) as context:
        yield name, command.get_help(context)
    if isinstance(command, click.Group):
        for below, one in command.commands.items():
            yield from _helps(f"{name} {below}", one)
