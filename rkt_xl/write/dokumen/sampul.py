"""The title page."""

from __future__ import annotations

from docx.shared import Pt

from rkt_xl.write.dokumen import gaya
from rkt_xl.write.dokumen.isian import isian
from rkt_xl.write.dokumen.kata import Kata
from rkt_xl.write.dokumen.naskah import Naskah
from rkt_xl.write.page import Paper

_PT_PER_IN = 72


def write_sampul(naskah: Naskah, kata: Kata, paper: Paper) -> None:
    """Write the title page: the emblem's place, the document's name and year, the office."""
    room = paper.width_in * _PT_PER_IN
    emblem = naskah.add(isian("tempatkan lambang daerah"), gaya.SAMPUL)
    emblem.paragraph_format.space_before = Pt(room * 0.08)
    title = naskah.add("RENCANA KINERJA TAHUNAN\n(RKT)", gaya.SAMPUL_BESAR)
    title.paragraph_format.space_before = Pt(room * 0.14)
    naskah.add(f"TAHUN {kata.tahun}", gaya.SAMPUL_BESAR)
    office = naskah.add(_broken(kata), gaya.SAMPUL)
    office.paragraph_format.space_before = Pt(room * 0.28)


def _broken(kata: Kata) -> str:
    """The office in capitals, its region on a line of its own."""
    opd, daerah = kata.opd, kata.daerah
    if opd.startswith("["):
        return opd
    if opd.endswith(daerah) and opd != daerah:
        return f"{opd.removesuffix(daerah).strip()}\n{daerah}".upper()
    return opd.upper()
