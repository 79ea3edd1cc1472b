"""The same results from one process, several processes, and processes that die."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from rkt_xl.run import executor, process_crew
from rkt_xl.run.executor import run_all, team
from tests.run import works
from tests.run.conftest import NAMES


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 2, 100])
def test_results_stand_in_the_order_of_the_items(jobs: int, count: int) -> None:
    assert list(run_all(works.double, range(count), jobs)) == [number * 2 for number in range(count)]


def test_an_item_that_ends_its_worker_is_found_and_told() -> None:
    lost: list[int] = []
    with team(2) as crew:
        results = crew.map(works.double_or_die, range(100), lambda number: lost.append(number) or -1)
    assert lost == [works.KILLER]
    assert results == [-1 if number == works.KILLER else number * 2 for number in range(100)]


def test_a_worker_that_somebody_ends_costs_no_result(tmp_path: Path) -> None:
    tasks = [(number, str(tmp_path / "once")) for number in range(60)]
    with team(2) as crew:
        results = crew.map(works.die_once, tasks, lambda _: -1)
    assert results == [number * 2 for number in range(60)]


def test_every_item_is_seen_once_even_when_it_is_done_again(tmp_path: Path) -> None:
    seen: list[int] = []
    tasks = [(number, str(tmp_path / "once")) for number in range(40)]
    with team(2) as crew:
        crew.map(works.die_once, tasks, seen=lambda task, _: seen.append(task[0]))
    assert sorted(seen) == list(range(40))


def test_what_a_worker_raises_ends_the_run() -> None:
    with pytest.raises(ValueError, match=r"[0-3]"), team(2) as crew:
        crew.map(works.refuse, range(4))


def test_an_item_that_ends_every_worker_does_not_go_on_for_ever() -> None:
    with pytest.raises(RuntimeError), team(2) as crew:
        crew.map(works.double_or_die, range(20))


def test_much_work_is_shared_without_being_asked_and_little_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executor, "processors", lambda: 2)
    here = os.getpid()
    with team(jobs=None) as crew:
        assert set(crew.map(works.own_process, range(10))) == {here}
        apart = set(crew.map(works.own_process, range(200)))
    assert here not in apart
    assert len(apart) == 2


def test_one_processor_does_everything_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executor, "processors", lambda: 1)
    with team(jobs=None) as crew:
        assert set(crew.map(works.own_process, range(200))) == {os.getpid()}


def test_where_no_process_can_be_started_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executor, "processors", lambda: 2)
    monkeypatch.setattr(process_crew, "ProcessPoolExecutor", works.refuse_pool)
    with team(jobs=None) as crew:
        assert crew.map(works.double, range(100)) == [number * 2 for number in range(100)]


def test_processes_that_load_the_program_anew_do_the_same(offices: Path, tmp_path: Path) -> None:
    """As on Windows, where a process of a pool begins with nothing."""
    code = (
        "import multiprocessing, runpy, sys; multiprocessing.set_start_method('spawn'); "
        f"sys.argv = ['rkt-xl', 'merge', {str(offices)!r}, '-o', {str(tmp_path / 'spawn')!r}, '--jobs', '2', '--quiet']; "
        "runpy.run_module('rkt_xl', run_name='__main__', alter_sys=True)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False)
    assert ran.stderr == ""
    assert ran.returncode in (0, 1)
    assert len(list((tmp_path / "spawn").glob("*.xlsx"))) == len(NAMES) + 1
