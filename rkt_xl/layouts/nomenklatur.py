"""The official nomenclature: the table of the decree, and the export of SIPD-RI.

Sources: Kepmendagri 050-5889/2021, 900.1.15.5-1317/2023, 900.1.15.5-3406/2024 and the decrees after them.
"""

from rkt_xl.layouts._base import Layout, title
from rkt_xl.model.document import DocumentKind

_TITLES = (title(r"\bnomenklatur\b|\bkodefikasi\b|\bpemutakhiran\b|\bkepmendagri\b|\b900[.-]1\b|\b050-\d{4}\b", 1.6),)

LAYOUTS = (
    Layout(
        DocumentKind.NOMENKLATUR,
        "Nomenklatur",
        (
            frozenset({"program"}),
            frozenset({"kegiatan"}),
            frozenset({"subkegiatan"}),
            frozenset({"uraian_pks", "kinerja", "indikator"}),
        ),
        _TITLES,
        typical=(("urusan", 0.4), ("bidang", 0.4), ("kinerja", 0.8), ("sebelumnya", 0.6), ("daerah", 0.2)),
        unlike=(("target", 1.0), ("pagu", 1.5), ("sasaran", 1.0), ("jumlah", 0.6)),
    ),
    Layout(
        DocumentKind.NOMENKLATUR,
        "Daftar kode dan nama",
        (frozenset({"kode"}), frozenset({"uraian_pks"}), frozenset({"kinerja", "satuan", "indikator"})),
        _TITLES,
        typical=(("kinerja", 0.6), ("sebelumnya", 0.6)),
        unlike=(("target", 1.2), ("pagu", 1.5), ("sasaran", 1.0), ("jumlah", 0.6), ("realisasi", 1.0)),
    ),
)
