"""The shape of a layout: what a kind of table must hold, what speaks for it, what it is called in titles.

A layout is data. How cells are read follows from the fields of the columns; the layout says only which document
a table of these columns belongs to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from rkt_xl.model.document import DocumentKind

INDIKATOR = frozenset({"indikator"})
VALUES = frozenset({"target", "baseline", "target_akhir", "realisasi"})
STATEMENTS = frozenset({"tujuan", "tujuan_sasaran", "sasaran", "sasaran_pk", "outcome"})
NODES = frozenset({"uraian_pks", "program", "kegiatan", "subkegiatan"})
KODE = frozenset({"kode", "kode_program", "kode_kegiatan", "kode_subkegiatan"})


class Title(NamedTuple):
    """A wording of titles, sheet names and file names, and how strongly it speaks for the layout."""

    pattern: re.Pattern[str]
    weight: float = 1.0


def title(pattern: str, weight: float = 1.0) -> Title:
    """Return a title wording; the pattern is searched in folded text."""
    return Title(re.compile(pattern), weight)


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """A kind of table; each is the only one of its kind, and what was found out about it can be kept by it.

    Args:
        kind: the document it is part of.
        name: what people call it.
        needs: groups of fields; of each group at least one must be among the columns.
        titles: wordings that speak for it.
        typical: fields that speak for it, each with its weight.
        unlike: fields that speak against it, each with its weight.
        years: `one`, `many` or `any` different years among its target and pagu columns.
        quarters: whether it has target columns per quarter.
    """

    kind: DocumentKind
    name: str
    needs: tuple[frozenset[str], ...]
    titles: tuple[Title, ...] = ()
    typical: tuple[tuple[str, float], ...] = ()
    unlike: tuple[tuple[str, float], ...] = ()
    years: str = "any"
    quarters: bool = False
