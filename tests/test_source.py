"""What must hold of the source as text."""

from __future__ import annotations

import re

from tests.conftest import ROOT


def test_no_group_is_repeated_possessively() -> None:
    """Python 3.11.0 to 3.11.4 match `(?:...)*+` wrongly and then read nothing of a sheet."""
    wrong = re.compile(r"""\b(?:r|rb)["'].*(?<!\\)\)[*+?]\+""")
    found = [path.name for path in (ROOT / "rkt_xl").rglob("*.py") if wrong.search(path.read_text(encoding="utf-8"))]
    assert found == []
