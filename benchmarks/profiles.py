"""Where the time goes: `python -m benchmarks.profiles` writes the profiles that LEARNT.md speaks of.

Needs pyinstrument. Each profile is a table of functions with their own share of the time and that of all they call;
what is loaded at start comes from `python -X importtime`. The corpora are those of `python -m benchmarks`.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path
from tempfile import gettempdir
from typing import Any

from benchmarks.cases import PYTHON, ROOT, Places
from benchmarks.corpus import write_offices

_PLACE = Path(__file__).resolve().parent / "profiles"
_MOST = 40
_OF_LIBRARIES = re.compile(r"^.*(?:site-packages|lib/python[\d.]+)/")
_RUNS = {
    "periksa-200": ("check", "{work}/kantor-200", "--quiet", "--tanpa-cache", "--jobs", "1"),
    "gabung-200": ("merge", "{work}/kantor-200", "-o", "{work}/out/profil", "--quiet", "--tanpa-cache", "--jobs", "1"),
    "gabung-peers-50": (
        "merge",
        "{work}/peers-50",
        "-o",
        "{work}/out/profil-peers",
        "--quiet",
        "--tanpa-cache",
        "--jobs",
        "1",
    ),
}


def main() -> None:
    """The command line; with `--one` the profile of one run in this process."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.profiles", description=__doc__)
    parser.add_argument("--work", type=Path, default=Path(gettempdir()) / "rkt-xl-benchmarks")
    parser.add_argument("--one", choices=_RUNS)
    args = parser.parse_args()
    places = Places(None, args.work)
    if args.one:
        print(profile([part.format(work=places.work) for part in _RUNS[args.one]]))
        return
    _PLACE.mkdir(exist_ok=True)
    (_PLACE / "awal-bantuan.txt").write_text(loaded("--help"))
    (_PLACE / "awal-gabung.txt").write_text(loaded("merge", "workbooks", "-o", str(places.work / "out" / "awal")))
    write_offices(places.work / "kantor-200", 200)
    for name, parts in _RUNS.items():
        if not Path(parts[1].format(work=places.work)).is_dir():
            print(f"{name}: run `python -m benchmarks` first, it makes the corpus", file=sys.stderr)
            continue
        command = [PYTHON, "-m", "benchmarks.profiles", "--work", str(places.work), "--one", name]
        done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT, env=_environment(places))
        (_PLACE / f"{name}.txt").write_text(done.stdout)


def profile(command: list[str]) -> str:
    """Run a command in this process; return its functions by the time they take."""
    from pyinstrument import Profiler

    from rkt_xl.cli import main as run

    sys.argv = ["rkt-xl", *command]
    profiler = Profiler(interval=0.001)
    profiler.start()
    with suppress(SystemExit):
        run()
    session: Any = profiler.stop()
    root = session.root_frame()
    own: Counter[str] = Counter()
    whole: Counter[str] = Counter()
    _count(root, frozenset(), own, whole)
    lines = ["own     whole   function", ""]
    lines += [f"{own[n] / root.time:6.1%}  {whole[n] / root.time:6.1%}  {n}" for n, _ in own.most_common(_MOST)]
    lines += ["", "whole   function", ""]
    lines += [f"{time / root.time:6.1%}  {n}" for n, time in whole.most_common(_MOST * 2)]
    return "\n".join(lines)


def _count(frame: Any, above: frozenset[str], own: Counter[str], whole: Counter[str]) -> None:
    """Add up the time of a frame and of all below it; time in functions written in C is that of their caller."""
    name = f"{_short(frame.file_path or '')}:{frame.function}"
    if name not in above:
        whole[name] += frame.time
    below = [c for c in frame.children if c.file_path and not c.file_path.startswith("<") and c.function[0] != "["]
    for child in below:
        _count(child, above | {name}, own, whole)
    own[name] += frame.time - sum(child.time for child in below)


def _short(path: str) -> str:
    """A path as everybody has it."""
    return _OF_LIBRARIES.sub("", path.removeprefix(f"{ROOT}{os.sep}"))


def loaded(*command: str) -> str:
    """Return the modules that a command loads, those that take longest first, in microseconds."""
    done = subprocess.run(
        [PYTHON, "-X", "importtime", "-m", "rkt_xl", *command], capture_output=True, text=True, check=False, cwd=ROOT
    )
    found = re.findall(r"import time:\s+(\d+) \|\s+(\d+) \|(\s+)(\S+)", done.stderr)
    slowest = sorted(found, key=lambda entry: -int(entry[1]))[:_MOST]
    head = [f"{len(found)} modules; the {_MOST} that take longest with all they load", "", "   own   whole  module", ""]
    return "\n".join([*head, *(f"{int(own):6} {int(whole):7}  {name}" for own, whole, _, name in slowest), ""])


def _environment(places: Places) -> dict[str, str]:
    return {**os.environ, "RKT_XL_CACHE": str(places.work / "cache"), "RKT_XL_DATA": str(places.work / "data")}


if __name__ == "__main__":
    main()
