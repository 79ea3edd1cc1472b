"""Fixtures: the sample folder, documents drawn as text, the command line, LibreOffice where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from rkt_xl.cli import main
from rkt_xl.pipeline import RunResult, check
from rkt_xl.sample import write_bkpp
from rkt_xl.settings import Settings
from tests.markdown import workbook_from_markdown

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the expected results of samples/ anew")


@pytest.fixture(autouse=True)
def no_installed_data(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """What is installed on this machine is out of sight; a test that installs something does so in a folder of its own."""
    monkeypatch.setenv("RKT_XL_DATA", str(tmp_path_factory.mktemp("data")))
    monkeypatch.setenv("RKT_XL_CACHE", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture(scope="session")
def bkpp(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the sample office."""
    folder = tmp_path_factory.mktemp("bkpp")
    write_bkpp(folder)
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[Mapping[str, str | Mapping[str, str]]], Path]:
    """Make a folder of workbooks: file name to the text of its sheet, or of its sheets by name."""

    def make(files: Mapping[str, str | Mapping[str, str]]) -> Path:
        place = tmp_path / "sumber"
        place.mkdir(exist_ok=True)
        for name, content in files.items():
            sheets = {"Sheet1": content} if isinstance(content, str) else content
            (place / f"{name}.xlsx").write_bytes(workbook_from_markdown(sheets))
        return place

    return make


@pytest.fixture
def checked(folder: Callable[..., Path]) -> Callable[..., RunResult]:
    """Check a folder drawn as text, for the year 2025."""

    def run(files: Mapping[str, str | Mapping[str, str]], **settings: object) -> RunResult:
        return check(folder(files), Settings(**{"tahun": 2025, **settings}))  # type: ignore[arg-type]

    return run


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command gave: its exit code, standard output and standard error."""

    code: int
    out: str
    err: str


@pytest.fixture
def rkt_xl(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Run the command line within this process, as its entry point does."""

    def run(*args: str | Path) -> Ran:
        monkeypatch.setattr("sys.argv", ["rkt-xl", *map(str, args)])
        with pytest.raises(SystemExit) as left:
            main()
        return Ran(int(left.value.code or 0), *capsys.readouterr())

    return run


@pytest.fixture(scope="session")
def to_format(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path, str], Path]:
    """Save a workbook in another format with LibreOffice; the test is skipped where it is not installed."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("LibreOffice is not installed; what it opens and prints cannot be tested here")
    home = tmp_path_factory.mktemp("office")

    def convert(path: Path, suffix: str) -> Path:
        out = tmp_path_factory.mktemp(suffix)
        profile = f"-env:UserInstallation={home.as_uri()}"
        command = [office, profile, "--headless", "--convert-to", suffix, "--outdir", str(out), str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        return out / f"{path.stem}.{suffix}"

    return convert


@pytest.fixture(scope="session")
def to_pdf(to_format: Callable[[Path, str], Path]) -> Callable[[Path], Path]:
    """Print a workbook to PDF with LibreOffice; the test is skipped where it is not installed."""
    return lambda path: to_format(path, "pdf")
