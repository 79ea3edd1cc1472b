"""Pairing of names inside one parent: equal in normal form first, then alike enough and clearly more than the next.

The bounds are measured on real names: true pairs with typing errors score 0.85 and more, wrong runners-up as much
as 0.95. So a score alone never decides; the distance to the second best must be there too.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz import fuzz, process

from rkt_xl.reconcile.assignment import assign
from rkt_xl.values.text import match_key

SURE_SCORE, SURE_MARGIN = 0.90, 0.05
FAR_SCORE, FAR_MARGIN = 0.80, 0.15
_MANY_PAIRS = 50_000


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
    if not open_left or not open_right:
        return sorted(pairs)
    scores = _scores([left_keys[p] for p in open_left], [right_keys[p] for p in open_right])
    accepted = [
        [float(s) / 100 if _is_clear(scores, r, c) else 0.0 for c, s in enumerate(row)] for r, row in enumerate(scores)
    ]
    for r, c in assign(accepted):
        pairs.append(
            NamePair(open_left[r], open_right[c], accepted[r][c], f"nama mirip {accepted[r][c]:.2f}".replace(".", ","))
        )
    return sorted(pairs)


def _scores(left: Sequence[str], right: Sequence[str]) -> Sequence[Sequence[float]]:
    """All likenesses, 0 to 100; the matrix function needs numpy, whose loading pays only for many pairs."""
    if len(left) * len(right) < _MANY_PAIRS:
        return [[fuzz.ratio(a, b) for b in right] for a in left]
    matrix: Sequence[Sequence[float]] = process.cdist(left, right, scorer=fuzz.ratio).tolist()
    return matrix


def _is_clear(scores: Sequence[Sequence[float]], row: int, col: int) -> bool:
    """Whether two names are alike enough and clearly more alike than each is to any other."""
    score = float(scores[row][col]) / 100
    others = [float(s) / 100 for c, s in enumerate(scores[row]) if c != col]
    others += [float(line[col]) / 100 for r, line in enumerate(scores) if r != row]
    margin = score - max(others, default=0.0)
    return (score >= SURE_SCORE and margin >= SURE_MARGIN) or (score >= FAR_SCORE and margin >= FAR_MARGIN)


def nearest(name: str, candidates: Sequence[str]) -> tuple[str, float] | None:
    """Return the candidate most like a name, with its score; None without candidates."""
    best = process.extractOne(match_key(name), [match_key(c) for c in candidates], scorer=fuzz.ratio)
    return (candidates[best[2]], best[1] / 100) if best else None
