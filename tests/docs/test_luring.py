"""The offline package: what is in it, where it lies, and that the embedded Python is told where to look."""

from __future__ import annotations

import runpy
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT

PTH = "python312.zip\r\n.\r\n\r\n# Uncomment to run site.main() automatically\r\n#import site\r\n"


@pytest.fixture
def package(tmp_path: Path) -> zipfile.ZipFile:
    embedded = tmp_path / "python.zip"
    with zipfile.ZipFile(embedded, "w") as made:
        made.writestr("python.exe", b"MZ")
        made.writestr("python312._pth", PTH)
    packages = tmp_path / "packages"
    (packages / "rkt_xl" / "__pycache__").mkdir(parents=True)
    (packages / "rkt_xl" / "__main__.py").write_text("")
    (packages / "rkt_xl" / "__pycache__" / "x.pyc").write_bytes(b"")
    build = runpy.run_path(str(ROOT / "docs" / "luring.py"))["build"]
    return zipfile.ZipFile(build(embedded, packages, tmp_path / "luring.zip", tmp_path / "contoh"))


def test_it_holds_python_the_program_the_batch_file_and_examples(package: zipfile.ZipFile) -> None:
    names = set(package.namelist())
    assert {"python/python.exe", "python/Lib/site-packages/rkt_xl/__main__.py", "Gabung RKT.bat"} <= names
    assert any(name.startswith("contoh/Renstra") for name in names)
    assert not [name for name in names if "__pycache__" in name]


def test_the_embedded_python_finds_the_packages(package: zipfile.ZipFile) -> None:
    lines = package.read("python/python312._pth").decode().split("\r\n")
    assert lines == ["python312.zip", ".", "Lib\\site-packages", "import site", ""]


def test_the_batch_file_looks_for_python_where_the_package_has_it(package: zipfile.ZipFile) -> None:
    text = package.read("Gabung RKT.bat").decode("ascii")
    assert '"%SINI%python\\python.exe" -m rkt_xl merge' in text


@pytest.mark.parametrize(("inside", "version"), [("python312._pth", "3.12"), ("python313._pth", "3.13")])
def test_the_version_is_that_of_the_zip_whatever_it_is_called(inside: str, version: str, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "unduhan (1).zip", "w") as made:
        made.writestr(inside, PTH)
    script = runpy.run_path(str(ROOT / "docs" / "luring.py"))
    assert script["version_of"](tmp_path / "unduhan (1).zip") == version


def test_another_zip_is_refused_with_what_to_do(tmp_path: Path) -> None:
    script = runpy.run_path(str(ROOT / "docs" / "luring.py"))
    (tmp_path / "lain.zip").write_bytes(b"x")
    for path in (tmp_path / "lain.zip", tmp_path / "tiada.zip"):
        with pytest.raises(SystemExit, match=r"python\.org"):
            script["version_of"](path)
