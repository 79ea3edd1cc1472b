"""BCA-09: reported while a file is read."""

from rkt_xl.model.finding import Severity
from rkt_xl.reconcile.rule import Rule

RULE = Rule(
    "BCA-09",
    "salinan-tabel",
    Severity.INFO,
    "Tabel hanya ada satu kali di dalam berkas",
    "Tabel yang isinya sama persis dengan tabel di lembar lain pada berkas yang sama, termasuk lembar tersembunyi.",
    "Salinan untuk dicetak atau disaring sering tertinggal; dihitung dua kali, jumlahnya menjadi salah.",
    "Praktik: lembar hasil saringan dan lembar cetak.",
)
