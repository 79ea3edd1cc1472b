"""Which layout a table has: what it must hold, what its titles say, what its columns speak for and against.

The scores are sums of small weights that stand in the layouts. Two kinds that come out nearly equal without a title
to decide are an open question: the better one is taken, and a finding names both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rkt_xl.layouts._base import Layout
from rkt_xl.layouts.fields import field_name
from rkt_xl.model.document import DocumentKind
from rkt_xl.tables.region import Region

_NEAR_TIE = 0.25
_TITLE_WEIGHTS = (1.0, 0.7, 0.8, 0.6, 0.3)
_STRONG_TITLE = 0.7


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The texts around a table, folded: its own title, the first title of the sheet, the sheet's name, the file's
    name, the titles of sheets without tables.
    """

    title: str = ""
    sheet_title: str = ""
    sheet: str = ""
    file: str = ""
    elsewhere: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """The layout of a table.

    Args:
        layout: the best one.
        confidence: 0 to 1.
        why: one Indonesian sentence.
        rival: another kind that fits nearly as well.
    """

    layout: Layout
    confidence: float
    why: str
    rival: Layout | None = None


def match_layout(region: Region, around: Surroundings, layouts: Sequence[Layout]) -> Match | None:
    """Return the layout of a table, None when no layout finds what it needs."""
    view = _View.of(region)
    scored = [
        (_structure(layout, view) + title, title, -index, layout)
        for index, layout in enumerate(layouts)
        if all(group & view.fields for group in layout.needs)
        for title in (_titles(layout, around),)
    ]
    if not scored:
        return None
    scored.sort(key=lambda entry: entry[:3], reverse=True)
    best_score, best_title, _, best = scored[0]
    rival = next((entry for entry in scored if entry[3].kind is not best.kind), None)
    margin = best_score - rival[0] if rival else 2.0
    is_open = rival is not None and margin < _NEAR_TIE and best_title < _STRONG_TITLE
    understood = view.understood
    confidence = round(min(0.99, 0.45 + 0.25 * min(margin, 1.0) + 0.3 * understood), 2)
    return Match(best, confidence, _why(best, around, view), rival[3] if rival and is_open else None)


@dataclass(frozen=True, slots=True)
class _View:
    """What counts of a region: its fields, how many years and quarters its targets have, how much is understood."""

    fields: frozenset[str]
    years: int
    has_quarters: bool
    understood: float

    @classmethod
    def of(cls, region: Region) -> _View:
        fields = set(region.fields)
        planned = [c for c in region.columns if c.field in ("target", "pagu") and not c.is_forward]
        if any(c.is_forward for c in region.columns):
            fields.add("maju")
        if any(c.quarter for c in region.all("target")):
            fields.add("triwulan")
        years = {c.year.year or c.year.ordinal or c.year.offset for c in planned if c.year}
        known = sum(c.field is not None for c in region.columns)
        return cls(frozenset(fields), len(years), "triwulan" in fields, known / len(region.columns))


def _structure(layout: Layout, view: _View) -> float:
    score = 0.1 * len(layout.needs)
    score += sum(weight for field, weight in layout.typical if field in view.fields)
    score -= sum(weight for field, weight in layout.unlike if field in view.fields)
    is_many = view.years >= 3
    if layout.years == "many":
        score += 0.9 if is_many else -0.9
    elif layout.years == "one":
        score -= 1.2 if is_many else 0.0
    if layout.quarters:
        score += 0.3 if view.has_quarters else -1.0
    elif view.has_quarters:
        score -= 0.4
    return score


def _titles(layout: Layout, around: Surroundings) -> float:
    texts = (around.title, around.sheet_title, around.sheet, around.file, around.elsewhere)
    return sum(factor * _title_weight(layout, text) for factor, text in zip(_TITLE_WEIGHTS, texts, strict=True) if text)


@lru_cache(maxsize=4096)
def _title_weight(layout: Layout, text: str) -> float:
    """How strongly a text speaks for a layout; sheets and titles are called alike in many workbooks."""
    return max((title.weight for title in layout.titles if title.pattern.search(text)), default=0.0)


def _why(layout: Layout, around: Surroundings, view: _View) -> str:
    named = [
        place
        for place, text in (("judul", around.title), ("nama lembar", around.sheet), ("nama berkas", around.file))
        if text and _title_weight(layout, text)
    ]
    fields = sorted(map(field_name, set().union(*layout.needs) & view.fields))
    because = f"{' dan '.join(named)} menyebut {layout.kind.label}" if named else "susunan kolomnya"
    return f"Dikenali sebagai {layout.name} karena {because}; kolom penentu: {', '.join(fields)}."


def nearest_kind(region: Region, layouts: Sequence[Layout]) -> DocumentKind | None:
    """Return the kind whose needs a table comes closest to, for the message about a table not understood."""
    best = max(layouts, key=lambda layout: sum(bool(group & region.fields) for group in layout.needs), default=None)
    if best is None or not any(group & region.fields for group in best.needs):
        return None
    return best.kind
