"""Carries out the same work for many items: here, over processes of this machine, or over a Dask cluster.

All three are an `Executor` of `concurrent.futures`. Results come back by the place of their item, so that the order
in which they are finished changes nothing. A worker that dies takes nothing with it: what it was working on is done
again, each piece by itself, and only an item that ends its worker twice, alone, is given up and told.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from typing import Generic, Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_STRIKES = 2
"""An item is given up when it has ended so many workers that worked on nothing else."""

_MOST_AT_ONCE = 16

_MANY = 40
"""From so many items on, starting processes pays: each needs about a second on an old laptop."""

_MOST_PROCESSES = 8
"""Nobody asked for more, and each takes about 100 MB."""


class Crew(Protocol):
    """Workers: how many, the executor that leads them, and how they are replaced when one has died."""

    @property
    def width(self) -> int:
        """How many work at the same time."""
        ...

    @property
    def deaths(self) -> tuple[type[BaseException], ...]:
        """The exceptions that tell that a worker died."""
        ...

    def executor(self) -> Executor:
        """Return the executor that takes work now."""
        ...

    def renew(self) -> None:
        """Replace what died."""
        ...


class Team:
    """What does the work of a run.

    Args:
        crew: who does it; None does everything here, one after the other.
        more: opens a crew as soon as there is much to do.
    """

    def __init__(self, crew: Crew | None = None, more: Callable[[], Crew] | None = None) -> None:
        self._crew, self._more = crew, more

    def map(
        self,
        work: Callable[[Item], Result],
        items: Iterable[Item],
        lost: Callable[[Item], Result] | None = None,
        seen: Callable[[Item, Result], None] | None = None,
        begun: Callable[[Item], None] | None = None,
    ) -> list[Result]:
        """Return the result of each item, in the order of the items.

        Args:
            work: a function of a module that turns every trouble with an item into a result.
            items: what to work on.
            lost: gives the result of an item that ends the process that works on it.
            seen: is told of each result as it comes.
            begun: is told of each item before it is worked on, where the work is done here, one after the other.
        """
        todo = list(items)
        if self._crew is None and self._more is not None and len(todo) >= _MANY:
            with suppress(OSError, ImportError, NotImplementedError):  # where no processes can be had, it is done here
                self._crew = self._more()
        if self._crew is None or len(todo) < 2:
            results = []
            for item in todo:
                if begun is not None:
                    begun(item)
                results.append(work(item))
                if seen is not None:
                    seen(item, results[-1])
            return results
        return _Spread(self._crew, work, todo, lost, seen).run()


def run_all(work: Callable[[Item], Result], items: Iterable[Item], jobs: int | None = 1) -> Iterator[Result]:
    """Yield the result of each item in the order of the items, worked on by `jobs` processes."""
    with team(jobs) as workers:
        yield from workers.map(work, items)


@contextmanager
def team(jobs: int | None = 1, scheduler: str | None = None) -> Iterator[Team]:
    """Open a team and let it go at the end.

    Args:
        jobs: processes of this machine; with 1 everything happens here, with None as soon as there is much to do as
            many work on it as the machine has processors.
        scheduler: address of a Dask scheduler, whose workers do the work instead.

    Raises:
        UsageError: when there is no such scheduler, or Dask is not installed.
    """
    if scheduler is not None:
        from rkt_xl.run.dask_crew import dask_crew

        with dask_crew(scheduler) as crew:
            yield Team(crew)
    elif jobs is None:
        from rkt_xl.run.process_crew import process_crew

        width = min(processors(), _MOST_PROCESSES)
        with ExitStack() as stack:
            yield Team(more=(lambda: stack.enter_context(process_crew(width))) if width > 1 else None)
    elif jobs > 1:
        from rkt_xl.run.process_crew import process_crew

        with process_crew(jobs) as pool:
            yield Team(pool)
    else:
        yield Team()


def processors() -> int:
    """Return how many processors this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed is not None else os.cpu_count() or 1


def _work_on(work: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
    """What a worker does: a few items at once, so that little is said between the processes."""
    return [work(item) for item in items]


class _Spread(Generic[Item, Result]):
    """One piece of work spread over a crew."""

    def __init__(
        self,
        crew: Crew,
        work: Callable[[Item], Result],
        items: Sequence[Item],
        lost: Callable[[Item], Result] | None,
        seen: Callable[[Item, Result], None] | None,
    ) -> None:
        self._crew, self._items, self._lost, self._seen = crew, items, lost, seen
        self._work = partial(_work_on, work)
        self._results: dict[int, Result] = {}
        size = max(1, min(_MOST_AT_ONCE, len(items) // (crew.width * 8)))
        self._todo = deque(list(range(at, min(at + size, len(items)))) for at in range(0, len(items), size))
        self._suspects: deque[list[int]] = deque()
        self._strikes: dict[int, int] = {}
        self._is_alone = False

    def run(self) -> list[Result]:
        """Return all results in the order of the items."""
        running: dict[Future[list[Result]], list[int]] = {}
        while self._todo or self._suspects or running:
            if self._suspects and not running:
                self._is_alone = True  # a suspect works alone
                self._submit(self._suspects.popleft(), running)
            elif not self._suspects and not (self._is_alone and running):
                self._submit_more(running)
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            dead = [batch for future in done if not self._take(future, batch := running.pop(future))]
            if dead:
                self._bury(dead, running)
        return [self._results[place] for place in range(len(self._items))]

    def _submit_more(self, running: dict[Future[list[Result]], list[int]]) -> None:
        self._is_alone = False
        while self._todo and len(running) < 2 * self._crew.width:
            self._submit(self._todo.popleft(), running)

    def _submit(self, batch: list[int], running: dict[Future[list[Result]], list[int]]) -> None:
        try:
            future = self._crew.executor().submit(self._work, [self._items[place] for place in batch])
        except self._crew.deaths:
            self._crew.renew()
            future = self._crew.executor().submit(self._work, [self._items[place] for place in batch])
        running[future] = batch

    def _take(self, future: Future[list[Result]], batch: Sequence[int]) -> bool:
        """Take the results of a batch; whether there are any."""
        try:
            results = future.result()
        except self._crew.deaths:
            return False
        for place, result in zip(batch, results, strict=True):
            self._keep(place, result)
        return True

    def _keep(self, place: int, result: Result) -> None:
        self._results[place] = result
        if self._seen is not None:
            self._seen(self._items[place], result)

    def _bury(self, dead: list[list[int]], running: dict[Future[list[Result]], list[int]]) -> None:
        """A worker died: start others; what was being worked on is done again, each batch alone, then its halves."""
        alone = len(dead) == 1 and not running
        self._crew.renew()
        for future in [future for future in running if future.done()]:
            batch = running.pop(future)
            if not self._take(future, batch):
                dead.append(batch)
        for batch in dead:
            if len(batch) > 1:
                self._suspects.extend((batch[: len(batch) // 2], batch[len(batch) // 2 :]))
                continue
            place = batch[0]
            self._strikes[place] = self._strikes.get(place, 0) + alone
            if self._strikes[place] < _STRIKES or self._lost is None:
                self._check_hope(place)
                self._suspects.append(batch)
            else:
                self._keep(place, self._lost(self._items[place]))

    def _check_hope(self, place: int) -> None:
        """Without a word for what is lost, an item that ends every worker ends the run too."""
        if self._strikes[place] > _STRIKES:
            raise RuntimeError(f"work on item {place} ends every worker")
