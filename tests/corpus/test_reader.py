"""Every layout of the corpus, read by the program: every fact right and in its cell, nothing else, every cell accounted for."""

from __future__ import annotations

from pathlib import Path

import pytest

import rkt_xl
from rkt_xl.write.json import result_object

from .__main__ import make
from .judge import compare
from .kinds import load
from .render import save

CASES = [(name, level, seed) for name in load() for level in ("low", "high") for seed in (1, 2)]


@pytest.mark.parametrize(("name", "level", "seed"), CASES)
def test_everything_is_read(name: str, level: str, seed: int, tmp_path: Path) -> None:
    book, gold = make(load()[name], seed, level)
    path = tmp_path / gold["file"]
    save(book, path)
    result = rkt_xl.inspect(path)
    report = compare(gold, result_object(result.files, result.findings))
    assert report.is_clean, "\n".join(report.differences[:8])
