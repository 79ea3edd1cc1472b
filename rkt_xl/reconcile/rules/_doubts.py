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
