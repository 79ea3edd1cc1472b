"""Rencana Aksi: the year's targets by quarter.

No national form; sources are e-SAKIP applications and office workbooks.
"""

from rkt_xl.layouts._base import INDIKATOR, NODES, Layout, title
from rkt_xl.model.document import DocumentKind

_TITLES = (title(r"\brencana aksi\b|\brenaksi\b", 2.0),)

LAYOUTS = (
    Layout(
        DocumentKind.RENCANA_AKSI,
        "Rencana Aksi per triwulan",
        (INDIKATOR, frozenset({"target", "realisasi"})),
        _TITLES,
        typical=(("rencana_aksi", 0.8), ("triwulan", 0.9)),
        unlike=(("baseline", 0.2), ("kode", 0.2)),
        quarters=True,
    ),
    Layout(
        DocumentKind.RENCANA_AKSI,
        "Rencana Aksi program dan kegiatan",
        (NODES, frozenset({"target", "realisasi"})),
        _TITLES,
        typical=(("rencana_aksi", 0.6), ("triwulan", 0.5)),
        unlike=(("pagu", 0.1),),
        quarters=True,
    ),
)
