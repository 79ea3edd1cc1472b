"""Output workbooks that many tests look at, made once: that of the sample office, and that of a long matrix."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pdfplumber
import pytest
import xlsxwriter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from rkt_xl.pipeline import RunResult, merge
from rkt_xl.settings import Settings
from rkt_xl.write.choices import Choices
from rkt_xl.write.matrix import MatrixSheet
from rkt_xl.write.page import PAPERS
from rkt_xl.write.styles import Styles
from tests.markdown import workbook_from_markdown
from tests.write import folders

HEADS = ("NO.", "SASARAN STRATEGIS", "INDIKATOR KINERJA", "SATUAN", "TARGET", "PROGRAM/KEGIATAN/SUBKEGIATAN")
Table = list[list[str | None]]


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge read, where it wrote, and the written workbook opened again."""

    sources: Path
    path: Path
    result: RunResult
    book: Workbook

    @property
    def matrix(self) -> Worksheet:
        """The sheet that is printed and signed."""
        return self.book["RKT"]

    @property
    def names(self) -> list[str]:
        """The names of all lines of the matrix, from top to bottom."""
        return [line.nama.value for line in self.result.offices[0].matrix.lines]


@dataclass(frozen=True, slots=True)
class Page:
    """One printed page: its sides in millimetres, its text by lines, the tables that its borders draw."""

    width: float
    height: float
    lines: list[str]
    tables: list[Table]


def merged(sources: Path, out: Path, **settings: object) -> Merged:
    """Merge a folder of one office and open what was written."""
    result, (path,) = merge(sources, out, Settings(**settings))  # type: ignore[arg-type]
    return Merged(sources, path, result, openpyxl.load_workbook(path))


@pytest.fixture
def output(folder: Callable[..., Path], tmp_path: Path) -> Callable[..., Merged]:
    """Merge a folder drawn as text, for the year 2025."""
    return lambda files: merged(folder(files), tmp_path / "hasil", tahun=2025)


@pytest.fixture(scope="session")
def bkpp_output(bkpp: Path, tmp_path_factory: pytest.TempPathFactory) -> Merged:
    """The output workbook of the sample office."""
    sources = tmp_path_factory.mktemp("sumber") / "BKPP"
    shutil.copytree(bkpp, sources)
    return merged(sources, tmp_path_factory.mktemp("hasil"))


def _kegiatan(number: int, lines: int, more: str) -> Iterator[str]:
    yield f"| | | | | | PENGELOLAAN URUSAN NOMOR {number} |"
    yield from (f"| | | | | | Penyelenggaraan layanan {number} bagian {part} {more} |" for part in range(lines))


def long_rkt() -> str:
    """An RKT whose first sasaran runs over several pages, with names of several lines and short blocks behind it."""
    far = "bagi masyarakat di semua wilayah kecamatan dan kelurahan termasuk pulau yang jauh dari pusat pemerintahan"
    wordy = (
        "Meningkatnya akuntabilitas yang rumusannya ditulis panjang supaya satu baris saja tidak cukup tinggi untuknya"
    )
    rows = [
        "Dinas Contoh Kota Contoh Tahun 2025",
        "| NO. | SASARAN STRATEGIS | INDIKATOR KINERJA | SATUAN | TARGET | PROGRAM/KEGIATAN/SUBKEGIATAN |",
        "| 1 | Meningkatnya mutu layanan | Indeks Layanan | Indeks | 3,25 | PROGRAM LAYANAN PERTAMA |",
        *(row for number in range(9) for row in _kegiatan(number, 6, far if number % 2 else "")),
        "| | | Waktu Layanan | Hari | - | PROGRAM LAYANAN KEDUA |",
        *(row for number in range(9, 20) for row in _kegiatan(number, 5, "")),
        f"| 2 | {wordy} | Predikat AKIP | Predikat | BB | PROGRAM PENUNJANG |",
        "| 3 | Terwujudnya data | Persentase data lengkap | % | 80-85 | PROGRAM DATA |",
        "| | | Jumlah data | Data | 12 | |",
        "| | | Jumlah peta | Peta | 3 | |",
    ]
    return "\n".join(rows)


@pytest.fixture(scope="session")
def long_output(tmp_path_factory: pytest.TempPathFactory) -> Merged:
    """The output workbook of an office with a long matrix."""
    sources = tmp_path_factory.mktemp("sumber") / "Dinas Contoh"
    sources.mkdir()
    (sources / "RKT Dinas Contoh 2025.xlsx").write_bytes(workbook_from_markdown({"RKT": long_rkt()}))
    return merged(sources, tmp_path_factory.mktemp("hasil"))


