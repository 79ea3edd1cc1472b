"""The groups of rules, by the letters before the number, as people read them."""

KELOMPOK = {
    "BCA": "Pembacaan berkas",
    "STR": "Susunan kinerja",
    "REC": "Kesesuaian antardokumen",
    "TGT": "Target",
    "SAT": "Satuan",
    "PAG": "Pagu",
    "COD": "Kode",
    "NOM": "Nomenklatur",
    "AKS": "Rencana aksi",
    "IKU": "Indikator kinerja utama",
    "YEA": "Tahun dan versi",
    "AMB": "Angka bermakna ganda",
    "FMT": "Penulisan angka",
    "SPL": "Salah ketik",
    "SIG": "Tanda tangan",
    "SUN": "Suntingan tangan",
}
"""From letters to name, in the order in which an evaluator goes through them."""


def kelompok_of(code: str) -> str:
    """Return the letters of a rule.

    >>> kelompok_of("REC-01")
    'REC'
    """
    return code.split("-", 1)[0]
