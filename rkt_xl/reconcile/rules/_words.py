"""How sentences of several rules name several things."""

from collections.abc import Sequence


def listed(texts: Sequence[str]) -> str:
    """Return things as a sentence lists them.

    >>> listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])
    ('a', 'a dan b', 'a, b, dan c')
    """
    return " dan ".join(texts) if len(texts) < 3 else f"{', '.join(texts[:-1])}, dan {texts[-1]}"


def years_listed(years: Sequence[int]) -> str:
    """Return years as a sentence names them.

    >>> years_listed([2026, 2028]), years_listed([2026, 2027, 2028])
    ('2026 dan 2028', '2026–2028')
    """
    if len(years) > 2 and years[-1] - years[0] == len(years) - 1:
        return f"{years[0]}–{years[-1]}"
    return listed([str(year) for year in years])
