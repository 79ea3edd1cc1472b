"""Cascading and pohon kinerja in cells: the sentences of each level with their indikator, and who is in charge.

Source: PermenPAN-RB 89/2021.
"""

from rkt_xl.layouts._base import INDIKATOR, NODES, STATEMENTS, Layout, title
from rkt_xl.model.document import DocumentKind

_TITLES = (title(r"\bcascad(?:ing|e)\b|\bpohon kinerja\b|\bpenjenjangan\b|\bcrosscutting\b", 1.8),)

LAYOUTS = (
    Layout(
        DocumentKind.CASCADING,
        "Cascading",
        (STATEMENTS, INDIKATOR | NODES),
        _TITLES,
        typical=(("sasaran", 0.2), ("outcome", 0.3), ("output", 0.3), ("sasaran_pk", 0.2)),
        unlike=(("target", 0.5), ("pagu", 0.3), ("baseline", 0.4), ("formula", 0.4), ("strategi", 0.6)),
    ),
    Layout(
        DocumentKind.CASCADING,
        "Cascading menurut tingkat",
        (frozenset({"level"}), NODES, INDIKATOR),
        _TITLES,
        typical=(("level", 0.3),),
        unlike=(("pagu", 0.6), ("baseline", 0.4), ("formula", 0.4)),
    ),
)
