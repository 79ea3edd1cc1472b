"""One-to-one assignment: over the whole set the best sum of scores, not the best of each row in turn."""

from __future__ import annotations

from collections.abc import Sequence

_EXACT_UP_TO = 200


def assign(scores: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Return pairs of row and column with the greatest sum of scores; scores of 0 are never paired.

    Beyond 200 rows or columns the highest scores are taken first, which is no longer exact but stays quick.

    >>> assign([[0.9, 0.8], [0.85, 0.1]])
    [(0, 1), (1, 0)]
    """
    rows, cols = len(scores), len(scores[0]) if scores else 0
    if not rows or not cols:
        return []
    pairs = _exact(scores, rows, cols) if max(rows, cols) <= _EXACT_UP_TO else _greedy(scores)
    return sorted((r, c) for r, c in pairs if scores[r][c] > 0)


def _greedy(scores: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    entries = sorted(((s, -r, -c) for r, row in enumerate(scores) for c, s in enumerate(row) if s > 0), reverse=True)
    used_rows: set[int] = set()
    used_cols: set[int] = set()
    pairs = []
    for _, r, c in entries:
        if -r not in used_rows and -c not in used_cols:
            used_rows.add(-r)
            used_cols.add(-c)
            pairs.append((-r, -c))
    return pairs


def _exact(scores: Sequence[Sequence[float]], rows: int, cols: int) -> list[tuple[int, int]]:
    """The Hungarian method with potentials, on costs 1 - score, rows padded to the number of columns at most."""
    if rows > cols:
        flipped = [[scores[r][c] for r in range(rows)] for c in range(cols)]
        return [(r, c) for c, r in _exact(flipped, cols, rows)]
    infinity = float("inf")
    u, v = [0.0] * (rows + 1), [0.0] * (cols + 1)
    match = [0] * (cols + 1)
    for row in range(1, rows + 1):
        match[0] = row
        col = 0
        slack = [infinity] * (cols + 1)
        came_from = [0] * (cols + 1)
        done = [False] * (cols + 1)
        while True:
            done[col] = True
            current, delta, following = match[col], infinity, 0
            for c in range(1, cols + 1):
                if done[c]:
                    continue
                cost = 1.0 - scores[current - 1][c - 1] - u[current] - v[c]
                if cost < slack[c]:
                    slack[c], came_from[c] = cost, col
                if slack[c] < delta:
                    delta, following = slack[c], c
            for c in range(cols + 1):
                if done[c]:
                    u[match[c]] += delta
                    v[c] -= delta
                else:
                    slack[c] -= delta
            col = following
            if match[col] == 0:
                break
        while col:
            match[col] = match[came_from[col]]
            col = came_from[col]
    return [(match[c] - 1, c - 1) for c in range(1, cols + 1) if match[c]]
