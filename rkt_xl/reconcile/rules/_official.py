"""What the nomenclature fixes of a subkegiatan, beside what documents write."""

from collections.abc import Iterator, Sequence

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.kode import Level
from rkt_xl.model.plan import Indikator, Node
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.nomenklatur import Entry

_KINDS = (DocumentKind.DPA, DocumentKind.RENJA, DocumentKind.RENSTRA, DocumentKind.RKT, DocumentKind.PROGRAM)


def official_outputs(context: Context) -> Iterator[tuple[Entry, Node, Sequence[Indikator]]]:
    """Yield each subkegiatan line of a document that has an official line, with its own output indikator."""
    for node, occurrence in context.occurrences():
        entry = context.official_of(node)
        if entry is None or node.level is not Level.SUBKEGIATAN or occurrence.kind not in _KINDS:
            continue
        ref = occurrence.node.nama.ref
        own = [i for i in occurrence.document.indikator if i.owner is not None and i.owner.ref == ref]
        if own:
            yield entry, occurrence.node, own
