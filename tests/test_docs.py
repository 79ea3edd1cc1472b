"""What the documents say is what the program does."""

from __future__ import annotations

import doctest
import re
import runpy
import shlex
from pathlib import Path

import click
import pytest

from rkt_xl.cli import cli
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
PASANG = (ROOT / "docs" / "pasang.md").read_text(encoding="utf-8")
PANDUAN = (ROOT / "docs" / "panduan.md").read_text(encoding="utf-8")
MADE_BY_THE_SITE = {"perintah.md"}
"""Pages that `mkdocs build` writes from `--help`; it fails on a dead link by itself."""

_TEST_COMMAND = re.compile(r"^ +(python3 -m venv .*pytest)$", re.MULTILINE)


def test_ci_runs_the_test_command_of_the_readme() -> None:
    (command,) = _TEST_COMMAND.findall(README)
    assert command in (ROOT / ".ci" / "run").read_text().splitlines()


def test_readme_example_of_the_library_is_true(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testfile(str(ROOT / "README.md"), module_relative=False, verbose=False)
    assert tried > 0
    assert failed == 0


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_every_command_is_in_readme_and_guide(name: str) -> None:
    assert f"rkt-xl {name}" in README
    assert f"rkt-xl {name}" in PANDUAN


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_every_option_is_in_the_guide(name: str) -> None:
    options = [p for p in cli.commands[name].params if isinstance(p, click.Option)]
    missing = [p.opts[-1] for p in options if f"{p.opts[-1]}`" not in PANDUAN and f"{p.opts[-1]} " not in PANDUAN]
    assert [m for m in missing if not re.search(rf"{m}$", PANDUAN, re.MULTILINE)] == []


def test_every_command_line_in_the_documents_is_one_that_the_program_knows() -> None:
    text = README + PANDUAN + PASANG
    for line in re.findall(r"(?:^ {4}|`)(rkt-xl [a-z][^`\n]*)", text, re.MULTILINE):
        words = shlex.split(line.replace("\\", "/").replace("[", "").replace("]", ""))
        command = cli.commands.get(words[1])
        if isinstance(command, click.Group):
            command = command.commands.get(words[2])
        assert command is not None, line
        known = {opt for param in command.params for opt in param.opts}
        assert {word for word in words if word.startswith("-")} <= known | {"--help"}, line


def test_pages_of_the_rules_are_those_of_the_code() -> None:
    pages = runpy.run_path(str(ROOT / "docs" / "generate.py"))["pages"]()
    folder = ROOT / "docs" / "aturan"
    assert {path.name for path in folder.iterdir()} == set(pages), "run python docs/generate.py"
    for name, text in pages.items():
        assert (folder / name).read_text(encoding="utf-8") == text, "run python docs/generate.py"


@pytest.mark.parametrize("page", sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]), ids=lambda p: p.name)
def test_links_between_documents_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
        assert target in MADE_BY_THE_SITE or (page.parent / target).exists(), target


def test_instructions_for_contributors_have_at_most_six_steps() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    sections = {part.split("\n")[0]: part for part in text.split("\n## ")[1:]}
    assert {"Add a layout", "Add a rule"} <= set(sections)
    assert all(len(re.findall(r"^\d+\.", part, re.MULTILINE)) <= 6 for part in sections.values())
