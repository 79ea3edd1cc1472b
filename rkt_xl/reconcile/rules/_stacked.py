"""Indikator that stand several in one cell and could not be paired with their targets: the matter of STR-07 alone."""

import re

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.plan import Indikator
from rkt_xl.reconcile.context import Context
from rkt_xl.values.text import match_key

_NUMBERED = re.compile(r"\s*\(?(?:\d{1,2}|[a-z])[.)]\s")


def is_stacked(indikator: Indikator) -> bool:
    """Return whether the cell of an indikator lists several."""
    lines = indikator.text.ref.text.splitlines() if indikator.text is not None else []
    is_whole = indikator.text is not None and all(match_key(line) in match_key(indikator.text.value) for line in lines)
    return is_whole and sum(bool(_NUMBERED.match(line)) for line in lines) > 1


def stands_stacked(context: Context, kind: DocumentKind, text: str) -> bool:
    """Return whether an indikator is one of several in a cell of a kind of document."""
    key = match_key(text)
    return any(
        is_stacked(i) and i.text is not None and key in match_key(i.text.value)
        for document in context.of_kind(kind)
        for i in document.indikator
    )
