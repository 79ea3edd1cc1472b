"""BAB IV: what the office commits itself to, and the signature."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rkt_xl.model.pengaturan import TandaTangan
from rkt_xl.model.result import Matrix
from rkt_xl.write.dokumen import gaya
from rkt_xl.write.dokumen.kata import Kata
from rkt_xl.write.dokumen.naskah import Naskah
from rkt_xl.write.signature import signature_lines

_TOWN = re.compile(r"\b(kota|kabupaten|provinsi) (?=\S+$)", re.IGNORECASE)


def write_penutup(naskah: Naskah, kata: Kata, matrix: Matrix, who: TandaTangan, fixed: Mapping[str, str]) -> None:
    """Write the chapter; the signature is that of the sheet RKT, as staff set or wrote it."""
    naskah.chapter("IV", "PENUTUP")
    naskah.add(
        f"{kata.rkt} merupakan komitmen seluruh jajaran {kata.opd} untuk mencapai target kinerja yang telah "
        "ditetapkan. Setiap unit kerja menjadikan dokumen ini pedoman dalam melaksanakan program, kegiatan, dan "
        "subkegiatan yang menjadi tanggung jawabnya."
    )
    naskah.add(
        "Pencapaian target diukur dan dievaluasi secara berkala, dan hasilnya menjadi bahan perbaikan pelaksanaan "
        "maupun perencanaan tahun berikutnya. Apabila terjadi perubahan kebijakan atau anggaran yang memengaruhi "
        "target, RKT ini disesuaikan menurut ketentuan peraturan perundang-undangan."
    )
    naskah.gap(18)
    lines = signature_lines(matrix, who)
    for place, line in enumerate(lines):
        style = gaya.NAMA if line.style == "sign_name" else gaya.TANDA_TANGAN
        paragraph = naskah.add(_unbroken(fixed.get(line.key, line.text)), style)
        if place == len(lines) - 1:
            paragraph.paragraph_format.keep_with_next = False


def _unbroken(line: str) -> str:
    """A line whose town is not torn from the word before it, however narrow the block is."""
    return _TOWN.sub("\\1\u00a0", line)
