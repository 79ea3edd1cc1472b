"""A list of programs, kegiatan and subkegiatan with targets or money that no title assigns to a document."""

from rkt_xl.layouts._base import KODE, NODES, Layout, title
from rkt_xl.model.document import DocumentKind

_TITLES = (title(r"\bdaftar program\b|\bprogram (?:dan )?kegiatan\b", 0.7),)

LAYOUTS = (
    Layout(
        DocumentKind.PROGRAM,
        "Daftar program, kegiatan, dan subkegiatan",
        (NODES, KODE | frozenset({"pagu", "target", "jumlah", "realisasi"})),
        _TITLES,
    ),
    Layout(
        DocumentKind.PROGRAM,
        "Daftar nama program, kegiatan, dan subkegiatan",
        (frozenset({"program"}), frozenset({"kegiatan", "subkegiatan"})),
        _TITLES,
    ),
)
