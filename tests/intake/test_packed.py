"""A sheet with many rows is held packed: what is read of it is the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from rkt_xl.intake.discover import Source
from rkt_xl.run.reading import read_source

_FOLDERS = ("workbooks", "samples")
_ROOT = Path(__file__).resolve().parents[2]
_BOOKS = sorted(path for folder in _FOLDERS for path in (_ROOT / folder).rglob("*.xlsx"))


@pytest.mark.parametrize("path", _BOOKS, ids=lambda path: path.relative_to(_ROOT).as_posix())
def test_what_is_read_of_packed_rows_is_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = Source(path, path.name)
    loose = read_source(source)
    for module in ("sheet", "ooxml.cells"):
        monkeypatch.setattr(f"rkt_xl.intake.{module}.MANY_ROWS", 2)
    assert read_source(source) == loose
