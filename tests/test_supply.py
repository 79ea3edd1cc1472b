"""Every library that is used is declared, has its reason and its place, and its oldest version is tried."""

from __future__ import annotations

import ast
import configparser
import re
import sys
from importlib.metadata import packages_distributions

from tests.conftest import ROOT

_REQUIREMENT = re.compile(r"^([\w-]+) >= ([\d.]+)$")


def bounds(section: str, name: str) -> dict[str, str]:
    """The libraries that setup.cfg asks for, in small letters, with the oldest version of each."""
    setup = configparser.ConfigParser()
    setup.read(ROOT / "setup.cfg", encoding="utf-8")
    found = [_REQUIREMENT.match(line) for line in setup[section][name].split("\n") if line.strip()]
    assert None not in found, "every library has a lower bound"
    return {match[1].casefold(): match[2] for match in found if match}


def test_oldest_versions_are_those_of_setup_cfg() -> None:
    pinned = re.findall(r"^([\w-]+)==([\d.]+)", (ROOT / ".ci" / "oldest.txt").read_text(encoding="utf-8"), re.MULTILINE)
    wanted = bounds("options", "install_requires")
    assert {name.casefold() for name, _ in pinned} == set(wanted)
    for name, version in pinned:
        bound = wanted[name.casefold()]
        assert version == bound + ".0" * (2 - bound.count(".")), name


def test_every_library_has_its_reason() -> None:
    text = (ROOT / "docs" / "adr" / "0007-dependencies.md").read_text(encoding="utf-8")
    rows = {name.casefold(): why for name, why in re.findall(r"^\| ([\w-]+) \| ([^|]+) \|", text, re.MULTILINE)}
    wanted = bounds("options", "install_requires") | bounds("options.extras_require", "dask")
    assert {name for name in wanted if len(rows.get(name, "")) < 20} == set()


def test_nothing_is_imported_that_is_not_declared() -> None:
    declared = set(bounds("options", "install_requires") | bounds("options.extras_require", "dask"))
    distributions = packages_distributions()
    strangers = {
        name
        for path in (ROOT / "rkt_xl").rglob("*.py")
        for name in _imported(path.read_text(encoding="utf-8"))
        if name != "rkt_xl" and name not in sys.stdlib_module_names
        if not declared & {distribution.casefold() for distribution in distributions.get(name, [name])}
    }
    assert strangers == set()


def _imported(source: str) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names.add((node.module or "").partition(".")[0])
    return names
