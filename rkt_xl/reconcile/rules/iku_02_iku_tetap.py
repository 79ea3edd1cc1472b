"""IKU-02: the IKU stay the same within the period of a Renstra."""

import itertools
from collections.abc import Iterator

from rkt_xl.model.document import Document, DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.provenance import Traced
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import IKU, table
from rkt_xl.values.text import match_key


def check(context: Context) -> Iterator[Finding]:
    dated = [
        (document.table.tahun, document)
        for file in context.files
        for document in file.documents
        if document.kind is DocumentKind.IKU and document.table.tahun is not None and document.copy_of is None
    ]
    if context.periode is not None:
        dated = [(year, d) for year, d in dated if context.periode[0] <= year <= context.periode[1]]
    years = sorted({year for year, _ in dated})
    for before, after in itertools.pairwise(years):
        later = {key for year, d in dated if year == after for key in _texts(d)}
        for document in (d for year, d in dated if year == before):
            for key, indikator in _texts(document).items():
                if key not in later:
                    yield RULE.finding(
                        f"IKU “{indikator.value}” tidak ada lagi pada {after}.",
                        indikator.ref,
                        suggestion="Pertahankan IKU selama periode Renstra, atau catat alasan perubahannya.",
                        subject=f"{indikator.value} {after}",
                    )


def _texts(document: Document) -> dict[str, Traced[str]]:
    return {match_key(i.text.value): i.text for i in document.indikator if i.text is not None}


RULE = Rule(
    "IKU-02",
    "iku-tetap",
    Severity.WARNING,
    "IKU tidak berganti di dalam satu periode Renstra",
    "Daftar IKU dari dua tahun dalam satu periode dibandingkan; yang hilang disebut.",
    "IKU yang sering berganti tidak dapat diperbandingkan antartahun.",
    "PermenPAN-RB 88/2021 (keberlanjutan IKU).",
    fits={
        "IKU 2025": "INDIKATOR KINERJA UTAMA TAHUN 2025\n"
        + table(IKU, "1 | Akuntabilitas | Nilai AKIP | Hasil evaluasi | LHE | Sekretariat"),
        "IKU 2026": "INDIKATOR KINERJA UTAMA TAHUN 2026\n"
        + table(IKU, "1 | Akuntabilitas | Nilai AKIP | Hasil evaluasi | LHE | Sekretariat"),
    },
    breaks={
        "IKU 2025": "INDIKATOR KINERJA UTAMA TAHUN 2025\n"
        + table(IKU, "1 | Akuntabilitas | Nilai AKIP | Hasil evaluasi | LHE | Sekretariat"),
        "IKU 2026": "INDIKATOR KINERJA UTAMA TAHUN 2026\n"
        + table(IKU, "1 | Akuntabilitas | Indeks Reformasi Birokrasi | Hasil evaluasi | LHE | Sekretariat"),
    },
    at=("IKU 2025", "C3"),
    check_office=check,
)
