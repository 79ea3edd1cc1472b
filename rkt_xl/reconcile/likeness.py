"""Pairing of names inside one parent: equal in normal form first, then alike enough and clearly more than the next.

The bounds are measured on real names: true pairs with typing errors score 0.85 and more, wrong runners-up as much
as 0.95. So a score alone never decides; the distance to the second best must be there too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz import fuzz, process

from rkt_xl.values.text import match_key

SURE_SCORE, SURE_MARGIN = 0.90, 0.05
FAR_SCORE, FAR_MARGIN = 0.80, 0.15
_LOWEST = 100 * (FAR_SCORE - FAR_MARGIN)
"""A runner-up below this spoils no pair."""

_MANY_PAIRS = 50_000
_ROWS_AT_ONCE = 256


class NamePair(NamedTuple):
    """Two names that mean the same: their places in the two lists, score 0 to 1, and why they were paired."""

    left: int
    right: int
    score: float
    reason: str


def pair_names(left: Sequence[str], right: Sequence[str]) -> list[NamePair]:
    """Return a one-to-one pairing of two lists of names of the same parent and level."""
    pairs: list[NamePair] = []
    left_keys, right_keys = [match_key(n) for n in left], [match_key(n) for n in right]
    places: dict[str, list[int]] = {}
    for place, key in enumerate(right_keys):
        places.setdefault(key, []).append(place)
    open_left = []
    for place, key in enumerate(left_keys):
        if key and places.get(key):
            pairs.append(NamePair(place, places[key].pop(0), 1.0, "nama sama"))
        else:
            open_left.append(place)
    open_right = sorted(p for rest in places.values() for p in rest)
    while open_left and open_right:
        clear = list(_clear_pairs([left_keys[p] for p in open_left], [right_keys[p] for p in open_right]))
        if not clear:
            break
        for r, c, score in clear:
            pairs.append(NamePair(open_left[r], open_right[c], score, f"nama mirip {score:.2f}".replace(".", ",")))
        open_left = _without(open_left, (r for r, _, _ in clear))
        open_right = _without(open_right, (c for _, c, _ in clear))
    return sorted(pairs)


def _without(names: Sequence[int], taken: Iterable[int]) -> list[int]:
    """The names that are still open: one that has found its partner is no rival any more."""
    gone = set(taken)
    return [name for place, name in enumerate(names) if place not in gone]


@dataclass(slots=True)
class _Best:
    """The two highest scores of a row or column, and the place of the highest."""

    score: float = 0.0
    place: int = -1
    second: float = 0.0

    def see(self, score: float, place: int) -> None:
        if score > self.score:
            self.second, self.score, self.place = self.score, score, place
        elif score > self.second:
            self.second = score


def _clear_pairs(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[int, int, float]]:
    """Yield the pairs that are alike enough, and clearly more alike than each of the two is to any other.

    Such a pair is the best of its row and of its column, so no two of them clash. Scores below those that can spoil a
    pair are not worked out.
    """
    rows, cols = [_Best() for _ in left], [_Best() for _ in right]
    for r, c, score in _scores(left, right):
        rows[r].see(score, c)
        cols[c].see(score, r)
    for r, row in enumerate(rows):
        if row.place < 0 or cols[row.place].place != r:
            continue
        margin = row.score - max(row.second, cols[row.place].second)
        is_sure = row.score >= SURE_SCORE and margin >= SURE_MARGIN
        if is_sure or (row.score >= FAR_SCORE and margin >= FAR_MARGIN):
            yield r, row.place, row.score


def _scores(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[int, int, float]]:
    """The likenesses that matter, 0 to 1; the matrix function needs numpy, whose loading pays only for many pairs."""
    if len(left) * len(right) < _MANY_PAIRS:
        for r, a in enumerate(left):
            for _, score, c in process.extract_iter(a, right, scorer=fuzz.ratio, score_cutoff=_LOWEST):
                yield r, c, score / 100
        return
    import numpy as np

    for top in range(0, len(left), _ROWS_AT_ONCE):
        rows = left[top : top + _ROWS_AT_ONCE]
        matrix = process.cdist(rows, right, scorer=fuzz.ratio, score_cutoff=_LOWEST, dtype=np.float64)
        for r, c in zip(*(places.tolist() for places in matrix.nonzero()), strict=True):
            yield top + r, c, float(matrix[r, c]) / 100


def nearest(name: str, candidates: Sequence[str]) -> tuple[str, float] | None:
    """Return the candidate most like a name, with its score; None without candidates."""
    best = process.extractOne(match_key(name), [match_key(c) for c in candidates], scorer=fuzz.ratio)
    return (candidates[best[2]], best[1] / 100) if best else None
