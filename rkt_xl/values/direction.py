"""Whether more of an indikator is better or less, as its words tell.

Source: the lists of lower-is-better words seen in planning documents; `penurunan` and `pengurangan` in front turn
the direction round again (`Persentase penurunan stunting` is better the higher it is).
"""

from __future__ import annotations

import re
from functools import lru_cache

from rkt_xl.values.text import fold

_LOWER = re.compile(
    r"\b(?:kemiskinan|miskin|pengangguran|stunting|gizi buruk|kematian|aki|akb|akaba|kesakitan|prevalensi|kejadian|"
    r"pelanggaran|temuan|kriminalitas|kecelakaan|kebakaran|gini|ketimpangan|kesenjangan|inflasi|emisi|pencemaran|"
    r"kumuh|rawan|putus sekolah|backlog|keluhan|pengaduan|waktu tunggu|response time|waktu tanggap|kerusakan|"
    r"konflik|sengketa|tunggakan|kebocoran|kehilangan|lama (?:proses|layanan|pelayanan|waktu))\b"
)
_DURATION = re.compile(
    r"^(?:rata[- ]?rata )?(?:jangka )?(?:lama(?:nya)?|waktu|durasi)(?: rata[- ]?rata)? (?:waktu )?"
    r"(?:penyelesaian|penerbitan|pengurusan|pelayanan|layanan|proses|pemrosesan|tunggu|tanggap|respons?|antrean|penanganan|"
    r"perizinan|pelaksanaan|penyusunan|penyediaan|perbaikan|pemulihan|tempuh)\b"
)
"""How long something takes; not how long people go to school (`rata-rata lama sekolah`) or guests stay."""
_TURNED = re.compile(
    r"\b(?:penurunan|menurun\w*|pengurangan|penanganan|penyelesaian|selesai|ditangani|tertangani|terlayani|dilayani|"
    r"(?:di)?tindak ?lanjut\w*|diselesaikan|pencegahan|pengendalian|penanggulangan|memperoleh|mendapat\w*|penerima)\b"
)


@lru_cache(maxsize=4096)
def lower_is_better(indikator: str) -> bool:
    """Return whether less of an indikator is better.

    >>> lower_is_better("Tingkat Kemiskinan"), lower_is_better("Persentase penurunan stunting")
    (True, False)
    >>> lower_is_better("Persentase temuan yang ditindaklanjuti"), lower_is_better("Rata-rata lama sekolah")
    (False, False)
    >>> lower_is_better("Rata-rata lama penyelesaian usul kenaikan pangkat")
    True
    """
    folded = fold(indikator)
    return bool(_DURATION.match(folded)) or (bool(_LOWER.search(folded)) and not _TURNED.search(folded))
