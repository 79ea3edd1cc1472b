"""NOM-02: a name is that of the nomenclature, word by word; the official spelling is never corrected."""

import difflib
from collections.abc import Iterator

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.nomenklatur import Entry
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import DPA, NOMENKLATUR, table
from rkt_xl.reconcile.tree import Occurrence, TreeNode
from rkt_xl.values.text import fold, match_key, squeeze

SAME_ENTRY = 0.70
"""Below this likeness a name is another one than the official name of its kode (NOM-01)."""


def differing_names(context: Context) -> Iterator[tuple[Occurrence, Entry, str, float]]:
    """Yield every line whose name is not the official one, with `kata` or `tanda baca` and how alike they are."""
    if context.nomenklatur is None:
        return
    for node, occurrence in context.occurrences():
        entry = _official_line(context, node, occurrence)
        if entry is None or occurrence.node.is_nameless:
            continue
        written = occurrence.node.nama.value
        if fold(written) == fold(entry.nama):
            continue
        a, b = match_key(written), match_key(entry.nama)
        yield occurrence, entry, "tanda baca" if a == b else "kata", difflib.SequenceMatcher(None, a, b).ratio()


def _official_line(context: Context, node: TreeNode, occurrence: Occurrence) -> Entry | None:
    """The official line of the kode that a document writes, else of the node: a wrong kode elsewhere is not its fault."""
    kode = occurrence.node.kode
    if kode is None or context.nomenklatur is None:
        return context.official_of(node)
    own = context.tree.canonical(kode.value)
    return context.nomenklatur.get(own)


def word_difference(written: str, official: str) -> str:
    """Return which words differ, for people.

    >>> word_difference("Penyedia Jasa Surat Menyurat", "Penyediaan Jasa Surat Menyurat")
    '“Penyedia” seharusnya “Penyediaan”'
    """
    a, b = squeeze(written).split(" "), squeeze(official).split(" ")
    keys = [[match_key(word) for word in words] for words in (a, b)]
    matcher = difflib.SequenceMatcher(None, keys[0], keys[1], autojunk=False)
    parts = []
    for op, i1, i2, j1, j2 in matcher.get_opcodes():
        left, right = " ".join(a[i1:i2]), " ".join(b[j1:j2])
        if op == "replace":
            parts.append(f"“{left}” seharusnya “{right}”")
        elif op == "delete":
            parts.append(f"“{left}” berlebih")
        elif op == "insert":
            parts.append(f"kurang “{right}”")
    return "; ".join(parts)


def check(context: Context) -> Iterator[Finding]:
    for occurrence, entry, difference, likeness in differing_names(context):
        if difference != "kata" or likeness < SAME_ENTRY:
            continue
        nama = occurrence.node.nama
        yield RULE.finding(
            f"Nama “{nama.value}” berbeda dari nomenklatur “{entry.nama}”: {word_difference(nama.value, entry.nama)}.",
            nama.ref,
            entry.ref,
            suggestion=f"Tulis “{entry.nama}”.",
            subject=nama.value,
        )


RULE = Rule(
    "NOM-02",
    "nama-sesuai-nomenklatur",
    Severity.WARNING,
    "Nama sesuai nomenklatur, kata demi kata",
    "Nama program, kegiatan, dan subkegiatan dibandingkan dengan nama resmi menurut kode, atau menurut nama di bawah "
    "induk yang sama. Kata yang berbeda disebut satu per satu; ejaan resmi tidak pernah dikoreksi.",
    "Nama yang tidak sama membuat dokumen tidak cocok dengan SIPD dan APBD.",
    "Kepmendagri 050-5889/2021, 900.1.15.5-3406/2024 dan pemutakhirannya.",
    fits={
        "DPA 2025": table(DPA, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | | | 10"),
        "Nomenklatur": table(NOMENKLATUR, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | |"),
    },
    breaks={
        "DPA 2025": table(DPA, "5.03.02 | PROGRAM KEPEGAWAIAN | | | | 10"),
        "Nomenklatur": table(NOMENKLATUR, "5.03.02 | PROGRAM KEPEGAWAIAN DAERAH | | |"),
    },
    at=("DPA 2025", "B2"),
    check_office=check,
)
