"""COD-01: a kode is one of the nomenclature of the year."""

from collections.abc import Iterator

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import DPA, NOMENKLATUR, table
from rkt_xl.reconcile.rules.cod_06_kewenangan import government_of, is_of_other_government


def check(context: Context) -> Iterator[Finding]:
    nomenklatur = context.nomenklatur
    if nomenklatur is None:
        return
    own = government_of(context)
    for node, occurrence in context.occurrences():
        kode = occurrence.node.kode
        if kode is None or not nomenklatur.covers(kode.value) or nomenklatur.get(kode.value) is not None:
            continue
        if kode.value.parent is not None and nomenklatur.get(kode.value.parent) is None and node.parent is not None:
            continue  # told once, at the line where the kode leaves the nomenclature
        if own is not None and is_of_other_government(kode.value, own):
            continue  # the matter of COD-06
        successor = nomenklatur.successor(kode.value)
        yield RULE.finding(
            f"Kode {kode.value} tidak ada dalam nomenklatur {nomenklatur.name}"
            + (f"; kode itu diganti {successor.kode} “{successor.nama}”." if successor else "."),
            kode.ref,
            occurrence.node.nama.ref,
            suggestion=f"Pakai {successor.kode}." if successor else "Periksa kodenya, atau pakai nomenklatur terbaru.",
            subject=f"{kode.value}",
        )


RULE = Rule(
    "COD-01",
    "kode-ada-di-nomenklatur",
    Severity.ERROR,
    "Kode ada dalam nomenklatur",
    "Setiap kode program, kegiatan, dan subkegiatan dicari di nomenklatur; kode lama dicari penggantinya. Bidang yang tidak "
    "dimuat nomenklatur tidak diperiksa.",
    "Kode yang tidak ada tidak dapat dimasukkan ke SIPD.",
    "Kepmendagri 900.1-2850/2025 dan pemutakhirannya.",
    fits={
        "DPA 2025": table(DPA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 10"),
        "Nomenklatur": table(NOMENKLATUR, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | |"),
    },
    breaks={
        "DPA 2025": table(
            DPA,
            "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 10",
            "5.03.02.2.09 | Mutasi dan Promosi ASN | | | | 10",
        ),
        "Nomenklatur": table(
            NOMENKLATUR,
            "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | |",
            "5.03.02.2.02 | Mutasi dan Promosi ASN | | |",
        ),
    },
    at=("DPA 2025", "A3"),
    check_office=check,
)
