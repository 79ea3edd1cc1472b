"""YEA-02: the year that is processed lies in the period of the Renstra."""

from collections.abc import Iterator

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import RENSTRA, RKT, table
from rkt_xl.reconcile.rules.yea_01_tahun_sama import first_cell


def check(context: Context) -> Iterator[Finding]:
    reported: set[str] = set()
    for file in context.files:
        for document in file.documents:
            periode = document.table.periode
            if document.kind is not DocumentKind.RENSTRA or periode is None or file.file in reported:
                continue
            named = {heading.tahun for heading in document.table.years}
            if periode[0] <= context.tahun <= periode[1] or context.tahun in named:
                continue
            reported.add(file.file)
            yield RULE.finding(
                f"Tahun {context.tahun} di luar periode Renstra {periode[0]}–{periode[1]}.",
                document.table.years[0].ref if document.table.years else first_cell(document),
                suggestion="Pakai Renstra yang mencakup tahun itu, atau periksa tahun RKT.",
                subject=f"{periode[0]} {periode[1]}",
            )


RULE = Rule(
    "YEA-02",
    "tahun-dalam-periode",
    Severity.ERROR,
    "Tahun yang diproses berada dalam periode Renstra",
    "Periode pada judul Renstra, atau tahun pada judul kolomnya, dibandingkan dengan tahun yang diproses.",
    "RKT harus merupakan potongan satu tahun dari Renstra yang berlaku.",
    "Permendagri 86/2017.",
    fits={
        "RKT 2025": table(RKT, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83"),
        "Renstra 2025-2027": table(RENSTRA, "1 | Tata kelola | Akuntabilitas | Nilai AKIP | 83 | 84 | 85"),
    },
    breaks={
        "RKT 2025": table(RKT, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83"),
        "Renstra 2019-2023": table(
            "No | Tujuan | Sasaran | Indikator | Target 2019 | Target 2020 | Target 2021",
            "1 | Tata kelola | Akuntabilitas | Nilai AKIP | 73 | 74 | 75",
        ),
    },
    at=("Renstra 2019-2023", "E1"),
    check_office=check,
)
