"""Decisions of the page stand in the output, where those that are typed in Excel stand, and the next merge reads them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from rkt_xl.errors import RktXlError
from rkt_xl.model.finding import Finding, keyed
from rkt_xl.page.desk import Desk, Wish
from rkt_xl.pipeline import merge
from tests.conftest import Ran

ABOUT = "Nilai AKIP"


def finish(desk: Desk) -> None:
    """Wait for what is running."""
    desk._worker.submit(lambda: None).result(60)


@pytest.fixture
def desk(place: Path, sources: Callable[..., list[Path]]) -> Iterator[Desk]:
    """The desk of a folder that was merged."""
    for path in sources():
        (place / path.name).write_bytes(path.read_bytes())
    made = Desk(place)
    made.start_merging()
    finish(made)
    assert made.trouble is None
    yield made
    made.close()


def output(place: Path) -> Path:
    (found,) = (place / "hasil").glob("RKT*2025.xlsx")
    return found


def finding(desk: Desk) -> tuple[str, Finding]:
    """The finding of these tests, with its key."""
    assert desk.result is not None
    return next(pair for pair in keyed(desk.result.offices[0].findings) if ABOUT in pair[1].message)


def decide(desk: Desk, status: str, reason: str) -> None:
    desk.decide([Wish(0, finding(desk)[0], status, reason)])


def cells(sheet: Any) -> tuple[Any, Any]:
    """The two cells that staff fill in beside that finding."""
    head = next(row for row in sheet.iter_rows() if any(cell.value == "KODE" for cell in row))
    columns = {cell.value: cell.column for cell in head}
    row = next(row for row in sheet.iter_rows() if ABOUT in str(row[columns["TEMUAN"] - 1].value))
    return row[columns["TINDAK LANJUT"] - 1], row[columns["ALASAN"] - 1]


def typed(path: Path) -> tuple[object, object]:
    """What stands there."""
    status, reason = cells(openpyxl.load_workbook(path)["Temuan"])
    return status.value, reason.value


def type_in(path: Path, status: str, reason: str) -> None:
    """Fill them as staff do in Excel."""
    book = openpyxl.load_workbook(path)
    for cell, text in zip(cells(book["Temuan"]), (status, reason), strict=True):
        cell.value = text
    book.save(path)


def test_a_decision_stands_in_the_output_and_on_the_page(desk: Desk, place: Path) -> None:
    decide(desk, "diterima", "rapat 3 Maret")
    assert typed(output(place)) == ("diterima", "rapat 3 Maret")
    decision = finding(desk)[1].decision
    assert decision is not None
    assert (decision.status, decision.reason) == ("diterima", "rapat 3 Maret")


def test_the_next_merge_reads_it_whoever_runs_it(desk: Desk, place: Path) -> None:
    decide(desk, "diterima", "rapat 3 Maret")
    desk.start_merging()
    finish(desk)
    assert typed(output(place)) == ("diterima", "rapat 3 Maret")
    result, _ = merge(place, place / "hasil")
    one = next(f for f in result.findings if ABOUT in f.message)
    assert one.decision is not None
    assert (one.decision.status, one.decision.reason) == ("diterima", "rapat 3 Maret")


def test_the_command_line_reads_it_too(desk: Desk, place: Path, rkt_xl: Callable[..., Ran]) -> None:
    assert desk.result is not None
    keys = [key for key, one in keyed(desk.result.offices[0].findings) if one.code == "REC-01"]
    desk.decide([Wish(0, key, "diterima", "rapat 3 Maret") for key in keys])
    ran = rkt_xl("merge", place, "-o", place / "hasil")
    assert ran.code == 0, "every finding of severity error was accepted"
    assert typed(output(place)) == ("diterima", "rapat 3 Maret")


def test_what_is_typed_in_excel_is_read_on_the_page(desk: Desk, place: Path) -> None:
    type_in(output(place), "tanya", "menunggu Bappeda")
    desk.start_reading()
    finish(desk)
    decision = finding(desk)[1].decision
    assert decision is not None
    assert (decision.status, decision.reason) == ("tanya", "menunggu Bappeda")
    decide(desk, "diterima", "dijawab Bappeda")
    assert typed(output(place)) == ("diterima", "dijawab Bappeda")


def test_what_was_typed_in_excel_meanwhile_is_not_written_over(desk: Desk, place: Path) -> None:
    type_in(output(place), "tanya", "menunggu Bappeda")
    with pytest.raises(RktXlError, match=r"sudah diubah di Excel menjadi “tanya: menunggu Bappeda”"):
        decide(desk, "diterima", "rapat")
    assert typed(output(place)) == ("tanya", "menunggu Bappeda")
    assert finding(desk)[1].decision is None


@pytest.mark.parametrize("lock", ["~${}", ".~lock.{}#"])
def test_an_output_that_is_open_in_excel_is_left_alone(desk: Desk, place: Path, lock: str) -> None:
    path = output(place)
    path.with_name(lock.format(path.name)).write_bytes(b"x")
    with pytest.raises(RktXlError, match="sedang terbuka di Excel"):
        decide(desk, "diterima", "rapat")
    assert typed(path) == (None, None)


def test_nothing_else_of_the_output_changes(desk: Desk, place: Path) -> None:
    def parts() -> dict[str, bytes]:
        with zipfile.ZipFile(output(place)) as package:
            return {entry.filename: package.read(entry) for entry in package.infolist()}

    before = parts()
    decide(desk, "bukan masalah", "keliru <baca> & “kutip”")
    after = parts()
    assert len([name for name in before if before[name] != after[name]]) == 1
    assert before.keys() == after.keys()


def test_a_decision_is_taken_back(desk: Desk, place: Path) -> None:
    decide(desk, "diterima", "rapat")
    decide(desk, "", "")
    assert typed(output(place)) == (None, None)
    assert finding(desk)[1].decision is None


def test_several_are_decided_at_once(desk: Desk, place: Path) -> None:
    assert desk.result is not None
    keys = [key for key, _ in keyed(desk.result.offices[0].findings)]
    assert len(keys) > 1
    desk.decide([Wish(0, key, "tanya", "kepada Bappeda") for key in keys])
    assert {f.decision.status for f in desk.result.offices[0].findings if f.decision} == {"tanya"}
    book = openpyxl.load_workbook(output(place))["Temuan"]
    assert sum(cell.value == "kepada Bappeda" for row in book.iter_rows() for cell in row) == len(keys)


def test_a_finding_of_changed_values_is_decided_after_the_next_merge_only(
    desk: Desk, place: Path, sources: Callable[..., list[Path]]
) -> None:
    text = "RKT 2025\nDinas Contoh Kota Contoh\n| No | Sasaran | Indikator | Satuan | Target |\n"
    (path,) = sources(**{"RKT 2025": text + "| 1 | Akuntabel | Nilai AKIP | Nilai | 70 |\n"})
    (place / path.name).write_bytes(path.read_bytes())
    desk.start_reading()
    finish(desk)
    with pytest.raises(RktXlError, match="gabungkan lagi"):
        decide(desk, "diterima", "rapat")
    desk.start_merging()
    finish(desk)
    decide(desk, "diterima", "rapat")
    assert typed(output(place)) == ("diterima", "rapat")


@pytest.mark.parametrize(
    "wish", [Wish(0, "tidak ada", "diterima", ""), Wish(5, "x", "diterima", ""), Wish(-1, "x", "", "")]
)
def test_a_finding_that_is_not_there_is_refused(desk: Desk, place: Path, wish: Wish) -> None:
    before = output(place).read_bytes()
    with pytest.raises(RktXlError):
        desk.decide([wish])
    assert output(place).read_bytes() == before


def test_before_the_first_merge_there_is_nowhere_to_decide(place: Path, sources: Callable[..., list[Path]]) -> None:
    for path in sources():
        (place / path.name).write_bytes(path.read_bytes())
    desk = Desk(place)
    desk.start_reading()
    finish(desk)
    with pytest.raises(RktXlError, match="gabungkan dahulu"):
        decide(desk, "diterima", "")
    desk.close()
    assert not (place / "hasil").exists(), "reading writes nothing"


def test_a_newer_source_makes_the_output_old(desk: Desk, place: Path, sources: Callable[..., list[Path]]) -> None:
    assert not desk.outputs[0].is_stale
    decide(desk, "diterima", "rapat")
    assert not desk.outputs[0].is_stale, "a decision does not make it old"
    desk.sources_changed()
    desk.start_reading()
    finish(desk)
    assert desk.outputs[0].is_stale
    desk.start_merging()
    finish(desk)
    assert not desk.outputs[0].is_stale
