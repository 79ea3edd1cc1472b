"""The workers of a Dask cluster as a crew: the same work on many machines.

Every worker needs this program, and must see the folder of the sources, that of the output and that of the cache
under the same paths (a shared network folder).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Executor, Future
from contextlib import contextmanager
from typing import Any

from rkt_xl.errors import UsageError

_PATIENCE = 30.0
_HAND_OVER = 30.0
"""Seconds after which a small result that does not come is taken for lost with its worker."""


class DaskCrew:
    """The workers behind a scheduler; the scheduler itself replaces what died."""

    def __init__(self, client: Any) -> None:
        from distributed import KilledWorker

        self.deaths: tuple[type[BaseException], ...] = (KilledWorker, CancelledError, TimeoutError)
        self._client = client
        self._executor: Executor = _Cluster(client)

    @property
    def width(self) -> int:
        """How many threads all workers have."""
        return max(1, sum(int(count) for count in self._client.nthreads().values()))

    def executor(self) -> Executor:
        """Return the executor of the cluster."""
        return self._executor

    def renew(self) -> None:
        """Wait for a worker that takes work."""
        self._client.wait_for_workers(1)


class _Cluster(Executor):
    """A cluster as an executor.

    The one that Dask has loses the word about a result that was lost between its worker and us; here it is an exception
    like any other.
    """

    def __init__(self, client: Any) -> None:
        self._client = client
        self._tasks: dict[Future[Any], Any] = {}

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        task = self._client.submit(fn, *args, pure=False, **kwargs)
        self._tasks[future] = task  # a task that nobody holds is given up by the scheduler
        task.add_done_callback(lambda done: self._hand_over(done, future))
        return future

    def _hand_over(self, task: Any, future: Future[Any]) -> None:
        """Give the result of a task to its future; this happens in a thread of the client."""
        try:
            result = task.result(timeout=_HAND_OVER)
        except BaseException as err:  # noqa: BLE001 - whatever it is, it is the future that raises it
            future.set_exception(err)
        else:
            future.set_result(result)
        self._tasks.pop(future, None)


@contextmanager
def dask_crew(address: str) -> Iterator[DaskCrew]:
    """Join a cluster and leave it at the end.

    Raises:
        UsageError: when Dask is not installed or nobody answers at the address.
    """
    try:
        import distributed
    except ImportError as err:
        raise UsageError("Pemasangan ini belum memuat Dask; pasang dengan: pip install rkt-xl[dask]") from err
    connect: Any = distributed.Client
    try:
        client = connect(address, timeout=_PATIENCE, set_as_default=False)
        client.wait_for_workers(1, timeout=_PATIENCE)
    except (OSError, TimeoutError, ValueError) as err:
        raise UsageError(
            f"Tidak ada penjadwal Dask dengan pekerja di {address}; jalankan dask scheduler dan dask worker dahulu."
        ) from err
    try:
        yield DaskCrew(client)
    finally:
        client.close()
