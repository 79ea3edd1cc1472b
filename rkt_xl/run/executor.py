"""Carries out the same work for many items: one after the other, or over several processes; results in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


def run_all(work: Callable[[Item], Result], items: Iterable[Item], jobs: int = 1) -> Iterator[Result]:
    """Yield the result of each item in the order of the items.

    Args:
        work: a function that turns every trouble with an item into a result.
        items: what to work on.
        jobs: number of processes; with 1 everything happens here.
    """
    todo = list(items)
    if jobs <= 1 or len(todo) < 2:
        yield from map(work, todo)
        return
    with ProcessPoolExecutor(min(jobs, len(todo))) as pool:
        yield from pool.map(work, todo, chunksize=max(1, len(todo) // (jobs * 4)))
