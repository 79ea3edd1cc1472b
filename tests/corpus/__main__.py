"""Write the corpus: `python -m tests.corpus FOLDER [--seed N] [--per-layout K] [--mess low|high|both]`."""

from __future__ import annotations

import argparse
import json
import random
import zlib
from pathlib import Path

from .desk import Desk
from .gold import Fact
from .kinds import Layout, load
from .render import save
from .sheet import Book

_SUFFIX = {"xlsx": ".xlsx", "csv": ".csv", "ods": ".ods", "html": ".xls"}


def mark(name: str) -> str:
    """Four letters for a layout, so that a file name does not tell the kind of the document."""
    number = zlib.crc32(name.encode())
    return "".join(chr(97 + number // 26**i % 26) for i in range(4))


def make(layout: Layout, seed: int, level: str, index: int = 0) -> tuple[Book, Fact]:
    """One workbook of a layout and its gold; the same arguments give the same workbook."""
    key = f"{layout.name}/{seed}/{index}"
    desk = Desk(key, level, layout.periode)
    pick = random.Random(key + level + "format")
    desk.book.format = pick.choice(layout.formats)
    desk.book.suffix = _SUFFIX[desk.book.format]
    if desk.book.format in ("csv", "html") and desk.year_in == "sheet":
        desk.year_in = "title"
    desk.mess.no_formats = desk.book.format != "xlsx"
    layout.make(desk)
    desk.scatter()
    desk.book.stem = f"s{seed}{level[0]}-{mark(layout.name)}-{index}" + (
        f" Tahun {desk.tahun}" if desk.year_in == "file" else ""
    )
    return desk.book, desk.gold.finish(desk.book, layout.name)


def write(folder: Path, seed: int, per_layout: int, levels: list[str]) -> int:
    """Write all layouts and their golds below a folder; gives the number of workbooks."""
    golds = folder / "gold"
    golds.mkdir(parents=True, exist_ok=True)
    count = 0
    for layout in load().values():
        for level in levels:
            for index in range(per_layout):
                book, gold = make(layout, seed, level, index)
                save(book, folder / gold["file"])
                text = json.dumps(gold, ensure_ascii=False, indent=1, sort_keys=False)
                (golds / f"{book.stem}.json").write_text(text + "\n", encoding="utf-8")
                count += 1
    return count


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.corpus", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--per-layout", type=int, default=1)
    parser.add_argument("--mess", choices=("low", "high", "both"), default="both")
    args = parser.parse_args()
    levels = ["low", "high"] if args.mess == "both" else [args.mess]
    print(f"{write(args.folder, args.seed, args.per_layout, levels)} workbooks in {args.folder}")


if __name__ == "__main__":
    main()
