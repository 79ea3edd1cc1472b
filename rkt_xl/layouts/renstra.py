"""Renstra: targets over the years of a period, for tujuan and sasaran and for the program tree with its pagu.

Sources: Permendagri 86/2017 (T-C.23 to T-C.28), Inmendagri 2/2025, KPU table 7, regional application templates.
"""

from rkt_xl.layouts._base import INDIKATOR, NODES, VALUES, Layout, title
from rkt_xl.model.document import DocumentKind

_TITLES = (
    title(r"\brenstra\b|\brencana strategis\b", 1.3),
    title(r"\bjangka menengah\b|\bt-?c\.?\s?2[3-8]\b|\bt-?e\.?\s?80\b", 1.2),
    title(r"\b(?:program|kegiatan).{0,60}\bpendanaan\b|\bkondisi awal\b", 0.5),
)
_YEARLY = (("baseline", 0.4), ("target_akhir", 0.5))

LAYOUTS = (
    Layout(
        DocumentKind.RENSTRA,
        "Renstra tujuan dan sasaran",
        (INDIKATOR, VALUES),
        _TITLES,
        typical=(("tujuan", 0.4), ("tujuan_sasaran", 0.4), *_YEARLY),
        unlike=(("sumber_dana", 0.3), ("formula", 0.2), ("uraian_pks", 0.3), ("pagu", 0.3)),
        years="many",
    ),
    Layout(
        DocumentKind.RENSTRA,
        "Renstra program, kegiatan, dan pendanaan",
        (NODES, frozenset({"target", "pagu"})),
        _TITLES,
        typical=(("tujuan", 0.3), ("outcome", 0.2), *_YEARLY),
        unlike=(("sumber_dana", 0.3),),
        years="many",
    ),
    Layout(
        DocumentKind.RENSTRA,
        "Renstra tujuan, sasaran, strategi, dan kebijakan",
        (frozenset({"tujuan", "tujuan_sasaran", "sasaran"}), frozenset({"strategi", "kebijakan", "misi", "nspk"})),
        _TITLES,
        typical=(("strategi", 0.7), ("kebijakan", 0.6)),
    ),
    Layout(
        DocumentKind.RENSTRA,
        "Renstra daftar tujuan dan sasaran",
        (frozenset({"tujuan", "tujuan_sasaran"}), frozenset({"indikator", "sasaran"})),
        _TITLES,
        typical=(("tujuan", 0.4), ("tujuan_sasaran", 0.6), ("level", 0.2)),
        unlike=(("target", 0.4), ("pagu", 0.4)),
    ),
)
