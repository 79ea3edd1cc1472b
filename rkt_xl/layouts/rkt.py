"""Rencana Kinerja Tahunan. No regulation fixes its form today (PermenPAN-RB 53/2014 revoked 29/2010), so every
region has its own; what they share is a year's targets of sasaran indikator, often with the program tree beside.

Sources: the BKPP Kota Gorontalo document, LAN 239/2003 and PermenPAN-RB 29/2010 forms, e-SAKIP reports.
"""

from rkt_xl.layouts._base import INDIKATOR, NODES, VALUES, Layout, title
from rkt_xl.model.document import DocumentKind

_TITLES = (
    title(r"\brencana kinerja tahunan\b|\brencana kerja tahunan\b", 1.6),
    title(r"\brkt\b", 1.4),
    title(r"\brencana kinerja dan program kegiatan\b|\brencana kinerja\b", 1.1),
)

LAYOUTS = (
    Layout(
        DocumentKind.RKT,
        "RKT dengan program",
        (INDIKATOR, VALUES, NODES),
        _TITLES,
        typical=(("sasaran", 0.3),),
        unlike=(("formula", 0.5), ("lokasi", 0.4), ("kode", 0.2), ("sumber_dana", 0.3)),
        years="one",
    ),
    Layout(
        DocumentKind.RKT,
        "RKT sasaran dan indikator",
        (INDIKATOR, VALUES),
        _TITLES,
        typical=(("sasaran", 0.3), ("satuan", 0.1)),
        unlike=(("formula", 0.5), ("lokasi", 0.4), ("kode", 0.3), ("baseline", 0.4)),
        years="one",
    ),
    Layout(
        DocumentKind.RKT,
        "RKT rekonsiliasi",
        (frozenset({"sebab_perubahan"}), frozenset({"target", "pagu"})),
        (*_TITLES, title(r"\brekonsiliasi\b", 0.6)),
        typical=(("sebab_perubahan", 1.2),),
    ),
    Layout(
        DocumentKind.RKT, "RKT anggaran", (NODES, frozenset({"pagu"})), _TITLES, unlike=(("kode", 0.2),), years="one"
    ),
)
