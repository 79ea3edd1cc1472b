"""BCA-08: reported while a file is read."""

from rkt_xl.model.finding import Severity
from rkt_xl.reconcile.rule import Rule

RULE = Rule(
    "BCA-08",
    "catatan-pembacaan",
    Severity.INFO,
    "Catatan pembacaan",
    "Lembar grafik, lembar yang tidak dapat dibaca, dan hal lain yang perlu diketahui dari sebuah berkas.",
    "Tidak ada yang dilewati diam-diam.",
    "Sifat berkas; tidak ada isi yang boleh hilang tanpa diberitahukan.",
)
