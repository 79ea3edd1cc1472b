"""All measurements by one command: `python -m benchmarks [--peers FOLDER] [--only NAME ...] [--pairs N]`.

Each pair of commands is run in turn, ours and the other, so that both see the same machine; medians are kept. Results
are kept in `benchmarks/results.json` and written to `benchmarks/RESULTS.md`. Corpora are made once in the work folder.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import gettempdir

from benchmarks.cases import CASES, PYTHON, ROOT, Case, Places
from benchmarks.measure import Cost, middle, run

_HERE = Path(__file__).resolve().parent
_RESULTS = _HERE / "results.json"
_LIBRARIES = ("python-calamine", "XlsxWriter", "openpyxl", "pandas", "rapidfuzz")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--peers", type=Path, default=os.environ.get("RKT_XL_PEERS"), help="folder of the peers")
    parser.add_argument(
        "--work", type=Path, default=Path(gettempdir()) / "rkt-xl-benchmarks", help="folder for corpora"
    )
    parser.add_argument("--only", nargs="*", choices=[case.name for case in CASES], help="only these")
    parser.add_argument("--pairs", type=int, default=7, help="pairs of runs at most")
    args = parser.parse_args()
    places = Places(Path(args.peers).resolve() if args.peers else None, args.work)
    chosen = [case for case in CASES if args.only is None or case.name in args.only]
    kept = json.loads(_RESULTS.read_text()) if _RESULTS.exists() else {}
    for case in chosen:
        if case.needs_peers and places.peers is None:
            print(f"{case.name}: needs --peers", file=sys.stderr)
            continue
        _make_corpora(case, places)
        kept[case.name] = measure(case, places, min(args.pairs, case.pairs))
        _RESULTS.write_text(json.dumps(kept, indent=1) + "\n")
        (_HERE / "RESULTS.md").write_text(table(kept))
        print(row(case, kept[case.name]), flush=True)


def measure(case: Case, places: Places, pairs: int) -> dict[str, object]:
    """Run the pairs of a case; return the medians of both sides and the ratios of all pairs."""
    environment = {"RKT_XL_CACHE": str(places.work / "cache"), "RKT_XL_DATA": str(places.work / "data")}
    ours: list[Cost] = []
    theirs: list[Cost] = []
    if "lagi" in case.name:
        run(case.ours(places), environment, ROOT)  # fills the cache
    for _ in range(pairs):
        shutil.rmtree(places.work / "out", ignore_errors=True)
        (places.work / "out").mkdir(parents=True)
        theirs.append(run(case.theirs(places), environment, ROOT))
        shutil.rmtree(places.work / "out", ignore_errors=True)
        (places.work / "out").mkdir(parents=True)
        ours.append(run(case.ours(places), environment, ROOT))
    ratios = sorted(getattr(a, case.by) / getattr(b, case.by) for a, b in zip(ours, theirs, strict=True))
    return {
        "ours": asdict(middle(ours)),
        "theirs": asdict(middle(theirs)),
        "ratio": ratios[len(ratios) // 2],
        "ratios": ratios,
        "machine": machine(),
    }


def machine() -> str:
    """The machine and the libraries in one line."""
    name = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        models = [
            line.partition(":")[2].strip() for line in info.read_text().splitlines() if line.startswith("model name")
        ]
        name = models[0] if models else name
    return f"{name}, {os.cpu_count()} CPUs, {platform.system()}, Python {platform.python_version()}, " + ", ".join(
        f"{library} {_version(library)}" for library in _LIBRARIES
    )


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "-"


def row(case: Case, result: dict[str, object]) -> str:
    """One line of the table."""
    ours, theirs = (Cost(**result[side]) for side in ("ours", "theirs"))  # type: ignore[arg-type]
    goal = f"{case.goal:g}" if case.goal else ""
    goal += f" ({case.stretch:g})" if case.stretch else ""
    memory = ""
    if case.memory:
        memory = f"<= {case.memory:g} MB" if case.memory > 10 else f"<= {case.memory:g}x"
    ratios = result["ratios"]
    spread = f"{ratios[0]:.2f} to {ratios[-1]:.2f}"  # type: ignore[index]
    ratio = result["ratio"]
    return (
        f"| {case.name} | {case.what} | {ours.cpu:.2f} / {theirs.cpu:.2f} | {ours.wall:.2f} / {theirs.wall:.2f} | "
        f"{ours.memory:.0f} / {theirs.memory:.0f} | {case.by} **{ratio:.2f}** ({spread}) | {goal} | {memory} |"
    )


def table(kept: dict[str, dict[str, object]]) -> str:
    """All results as a page."""
    machines = sorted({str(result["machine"]) for result in kept.values()})
    lines = [
        "# Results",
        "",
        "Written by `python -m benchmarks --peers FOLDER`: whole processes, in pairs, medians; ours / the other.",
        "The ratio is that of the pairs (median, least to most). In brackets: the goal dreamt of.",
        "",
        *(f"Machine: {name}." for name in machines),
        "",
        "| case | what | CPU s | wall s | peak MB | ratio | goal | memory goal |",
        "|---|---|---|---|---|---|---|---|",
        *(row(case, kept[case.name]) for case in CASES if case.name in kept),
    ]
    learnt = _HERE / "LEARNT.md"
    return "\n".join(lines) + "\n\n" + (learnt.read_text() if learnt.exists() else "")


def _make_corpora(case: Case, places: Places) -> None:
    """Make the corpora that the commands of a case name."""
    from benchmarks.corpus import (
        write_offices,
    )  # not before: a process begins with the memory of the one that starts it

    words = " ".join([*case.ours(places), *case.theirs(places)])
    for count in (50, 200, 500):
        if f"kantor-{count}" in words:
            write_offices(places.work / f"kantor-{count}", count)
    for count in (10, 50, 200):
        folder = places.work / f"peers-{count}"
        if f"peers-{count}" in words and not folder.exists():
            _peers(places, str(folder), str(count))
    if "besar" in words and not (places.work / "besar").exists():
        (places.work / "besar").mkdir(parents=True)
        _peers(places, str(places.work / "besar-sisa"), "0", str(places.work / "besar" / "besar.xlsx"))


def _peers(places: Places, *args: str) -> None:
    subprocess.run([PYTHON, str((places.peers or Path()) / "gen_corpus.py"), *args], check=True)


if __name__ == "__main__":
    main()
