"""Processes of this machine as a crew."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import CancelledError, Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager


class ProcessCrew:
    """A pool of processes, made anew when one of them died."""

    deaths: tuple[type[BaseException], ...] = (BrokenProcessPool, CancelledError)

    def __init__(self, jobs: int) -> None:
        self.width = jobs
        self._pool = ProcessPoolExecutor(jobs)

    def executor(self) -> Executor:
        """Return the pool that takes work now."""
        return self._pool

    def renew(self) -> None:
        """Let the broken pool go and start another."""
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = ProcessPoolExecutor(self.width)

    def close(self) -> None:
        """End the processes."""
        self._pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def process_crew(jobs: int) -> Iterator[ProcessCrew]:
    """Open a pool of processes and end it at the end."""
    crew = ProcessCrew(jobs)
    try:
        yield crew
    finally:
        crew.close()
