"""Every text that the program shows to people, with the place it comes from.

Help, rules, sheets and forms are taken from the running program; sentences that show only in rare cases (errors,
findings) are read from the source: string literals that begin with a capital and end like a sentence.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import click
import openpyxl

from rkt_xl.cli import cli
from rkt_xl.pipeline import merge
from rkt_xl.reconcile.rule import all_rules
from rkt_xl.sample import write_kota_contoh
from rkt_xl.settings import Settings
from rkt_xl.template import new_isian, write_templates
from tests.conftest import ROOT

_SENTENCE = re.compile(r"^[A-Z“{][^\n]* [^\n]*[.?:;]$")
_NOT_SHOWN = {"sample", "layouts", "words.py"}
"""Made-up documents, headings of real ones, and the words of click that are replaced."""

_COMMAND = re.compile(r"^ {2}[a-z]+(?= {2,})|rkt-xl( [a-z]+){1,2}", re.MULTILINE)


class Text(NamedTuple):
    """A text and where it is shown."""

    place: str
    text: str


def helps() -> Iterator[Text]:
    """The help of every command."""
    for name, command in _commands("rkt-xl", cli):
        with command.context_class(command, info_name=name) as context:
            yield Text(f"{name} --help", _COMMAND.sub("", command.get_help(context)))


def _commands(name: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
    yield name, command
    if isinstance(command, click.Group):
        for below, one in command.commands.items():
            yield from _commands(f"{name} {below}", one)


def rules() -> Iterator[Text]:
    """What `rkt-xl rules` explains."""
    for rule in all_rules():
        for text in (rule.title, rule.checks, rule.why, rule.source, rule.limit.words if rule.limit else ""):
            yield Text(rule.code, text)


def findings() -> Iterator[Text]:
    """The findings of all samples, and what is suggested."""
    for path in sorted((ROOT / "samples").glob("*/expected/*.json")):
        for finding in json.loads(path.read_text(encoding="utf-8")).get("findings", ()):
            yield Text(f"{path.parent.parent.name} {finding['code']}", finding["message"])
            yield Text(f"{path.parent.parent.name} {finding['code']}", finding["suggestion"] or "")


@cache
def source_sentences() -> tuple[Text, ...]:
    """The sentences in the source that are no docstrings."""
    found = []
    for path in sorted((ROOT / "rkt_xl").rglob("*.py")):
        if not _NOT_SHOWN & set(path.relative_to(ROOT).parts):
            found += [Text(path.name, text) for text in _sentences(ast.parse(path.read_text(encoding="utf-8")))]
    return tuple(found)


def _sentences(tree: ast.Module) -> Iterator[str]:
    docstrings = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        text = ""
        if isinstance(node, ast.JoinedStr):
            text = "".join(str(p.value) if isinstance(p, ast.Constant) else "{}" for p in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            text = node.value
        if _SENTENCE.match(text):
            yield text


def sheets(folder: Path) -> Iterator[Text]:
    """All cells and notes of the output for the example office, and of every form."""
    write_kota_contoh(folder / "contoh")
    _, written = merge(folder / "contoh", folder / "hasil", Settings(this_year=2026, kke=True))
    forms = [one.path for one in write_templates(folder / "formulir", (), new_isian("", 2026))]
    for path in [*written, *forms]:
        book = openpyxl.load_workbook(path)
        for sheet in book.worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    place = f"{path.name} {sheet.title}!{cell.coordinate}"
                    if (
                        isinstance(cell.value, str)
                        and cell.data_type == "s"
                        and not sheet.column_dimensions[cell.column_letter].hidden
                    ):
                        yield Text(place, cell.value)
                    if cell.comment:
                        yield Text(place, cell.comment.text)


def documents() -> Iterator[Text]:
    """The Indonesian documents, code left out."""
    for name in ("panduan.md", "pasang.md"):
        path = ROOT / "docs" / name
        if path.exists():
            yield from _prose(name, path.read_text(encoding="utf-8"))
    indonesian, _, _ = (ROOT / "README.md").read_text(encoding="utf-8").partition("# In English")
    yield from _prose("README.md", indonesian)


def _prose(name: str, text: str) -> Iterator[Text]:
    plain = re.sub(r"```.*?```|^ {4}.*$|\]\([^)]*\)|<[^>]*>", " ", text, flags=re.DOTALL | re.MULTILINE)
    for number, line in enumerate(plain.split("\n"), 1):
        yield Text(f"{name} {number}", line)
