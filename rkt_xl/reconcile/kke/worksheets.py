"""All worksheets of one office."""

from __future__ import annotations

from collections.abc import Iterable

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding
from rkt_xl.model.kke import Kke
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.kke.anggaran import anggaran_rows
from rkt_xl.reconcile.kke.concerns import Concerns
from rkt_xl.reconcile.kke.pernyataan import pernyataan_rows
from rkt_xl.reconcile.kke.smart import smart_rows


def build_kke(context: Context, findings: Iterable[Finding]) -> Kke:
    """Return the worksheets; findings that staff have decided about prove nothing any more.

    An office without Renja is judged by its RKT, which says the same of the year.
    """
    concerns = Concerns(context, findings)
    yearly = DocumentKind.RENJA if context.has(DocumentKind.RENJA) else DocumentKind.RKT
    return Kke(
        tuple(smart_rows(context, concerns)),
        tuple(pernyataan_rows(context, concerns, yearly)),
        tuple(anggaran_rows(context, concerns, yearly)),
        yearly,
    )
