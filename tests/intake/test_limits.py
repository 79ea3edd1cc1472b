"""The limits of reading: one place, changeable, and all of them in the guide."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from rkt_xl.errors import UsageError
from rkt_xl.intake.limits import DEFAULT_LIMITS, Limits, limits_from
from tests.conftest import ROOT
from tests.hostile import weak
from tests.hostile.sound import sound


def test_guide_names_every_limit() -> None:
    guide = (ROOT / "docs" / "panduan.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| `(\w+)` \| [\d.,]+(?: \w+)? \|", guide, re.MULTILINE)
    assert [field.name for field in dataclasses.fields(Limits) if field.name not in named] == []


def test_some_are_set_and_the_others_stay() -> None:
    assert limits_from("cells=5, sheets=900") == dataclasses.replace(DEFAULT_LIMITS, cells=5, sheets=900)


@pytest.mark.parametrize("wrong", ["sel=5", "cells", "cells=-1", "cells=banyak", "=", "cells=9" + "9" * 20])
def test_what_is_no_limit_is_told(wrong: str) -> None:
    with pytest.raises(UsageError, match="tidak dikenal"):
        limits_from(wrong)


def test_limit_of_the_environment_holds(tmp_path: Path) -> None:
    path = tmp_path / "RKT.xlsx"
    path.write_bytes(sound("xlsx"))
    done = weak.run("inspect", path, more={"RKT_XL_LIMITS": "cells=5"})
    assert "terlalu banyak sel" in done.stdout
    wrong = weak.run("inspect", path, more={"RKT_XL_LIMITS": "sel=5"})
    assert (wrong.returncode, wrong.stderr.count("\n")) == (2, 1)
