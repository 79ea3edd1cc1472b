"""Pairs 5,000 names with 10,000: `ours` as this program does, `all` by comparing every pair; prints how many are right.

Half of the 10,000 are the 5,000 with the slips of typists: letters changed, words swapped, words left out.
"""

from __future__ import annotations

import random
import sys

from rapidfuzz import fuzz, process

from rkt_xl.reconcile.likeness import pair_names

_WORDS = ["meningkatnya", "kualitas", "pelayanan", "publik", "persentase", "capaian", "indikator", "kinerja", "utama", "perangkat", "daerah", "jumlah", "dokumen", "perencanaan", "penganggaran", "evaluasi", "pelaporan", "keuangan", "tersedianya", "sarana", "prasarana", "aparatur", "nilai", "akuntabilitas", "indeks", "kepuasan", "masyarakat", "tingkat", "cakupan", "rasio", "pembinaan", "pengawasan", "pengendalian", "koordinasi", "sinkronisasi", "penyusunan", "pengelolaan", "penyelenggaraan", "pemeliharaan", "rehabilitasi", "peningkatan", "kapasitas", "sumber", "daya", "manusia"]


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
        right = sum(pair.left == pair.right for pair in pair_names(left, every))
    else:
        best = (process.extractOne(name, every, scorer=fuzz.ratio) for name in left)
        right = sum(place == hit[2] for place, hit in enumerate(best))
    print(f"{right} of {len(left)} right")


if __name__ == "__main__":
    main(sys.argv[1])
