"""The matrix on paper: what comes out of a printer is whole, on every page, and can be signed."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

import pytest

from rkt_xl.write.choices import Choices
from rkt_xl.write.page import PAPERS
from tests.write.conftest import HEADS, Merged, Page, Table

Printed = tuple[Merged, list[Page]]


@pytest.fixture(params=["bkpp", "long", "big"])
def printed(request: pytest.FixtureRequest) -> Printed:
    return request.getfixturevalue(f"{request.param}_output"), request.getfixturevalue(f"{request.param}_pages")


def bare(text: str | None) -> str:
    """Text without any white space: lines of a cell are broken wherever the paper wants."""
    return re.sub(r"\s+", "", text or "")


def shown_names(output: Merged) -> list[str]:
    """The names of all lines as they are written."""
    return [name.upper() if name.upper().startswith("PROGRAM") else name for name in output.names]


def body(page: Page) -> Table:
    """The rows below headings and numbering."""
    (table,) = page.tables
    return table[2:]


def column(pages: list[Page], col: int) -> list[str]:
    """What stands in a column over all pages, empty cells left out."""
    return [text for page in pages for row in body(page) if (text := bare(row[col]))]


def test_paper_is_f4_lying(bkpp_pages: list[Page]) -> None:
    assert {(round(page.width), round(page.height)) for page in bkpp_pages} == {(330, 216)}


@pytest.mark.parametrize(("paper", "size"), [("a4", (297, 210)), ("legal", (356, 216)), ("f4", (330, 216))])
def test_paper_is_the_one_that_was_chosen(
    paper: str, size: tuple[int, int], bkpp_output: Merged, print_matrix: Callable[..., list[Page]]
) -> None:
    pages = print_matrix(bkpp_output, Choices(paper=PAPERS[paper]))
    assert {(round(page.width), round(page.height)) for page in pages} == {size}
    assert column(pages, 5) == [bare(name) for name in shown_names(bkpp_output)]


def test_every_page_begins_with_headings_and_numbering(printed: Printed) -> None:
    for page in printed[1]:
        (table,) = page.tables
        assert tuple(table[0]) == HEADS
        assert table[1] == ["1", "2", "3", "", "4", "5"]


def test_title_stands_on_the_first_page_only(printed: Printed) -> None:
    titles = ["Rencana Kinerja dan Program Kegiatan" in page.lines for page in printed[1]]
    assert titles == [True] + [False] * (len(titles) - 1)


def test_every_page_is_numbered(printed: Printed) -> None:
    output, pages = printed
    office = output.result.offices[0]
    name = f"RKT {office.opd} Tahun {office.tahun}"
    footers = [re.fullmatch(rf"{re.escape(name)} Halaman (\d+) dari (\d+)", page.lines[-1]) for page in pages]
    assert [footer and int(footer[1]) for footer in footers] == list(range(1, len(pages) + 1))


def test_every_name_is_printed_whole_and_in_order(printed: Printed) -> None:
    output, pages = printed
    assert column(pages, 5) == [bare(name) for name in shown_names(output)]


def test_every_indikator_satuan_and_target_is_printed_whole(printed: Printed) -> None:
    output, pages = printed
    rows = [row for block in output.result.offices[0].matrix.blocks for row in block.indikator]
    assert column(pages, 2) == [bare(row.text.text) for row in rows]
    assert column(pages, 3) == [bare(row.satuan.text) for row in rows]
    assert column(pages, 4) == [bare(row.target_said.text) or "-" for row in rows]


def test_sasaran_stands_again_where_it_runs_on(printed: Printed) -> None:
    output, pages = printed
    known = [bare(b.sasaran.text) for b in output.result.offices[0].matrix.blocks if b.sasaran]
    printed_sasaran = column(pages, 1)
    assert [text for text in printed_sasaran if not text.endswith("(lanjutan)")] == known
    assert all(bare(body(page)[0][1]) for page in pages), "a page begins without its sasaran"
    for before, page in pairwise(pages):
        last = [bare(row[1]) for row in body(before) if bare(row[1])][-1].removesuffix("(lanjutan)")
        first = bare(body(page)[0][1])
        assert first == f"{last}(lanjutan)" or first in known


def test_long_sasaran_runs_over_pages(long_pages: list[Page]) -> None:
    assert sum("(lanjutan)" in text for text in column(long_pages, 1)) >= 3


def test_no_program_or_kegiatan_is_left_alone_at_the_foot_of_a_page(printed: Printed) -> None:
    headings = {
        bare(line.nama.value).upper()
        for line in printed[0].result.offices[0].matrix.lines
        if line.level != "subkegiatan"
    }
    for page in printed[1][:-1]:
        assert bare(body(page)[-1][5]).upper() not in headings


def test_very_long_names_are_printed_whole(wordy_output: Merged, wordy_pages: list[Page]) -> None:
    blocks = wordy_output.result.offices[0].matrix.blocks
    assert column(wordy_pages, 5) == [bare(name) for name in shown_names(wordy_output)]
    assert column(wordy_pages, 2) == [bare(row.text.text) for block in blocks for row in block.indikator]
    assert column(wordy_pages, 3) == [bare(row.satuan.text) for block in blocks for row in block.indikator]
    sasaran = [bare(block.sasaran.text) for block in blocks if block.sasaran]
    assert [text.removesuffix("(lanjutan)") for text in column(wordy_pages, 1)] == [sasaran[0], *sasaran]


def test_signature_is_never_parted(wordy_output: Merged, wordy_pages: list[Page]) -> None:
    """Rows that fill a page leave no room for it: then it stands whole on the next."""
    last = bare("".join(wordy_pages[-1].lines))
    assert "Contoh,2025" in last
    assert bare(f"KEPALA {wordy_output.result.offices[0].opd},".upper()) in last
    assert "NIP." in last


def test_footer_of_a_long_name_leaves_room_for_the_page(wordy_pages: list[Page]) -> None:
    footers = [page.lines[-1] for page in wordy_pages]
    assert all(re.fullmatch(r"RKT Dinas .* … Tahun 2025 Halaman \d dari \d", line) for line in footers), footers


def test_without_merges_everything_is_printed_too(long_output: Merged, print_matrix: Callable[..., list[Page]]) -> None:
    pages = print_matrix(long_output, Choices(merges=False))
    text = bare("".join("".join(page.lines) for page in pages))
    blocks = long_output.result.offices[0].matrix.blocks
    assert column(pages, 5) == [bare(name) for name in shown_names(long_output)]
    assert column(pages, 2) == [bare(row.text.text) for block in blocks for row in block.indikator]
    assert text.count("(lanjutan)") == len(column(pages, 1)) - len(blocks)


def test_signature_stays_with_the_last_rows(printed: Printed) -> None:
    output, pages = printed
    signing = [number for number, page in enumerate(pages) if any(line.startswith("NIP.") for line in page.lines)]
    assert signing == [len(pages) - 1]
    assert bare(output.names[-1]) in column(pages[-1:], 5)
    head = f"KEPALA {output.result.offices[0].opd},".upper()
    assert bare(head) in bare("".join(pages[-1].lines))
