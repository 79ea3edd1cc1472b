"""BCA-07: reported while a file is read."""

from rkt_xl.model.finding import Severity
from rkt_xl.reconcile.rule import Rule

RULE = Rule(
    "BCA-07",
    "tabel-terisi",
    Severity.INFO,
    "Tabel terisi",
    "Tabel yang dikenali tetapi belum berisi data.",
    "Formulir kosong bukan dokumen.",
    "Sifat berkas; tidak ada isi yang boleh hilang tanpa diberitahukan.",
)
