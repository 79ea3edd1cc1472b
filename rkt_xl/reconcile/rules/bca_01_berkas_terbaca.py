"""BCA-01: reported while a file is read."""

from rkt_xl.model.finding import Severity
from rkt_xl.reconcile.rule import Rule

RULE = Rule(
    "BCA-01",
    "berkas-terbaca",
    Severity.ERROR,
    "Berkas dapat dibaca",
    "Berkas yang rusak, terkunci kata sandi, atau bukan buku kerja Excel.",
    "Isi berkas yang tidak terbaca tidak ikut digabung.",
    "Sifat berkas; tidak ada isi yang boleh hilang tanpa diberitahukan.",
)
