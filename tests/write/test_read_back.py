"""Reading the output back: a planner may keep it as the office's RKT and merge it again next to the others."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from rkt_xl.model.document import Document, DocumentKind
from rkt_xl.pipeline import RunResult, check
from rkt_xl.settings import Settings
from tests.write.conftest import Merged


@pytest.fixture(params=["bkpp_output", "long_output", "big_output", "wordy_output", "one_row_output"])
def written(request: pytest.FixtureRequest) -> Merged:
    return request.getfixturevalue(request.param)


@pytest.fixture
def again(written: Merged, tmp_path: Path) -> RunResult:
    """What is read from a folder that holds nothing but the output."""
    shutil.copy(written.path, tmp_path)
    return check(tmp_path, Settings(tahun=2025))


def matrix(result: RunResult) -> Iterator[tuple[object, ...]]:
    """The matrix of the only office, flat."""
    (office,) = result.offices
    yield office.matrix.opd, office.matrix.tahun
    for block in office.matrix.blocks:
        yield "sasaran", block.sasaran and block.sasaran.text
        for row in block.indikator:
            yield "indikator", row.text.text, row.satuan.text, row.target and row.target.value.text
        for line in block.lines:
            yield line.level.value, line.nama.value


def rkt(result: RunResult) -> Document:
    """The table of the sheet RKT."""
    (document,) = [d for f in result.files for d in f.documents if d.table.sheet == "RKT"]
    return document


def test_matrix_is_the_same(written: Merged, again: RunResult) -> None:
    assert list(matrix(again)) == list(matrix(written.result))


def test_sheet_rkt_is_read_as_the_rkt_of_its_office(written: Merged, again: RunResult) -> None:
    table = rkt(again).table
    assert (table.kind, table.tahun) == (DocumentKind.RKT, 2025)
    assert table.opd is not None
    assert table.opd.value == written.result.offices[0].opd


def test_sheet_rkt_alone_has_every_fact(written: Merged, again: RunResult) -> None:
    document = rkt(again)
    wanted = written.result.offices[0].matrix
    assert [node.nama.value for node in document.nodes] == written.names
    assert [i.text.value for i in document.indikator if i.text] == [
        row.text.text for b in wanted.blocks for row in b.indikator
    ]
    assert [t.value.text for i in document.indikator for t in i.targets] == [
        row.target.value.text if row.target else None for b in wanted.blocks for row in b.indikator
    ]


def test_a_page_end_leaves_no_trace_in_the_matrix(again: RunResult) -> None:
    assert not [text for row in matrix(again) for text in row if "(lanjutan)" in str(text)]
