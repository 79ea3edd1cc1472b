"""What is measured against what, and the goal of each pair."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable


@dataclass(frozen=True, slots=True)
class Places:
    """Where things lie: the peers, and the corpora made for the measurement."""

    peers: Path | None
    work: Path

    def out(self, name: str) -> str:
        """Where an output goes."""
        return str(self.work / "out" / name)


@dataclass(frozen=True, slots=True)
class Case:
    """One pair of commands.

    Args:
        name: by which it is chosen.
        what: the two sides in words.
        ours, theirs: the commands.
        by: the measure that is compared: `cpu`, `wall` or `memory`.
        goal, stretch: the ratio that is wanted.
        memory: whether the peak memory is compared too, and its goal as a ratio.
        needs_peers: whether the folder of peers is needed.
        pairs: how often at most; long ones are run less often.
    """

    name: str
    what: str
    ours: Callable[[Places], list[str]]
    theirs: Callable[[Places], list[str]]
    by: str = "cpu"
    goal: float | None = None
    stretch: float | None = None
    memory: float | None = None
    needs_peers: bool = True
    pairs: int = 7


def rkt(*args: str) -> Callable[[Places], list[str]]:
    """A command of this program; `{work}` and `{out}` stand for places. Nothing is taken from earlier runs."""
    cache = () if args[0] == "--help" or "--pakai-cache" in args else ("--quiet", "--tanpa-cache")
    shown = [a for a in args if a != "--pakai-cache"]
    return lambda p: [PYTHON, "-m", "rkt_xl", *(_filled(a, p) for a in shown), *cache]


def program(name: str, *args: str) -> Callable[[Places], list[str]]:
    """A program of `benchmarks/programs`."""
    return lambda p: [PYTHON, "-m", f"benchmarks.programs.{name}", *(_filled(a, p) for a in args)]


def peer(name: str, *args: str) -> Callable[[Places], list[str]]:
    """A script of the folder of peers."""
    return lambda p: [PYTHON, str((p.peers or Path()) / f"{name}.py"), *(_filled(a, p) for a in args)]


def _filled(arg: str, places: Places) -> str:
    return arg.format(work=places.work, out=places.work / "out", root=ROOT)


CASES = (
    Case("bantuan", "`--help` / `python -c pass`", rkt("--help"), lambda _: [PYTHON, "-c", "pass"],
         "wall", 5, 4, needs_peers=False, pairs=15),
    Case("satu-kantor", "merge of `workbooks/` / peer_pandas_openpyxl on 10",
         rkt("merge", "{root}/workbooks", "-o", "{out}/satu"),
         peer("peer_pandas_openpyxl", "{work}/peers-10", "{out}/peer.xlsx"), "wall", 0.5, 0.3),
    Case("baca-200", "our reader / calamine, 200 workbooks of the peers",
         program("grid_read", "{work}/peers-200"), program("calamine_read", "{work}/peers-200"), "cpu", 2.0, 1.7),
    Case("baca-besar", "our reader / calamine, 100,000 x 20",
         program("grid_read", "{work}/besar"), program("calamine_read", "{work}/besar"), "cpu", 3.0, memory=600),
    Case("periksa-200", "check of 200 own offices (800 workbooks) / calamine reading them",
         rkt("check", "{work}/kantor-200", "--jobs", "1"), program("calamine_read", "{work}/kantor-200"), "cpu", 6, 4,
         needs_peers=False, pairs=3),
    Case("periksa-peers-200", "check of the peers' 200 offices, nonsense kode / calamine reading them",
         rkt("check", "{work}/peers-200", "--jobs", "1"), program("calamine_read", "{work}/peers-200"), "cpu", 6, 4,
         pairs=1),
    Case("periksa-200-lagi", "check of 200 own offices, nothing changed / the first time",
         rkt("check", "{work}/kantor-200", "--jobs", "1", "--quiet", "--pakai-cache"),
         rkt("check", "{work}/kantor-200", "--jobs", "1"), "cpu", needs_peers=False, pairs=3),
    Case("gabung-200", "merge of 200 own offices (800 workbooks) / peer_pandas_openpyxl on 200",
         rkt("merge", "{work}/kantor-200", "-o", "{out}/kantor"),
         peer("peer_pandas_openpyxl", "{work}/peers-200", "{out}/peer.xlsx"), "wall", 1.0, 0.5, pairs=3),
    Case("gabung-200-satu", "the same with one process",
         rkt("merge", "{work}/kantor-200", "-o", "{out}/kantor", "--jobs", "1"),
         peer("peer_pandas_openpyxl", "{work}/peers-200", "{out}/peer.xlsx"), "wall", 1.0, 0.5, pairs=3),
    Case("gabung-peers-200", "merge of the peers' 200 offices, nonsense kode / peer_pandas_openpyxl on them",
         rkt("merge", "{work}/peers-200", "-o", "{out}/peers"),
         peer("peer_pandas_openpyxl", "{work}/peers-200", "{out}/peer.xlsx"), "wall", 1.0, 0.5, pairs=1),
    Case("gabung-peers-50-salin", "merge of 50 of them / peer_openpyxl_copy",
         rkt("merge", "{work}/peers-50", "-o", "{out}/peers"),
         peer("peer_openpyxl_copy", "{work}/peers-50", "{out}/peer.xlsx"), "wall", pairs=1),
    Case("gabung-peers-50-calamine", "merge of 50 of them / peer_pandas_calamine",
         rkt("merge", "{work}/peers-50", "-o", "{out}/peers"),
         peer("peer_pandas_calamine", "{work}/peers-50", "{out}/peer.xlsx"), "wall", pairs=1),
    Case("gabung-peers-50-cepat", "merge of 50 of them / peer_fast (a sketch of the limit)",
         rkt("merge", "{work}/peers-50", "-o", "{out}/peers"),
         peer("peer_fast", "{work}/peers-50", "{out}/peer.xlsx"), "wall", pairs=1),
    Case("tumbuh", "merge of 500 own offices (2,000 workbooks) / of 50 (200)",
         rkt("merge", "{work}/kantor-500", "-o", "{out}/tumbuh-500", "--jobs", "1"),
         rkt("merge", "{work}/kantor-50", "-o", "{out}/tumbuh-50", "--jobs", "1"), "cpu", 10.5, memory=1.3,
         needs_peers=False, pairs=1),
    Case("dua-proses", "merge of 200 own offices with `--jobs 2` / `--jobs 1`",
         rkt("merge", "{work}/kantor-200", "-o", "{out}/dua", "--jobs", "2"),
         rkt("merge", "{work}/kantor-200", "-o", "{out}/kantor", "--jobs", "1"), "wall", 0.6, 0.52,
         needs_peers=False, pairs=3),
    Case("pasangkan", "5,000 names with 10,000 / all pairs compared, same bounds",
         program("pairing", "ours"), program("pairing", "all"), "cpu", needs_peers=False, pairs=3),
    Case("dpa-besar", "check of 100,000 x 20 in one sheet / calamine",
         rkt("check", "{work}/besar", "--jobs", "1"), program("calamine_read", "{work}/besar"), "cpu", 3.0, memory=600,
         pairs=1),
    Case("sketsa-200", "a sketch of the least that check must do, a cell for each value / calamine, 200 own offices",
         program("sketch", "cells", "{work}/kantor-200"), program("calamine_read", "{work}/kantor-200"),
         needs_peers=False, pairs=3),
    Case("sketsa-200-baris", "the same, numbers that know their row alone",
         program("sketch", "rows", "{work}/kantor-200"), program("calamine_read", "{work}/kantor-200"),
         needs_peers=False, pairs=3),
    Case("sketsa-peers-200", "the sketch, a cell for each value / calamine, the peers' 200",
         program("sketch", "cells", "{work}/peers-200"), program("calamine_read", "{work}/peers-200"), pairs=3),
    Case("sketsa-peers-200-baris", "the same, numbers that know their row alone",
         program("sketch", "rows", "{work}/peers-200"), program("calamine_read", "{work}/peers-200"), pairs=3),
    Case("sketsa-besar", "the sketch, a cell for each value / calamine, 100,000 x 20",
         program("sketch", "cells", "{work}/besar"), program("calamine_read", "{work}/besar"), pairs=3),
    Case("sketsa-besar-baris", "the same, numbers that know their row alone",
         program("sketch", "rows", "{work}/besar"), program("calamine_read", "{work}/besar"), pairs=3),
    Case("sketsa-tulis", "XlsxWriter alone writing as many cells as 10 outputs for the peers' nonsense / "
         "peer_pandas_openpyxl on 10",
         program("written", "{out}", "10"), peer("peer_pandas_openpyxl", "{work}/peers-10", "{out}/peer.xlsx"),
         "wall", pairs=3),
)  # fmt: skip
