"""The table of contents: a field of Word that lists the headings before it is updated for the first time.

Only Word knows on which page a heading ends up, and that changes with every place that is filled in. So the page
numbers are cross-references that Word fills when the field is updated; until then they are marked as places to fill.
"""

from __future__ import annotations

from docx.enum.text import WD_BREAK
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from rkt_xl.write.dokumen import gaya
from rkt_xl.write.dokumen.bidang import add_field, begin_field, end_field
from rkt_xl.write.dokumen.isian import isian
from rkt_xl.write.dokumen.naskah import Judul, Naskah

_HINT = "klik daftar isi ini lalu tekan F9 supaya nomor halaman terisi; hapus baris ini sesudahnya"


def begin_daftar_isi(naskah: Naskah) -> Paragraph:
    """Begin the page of the table of contents; return the paragraph before which its lines go."""
    naskah.document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    naskah.add("DAFTAR ISI", gaya.DAFTAR)
    hint = naskah.add(isian(_HINT), "Normal")
    hint.paragraph_format.space_before = Pt(12)
    return hint


def fill_daftar_isi(naskah: Naskah, hint: Paragraph) -> None:
    """Write the lines of the table of contents, now that all headings are known."""
    last = len(naskah.headings) - 1
    for place, heading in enumerate(naskah.headings):
        line = hint.insert_paragraph_before(style=f"TOC {heading.level}")
        if place == 0:
            begin_field(line, 'TOC \\o "1-2" \\h \\z \\u')
        _write_line(line, heading)
        if place == last:
            end_field(line)


def _write_line(line: Paragraph, heading: Judul) -> None:
    line.add_run(f"{heading.text}\t")
    add_field(line, f"PAGEREF {heading.bookmark} \\h", "…")
