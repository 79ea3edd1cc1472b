"""STR-09: no error cells and no formulas without a stored result; reported while reading, per sheet."""

from rkt_xl.model.finding import Severity
from rkt_xl.reconcile.rule import Rule

RULE = Rule(
    "STR-09",
    "rumus-mempunyai-hasil",
    Severity.WARNING,
    "Rumus mempunyai hasil dan tidak galat",
    "Sel yang menampilkan galat Excel (#REF!, #DIV/0!, #N/A, ...) dan rumus yang hasilnya tidak tersimpan di dalam berkas.",
    "Isi sel seperti itu tidak dapat dibaca dan tidak boleh dianggap kosong atau nol.",
    "Praktik; sifat berkas Excel.",
)
