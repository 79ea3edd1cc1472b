"""Which text of the last output is which of those that were written: in order, through insertions and deletions."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from rapidfuzz import fuzz

from rkt_xl.values.text import match_key

_ALIKE = 60


class Aligned(NamedTuple):
    """The place of a written text and the place where it stands now; None for one that is gone, or that is new."""

    written: int | None
    now: int | None


def align(written: Sequence[str], now: Sequence[str]) -> list[Aligned]:
    """Return both lists in one order.

    Between texts that are unchanged, as many as there are on both sides are taken in their order; where the numbers
    differ, those that are alike.

    >>> align(["a", "b", "c"], ["a", "bb", "c"])
    [Aligned(written=0, now=0), Aligned(written=1, now=1), Aligned(written=2, now=2)]
    >>> align(["a", "c"], ["a", "x", "c"])
    [Aligned(written=0, now=0), Aligned(written=None, now=1), Aligned(written=1, now=2)]
    """
    keys = [match_key(text) for text in written], [match_key(text) for text in now]
    found: list[Aligned] = []
    for _, i1, i2, j1, j2 in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if i2 - i1 == j2 - j1:
            found += [Aligned(i, j) for i, j in zip(range(i1, i2), range(j1, j2), strict=True)]
        else:
            found += _by_likeness(keys[0], keys[1], range(i1, i2), range(j1, j2))
    return found


def _by_likeness(written: Sequence[str], now: Sequence[str], left: range, right: range) -> list[Aligned]:
    """Pair texts that are alike without crossing; the rest is gone or new."""
    found: list[Aligned] = []
    start = right.start
    for i in left:
        scores = [(fuzz.ratio(written[i], now[j]), -j) for j in range(start, right.stop)]
        best = max(scores, default=(0.0, 0))
        if best[0] < _ALIKE:
            found.append(Aligned(i, None))
            continue
        place = -best[1]
        found += [Aligned(None, j) for j in range(start, place)]
        found.append(Aligned(i, place))
        start = place + 1
    return found + [Aligned(None, j) for j in range(start, right.stop)]
