"""Who signs: all persons and numbers here are invented, plainly so."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pejabat:
    """One signatory as a signature block shows him; an elected official has no pangkat and no NIP."""

    nama: str
    jabatan: tuple[str, ...]
    pangkat: str = ""
    nip: str = ""


KEPALA = Pejabat(
    "NAMA CONTOH, S.Sos., M.Si",
    ("KEPALA BADAN KEPEGAWAIAN", "PENDIDIKAN DAN PELATIHAN", "KOTA GORONTALO"),
    "Pembina Utama Muda, IV/c",
    "NIP. 19000101 190001 1 001",
)

WALI_KOTA = Pejabat("NAMA CONTOH PEJABAT", ("WALI KOTA GORONTALO",))

LOCK_OWNER = "Operator Contoh"
"""Whose Excel still has the RKT open."""
