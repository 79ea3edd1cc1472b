"""Renja and RKPD: the year's programs with target, pagu and location, often with the year after (prakiraan maju);
and the evaluation of the Renja by quarter.

Sources: Permendagri 86/2017 (T-C.29 to T-C.33, E.81), the prints of SIPD-RI (17 columns) and of the older SIPD (19).
"""

from rkt_xl.layouts._base import INDIKATOR, NODES, VALUES, Layout, title
from rkt_xl.model.document import DocumentKind

_TITLES = (
    title(r"\brenja\b|\brencana kerja\b(?! tahunan)|\brkpd\b", 1.3),
    title(r"\bt-?c\.?\s?(?:29|3[0-3])\b|\be\.?\s?81\b|\bprakiraan maju\b|\bperkiraan maju\b", 1.2),
    title(r"\bprogram dan kegiatan skpd\b|\brumusan rencana program\b", 0.9),
)

LAYOUTS = (
    Layout(
        DocumentKind.RENJA,
        "Renja program dan kegiatan",
        (NODES, frozenset({"target", "pagu", "indikator", "jumlah"})),
        _TITLES,
        typical=(("lokasi", 0.4), ("maju", 0.9), ("kelompok_sasaran", 0.3), ("keterangan", 0.1), ("indikator", 0.2)),
        unlike=(("rekening", 0.8), ("strategi", 0.4)),
        years="one",
    ),
    Layout(
        DocumentKind.RENJA,
        "Evaluasi Renja",
        (NODES, frozenset({"realisasi"})),
        (*_TITLES, title(r"\bevaluasi\b", 0.6)),
        typical=(("realisasi", 0.5), ("rasio", 0.2), ("indikator", 0.2)),
        unlike=(("rekening", 0.6),),
    ),
    Layout(
        DocumentKind.RENJA,
        "Renja pencapaian kinerja",
        (INDIKATOR, VALUES),
        _TITLES,
        typical=(("realisasi", 0.3),),
        unlike=(("sasaran", 0.2), ("formula", 0.4)),
    ),
)
