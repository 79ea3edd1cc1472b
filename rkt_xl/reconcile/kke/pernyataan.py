"""KKE 2: is an indikator stated in Renstra, Renja and PK, and in the same words."""

from __future__ import annotations

from collections.abc import Iterator

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.kke import Pernyataan, PernyataanRow
from rkt_xl.model.kode import Level
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.indikator import OfficeIndikator
from rkt_xl.reconcile.kke.concerns import Concerns, cells_of, codes_of
from rkt_xl.reconcile.kke.smart import LEVELS
from rkt_xl.values.text import match_key

_GROUPS = ("REC", "IKU")


def pernyataan_rows(context: Context, concerns: Concerns, yearly: DocumentKind) -> Iterator[PernyataanRow]:
    """Yield a row for each indikator from tujuan to subkegiatan."""
    for level in LEVELS:
        for entry in context.indikator:
            if entry.level is not level or all(m.indikator.text is None for m in entry.mentions):
                continue
            yield PernyataanRow(
                level,
                entry.text,
                _stated(context, entry, DocumentKind.RENSTRA),
                _stated(context, entry, yearly),
                _stated(context, entry, DocumentKind.PK),
                codes_of(concerns.about(cells_of(entry), entry.text), *_GROUPS),
            )


def _stated(context: Context, entry: OfficeIndikator, kind: DocumentKind) -> Pernyataan | None:
    """How a kind of document states an indikator; None where no document of it has indikator of that level."""
    texts = [m.indikator.text.value for m in entry.of_kind(kind) if m.indikator.text is not None]
    if texts:
        is_same = any(match_key(text) == match_key(entry.text) for text in texts)
        return Pernyataan.ADA if is_same else Pernyataan.BUNYI_BERBEDA
    return Pernyataan.TIDAK_ADA if _has_level(context, kind, entry.level) else None


def _has_level(context: Context, kind: DocumentKind, level: Level) -> bool:
    return any(i.level is level and i.text is not None for d in context.of_kind(kind) for i in d.indikator)
