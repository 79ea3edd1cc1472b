"""LibreOffice as a writer of formats that no library here writes."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Convert = Callable[..., bytes]


@pytest.fixture(scope="session")
def convert(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Save an xlsx workbook in another format; tests that need it are skipped where LibreOffice is missing."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("LibreOffice is not installed; it writes the files that this test reads")
    profile = f"-env:UserInstallation={tmp_path_factory.mktemp('office').as_uri()}"

    def save_as(data: bytes, suffix: str, export: str = "") -> bytes:
        folder = tmp_path_factory.mktemp("convert")
        source = folder / "asal.xlsx"
        source.write_bytes(data)
        target = f"{suffix}:{export}" if export else suffix
        command = [
            office,
            profile,
            "--headless",
            "--convert-to",
            target,
            "--outdir",
            str(folder / "hasil"),
            str(source),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        return Path(folder / "hasil" / f"asal.{suffix}").read_bytes()

    return save_as
