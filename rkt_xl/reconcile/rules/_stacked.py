"""Indikator that stand several in one cell and could not be paired with their targets: the matter of STR-07 alone."""

import re

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.plan import Indikator
from rkt_xl.reconcile.context import Context
from rkt_xl.values.text import match_key

_NUMBERED = re.compile(r"\s*\(?(?:\d{1,2}|[a-z])[.)]\s")


def is_stacked(indikator: Indikator) -> bool:
    """Return whether the cell of an indikator lists several."""
    if indikator.text is None:
        return False
    lines = indikator.text.ref.text.splitlines()
    if sum(bool(_NUMBERED.match(line)) for line in lines) < 2:
        return False
    key = match_key(indikator.text.value)
    return all(match_key(line) in key for line in lines)


def stands_stacked(context: Context, kind: DocumentKind, text: str) -> bool:
    """Return whether an indikator is one of several in a cell of a kind of document."""
    key = match_key(text)
    return any(
        i.text is not None and key in match_key(i.text.value) and is_stacked(i)
        for document in context.of_kind(kind)
        for i in document.indikator
    )
