"""BCA-04: reported while a file is read."""

from rkt_xl.model.finding import Severity
from rkt_xl.reconcile.rule import Rule

RULE = Rule(
    "BCA-04",
    "jenis-tabel-pasti",
    Severity.WARNING,
    "Jenis tabel pasti",
    "Tabel yang susunannya sama kuat untuk dua jenis dokumen dan judulnya tidak memutuskan.",
    "Tabel yang salah dikenali dibandingkan dengan dokumen yang salah.",
    "Sifat berkas; tidak ada isi yang boleh hilang tanpa diberitahukan.",
)
