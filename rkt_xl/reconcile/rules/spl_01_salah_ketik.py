"""SPL-01: words of free text are those that the other documents write."""

import re
from collections import Counter
from collections.abc import Iterator

from rapidfuzz.distance import DamerauLevenshtein

from rkt_xl.model.finding import Finding, Severity
from rkt_xl.model.provenance import Traced
from rkt_xl.reconcile.context import Context
from rkt_xl.reconcile.rule import Rule
from rkt_xl.reconcile.rules._tables import PK, RENSTRA, RKT, table
from rkt_xl.values.text import fold, match_key

_WORD = re.compile(r"[a-z]+")
_MIN_LENGTH = 7
_COMMON = 3
_ENDINGS = ("nya", "kan", "an", "i", "s", "ku", "lah")


def check(context: Context) -> Iterator[Finding]:
    texts = list(_texts(context))
    counts = Counter(word for text in texts for word in set(_WORD.findall(fold(text.value))))
    if context.nomenklatur is not None:
        for entry in context.nomenklatur.by_kode.values():
            counts.update(dict.fromkeys(_WORD.findall(fold(entry.nama)), _COMMON))
    common = [word for word, count in counts.items() if count >= _COMMON and len(word) >= _MIN_LENGTH - 1]
    told: set[str] = set()
    for text in texts:
        for word in _WORD.findall(fold(text.value)):
            if len(word) < _MIN_LENGTH or counts[word] > 1 or word in told:
                continue
            right = next((w for w in common if w != word and _is_slip(word, w)), None)
            if right is not None:
                told.add(word)
                yield RULE.finding(
                    f"Mungkin salah ketik pada “{text.value}”: “{word}” → “{right}”.",
                    text.ref,
                    subject=f"{word} {right}",
                )


def _texts(context: Context) -> Iterator[Traced[str]]:
    """Sasaran and indikator of the plan, each once in a table; names of the tree are the matter of NOM-02."""
    for document in context.documents:
        seen = set()
        own = [text for _, text in document.statements]
        own += [i.text for i in document.indikator if i.text is not None]
        for text in own:
            if (key := match_key(text.value)) not in seen:
                seen.add(key)
                yield text


def _is_slip(word: str, right: str) -> bool:
    """Whether one letter is wrong, missing, doubled or swapped; another ending is another word."""
    if abs(len(word) - len(right)) > 1 or word[0] != right[0]:
        return False
    if any(word == right + ending or right == word + ending for ending in _ENDINGS):
        return False
    return DamerauLevenshtein.distance(word, right, score_cutoff=1) == 1 and word[-1] == right[-1]


RULE = Rule(
    "SPL-01",
    "tanpa-salah-ketik",
    Severity.INFO,
    "Kata ditulis seperti di dokumen lain",
    "Kata panjang pada sasaran dan indikator yang hanya muncul sekali dan berbeda satu huruf dari kata yang sering dipakai "
    "dokumen lain atau nomenklatur.",
    "Salah ketik pada dokumen resmi mudah terlihat oleh evaluator.",
    "Praktik penelaahan dokumen.",
    fits={"RKT 2025": table(RKT, "1 | Meningkatnya akuntabilitas | Nilai AKIP | Nilai | 83")},
    breaks={
        "RKT 2025": table(RKT, "1 | Meningkatnya akuntabilitas pemeriintah | Nilai AKIP | Nilai | 83"),
        "Renstra A": table(
            RENSTRA,
            "1 | Tata kelola | Akuntabilitas pemerintah | Nilai AKIP | 83 | 84 | 85",
            "1 | Tata kelola | Layanan pemerintah | Indeks Pelayanan Publik | 3,8 | 3,9 | 4",
        ),
        "PK 2025": table(PK, "1 | Akuntabilitas pemerintah | Nilai AKIP | Nilai | 83"),
    },
    at=("RKT 2025", "B2"),
    check_office=check,
)
