"""Fixtures: a folder with one sound workbook, beside which the bad ones are put."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hostile.sound import sound

NAME = "RKT Dinas Perikanan 2025.xlsx"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with one sound workbook."""
    folder = tmp_path / "RKT 2025"
    folder.mkdir()
    (folder / NAME).write_bytes(sound("xlsx"))
    return folder
