"""BCA-05: reported while a file is read."""

from rkt_xl.model.finding import Severity
from rkt_xl.reconcile.rule import Rule

RULE = Rule(
    "BCA-05",
    "isi-di-dalam-sel",
    Severity.WARNING,
    "Isi berada di dalam sel",
    "Lembar yang tulisannya berada di dalam gambar atau kotak bentuk.",
    "Tulisan di dalam gambar tidak dapat dibaca sebagai tabel.",
    "Sifat berkas; tidak ada isi yang boleh hilang tanpa diberitahukan.",
)
