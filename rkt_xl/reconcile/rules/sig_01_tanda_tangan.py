"""SIG-01: the NIP of a signature has 18 digits."""

import re
from collections.abc import Iterator

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import RKT, table

_NIP = re.compile(r"^\W*n\.?\s?i\.?\s?p\b\.?\s*:?\s*([\d][\d .\-]*)$", re.IGNORECASE)
_DIGITS = 18


def check(context: Context) -> Iterator[Finding]:
    for file in context.files:
        for item in file.set_aside.found(_nip_in):
            match = _nip_in(item.ref.text)
            if match is None:
                continue
            digits = re.sub(r"\D", "", match[1])
            if digits.strip("0") and len(digits) != _DIGITS:
                yield RULE.finding(
                    f"NIP “{match[1].strip()}” bukan {_DIGITS} digit (terhitung {len(digits)}).",
                    item.ref,
                    suggestion="Periksa NIP sebelum dokumen ditandatangani.",
                    subject=match[1].strip(),
                )


def _nip_in(text: str) -> re.Match[str] | None:
    return _NIP.match(" ".join(text.split()))


RULE = Rule(
    "SIG-01",
    "nip-lengkap",
    Severity.INFO,
    "NIP penanda tangan 18 digit",
    "NIP pada blok tanda tangan setiap dokumen dihitung digitnya; yang dikosongkan dengan titik atau nol tidak diperiksa.",
    "NIP yang salah membuat dokumen harus ditandatangani ulang.",
    "Peraturan BKN tentang NIP (18 digit).",
    fits={
        "RKT 2025": table(RKT, "1 | Akuntabilitas | Nilai AKIP | Nilai | 83")
        + "\n\n| | | | NIP. 19000101 190001 1 001 |"
    },
    breaks={
        "RKT 2025": table(RKT, "1 | Akuntabilitas | Nilai AKIP | Nilai | 83")
        + "\n\n| | | | NIP. 19000101 190001 1 01 |"
    },
    at=("RKT 2025", "D4"),
    check_office=check,
)
