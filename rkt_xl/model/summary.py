"""What a recap needs of one office: small enough to be kept for every office of a province."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from rkt_xl.model.document import DocumentKind
from rkt_xl.model.finding import Severity
from rkt_xl.model.kode import Level

NEEDED = (DocumentKind.RENSTRA, DocumentKind.RKT, DocumentKind.PK)
"""What an RKT cannot be proved without: what it promises stands in one, what is signed in another."""

ASKED_FOR = (
    DocumentKind.RENSTRA, DocumentKind.RENJA, DocumentKind.RKT, DocumentKind.PK, DocumentKind.IKU,
    DocumentKind.RENCANA_AKSI, DocumentKind.DPA,
)  # fmt: skip
"""The documents that an office should have, in the order in which they are made."""


class Readiness(StrEnum):
    """Whether the RKT of an office can be signed; the words are those that people read."""

    SIAP = "siap"
    PERIKSA = "perlu diperiksa"
    BELUM = "belum siap"


@dataclass(frozen=True, slots=True)
class FindingCount:
    """How many findings of one rule and severity there are: all of them, and those that staff have not decided."""

    code: str
    severity: Severity
    count: int
    open: int


@dataclass(frozen=True, slots=True)
class ToldFinding:
    """One finding as a recap lists it: its rule, how grave it is, what it says, its first cell, what staff decided."""

    code: str
    severity: Severity
    message: str
    file: str
    sheet: str
    cell: str
    status: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class OfficeSummary:
    """One office and year in numbers.

    Args:
        opd, tahun, periode: which office, which year, the period of its Renstra.
        files: how many files belong to it.
        documents: the kinds of document that it has, with how many tables of each count; in the order of the kinds.
        sasaran: how many sasaran its matrix has.
        indikator: how many indikator its documents have by level, each counted once.
        matrix_indikator: how many indikator rows the matrix has.
        lines: how many program, kegiatan and subkegiatan the matrix has.
        findings: by code and severity, in that order.
        told: the findings as a recap lists them in their order, the gravest only where there are very many.
        pagu: of all programs in the year, None where no document tells it.
        readiness: whether the RKT can be signed.
        edits_kept, edits_lost: changes that people made in the last output, by what became of them.
        is_unclear: whether nobody can tell what was changed in the last output.
    """

    opd: str
    tahun: int
    periode: tuple[int, int] | None
    files: int
    documents: tuple[tuple[DocumentKind, int], ...]
    sasaran: int
    indikator: tuple[tuple[Level, int], ...]
    matrix_indikator: int
    lines: tuple[tuple[Level, int], ...]
    findings: tuple[FindingCount, ...]
    pagu: Decimal | None
    readiness: Readiness
    edits_kept: int = 0
    edits_lost: int = 0
    is_unclear: bool = False
    told: tuple[ToldFinding, ...] = ()

    def has(self, kind: DocumentKind) -> bool:
        """Whether the office has a document of a kind."""
        return any(own is kind for own, _ in self.documents)

    def open_findings(self, severity: Severity) -> int:
        """Return how many findings of a severity wait for somebody."""
        return sum(count.open for count in self.findings if count.severity is severity)

    @property
    def decided(self) -> int:
        """How many findings staff have decided."""
        return sum(count.count - count.open for count in self.findings)

    @property
    def has_errors(self) -> bool:
        """Whether a finding of severity error waits for somebody."""
        return self.open_findings(Severity.ERROR) > 0
