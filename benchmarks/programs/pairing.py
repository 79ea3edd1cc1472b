"""Pairs 5,000 names with 10,000 and prints how many are right and wrong.

`ours` pairs as this program does. `all` compares every name with all others and takes the best where it passes the
same bounds; `best` takes the best whatever it is: what is taken for names whose partner is not there is wrong.

Half of the 10,000 are the 5,000 with the slips of typists: letters changed, words swapped, words left out.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator

from rapidfuzz import fuzz, process

from rkt_xl.reconcile.likeness import FAR_MARGIN, FAR_SCORE, SURE_MARGIN, SURE_SCORE, pair_names

_TEXT = """
meningkatnya kualitas pelayanan publik persentase capaian indikator kinerja utama perangkat daerah jumlah dokumen
perencanaan penganggaran evaluasi pelaporan keuangan tersedianya sarana prasarana aparatur nilai akuntabilitas
indeks kepuasan masyarakat tingkat cakupan rasio pembinaan pengawasan pengendalian koordinasi sinkronisasi
penyusunan pengelolaan penyelenggaraan pemeliharaan rehabilitasi peningkatan kapasitas sumber daya manusia
"""
_WORDS = _TEXT.split()


def names(count: int, rng: random.Random) -> list[str]:
    """Different names of five to twelve words."""
    found: dict[str, None] = {}
    while len(found) < count:
        found[" ".join(rng.choice(_WORDS) for _ in range(rng.randint(5, 12)))] = None
    return list(found)


def typed(name: str, rng: random.Random) -> str:
    """A name as somebody else typed it."""
    words = name.split()
    slip = rng.random()
    if slip < 0.3:
        place = rng.randrange(len(words) - 1)
        words[place], words[place + 1] = words[place + 1], words[place]
    elif slip < 0.5:
        del words[rng.randrange(len(words))]
    text = list(" ".join(words))
    for _ in range(rng.randint(0, 2)):
        text[rng.randrange(len(text))] = rng.choice("abcdefghijklmnop")
    return "".join(text)


def main(how: str) -> None:
    """Pair the names and print how many went to the right one."""
    rng = random.Random(1)
    every = names(10_000, rng)
    left = [typed(name, rng) for name in every[:5_000]]
    if how == "ours":
        pairs = [(pair.left, pair.right) for pair in pair_names(left, every)]
    else:
        pairs = list(_all_compared(left, every, has_bounds=how == "all"))
    right = sum(a == b for a, b in pairs)
    print(f"{right} of {len(left)} right, {len(pairs) - right} wrong")


def _all_compared(left: list[str], every: list[str], *, has_bounds: bool) -> Iterator[tuple[int, int]]:
    """The best partner of each name among all."""
    for place, name in enumerate(left):
        (_, best, partner), (_, second, _) = process.extract(name, every, scorer=fuzz.ratio, limit=2)
        score, margin = best / 100, (best - second) / 100
        is_sure = score >= SURE_SCORE and margin >= SURE_MARGIN
        if not has_bounds or is_sure or (score >= FAR_SCORE and margin >= FAR_MARGIN):
            yield place, partner


if __name__ == "__main__":
    main(sys.argv[1])
