"""NOM-06: the output indikator of a subkegiatan is the official one."""

from collections.abc import Iterator

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._official import official_outputs
from rkt_xl.reconcile.rules._tables import DPA, NOMENKLATUR, table
from rkt_xl.values.text import match_key


def check(context: Context) -> Iterator[Finding]:
    for entry, _, indikator in official_outputs(context):
        written = [i.text for i in indikator if i.text is not None]
        if entry.indikator is None or not written:
            continue
        official = match_key(entry.indikator)
        if any(match_key(text.value) == official for text in written):
            continue
        yield RULE.finding(
            f"Indikator keluaran {entry.kode} berbeda dari nomenklatur: “{entry.indikator}”, tertulis “{written[0].value}”.",
            written[0].ref,
            entry.ref,
            suggestion="Pakai bunyi resmi.",
            subject=f"{entry.kode}",
        )


RULE = Rule(
    "NOM-06",
    "indikator-sesuai-nomenklatur",
    Severity.WARNING,
    "Indikator keluaran subkegiatan sesuai nomenklatur",
    "Indikator keluaran subkegiatan dibandingkan dengan bunyi resmi; huruf besar dan tanda baca tidak dihitung.",
    "Keluaran subkegiatan sudah ditetapkan secara nasional dan tidak dapat diganti.",
    "Kepmendagri 050-5889/2021 dan pemutakhirannya.",
    fits={
        "DPA 2025": table(DPA, "5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah Dokumen Mutasi | Dokumen | 5 | 10"),
        "Nomenklatur": table(
            NOMENKLATUR, "5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | | Jumlah dokumen mutasi | Dokumen"
        ),
    },
    breaks={
        "DPA 2025": table(DPA, "5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | Jumlah rapat mutasi | Dokumen | 5 | 10"),
        "Nomenklatur": table(
            NOMENKLATUR, "5.03.02.2.02.0001 | Pengelolaan Mutasi ASN | | Jumlah dokumen mutasi | Dokumen"
        ),
    },
    at=("DPA 2025", "C2"),
    check_office=check,
)
