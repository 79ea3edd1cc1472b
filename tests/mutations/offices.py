"""The offices of the mutation test and the documents that each of them has."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from tests.corpus.desk import Desk
from tests.corpus.kinds import load
from tests.corpus.plan import Indikator, Node, Plan, Sasaran, plan_of
from tests.corpus.vocabulary import Office
from tests.corpus.vocabulary_offices import OFFICES

from . import layouts
from .vocabulary import KEUANGAN, PERHUBUNGAN, PERIKANAN, PROGRAMS

_PERIODE, _TAHUN = (2025, 2029), 2026
_AKIP = (("AA", 90), ("A", 80), ("BB", 70), ("B", 60))
_OWN: dict[str, Callable[[Desk], None]] = {
    "rkt-kode": layouts.rkt_with_kode,
    "pk-perubahan": layouts.pk_perubahan,
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A workbook to be written.

    Args:
        file: its name.
        kind: the kind of document that it is.
        layouts: the tables in it, one below the other.
        coin: which of the usual forms the typist takes.
        letters: whether the AKIP value is written as its predicate.
    """

    file: str
    kind: str
    layouts: tuple[str, ...]
    coin: float = 0.5
    letters: bool = False

    def makers(self) -> list[Callable[[Desk], None]]:
        """The functions that fill its sheets."""
        known = load()
        return [_OWN[name] if name in _OWN else known[name].make for name in self.layouts]


@dataclass(frozen=True, slots=True)
class OfficeDraft:
    """An office: its plan and the workbooks of its folder."""

    name: str
    plan: Plan
    drafts: tuple[Draft, ...]

    def plan_for(self, draft: Draft) -> Plan:
        """The plan as a workbook states it."""
        return with_letters(self.plan) if draft.letters else self.plan


def _map_plan(plan: Plan, change: Callable[[Indikator], Indikator]) -> Plan:
    def of_node(node: Node) -> Node:
        return replace(node, indikator=_all(node.indikator), children=tuple(of_node(c) for c in node.children))

    def of_goal(goal: Sasaran) -> Sasaran:
        return replace(goal, indikator=_all(goal.indikator), program=tuple(of_node(p) for p in goal.program))

    def _all(indikator: tuple[Indikator, ...]) -> tuple[Indikator, ...]:
        return tuple(change(i) for i in indikator)

    return replace(plan, tujuan=tuple(map(of_goal, plan.tujuan)), sasaran=tuple(map(of_goal, plan.sasaran)))


def with_letters(plan: Plan) -> Plan:
    """The plan with the value of AKIP as its predicate."""

    def letter(value: Decimal | str) -> str:
        return next(word for word, low in _AKIP if Decimal(value) > low)

    def change(ind: Indikator) -> Indikator:
        if "AKIP" not in ind.nama:
            return ind
        years = {year: letter(value) for year, value in ind.tahunan.items()}
        return replace(ind, ukuran="predikat", awal=letter(ind.awal), tahunan=years, akhir=letter(ind.akhir))

    return _map_plan(plan, change)


def consistent(plan: Plan) -> Plan:
    """The plan with one set of targets for an indikator, wherever it stands."""
    first: dict[str, Indikator] = {}
    return _map_plan(plan, lambda ind: first.setdefault(ind.nama, ind))


def _office(name: str, office: Office, region: str, seed: int, *drafts: Draft) -> OfficeDraft:
    plan = plan_of(office, region, _PERIODE, random.Random(seed), PROGRAMS, _TAHUN)
    return OfficeDraft(name, consistent(plan), drafts)


