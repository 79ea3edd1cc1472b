"""How messages name a line of the program tree."""

from rkt_xl.model.kode import Kode, Level
from rkt_xl.values.text import fold


def described(level: Level, nama: str, kode: Kode | None) -> str:
    """Return level, kode and name as a sentence begins with them, the level not said twice.

    >>> described(Level.PROGRAM, "Program Penunjang", None), described(Level.KEGIATAN, "Mutasi ASN", None)
    ('Program Penunjang', 'Kegiatan Mutasi ASN')
    """
    says_level = kode is None and fold(nama).startswith(level.value)
    parts = ("" if says_level else level.value.capitalize(), str(kode or ""), nama)
    return " ".join(part for part in parts if part)
