"""BCA-06: reported while a file is read."""

from rkt_xl.model.finding import Severity
from rkt_xl.reconcile.rule import Rule

RULE = Rule(
    "BCA-06",
    "lembar-tersembunyi",
    Severity.INFO,
    "Lembar, baris, dan kolom tersembunyi diberitahukan",
    "Lembar tersembunyi yang memuat tabel, serta baris dan kolom tersembunyi pada lembar yang dibaca.",
    "Yang tersembunyi sering berisi angka lama, dan tidak terlihat saat dokumen ditelaah.",
    "Sifat berkas; tidak ada isi yang boleh hilang tanpa diberitahukan.",
)
