"""The workers of a Dask cluster as a crew: the same work on many machines.

Every worker needs this program, and must see the folder of the sources, that of the output and that of the cache
under the same paths (a shared network folder).
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import CancelledError, Executor
from contextlib import contextmanager
from typing import Any

from rkt_xl.errors import UsageError

_PATIENCE = 30.0


class DaskCrew:
    """The workers behind a scheduler; the scheduler itself replaces what died."""

    def __init__(self, client: Any) -> None:
        from distributed import KilledWorker

        self.deaths: tuple[type[BaseException], ...] = (KilledWorker, CancelledError)
        self._client = client
        self._executor: Executor = client.get_executor(pure=False, retries=0)

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
