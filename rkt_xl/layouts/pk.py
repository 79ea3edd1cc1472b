"""Perjanjian Kinerja: table 1 (sasaran, indikator, target) and table 2 (program, kegiatan or subkegiatan with
anggaran) of its Lampiran, for every level of office.

Source: PermenPAN-RB 53/2014.
"""

from rkt_xl.layouts._base import INDIKATOR, NODES, VALUES, Layout, title
from rkt_xl.model.document import DocumentKind

_TITLES = (
    title(r"\b(?:perjanjian|penetapan) kinerja\b|\bpernyataan perjanjian\b", 1.5),
    title(r"\bpk\b|\btapkin\b|\bperkin\b|\bperjakin\b", 1.3),
)

LAYOUTS = (
    Layout(
        DocumentKind.PK,
        "PK tabel sasaran",
        (INDIKATOR, VALUES),
        _TITLES,
        typical=(("sasaran", 0.2), ("sasaran_pk", 0.3)),
        unlike=(("formula", 0.4), ("lokasi", 0.4), ("kode", 0.3), ("baseline", 0.5), ("uraian_pks", 0.3)),
        years="one",
    ),
    Layout(
        DocumentKind.PK,
        "PK tabel anggaran",
        (NODES, frozenset({"pagu"})),
        _TITLES,
        typical=(("keterangan", 0.1),),
        unlike=(("indikator", 0.6), ("kode", 0.3), ("target", 0.4)),
        years="one",
    ),
)
