"""Scores the answers of a reader for a folder of workbooks with golds, and lists what differs.

    python -m tests.corpus.compare FOLDER --cmd "rkt-xl" [--only REGEX] [--details N] [--by-layout]

`compare(gold, answer)` is the library side: a gold and the JSON of `CMD inspect --json - FILE` give a Report.
"""

from __future__ import annotations

import argparse
import json
import re
import shlex
import subprocess
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .judge import compare
from .report import Fact, Report


def ask(cmd: str, path: Path, timeout: float = 120) -> Fact:
    """The JSON that the reader prints for one file; empty where it fails."""
    try:
        done = subprocess.run(
            [*shlex.split(cmd), "inspect", "--json", "-", str(path)],
            capture_output=True,
            timeout=timeout,
            check=False,
        )
        answer = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        return {}
    return answer if isinstance(answer, dict) else {}


def line(name: str, counts: Counter[str]) -> str:
    """One row of the printed table."""
    report = Report(counts)

    def percent(key: str, of: str | None = None) -> str:
        share = report.share(key, of)
        return "    -" if share is None else f"{100 * share:5.1f}"

    parts = [f"{name:38.38s}", percent("table"), percent("dated")]
    for kind in ("indicators", "nodes"):
        counts[kind + "_given"] = counts[kind] + counts[kind + "_extra"]
        parts += [f"{counts[kind + '_all']:6d}", percent(kind), percent(kind, kind + "_given")]
        parts += [
            percent(k)
            for k in (
                ("value", "satuan", "level", "owner", "untargeted")
                if kind == "indicators"
                else ("kode", "pagu", "sasaran")
            )
        ]
    return " ".join([*parts, percent("forbidden"), percent("cells"), percent("answered")])


HEAD = " " * 38 + (
    " table dated   ind#   rec  prec value satua level owner untgt"
    "  node#   rec  prec  kode  pagu sasar  must cells   run"
)


def main(args: Iterable[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.corpus.compare", description=__doc__.splitlines()[0] if __doc__ else None
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cmd", default="rkt-xl")
    parser.add_argument("--only", default="", help="regex on layout or file")
    parser.add_argument("--details", type=int, default=0, metavar="N", help="differences shown per file")
    parser.add_argument("--by-layout", action="store_true")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args(list(args) if args is not None else None)
    golds = [json.loads(p.read_text(encoding="utf-8")) for p in sorted((options.folder / "gold").glob("*.json"))]
    golds = [g for g in golds if re.search(options.only, f"{g['layout']} {g['file']}")]
    with ThreadPoolExecutor(options.jobs) as pool:
        reports = list(pool.map(lambda g: compare(g, ask(options.cmd, options.folder / g["file"])), golds))
    rows: dict[str, Counter[str]] = {}
    total: Counter[str] = Counter()
    for gold, report in zip(golds, reports, strict=True):
        level = "high" if re.match(r"s\d+h", gold["file"]) else "low"
        name = f"{gold['layout']} {level}" if options.by_layout else f"{gold['layout']} {gold['file']}"
        rows.setdefault(name, Counter()).update(report.counts)
        total.update(report.counts)
    print(HEAD)
    for name in sorted(rows):
        print(line(name, rows[name]))
    for gold, report in zip(golds, reports, strict=True):
        for text in report.differences[: options.details]:
            print(f"  {gold['layout']} {gold['file']}: {text}")
    print(line("ALL", total))


if __name__ == "__main__":
    main()
