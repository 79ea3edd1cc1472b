"""NOM-01: kode and name belong to the same official line."""

from collections.abc import Iterator

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import DPA, NOMENKLATUR, table
from rkt_xl.reconcile.rules.nom_02_nama_berbeda import SAME_ENTRY, differing_names


def check(context: Context) -> Iterator[Finding]:
    for occurrence, entry, difference, likeness in differing_names(context):
        if difference != "kata" or likeness >= SAME_ENTRY or occurrence.node.kode is None:
            continue
        nama = occurrence.node.nama
        yield RULE.finding(
            f"Kode {occurrence.node.kode.value} bernama resmi “{entry.nama}”, tetapi tertulis “{nama.value}”.",
            nama.ref,
            occurrence.node.kode.ref,
            entry.ref,
            suggestion="Perbaiki kodenya atau namanya.",
            subject=nama.value,
        )


RULE = Rule(
    "NOM-01",
    "kode-dan-nama-sepasang",
    Severity.ERROR,
    "Kode dan nama menunjuk baris nomenklatur yang sama",
    "Nama yang tertulis di samping kode dibandingkan dengan nama resmi kode itu; bila jelas nama lain, kodenya atau namanya salah.",
    "Anggaran dan kinerja dapat tercatat pada program yang keliru.",
    "Permendagri 90/2019.",
    fits={
        "DPA 2025": table(DPA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 10"),
        "Nomenklatur": table(NOMENKLATUR, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | |"),
    },
    breaks={
        "DPA 2025": table(DPA, "5.03.02 | PROGRAM PENGELOLAAN PENDIDIKAN DASAR | | | | 10"),
        "Nomenklatur": table(NOMENKLATUR, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | |"),
    },
    at=("DPA 2025", "B2"),
    check_office=check,
)
