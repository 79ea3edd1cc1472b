"""BCA-02: reported while a file is read."""

from rkt_xl.model.finding import Severity
from rkt_xl.reconcile.rule import Rule

RULE = Rule(
    "BCA-02",
    "tabel-dikenali",
    Severity.INFO,
    "Tabel dikenali",
    "Tabel dengan judul kolom yang mirip tabel perencanaan tetapi tidak memenuhi susunan mana pun.",
    "Tabel yang tidak dikenali tidak ikut digabung.",
    "Sifat berkas; tidak ada isi yang boleh hilang tanpa diberitahukan.",
)
