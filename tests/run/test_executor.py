"""The same results from one process, several processes, and processes that die."""

from __future__ import annotations

from pathlib import Path

import pytest

from rkt_xl.run.executor import run_all, team
from tests.run import works


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
