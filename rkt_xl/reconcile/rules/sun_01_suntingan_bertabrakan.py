"""SUN-01: reported when the last output was edited by hand and the source changed as well."""

from rkt_xl.model.finding import Severity
from rkt_xl.reconcile.rule import Rule

RULE = Rule(
    "SUN-01",
    "suntingan-bertabrakan",
    Severity.WARNING,
    "Suntingan tangan tidak bertabrakan dengan sumber",
    "Sel hasil yang disunting tangan dan yang isi sumbernya juga berubah sejak penggabungan terakhir; keduanya ditampilkan.",
    "Suntingan yang hilang diam-diam merusak dokumen yang sudah disepakati.",
    "Sifat penggabungan ulang; isi sumber yang ditulis, suntingan disebut.",
)
