"""Damages the sample workbooks in a thousand ways and reads them; whatever is no sentence of ours is a find.

python -m tests.fuzz --minutes 120 --jobs 2
python -m tests.fuzz --seed abc --one 1234      # one attempt again, with its traceback
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import re
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from pathlib import Path

from tests.fuzz.worker import work

HANG = 60.0


@dataclass(slots=True)
class Worker:
    """A process and what it is at."""

    process: multiprocessing.process.BaseProcess
    pipe: Connection
    number: int
    since: float = field(default_factory=time.monotonic)
    is_at: bool = False


class Fuzzer:
    """Keeps the processes at work, and gathers the finds."""

    def __init__(self, seed: str, jobs: int, keep: Path) -> None:
        self.seed, self.jobs, self.keep = seed, jobs, keep
        self.done = 0
        self.finds: dict[str, list[int]] = {}
        keep.mkdir(parents=True, exist_ok=True)

    def run(self, minutes: float) -> None:
        end = time.monotonic() + 60 * minutes
        workers = [self._begun(number) for number in range(self.jobs)]
        while time.monotonic() < end:
            wait([worker.pipe for worker in workers], timeout=1.0)
            workers = [self._looked_after(worker) for worker in workers]
        for worker in workers:
            worker.process.kill()

    def _begun(self, number: int) -> Worker:
        here, there = multiprocessing.Pipe()
        process = multiprocessing.get_context("spawn").Process(
            target=work, args=(there, self.seed, number, self.jobs, self.keep), daemon=True
        )
        process.start()
        there.close()
        return Worker(process, here, number)

    def _looked_after(self, worker: Worker) -> Worker:
        try:
            while worker.pipe.poll():
                kind, worker.number, told = worker.pipe.recv()
                worker.since, worker.is_at = time.monotonic(), kind == "begin"
                if kind == "end":
                    self.done += 1
                    if told:
                        self._found(worker.number, told)
                    if told.startswith("over"):  # what it holds does not go back: begin with little again
                        raise EOFError
        except EOFError:
            worker.process.join(5)
            if worker.is_at:
                self._found(worker.number, f"the process died with {worker.process.exitcode}")
            worker.process.kill()
            return self._begun(worker.number + self.jobs)
        if time.monotonic() - worker.since > HANG:
            self._found(worker.number, f"no end after {HANG:.0f} s")
            worker.process.kill()
            return self._begun(worker.number + self.jobs)
        return worker

    def _found(self, number: int, told: str) -> None:
        lines = told.strip().split("\n")
        places = [line.strip() for line in lines if line.strip().startswith("File") and "rkt_xl" in line]
        key = re.sub(r"\d+", "0", f"{places[-1] if places else ''} {lines[-1][:200]}".strip())
        self.finds.setdefault(key, []).append(number)
        if len(self.finds[key]) == 1:
            print(f"--- attempt {number} of seed {self.seed}\n{told}\n", flush=True)
            (self.keep / f"{number}.txt").write_text(told, encoding="utf-8")


def _again(seed: str, number: int, keep: Path) -> int:
    """One attempt once more, in this process."""
    from tests.fuzz.attempt import attempt

    shutil.rmtree(keep, ignore_errors=True)
    keep.mkdir(parents=True)
    print(attempt(seed, number, keep))
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=2)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--seed", default=os.urandom(4).hex())
    parser.add_argument("--one", type=int, help="carry out this attempt only")
    parser.add_argument(
        "--keep", type=Path, default=Path(tempfile.gettempdir()) / "rkt-xl-fuzz", help="where finds are kept"
    )
    chosen = parser.parse_args()
    if chosen.one is not None:
        return _again(chosen.seed, chosen.one, chosen.keep / "one")
    fuzzer = Fuzzer(chosen.seed, chosen.jobs, chosen.keep)
    fuzzer.run(chosen.minutes)
    print(f"seed {chosen.seed}: {fuzzer.done} attempts, {len(fuzzer.finds)} finds, kept in {chosen.keep}")
    for key, numbers in fuzzer.finds.items():
        print(f"  {len(numbers):>5}  {key}  (attempts {', '.join(map(str, numbers[:5]))})")
    return 1 if fuzzer.finds else 0


if __name__ == "__main__":
    sys.exit(main())
