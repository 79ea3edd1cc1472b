"""BCA-06: reported while a file is read."""

from rkt_xl.model.finding import Severity
from rkt_xl.reconcile.rule import Rule

RULE = Rule(
    "BCA-06",
    "lembar-tersembunyi",
    Severity.INFO,
    "Lembar tersembunyi diberitahukan",
    "Lembar tersembunyi yang memuat tabel.",
    "Lembar tersembunyi sering berisi angka lama.",
    "Sifat berkas; tidak ada isi yang boleh hilang tanpa diberitahukan.",
)
