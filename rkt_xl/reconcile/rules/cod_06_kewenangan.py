"""COD-06: the digit of the level of government in a kode is that of the office's government."""

from collections import Counter
from collections.abc import Iterator

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.kode import Kode
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import DPA, table
from rkt_xl.reconcile.tree import Occurrence
from rkt_xl.values.text import fold

_NAMES = {"1": "provinsi", "2": "kabupaten/kota"}
_DIGIT = 3


def check(context: Context) -> Iterator[Finding]:
    own = government_of(context)
    for _, occurrence in context.occurrences():
        kode = occurrence.node.kode
        if own is None or kode is None or not is_of_other_government(kode.value, own):
            continue
        above = _kode_above(occurrence)
        if above is not None and is_of_other_government(above, own):
            continue  # told once, at the line where it begins
        other = kode.value.segments[_DIGIT]
        yield RULE.finding(
            f"Kode {kode.value} adalah kode {_NAMES[other]}, dokumen ini {_NAMES[own]}.",
            kode.ref,
            occurrence.node.nama.ref,
            suggestion=f"Pakai kode {_NAMES[own]} (angka {own} setelah kode program).",
            subject=str(kode.value),
        )


def _kode_above(occurrence: Occurrence) -> Kode | None:
    parent = occurrence.node.parent
    above = occurrence.document.nodes[parent].kode if parent is not None else None
    return above.value if above is not None else None


def government_of(context: Context) -> str | None:
    """Return the level digit of the office's government, None where nobody can tell."""
    known = (o.node.kode.value.segments for _, o in context.occurrences() if o.node.kode is not None)
    return _government(context.opd, Counter(segments[_DIGIT] for segments in known if len(segments) > _DIGIT))


def is_of_other_government(kode: Kode, own: str) -> bool:
    """Return whether a kode has the level digit of the other government."""
    return len(kode.segments) > _DIGIT and kode.segments[_DIGIT] in _NAMES and kode.segments[_DIGIT] != own


def _government(opd: str, digits: Counter[str]) -> str | None:
    """The digit by the name of the government, else by what nearly all kode of the office have."""
    words = set(fold(opd).replace(".", " ").split())
    if words & {"kota", "kabupaten", "kab"}:
        return "2"
    if words & {"provinsi", "prov"}:
        return "1"
    total = digits["1"] + digits["2"]
    common = max(_NAMES, key=lambda digit: digits[digit])
    return common if total >= 5 and digits[common] * 10 >= total * 8 else None


RULE = Rule(
    "COD-06",
    "kode-sesuai-kewenangan",
    Severity.ERROR,
    "Kode sesuai tingkat pemerintahan",
    "Angka keempat kode (2.01) menunjukkan kewenangan: 1 provinsi, 2 kabupaten/kota. Tingkat pemerintahan dibaca dari nama "
    "perangkat daerah, atau dari hampir semua kode lain.",
    "Kode kewenangan lain tidak dapat dianggarkan.",
    "Permendagri 90/2019.",
    fits={
        "DPA 2025": "Dinas Kesehatan Kota Sukamaju\n"
        + table(DPA, "1.02.02 | PROGRAM KESEHATAN | | | | 10", "1.02.02.2.01 | Penyediaan Fasilitas | | | | 10")
    },
    breaks={
        "DPA 2025": "Dinas Kesehatan Kota Sukamaju\n"
        + table(DPA, "1.02.02 | PROGRAM KESEHATAN | | | | 10", "1.02.02.1.01 | Penyediaan Fasilitas | | | | 10")
    },
    at=("DPA 2025", "A4"),
    check_office=check,
)
