"""NOM-05: the satuan of a subkegiatan is the official one."""

from collections.abc import Iterator

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._official import official_outputs
from rkt_xl.reconcile.rules._tables import DPA, NOMENKLATUR, table
from rkt_xl.values.satuan import same_satuan


def check(context: Context) -> Iterator[Finding]:
    for entry, node, indikator in official_outputs(context):
        satuan = next((i.satuan for i in indikator if i.satuan is not None and i.satuan.source != "indikator"), None)
        if entry.satuan is None or satuan is None or any(
            i.satuan is not None and same_satuan(i.satuan.text, entry.satuan) for i in indikator
        ):  # fmt: skip
            continue
        yield RULE.finding(
            f"Satuan subkegiatan {entry.kode} {node.nama.value} menurut nomenklatur {entry.satuan}, tertulis {satuan.text}.",
            satuan.ref,
            entry.ref,
            suggestion=f"Tulis {entry.satuan}.",
            subject=f"{entry.kode}",
        )


RULE = Rule(
    "NOM-05",
    "satuan-sesuai-nomenklatur",
    Severity.WARNING,
    "Satuan subkegiatan sesuai nomenklatur",
    "Satuan keluaran subkegiatan dibandingkan dengan satuan resmi; huruf besar dan singkatan tidak dihitung.",
    "Satuan lain membuat target tidak dapat dimasukkan ke SIPD dan tidak dapat dibandingkan antartahun.",
    "Kepmendagri 050-5889/2021 dan pemutakhirannya.",
    fits={
        "DPA 2025": table(DPA, "5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah dokumen mutasi | dokumen | 5 | 10"),
        "Nomenklatur": table(
            NOMENKLATUR, "5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | | Jumlah dokumen mutasi | Dokumen"
        ),
    },
    breaks={
        "DPA 2025": table(DPA, "5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah dokumen mutasi | Orang | 5 | 10"),
        "Nomenklatur": table(
            NOMENKLATUR, "5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | | Jumlah dokumen mutasi | Dokumen"
        ),
    },
    at=("DPA 2025", "D2"),
    check_office=check,
)
