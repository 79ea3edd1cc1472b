"""BCA-10: reported while the settings workbook is read."""

from rkt_xl.model.finding import Severity
from rkt_xl.reconcile.rule import Rule

RULE = Rule(
    "BCA-10",
    "pengaturan-dipahami",
    Severity.WARNING,
    "Isian Pengaturan RKT.xlsx dapat dipakai",
    "Pilihan di lembar Peta Kolom yang tidak ada di daftar, tanpa judul kolom, atau bertentangan.",
    "Pengaturan yang tidak dipakai diam-diam membuat hasil lain dari yang dikehendaki.",
    "Berkas Pengaturan RKT.xlsx di map yang diproses.",
)
