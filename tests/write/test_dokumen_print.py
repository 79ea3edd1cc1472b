"""The Word document on paper, as LibreOffice prints it: page sizes, headings on every page of the matrix, nothing cut."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pdfplumber
import pytest

from rkt_xl.write.choices import Choices
from rkt_xl.write.dokumen.writer import render_dokumen
from rkt_xl.write.page import PAPERS
from tests.write.conftest import HEADS, Merged

Print = tuple[Merged, list[pdfplumber.page.Page]]
MM_PER_PT = 25.4 / 72


@pytest.fixture(scope="module")
def pages_of(
    tmp_path_factory: pytest.TempPathFactory, to_pdf: Callable[[Path], Path]
) -> Callable[[Merged, str], list[pdfplumber.page.Page]]:
    """The printed pages of an office's document on a paper."""

    def pages(output: Merged, paper: str) -> list[pdfplumber.page.Page]:
        path = tmp_path_factory.mktemp("dokumen") / "RKT.docx"
        path.write_bytes(render_dokumen(output.result.offices[0], Choices(paper=PAPERS[paper])))
        return pdfplumber.open(to_pdf(path)).pages

    return pages


@pytest.fixture(scope="module")
def bkpp_print(bkpp_output: Merged, pages_of: Callable[..., list[pdfplumber.page.Page]]) -> Print:
    return bkpp_output, pages_of(bkpp_output, "f4")


@pytest.fixture(scope="module")
def long_print(long_output: Merged, pages_of: Callable[..., list[pdfplumber.page.Page]]) -> Print:
    return long_output, pages_of(long_output, "a4")


@pytest.fixture(params=["bkpp", "long"])
def printed(request: pytest.FixtureRequest) -> Print:
    found: Print = request.getfixturevalue(f"{request.param}_print")
    return found


def lying(pages: list[pdfplumber.page.Page]) -> list[pdfplumber.page.Page]:
    return [page for page in pages if page.width > page.height]


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_pages_have_the_size_of_the_paper(bkpp_print: Print, long_print: Print) -> None:
    for (_, pages), size in ((bkpp_print, {216, 330}), (long_print, {210, 297})):
        assert {frozenset((round(p.width * MM_PER_PT), round(p.height * MM_PER_PT))) for p in pages} == {
            frozenset(size)
        }


def test_only_the_matrix_lies(printed: Print) -> None:
    output, pages = printed
    found = lying(pages)
    assert [p.page_number for p in found] == list(range(found[0].page_number, len(pages)))
    names = bare("".join(p.extract_text() for p in found))
    assert all(bare(name) in names or bare(name.upper()) in names for name in output.names)


def test_every_page_of_the_matrix_begins_with_headings_and_numbering(printed: Print) -> None:
    for page in lying(printed[1]):
        (table,) = page.find_tables()
        rows = table.extract()
        assert [bare(cell or "") for cell in rows[0]] == [bare(head) for head in HEADS]
        assert rows[1] == ["1", "2", "3", "", "4", "5"]


def test_every_name_is_printed_whole_and_in_order(printed: Print) -> None:
    output, pages = printed
    shown = [row[5] for page in lying(pages) for row in page.find_tables()[0].extract()[2:] if row[5]]
    names = [name.upper() if name.upper().startswith("PROGRAM") else name for name in output.names]
    assert [bare(text) for text in shown] == [bare(name) for name in names]


def test_pages_are_numbered_from_the_first_chapter_on(bkpp_print: Print) -> None:
    _, pages = bkpp_print
    footers = [page.extract_text().split("\n")[-1] for page in pages]
    assert "Halaman" not in footers[0]
    assert footers[1].endswith("Halaman ii")
    name = "RKT Badan Kepegawaian Pendidikan dan Pelatihan Kota Gorontalo Tahun 2025"
    assert footers[2:] == [f"{name} Halaman {number}" for number in range(1, len(pages) - 1)]


def test_signature_ends_the_document_on_one_page(printed: Print) -> None:
    text = printed[1][-1].extract_text()
    assert "PENUTUP" in text
    assert "NIP." in text
