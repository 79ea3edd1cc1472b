"""A run as a whole: the same bytes however it is carried out, only what changed is read, and a stopped run goes on."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

import pytest

from rkt_xl.errors import OutputError
from rkt_xl.model.document import FileStatus, ReadFile
from rkt_xl.pipeline import Order, check, merge, office_work, running
from rkt_xl.run import reading
from rkt_xl.settings import Settings
from rkt_xl.store.folders import cache_folder
from tests.conftest import Ran
from tests.markdown import workbook_from_markdown
from tests.run.conftest import NAMES, rkt

YEAR = Settings(this_year=2025)


@pytest.fixture
def read_names(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read, and not taken from the cache."""
    names: list[str] = []
    whole = reading.read_bytes

    def noted(source: reading.Source, *args: object, **more: object) -> ReadFile:
        names.append(source.name)
        return whole(source, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr("rkt_xl.pipeline.files.read_bytes", noted)
    return names


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every run is one of a new process."""
    monkeypatch.setattr("rkt_xl.store.parsed._RECENT", 0)
    monkeypatch.setattr("rkt_xl.store.parsed._recent", OrderedDict())


@pytest.mark.parametrize("jobs", [2, 8])
def test_the_output_is_the_same_to_the_byte(jobs: int, offices: Path, tmp_path: Path) -> None:
    one, here = merge(offices, tmp_path / "satu", YEAR)
    more, there = merge(offices, tmp_path / "banyak", Settings(this_year=2025, jobs=jobs, tanpa_cache=True))
    assert [path.read_bytes() for path in there] == [path.read_bytes() for path in here]
    assert len(here) == len(NAMES) + 1
    assert more.findings == one.findings


def test_only_what_changed_is_read_again(offices: Path, read_names: list[str]) -> None:
    before = check(offices, YEAR)
    assert len(read_names) == len(NAMES)
    read_names.clear()
    assert check(offices, YEAR).findings == before.findings
    assert read_names == []
    (offices / "RKT Inspektorat.xlsx").write_bytes(workbook_from_markdown({"Sheet1": rkt("Inspektorat", 9)}))
    changed = check(offices, YEAR)
    assert read_names == ["RKT Inspektorat.xlsx"]
    texts = [t.ref.text for f in changed.files for d in f.documents for i in d.indikator for t in i.targets]
    assert "9" in texts


def test_without_cache_everything_is_read_and_nothing_kept(offices: Path, read_names: list[str]) -> None:
    for _ in range(2):
        check(offices, Settings(this_year=2025, tanpa_cache=True))
    assert len(read_names) == 2 * len(NAMES)
    assert not list(cache_folder().rglob("*"))


def test_a_damaged_entry_of_the_cache_is_read_again(offices: Path, read_names: list[str]) -> None:
    before = check(offices, YEAR)
    kept = [path for path in (cache_folder() / "parsed").rglob("*") if path.is_file()]
    assert len(kept) == len(NAMES)
    for place, path in enumerate(kept):
        data = path.read_bytes()
        path.write_bytes(data[:-9] if place % 2 else data[:60] + b"x" + data[61:])
    read_names.clear()
    assert check(offices, YEAR).findings == before.findings
    assert len(read_names) == len(NAMES)


def test_the_cache_may_be_deleted_or_be_no_folder(
    offices: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = check(offices, YEAR)
    (tmp_path / "berkas").write_text("")
    monkeypatch.setenv("RKT_XL_CACHE", str(tmp_path / "berkas" / "cache"))
    assert check(offices, YEAR).findings == before.findings


def _stopped(offices: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Order, list[str]]:
    """A run that ended at its third office, and the offices that are worked on, which grow when it goes on."""
    write = office_work.write_office
    worked: list[str] = []

    def stopping(office: office_work.OfficeResult, to: office_work.Destination) -> tuple[Path, ...]:
        worked.append(office.opd)
        if len(worked) == 3:
            raise OutputError("Kabel dicabut.")
        return write(office, to)

    monkeypatch.setattr(office_work, "write_office", stopping)
    order = Order(offices, tmp_path / "hasil", YEAR, writes=True)
    with pytest.raises(OutputError), running(order):
        pass
    return order, worked


def test_a_stopped_run_goes_on_where_it_was(offices: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, whole = merge(offices, tmp_path / "utuh", YEAR)
    order, worked = _stopped(offices, tmp_path, monkeypatch)
    with running(order) as report:
        assert [path.read_bytes() for path in report.written] == [path.read_bytes() for path in whole]
    assert len(worked) == 3 + len(NAMES) - 2
    assert len(set(worked)) == len(NAMES)
    assert not list((cache_folder() / "runs").glob("*/*"))


def test_an_office_whose_output_was_touched_is_made_again(
    offices: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order, _ = _stopped(offices, tmp_path, monkeypatch)
    for path in (tmp_path / "hasil").glob("RKT *.xlsx"):
        path.unlink()
    with running(order) as report:
        assert all(path.exists() for path in report.written)


def test_findings_that_cannot_be_kept_are_not_told_as_none(
    offices: Path, rkt_xl: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("rkt_xl.pipeline.workspace.put_whole", full)
    ran = rkt_xl("check", offices)
    assert ran.code == OutputError.exit_code
    assert "0 kesalahan" not in ran.out
    assert "Temuan tidak dapat disimpan sementara" in ran.err


def test_a_file_that_ends_its_process_is_named_and_left_out(
    offices: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not hasattr(os, "fork"):
        pytest.skip("the trap is set in this process, and processes of this system do not inherit it")
    whole = reading.read_bytes

    def deadly(source: reading.Source, *args: object, **more: object) -> ReadFile:
        if "Inspektorat" in source.name:
            os.kill(os.getpid(), 9)
        return whole(source, *args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr("rkt_xl.pipeline.files.read_bytes", deadly)
    result, written = merge(offices, tmp_path, Settings(this_year=2025, jobs=2))
    assert [f.file for f in result.files if f.status is FileStatus.FAILED] == ["RKT Inspektorat.xlsx"]
    (finding,) = [f for f in result.findings if f.code == "BCA-01"]
    assert finding.message.startswith(
        "Berkas RKT Inspektorat.xlsx tidak dapat dibaca. Pembacaannya menghentikan program"
    )
    assert len(written) == len(NAMES)


def test_offices_of_one_name_in_two_regions_are_two(folder: Callable[..., Path]) -> None:
    place = folder(
        {
            f"{number} {region}": rkt("Dinas Sosial").replace("Kota Sukamaju", region)
            for number, region in enumerate(("Kota Sukamaju", "KOTA SUKAMAJU", "Kab. Tirtamaya", "Kabupaten Tirtamaya"))
        }
    )
    names = [office.opd for office in check(place, YEAR).offices]
    assert len(names) == 2
    assert any("Sukamaju" in name for name in names)


def test_the_report_names_every_finding_of_every_office(offices: Path, rkt_xl: Callable[..., Ran]) -> None:
    result = check(offices, YEAR)
    ran = rkt_xl("check", offices, "--jobs", 2)
    assert all(finding.message in ran.out for finding in result.findings)


def test_engine_and_scheduler_belong_together(offices: Path, rkt_xl: Callable[..., Ran]) -> None:
    ran = rkt_xl("check", offices, "--engine", "dask")
    assert (ran.code, ran.err.strip()) == (
        2,
        "Pilihan --engine dask dan --scheduler tcp://ALAMAT:PORT dipakai bersama-sama.",
    )
