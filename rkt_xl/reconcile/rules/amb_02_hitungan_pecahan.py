"""AMB-02: what is counted is a whole number."""

from collections.abc import Iterator
from decimal import Decimal

from rkt_xl.model.document import Document
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._doubts import and_others, doubtful_rows
from rkt_xl.reconcile.rules._tables import RKT, table
from rkt_xl.reconcile.rules.sat_01_satuan_dan_bunyi import fits_wording
from rkt_xl.values.display import indonesian


def check(document: Document) -> Iterator[Finding]:
    for indikator, found in doubtful_rows(document, "AMB-02"):
        if not fits_wording(indikator):
            continue  # the satuan is wrong, not the number: SAT-01
        target, doubt = found[0]
        satuan = indikator.satuan.text if indikator.satuan else ""
        meant = f"; mungkin maksudnya {indonesian(Decimal(doubt.readings[0]))}" if doubt.readings else ""
        yield RULE.finding(
            f"Nilai {target.ref.text.strip()} {satuan}".strip() + f" tidak bulat{meant}{and_others(len(found))}.",
            *(t.ref for t, _ in found),
            suggestion="Periksa pemisah ribuan dan desimalnya.",
            subject=indikator.text.value if indikator.text else "",
        )


RULE = Rule(
    "AMB-02",
    "hitungan-bulat",
    Severity.WARNING,
    "Yang dihitung satuan berupa bilangan bulat",
    "Nilai pecahan dengan satuan yang dihitung (Orang, Dokumen, Unit, ...).",
    "Excel berbahasa Inggris mengubah 1.250 menjadi 1,25; orang dan dokumen tidak ada yang seperempat.",
    "Sifat Excel; praktik.",
    fits={"RKT 2025": table(RKT, "1 | Meningkatnya kompetensi | Jumlah ASN terlatih | Orang | 1250")},
    breaks={"RKT 2025": table(RKT, "1 | Meningkatnya kompetensi | Jumlah ASN terlatih | Orang | 12,5")},
    at=("RKT 2025", "E2"),
    check_document=check,
)
