"""BCA-11: reported while a file is read."""

from rkt_xl.model.finding import Severity
from rkt_xl.reconcile.rule import Rule

RULE = Rule(
    "BCA-11",
    "baris-dikenali",
    Severity.WARNING,
    "Baris tabel dikenali",
    "Tabel yang tidak satu pun barisnya menunjukkan tingkatnya: program, kegiatan, atau subkegiatan.",
    "Nama dan pagu pada baris itu tidak dipakai.",
    "Sifat berkas; tidak ada isi yang boleh hilang tanpa diberitahukan.",
)