OFFICE_DRAFTS = (
    _office(
        "bkpsdm",
        OFFICES[0],
        "Kota Nusaraya",
        1,
        Draft(
            "Renstra BKPSDM 2025-2029.xlsx", "renstra", ("renstra-tc25", "renstra-tc27", "renstra-tc28"), letters=True
        ),
        Draft("RKT BKPSDM 2026.xlsx", "rkt", ("rkt-1",)),
        Draft("PK Kepala BKPSDM 2026.xlsx", "pk", ("pk-2",)),
        Draft("IKU BKPSDM.xlsx", "iku", ("iku-formula",), coin=0.35),
        Draft("Renja BKPSDM 2026.xlsx", "renja", ("renja-sipd",)),
        Draft("DPA BKPSDM 2026.xlsx", "dpa", ("dpa-flat",)),
        Draft("Rencana Aksi BKPSDM 2026.xlsx", "rencana-aksi", ("rencana-aksi-triwulan",)),
        Draft("Nomenklatur.xlsx", "nomenklatur", ("nomenklatur-keputusan",)),
    ),
    _office(
        "dispusip",
        OFFICES[2],
        "Kabupaten Tirtamaya",
        2,
        Draft("Renstra 2025-2029.xlsx", "renstra", ("renstra-inmendagri-tujuan", "renstra-inmendagri-program")),
        Draft("RKT 2026.xlsx", "rkt", ("rkt-kode",)),
        Draft("PK 2026.xlsx", "pk", ("pk-target-first",)),
        Draft("IKU 2025-2029.xlsx", "iku", ("iku-inmendagri",)),
        Draft("Renja 2026.xlsx", "renja", ("renja-tc33",)),
        Draft("DPA 2026.xlsx", "dpa", ("dpa-ekspor",)),
        Draft("Cascading 2026.xlsx", "cascading", ("cascading-target",)),
    ),
    _office(
        "dkp",
        PERIKANAN,
        "Provinsi Bumi Selaras",
        3,
        Draft("Renstra.xlsx", "renstra", ("renstra-tc25-satuan", "renstra-app"), coin=0.4),
        Draft("RKT.xlsx", "rkt", ("rkt-3",)),
        Draft("PK.xlsx", "pk", ("pk-2",), coin=0.65),
        Draft("IKU.xlsx", "iku", ("iku-monitoring",)),
        Draft("Renja.xlsx", "renja", ("renja-19",)),
        Draft("DPA.xlsx", "dpa", ("dpa-rekap",)),
        Draft("Rencana Aksi.xlsx", "rencana-aksi", ("rencana-aksi-kantor",), coin=0.4),
        Draft("Nomenklatur SIPD.xlsx", "nomenklatur", ("nomenklatur-sipd",)),
    ),
    _office(
        "kecamatan",
        OFFICES[5],
        "Kabupaten Wanasari",
        4,
        Draft("Renstra Kecamatan.xlsx", "renstra", ("renstra-tc25", "renstra-tc27-grouped")),
        Draft("RKT Kecamatan.xlsx", "rkt", ("rkt-2",)),
        Draft("PK Perubahan.xlsx", "pk", ("pk-perubahan",)),
        Draft("IKU Kecamatan.xlsx", "iku", ("iku-formula",), letters=True),
        Draft("DPPA Kecamatan.xlsx", "dpa", ("dpa-perubahan",)),
        Draft("Cascading.xlsx", "cascading", ("cascading-inmendagri",)),
    ),
    _office(
        "pertanian",
        OFFICES[1],
        "Kabupaten Bumi Selaras",
        5,
        Draft("Renstra Dinas Pertanian.xlsx", "renstra", ("renstra-tc25", "renstra-tc27"), coin=0.55),
        Draft("RKT Dinas Pertanian.xlsx", "rkt", ("rkt-5",)),
        Draft("PK Dinas Pertanian.xlsx", "pk", ("pk-2",)),
        Draft("IKU Dinas Pertanian.xlsx", "iku", ("iku-inmendagri",), letters=True),
        Draft("DPA Dinas Pertanian.xlsx", "dpa", ("dpa-rincian",)),
        Draft("Rencana Aksi Dinas Pertanian.xlsx", "rencana-aksi", ("rencana-aksi-triwulan",)),
    ),
    _office(
        "dishub",
        PERHUBUNGAN,
        "Kabupaten Wanasari",
        6,
        Draft("Renstra Dishub.xlsx", "renstra", ("renstra-tc25-satuan", "renstra-tc27", "renstra-tc28"), coin=0.3),
        Draft("RKT Dishub.xlsx", "rkt", ("rkt-4",)),
        Draft("PK Dishub.xlsx", "pk", ("pk-2",)),
        Draft("Renja Dishub.xlsx", "renja", ("renja-tc33",), coin=0.55),
        Draft("DPA Dishub.xlsx", "dpa", ("dpa-flat-long",)),
        Draft("Cascading Dishub.xlsx", "cascading", ("cascading-pohon",)),
    ),
    _office(
        "bpkad",
        KEUANGAN,
        "Kota Arunika",
        7,
        Draft("Renstra BPKAD.xlsx", "renstra", ("renstra-tc25", "renstra-app"), coin=0.45, letters=True),
        Draft("RKT BPKAD.xlsx", "rkt", ("rkt-kode",)),
        Draft("Rekon RKT BPKAD.xlsx", "rekon", ("rkt-6", "rkt-7")),
        Draft("PK BPKAD.xlsx", "pk", ("pk-2",), coin=0.4),
        Draft("IKU BPKAD.xlsx", "iku", ("iku-formula",)),
        Draft("Renja BPKAD.xlsx", "renja", ("renja-sipd",)),
        Draft("DPA BPKAD.xlsx", "dpa", ("dpa-flat",), coin=0.35),
        Draft("Nomenklatur BPKAD.xlsx", "nomenklatur", ("nomenklatur-keputusan",)),
    ),
)
