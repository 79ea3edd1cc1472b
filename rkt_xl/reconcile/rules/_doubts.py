"""Doubts that were noted while a target was read: what the rules AMB, FMT and SAT-02 report."""

from collections.abc import Iterator

from rkt_xl.model.document import Document
from rkt_xl.model.plan import Indikator, Target
from rkt_xl.model.target import Doubt


def doubts_of(document: Document, code: str) -> Iterator[tuple[Indikator, Target, Doubt]]:
    """Yield the values of a document that carry a doubt of a rule."""
    for indikator in document.indikator:
        for target in indikator.targets:
            for doubt in target.value.doubts:
                if doubt.code == code:
                    yield indikator, target, doubt


def doubtful_rows(document: Document, code: str) -> Iterator[tuple[Indikator, list[tuple[Target, Doubt]]]]:
    """Yield each indikator once with all its values that carry a doubt of a rule, as one habit of one row."""
    rows: dict[int, tuple[Indikator, list[tuple[Target, Doubt]]]] = {}
    for indikator, target, doubt in doubts_of(document, code):
        rows.setdefault(id(indikator), (indikator, []))[1].append((target, doubt))
    yield from rows.values()


def and_others(count: int) -> str:
    """Return the words for further cells of the same row.

    >>> and_others(1), and_others(3)
    ('', ' (dan 2 sel lain di baris ini)')
    """
    return f" (dan {count - 1} sel lain di baris ini)" if count > 1 else ""
