"""A file read in a process of its own: whatever it does there, it is ended, measured and told."""

from __future__ import annotations

import json
import multiprocessing
import sys
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

_CONTEXT = multiprocessing.get_context("spawn" if sys.platform == "win32" else "forkserver")
if sys.platform != "win32":
    _CONTEXT.set_forkserver_preload(["tests.hostile.apart", "rkt_xl.pipeline"])


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a file: the JSON of `inspect` about it, the memory that it took at most, what went wrong."""

    result: dict[str, Any]
    megabytes: float
    trouble: str = ""

    @property
    def file(self) -> dict[str, Any]:
        """What the JSON says of the file itself."""
        (file,) = self.result["files"]
        return dict(file)

    @property
    def told(self) -> str:
        """All that people read about the file."""
        return "\n".join([self.file["reason"] or "", *(f["message"] for f in self.result["findings"])])

    @property
    def facts(self) -> set[tuple[str, str]]:
        """Indikator and value of every target."""
        return {(fact["indikator"], fact["value"]) for fact in self.result["indicators"] if fact["role"] == "target"}


def read_apart(path: Path, seconds: float) -> Outcome:
    """Read a file in another process, which is killed when it does not end."""
    here, there = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(target=_read, args=(path, there))
    process.start()
    there.close()
    try:
        if not here.poll(seconds):
            return Outcome({}, 0, f"no end after {seconds:.0f} s")
        text, megabytes, trouble = here.recv()
        return Outcome(json.loads(text), megabytes, trouble)
    except EOFError:
        process.join()
        return Outcome({}, 0, f"the process ended with {process.exitcode}")
    finally:
        process.kill()
        process.join()
        here.close()


def _read(path: Path, pipe: Connection) -> None:
    import traceback

    from rkt_xl.pipeline import inspect
    from rkt_xl.write.json import render_json

    try:
        result = inspect([path])
        pipe.send((render_json(result.files, result.findings), _megabytes(), ""))
    except BaseException:  # noqa: BLE001 - everything that gets here is told
        pipe.send(("{}", _megabytes(), traceback.format_exc()))


def _megabytes() -> float:
    try:
        import resource
    except ImportError:  # Windows does not tell
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
