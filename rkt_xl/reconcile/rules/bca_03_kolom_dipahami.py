"""BCA-03: reported while a file is read."""

from rkt_xl.model.finding import Severity
from rkt_xl.reconcile.rule import Rule

RULE = Rule(
    "BCA-03",
    "kolom-dipahami",
    Severity.INFO,
    "Kolom dipahami",
    "Kolom pada tabel yang dikenali yang judulnya tidak dipahami.",
    "Isinya tidak dipakai.",
    "Sifat berkas; tidak ada isi yang boleh hilang tanpa diberitahukan.",
)