def _edge(drawn: Mapping[str, str], factory: pytest.TempPathFactory) -> Merged:
    """The output of a folder at the edge of what offices have, with everything that can be in it."""
    sources = factory.mktemp("sumber") / "Dinas Contoh"
    sources.mkdir()
    for name, text in drawn.items():
        (sources / f"{name}.xlsx").write_bytes(workbook_from_markdown({"Sheet1": text}))
    return merged(sources, factory.mktemp("hasil"), tahun=2025, kke=True)


@pytest.fixture(scope="session")
def big_output(tmp_path_factory: pytest.TempPathFactory) -> Merged:
    """The output of an office with 12 sasaran and 400 subkegiatan."""
    return _edge(folders.big(), tmp_path_factory)


@pytest.fixture(scope="session")
def wordy_output(tmp_path_factory: pytest.TempPathFactory) -> Merged:
    """The output of an office with very long names."""
    return _edge(folders.wordy(), tmp_path_factory)


@pytest.fixture(scope="session")
def endless_output(tmp_path_factory: pytest.TempPathFactory) -> Merged:
    """The output of an office whose names fill more than a page each."""
    return _edge(folders.wordy(9_000), tmp_path_factory)


@pytest.fixture(scope="session")
def one_row_output(tmp_path_factory: pytest.TempPathFactory) -> Merged:
    """The output of an office with one indikator."""
    return _edge(folders.one_row(), tmp_path_factory)


@pytest.fixture(scope="session")
def empty_year_output(tmp_path_factory: pytest.TempPathFactory) -> Merged:
    """The output of an office that has no target and no money in its year."""
    return _edge(folders.empty_year(), tmp_path_factory)


def matrix_pages(pdf: Path) -> list[Page]:
    """The printed pages of the sheet RKT; each sheet has its own words in the footer."""
    with pdfplumber.open(pdf) as document:
        found = []
        for page in document.pages:
            lines = (page.extract_text() or "").split("\n")
            if not lines[-1].startswith("RKT "):
                break  # the matrix is the first sheet
            sides = (float(page.width) * 25.4 / 72, float(page.height) * 25.4 / 72)
            found.append(Page(*sides, lines, [_whole(page, table) for table in page.find_tables()]))
    return found


def _whole(page: pdfplumber.page.Page, table: pdfplumber.table.Table) -> Table:
    """The text of each cell: only the letters that lie wholly within its borders."""
    return [[cell and page.within_bbox(cell).extract_text() for cell in row.cells] for row in table.rows]


@pytest.fixture(scope="session")
def bkpp_pages(bkpp_output: Merged, to_pdf: Callable[[Path], Path]) -> list[Page]:
    """The matrix of the sample office as printed."""
    return matrix_pages(to_pdf(bkpp_output.path))


@pytest.fixture(scope="session")
def print_matrix(
    tmp_path_factory: pytest.TempPathFactory, to_pdf: Callable[[Path], Path]
) -> Callable[[Merged, Choices], list[Page]]:
    """Print the matrix of an office alone, which takes less time than the whole workbook, in a given look."""

    def pages(output: Merged, choices: Choices) -> list[Page]:
        path = tmp_path_factory.mktemp("matriks") / "RKT.xlsx"
        with xlsxwriter.Workbook(path) as workbook:
            MatrixSheet(workbook, output.result.offices[0].matrix, Styles(workbook), choices, {}).write()
        return matrix_pages(to_pdf(path))

    return pages


@pytest.fixture(scope="session")
def big_pages(big_output: Merged, print_matrix: Callable[..., list[Page]]) -> list[Page]:
    """The matrix of the office with 400 subkegiatan as printed on A4."""
    return print_matrix(big_output, Choices(paper=PAPERS["a4"]))


@pytest.fixture(scope="session")
def wordy_pages(wordy_output: Merged, print_matrix: Callable[..., list[Page]]) -> list[Page]:
    """The matrix of the office with very long names as printed."""
    return print_matrix(wordy_output, Choices())


@pytest.fixture(scope="session")
def long_pages(long_output: Merged, to_pdf: Callable[[Path], Path]) -> list[Page]:
    """The long matrix as printed."""
    return matrix_pages(to_pdf(long_output.path))
