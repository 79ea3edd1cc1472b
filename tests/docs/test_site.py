"""The site of the documents is built strictly, holds every command, and loads nothing from outside."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from rkt_xl.cli import cli
from tests.conftest import ROOT

pytest.importorskip("mkdocs", reason="the extra `docs` is not installed")
pytest.importorskip("mkdocstrings", reason="the extra `docs` is not installed")

_LOADED = re.compile(r'<(?:script|img|iframe|link rel="(?:stylesheet|icon|preload)")[^>]*(?:src|href)="(https?:[^"]+)"')


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(target)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return target


def test_every_command_has_its_help_on_the_site(site: Path) -> None:
    page = (site / "perintah.html").read_text(encoding="utf-8")
    assert [name for name in cli.commands if f"rkt-xl {name}" not in page] == []


def test_the_library_is_on_the_site_with_its_examples(site: Path) -> None:
    page = (site / "library.html").read_text(encoding="utf-8")
    for name in ("inspect", "check", "merge", "to_frames", "Settings", "RunResult"):
        assert f'id="rkt_xl.{name}"' in page
    assert "Nilai" in page


def test_nothing_is_loaded_from_outside(site: Path) -> None:
    pages = list(site.rglob("*.html"))
    assert len(pages) > 80
    assert {url for page in pages for url in _LOADED.findall(page.read_text(encoding="utf-8"))} == set()
