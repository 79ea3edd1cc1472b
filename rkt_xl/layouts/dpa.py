"""DPA, RKA and their amendments, and the cash budget: kode, name and money, one line per node or per rekening.

Sources: SIPD prints and flat exports (Permendagri 77/2020).
"""

from rkt_xl.layouts._base import KODE, NODES, Layout, title
from rkt_xl.model.document import DocumentKind

_TITLES = (
    title(r"\bdokumen pelaksanaan\b|\bdp?pa\b|\bdpa[- ]?skpd\b", 1.6),
    title(r"\brencana kerja dan anggaran\b|\brk[ap]{1,2}a?\b|\brincian belanja\b|\bbelanja skpd\b", 1.5),
    title(r"\banggaran kas\b|\brak\b", 1.4),
)

LAYOUTS = (
    Layout(
        DocumentKind.DPA,
        "DPA/RKA program, kegiatan, dan subkegiatan",
        (NODES | KODE, frozenset({"pagu", "jumlah"})),
        _TITLES,
        typical=(("kode", 0.2), ("kode_subkegiatan", 0.4), ("sumber_dana", 0.3), ("pagu", 0.1)),
        unlike=(("sasaran", 0.4), ("tujuan", 0.6), ("baseline", 0.5), ("maju", 0.5)),
        years="one",
    ),
    Layout(
        DocumentKind.DPA,
        "Anggaran per rekening",
        (NODES, frozenset({"rekening", "kode_rekening"})),
        _TITLES,
        typical=(("rekening", 1.0), ("kode_rekening", 0.8), ("bulan_anggaran", 0.5)),
    ),
)
