"""Indikator Kinerja Utama: the list with formula and data source, or with targets over the years.

Sources: PermenPAN-RB 20/2008; Inmendagri 2/2025 (bab IV of the Renstra).
"""

from rkt_xl.layouts._base import INDIKATOR, Layout, title
from rkt_xl.model.document import DocumentKind

_TITLES = (
    title(r"\bindikator kinerja (?:utama|kunci)\b", 1.7),
    title(r"\biku\b|\bikk\b", 1.5),
)

LAYOUTS = (
    Layout(
        DocumentKind.IKU,
        "IKU",
        (INDIKATOR, frozenset({"formula", "sumber_data"})),
        _TITLES,
        typical=(("formula", 0.8), ("sumber_data", 0.6), ("penanggung_jawab", 0.2)),
    ),
    Layout(
        DocumentKind.IKU,
        "IKU dengan target",
        (INDIKATOR, frozenset({"target", "baseline"})),
        _TITLES,
        unlike=(("uraian_pks", 0.5), ("pagu", 0.5), ("tujuan", 0.2)),
    ),
    Layout(
        DocumentKind.IKU,
        "IKU dengan target per tahun",
        (INDIKATOR, frozenset({"target"})),
        _TITLES,
        unlike=(("uraian_pks", 0.5), ("pagu", 0.5), ("tujuan", 0.5), ("sasaran", 0.3)),
        years="many",
    ),
)
