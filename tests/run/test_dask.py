"""The same results from a Dask cluster, also when one of its workers is ended."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from rkt_xl.errors import UsageError
from rkt_xl.pipeline import merge
from rkt_xl.run.executor import team
from rkt_xl.settings import Settings
from tests.conftest import ROOT
from tests.run import works

distributed = pytest.importorskip("distributed")


@pytest.fixture(scope="module")
def local() -> Iterator[str]:
    """The address of a cluster of two processes, with the settings that Dask has by itself."""
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        yield cluster.scheduler_address


def start(*args: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", *args]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@pytest.fixture
def apart(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A scheduler and two workers, each a process of its own: the address and the workers."""
    place = tmp_path / "penjadwal.json"
    own = ["--host", "127.0.0.1"]
    scheduler = start(
        "distributed.cli.dask_scheduler", *own, "--port", "0", "--no-dashboard", "--scheduler-file", str(place)
    )
    processes = [scheduler]
    try:
        for _ in range(300):
            if place.exists():
                break
            time.sleep(0.1)
        address = json.loads(place.read_text())["address"]
        options = [*own, "--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", str(tmp_path)]
        workers = [start("distributed.cli.dask_worker", address, *options) for _ in range(2)]
        processes += workers
        with distributed.Client(address, timeout=30, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=60)
        yield address, workers
    finally:
        for process in reversed(processes):
            process.kill()
            process.wait()


def test_results_stand_in_the_order_of_the_items(local: str) -> None:
    with team(scheduler=local) as crew:
        assert crew.map(works.double, range(50)) == [number * 2 for number in range(50)]


def test_an_item_that_ends_its_workers_is_found_and_told(local: str) -> None:
    lost: list[int] = []
    with team(scheduler=local) as crew:
        results = crew.map(works.double_or_die, range(30), lambda number: lost.append(number) or -1)
    assert lost == [works.KILLER]
    assert results == [-1 if number == works.KILLER else number * 2 for number in range(30)]


def test_a_worker_that_is_ended_costs_no_result(apart: tuple[str, list[subprocess.Popen[bytes]]]) -> None:
    address, workers = apart
    with team(scheduler=address) as crew:
        results = crew.map(works.double_slowly, range(60), lambda _: -1, lambda *_: workers[0].kill())
    assert results == [number * 2 for number in range(60)]
    assert [worker.poll() is None for worker in workers] == [False, True]


def test_the_output_is_the_same_to_the_byte(local: str, offices: Path, tmp_path: Path) -> None:
    _, here = merge(offices, tmp_path / "sini", Settings(this_year=2025, tanpa_cache=True))
    _, there = merge(offices, tmp_path / "sana", Settings(this_year=2025, scheduler=local))
    assert [path.read_bytes() for path in there] == [path.read_bytes() for path in here]


def test_a_worker_ended_in_the_middle_of_a_merge_changes_no_byte(
    apart: tuple[str, list[subprocess.Popen[bytes]]], offices: Path, tmp_path: Path
) -> None:
    address, workers = apart
    _, here = merge(offices, tmp_path / "sini", Settings(this_year=2025, tanpa_cache=True))
    target = tmp_path / "sana"

    def end_one() -> None:
        while not list(target.glob("*.xlsx")):
            time.sleep(0.01)
        workers[0].kill()

    killer = threading.Thread(target=end_one)
    killer.start()
    _, there = merge(offices, target, Settings(this_year=2025, scheduler=address))
    killer.join(timeout=60)

    assert [path.read_bytes() for path in there] == [path.read_bytes() for path in here]
    assert [worker.poll() is None for worker in workers] == [False, True]


def test_an_address_where_nobody_answers_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rkt_xl.run.dask_crew._PATIENCE", 0.5)
    with pytest.raises(UsageError, match="Tidak ada penjadwal Dask"), team(scheduler="tcp://127.0.0.1:9"):
        pass
