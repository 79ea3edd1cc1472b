"""The workbooks that are damaged: those of the samples as they are, and the same sheets in every other format."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.opener import open_workbook
from tests.conftest import ROOT
from tests.hostile.formats import WRITERS


class Seed(NamedTuple):
    """A workbook: the file that it comes from, the suffix of its format, its bytes."""

    path: Path
    suffix: str
    data: bytes


@cache
def workbooks() -> tuple[Path, ...]:
    """The sample workbooks that can be read."""
    return tuple(_readable())


def _readable() -> Iterator[Path]:
    for path in sorted([*ROOT.glob("workbooks/*.xlsx"), *ROOT.glob("samples/*/workbooks/**/*.xlsx")]):
        try:
            open_workbook(path.read_bytes(), path.name)
        except UnreadableWorkbookError:
            continue
        yield path


@cache
def seed(path: Path, suffix: str) -> Seed:
    """A sample workbook in one format."""
    data = path.read_bytes()
    return Seed(path, suffix, data if suffix == "xlsx" else WRITERS[suffix](open_workbook(data, path.name).grids))


def any_seed(rng: random.Random) -> Seed:
    """One of them; xlsx comes up most, as in life."""
    return seed(rng.choice(workbooks()), rng.choice(["xlsx"] * 6 + [*WRITERS]))
