"""Which document of a kind counts: murni or perubahan, FIX or draft, copy or original.

Two files of a kind claim the same when most of what the smaller one names stands in the other too; parts of one
document in several files do not. The choice is made by title (an amendment supersedes), then content (a form that is
hardly filled in gives way), then the words of the file name, then its date; only the first is sure, the others are
told as YEA-04. Exact copies count once and are no matter of choice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from rkt_xl.model.document import Document, DocumentKind, ReadFile, Versi
from rkt_xl.model.result import Superseded
from rkt_xl.model.target import Role
from rkt_xl.values.text import fold, match_key

_OVERLAP = 0.6
_CLEARLY_MORE = 1.25
_FINAL = re.compile(r"\b(?:fix|final|finalisasi|ttd|tanda tangan|sah|disahkan|ok|oke|jadi)\b")
_DRAFT = re.compile(r"\b(?:draft?|konsep|rancangan|sementara|lama|old|backup|contoh)\b")
_COPIED = re.compile(r"\(\d{1,2}\)|\b(?:copy|salinan|duplikat)\b")
_COPY = re.compile(r"\b(?:copy|salinan|duplikat)\b")
_REVISION = re.compile(r"\b(?:rev(?:isi)?|perbaikan|edit|update|versi|v)\s*\.?\s*(?:ke\s*-?\s*)?(\d{1,2})?\b")
_AMENDMENT = re.compile(r"\bperubahan\s*(?:ke\s*-?\s*)?(\d|ii|iii|iv|kedua|ketiga)\b")
_ORDINALS = {"ii": 2, "iii": 3, "iv": 4, "kedua": 2, "ketiga": 3}


@dataclass(frozen=True, slots=True)
class Chosen:
    """The documents that count, and those that do not with the reason."""

    documents: tuple[Document, ...]
    superseded: tuple[Superseded, ...]


@dataclass(frozen=True, slots=True)
class _Claim:
    """What one file says as one kind and version of document."""

    file: ReadFile
    kind: DocumentKind
    versi: Versi | None
    documents: tuple[Document, ...]
    keys: frozenset[str]

    @property
    def name(self) -> str:
        return fold(PurePosixPath(self.file.file).stem.replace("_", " ").replace("-", " "))

    @property
    def amendment(self) -> int:
        """0 for a first version, 1 for its amendment, 2 for the second."""
        if self.versi is not Versi.PERUBAHAN:
            return 0
        ordinal = _AMENDMENT.search(self.name)
        return _ORDINALS.get(ordinal[1]) or int(ordinal[1]) if ordinal else 1

    @property
    def filled(self) -> int:
        targets = sum(
            not t.value.is_missing
            for d in self.documents
            for i in d.indikator
            for t in i.targets
            if t.role is Role.TARGET
        )
        return targets + sum(p.amount is not None for d in self.documents for n in d.nodes for p in n.pagu)

    @property
    def name_rank(self) -> int:
        revision = _REVISION.search(self.name)
        rank = 20 * bool(_FINAL.search(self.name)) - 20 * bool(_DRAFT.search(self.name)) - bool(_COPY.search(self.name))
        return rank + (1 + int(revision[1] or 1) if revision else 0)


def choose(files: Sequence[ReadFile], is_wanted: Callable[[Document], bool], preferred: Iterable[str] = ()) -> Chosen:
    """Return the documents of an office that count.

    Args:
        files: everything that was read of it.
        is_wanted: whether a document is of the year that is processed.
        preferred: names of files that staff say count.
    """
    superseded: list[Superseded] = []
    originals = _originals(files)
    claims: list[_Claim] = []
    for file in files:
        original = originals.get(file.sha256, file.file)
        if original != file.file:
            reason = f"Salinan persis dari {original}; dihitung satu kali."
            superseded += [Superseded(d, original, reason, is_sure=True, is_copy=True) for d in file.documents]
            continue
        claims += _claims(file, [d for d in file.documents if is_wanted(d)])
    dropped: dict[int, Superseded] = {}
    for cluster in _clusters(claims):
        winner, because, is_sure = _winner(cluster, {fold(name) for name in preferred})
        for claim in cluster:
            if claim is not winner:
                superseded += _superseded(claim, winner, because, is_sure=is_sure)
                dropped.update((id(d), superseded[-1]) for d in claim.documents)
    documents = tuple(d for claim in claims for d in claim.documents if id(d) not in dropped)
    return Chosen(_in_file_order(documents, files), tuple(superseded))


def _originals(files: Sequence[ReadFile]) -> dict[str, str]:
    """Of files with the same bytes the one whose name does not look like a copy, else the shortest."""
    found: dict[str, str] = {}
    for file in sorted(files, key=lambda f: (bool(_COPIED.search(fold(f.file))), len(f.file), f.file)):
        if file.sha256:
            found.setdefault(file.sha256, file.file)
    return found


def _in_file_order(documents: Sequence[Document], files: Sequence[ReadFile]) -> tuple[Document, ...]:
    wanted = {id(d) for d in documents}
    return tuple(d for file in files for d in file.documents if id(d) in wanted)


def _claims(file: ReadFile, documents: Sequence[Document]) -> list[_Claim]:
    groups: dict[tuple[DocumentKind, Versi | None], list[Document]] = {}
    for document in documents:
        groups.setdefault((document.kind, document.table.versi), []).append(document)
    return [_Claim(file, kind, versi, tuple(own), _keys(own)) for (kind, versi), own in groups.items()]


def _keys(documents: Sequence[Document]) -> frozenset[str]:
    """What documents name: their indikator, and their lines."""
    texts = {f"{i.level.value} {match_key(i.text.value)}" for d in documents for i in d.indikator if i.text is not None}
    return frozenset(texts | {f"{n.level.value} {match_key(n.nama.value)}" for d in documents for n in d.nodes})


def _clusters(claims: Sequence[_Claim]) -> list[list[_Claim]]:
    """Claims of one kind that name the same things, from different files or of different versions."""
    clusters: list[list[_Claim]] = []
    for claim in claims:
        own = next(
            (c for c in clusters if c[0].kind is claim.kind and any(_compete(claim, other) for other in c)), None
        )
        if own is None:
            clusters.append([claim])
        else:
            own.append(claim)
    return [cluster for cluster in clusters if len(cluster) > 1]


def _compete(a: _Claim, b: _Claim) -> bool:
    if a.file is b.file and a.versi is b.versi:
        return False
    smaller = min(len(a.keys), len(b.keys))
    return smaller > 0 and len(a.keys & b.keys) >= _OVERLAP * smaller


def _winner(cluster: Sequence[_Claim], preferred: set[str]) -> tuple[_Claim, str, bool]:
    """The claim that counts, why, and whether that is beyond doubt."""
    named = [c for c in cluster if fold(PurePosixPath(c.file.file).name) in preferred or fold(c.file.file) in preferred]
    if named:
        return named[0], "dipilih di lembar Umum", True
    latest = max(c.amendment for c in cluster)
    rest = [c for c in cluster if c.amendment == latest]
    if len(rest) == 1:
        return rest[0], "judulnya menyebut perubahan", True
    most = max(c.filled for c in rest)
    full = [c for c in rest if c.filled * _CLEARLY_MORE >= most]
    if len(full) == 1:
        return full[0], "isinya lebih lengkap", False
    best = max(c.name_rank for c in full)
    named = [c for c in full if c.name_rank == best]
    if len(named) == 1:
        return named[0], "menurut nama berkasnya", False
    newest = max(named, key=lambda c: (c.file.modified, c.file.file))
    return newest, "tanggal berkasnya paling baru", False


def _superseded(claim: _Claim, winner: _Claim, because: str, *, is_sure: bool) -> list[Superseded]:
    by = winner.file.file
    if _says_the_same(claim, winner):
        reason = f"Isinya sama dengan {by}; dihitung satu kali."
        return [Superseded(d, by, reason, is_sure=True, is_copy=True) for d in claim.documents]
    reason = f"Digantikan oleh {by} karena {because}." if by != claim.file.file else f"Digantikan karena {because}."
    return [
        Superseded(
            d, by, reason, is_sure=is_sure, is_amended=winner.amendment > claim.amendment, winners=winner.documents
        )
        for d in claim.documents
    ]


def _says_the_same(a: _Claim, b: _Claim) -> bool:
    return a.versi is b.versi and a.keys == b.keys and _facts(a) == _facts(b)


def _facts(claim: _Claim) -> tuple[object, ...]:
    targets = sorted(
        (
            match_key(i.text.value) if i.text else "",
            str(t.tahun),
            str(t.triwulan),
            t.role.value,
            t.value.text or t.ref.text,
        )
        for d in claim.documents
        for i in d.indikator
        for t in i.targets
    )
    money = sorted(
        (n.level.value, match_key(n.nama.value), str(p.tahun), str(p.amount))
        for d in claim.documents
        for n in d.nodes
        for p in n.pagu
    )
    return tuple(targets), tuple(money)
