"""Examples in docstrings read `workbooks/`, wherever pytest was started."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent


@pytest.fixture(autouse=True)
def examples_run_at_the_root(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Change the folder for doctests only."""
    if isinstance(request.node, pytest.DoctestItem):
        monkeypatch.chdir(ROOT)
