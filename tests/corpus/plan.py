"""A random but consistent five-year plan of one invented office, the same for the same seed.

Pagu of a parent is the sum of its children; targets follow their step over the years. What is in the plan is
what the office means; how it is typed is the business of `mess` and `amounts`.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from .vocabulary import OFFICIALS, REGIONS, Goal, Ind, Keg, Office, Prog
from .vocabulary_offices import OFFICES
from .vocabulary_programs import PROGRAMS

Nilai = Decimal | str
PERIODS = ((2025, 2029), (2025, 2029), (2024, 2028), (2023, 2027))
_PREDIKAT = ("C", "CC", "B", "BB", "A", "AA")
_OPINI = ("TMP", "TW", "WDP", "WTP")
_COUNTED = ("hitung", "kasus", "hari")


@dataclass(frozen=True)
class Indikator:
    """An indicator with its value in the year before the period, in each year, and at the end."""

    nama: str
    satuan: str
    ukuran: str
    awal: Nilai
    tahunan: dict[int, Nilai]
    akhir: Nilai

    @property
    def is_count(self) -> bool:
        """Whether the values are whole things or days."""
        return self.ukuran in _COUNTED


@dataclass(frozen=True)
class Node:
    """A program, kegiatan or subkegiatan with its pagu per year."""

    level: str
    kode: str
    nama: str
    sasaran: str
    indikator: tuple[Indikator, ...]
    pagu: dict[int, int]
    children: tuple[Node, ...] = ()

    def walk(self) -> Iterator[Node]:
        """This node and everything below it, top-down."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True)
class Sasaran:
    """A sasaran (or tujuan) with indicators and the programmes under it."""

    nama: str
    indikator: tuple[Indikator, ...]
    program: tuple[Node, ...] = ()

    def walk(self) -> Iterator[Node]:
        """All nodes under this sasaran, top-down."""
        for program in self.program:
            yield from program.walk()


@dataclass(frozen=True)
class Plan:
    """Everything one office plans."""

    opd: str
    singkat: str
    daerah: str
    bidang: str
    urusan_nama: str
    bidang_nama: str
    periode: tuple[int, int]
    tahun: int
    tujuan: tuple[Sasaran, ...]
    sasaran: tuple[Sasaran, ...]
    pejabat: tuple[tuple[str, str], ...] = field(default=())

    @property
    def years(self) -> list[int]:
        """The years of the period."""
        return list(range(self.periode[0], self.periode[1] + 1))

    def programs(self) -> list[Node]:
        """Each programme once, by code, with the kegiatan of all its sasaran."""
        found: dict[str, Node] = {}
        for program in (p for s in self.sasaran for p in s.program):
            old = found.get(program.kode)
            found[program.kode] = _joined(old, program) if old else program
        return [found[k] for k in sorted(found)]


def _joined(a: Node, b: Node) -> Node:
    children = tuple(sorted((*a.children, *b.children), key=lambda n: n.kode))
    return replace(a, children=children, pagu={y: a.pagu[y] + b.pagu[y] for y in a.pagu})


def _value(ind: Ind, years_on: float) -> Nilai:
    raw = ind.first + ind.step * years_on
    if ind.ukuran == "predikat":
        return _PREDIKAT[max(0, min(len(_PREDIKAT) - 1, int(raw)))]
    if ind.ukuran == "opini":
        return _OPINI[max(0, min(3, int(raw)))]
    if ind.ukuran == "persen":
        raw = min(raw, 100)
    if ind.ukuran in _COUNTED:
        raw = max(round(raw), 1 if ind.ukuran == "hari" else 0)
    return Decimal(str(round(raw, ind.decimals))).quantize(Decimal(1).scaleb(-ind.decimals))


def make_indikator(ind: Ind, start: int, end: int, rng: random.Random) -> Indikator:
    """An indicator of the vocabulary over the years start-2 .. end+2, its start shifted a little."""
    shift = 0 if ind.ukuran in ("predikat", "opini", "indeks", "skala") else rng.randint(-2, 2)
    moved = ind._replace(first=ind.first + shift * abs(ind.step))
    tahunan = {y: _value(moved, y - start + 1) for y in range(start - 2, end + 3)}
    return Indikator(ind.nama, ind.satuan, ind.ukuran, tahunan[start - 1], tahunan, tahunan[end])


class _Maker:
    """Builds the nodes of one plan."""

    def __init__(
        self,
        rng: random.Random,
        bidang: str,
        periode: tuple[int, int],
        size: int,
        programs: Mapping[str, Prog],
    ) -> None:
        self.rng, self.bidang, self.periode, self.size, self.programs = rng, bidang, periode, size, programs

    def indikator(self, ind: Ind) -> Indikator:
        """An indicator over the years of the plan."""
        return make_indikator(ind, *self.periode, self.rng)

    def _pagu(self) -> dict[int, int]:
        rng, start = self.rng, self.periode[0] - 2
        base = rng.randint(18, 950) * 1_000_000 + rng.choice((0, 0, 125_000, 250_000, 743_000))
        growth = rng.choice((1.0, 1.03, 1.05, 1.08))
        return {y: round(base * growth ** (y - start) / 1000) * 1000 for y in range(start, self.periode[1] + 3)}

    def _sum(self, children: tuple[Node, ...]) -> dict[int, int]:
        return {y: sum(c.pagu[y] for c in children) for y in children[0].pagu}

    def kegiatan(self, keg: Keg, parent: str) -> Node:
        """A kegiatan with some of its subkegiatan."""
        kode = f"{parent}.{keg.ekor}"
        picked = sorted(self.rng.sample(keg.subs, min(len(keg.subs), self.rng.randint(1, self.size))))
        subs = tuple(
            Node(
                "subkegiatan",
                f"{kode}.{s.ekor}",
                s.nama,
                "Terlaksananya " + s.nama,
                (self.indikator(Ind(s.indikator, s.satuan, "hitung", s.first, s.step)),),
                self._pagu(),
            )
            for s in picked
        )
        return Node("kegiatan", kode, keg.nama, keg.sasaran, (self.indikator(keg.indikator),), self._sum(subs), subs)

    def program(self, prog: Prog, kegiatan: tuple[Keg, ...]) -> Node:
        """A programme with these kegiatan; X.XX becomes the bidang of the office."""
        kode = prog.kode.replace("X.XX", self.bidang)
        nodes = tuple(self.kegiatan(k, kode) for k in kegiatan)
        inds = tuple(self.indikator(i) for i in prog.indikator)
        return Node("program", kode, prog.nama, prog.sasaran, inds, self._sum(nodes), nodes)

    def sasaran(self, goal: Goal, seen: dict[str, int], shared: dict[str, int]) -> Sasaran:
        """A sasaran; a programme that serves several of them is shared out among them."""
        programs = []
        for key in goal.programs:
            prog = self.programs[key]
            parts = shared[key]
            kegiatan = prog.kegiatan[seen.get(key, 0) :: parts]
            seen[key] = seen.get(key, 0) + 1
            if key == "penunjang":
                kegiatan = tuple(sorted(self.rng.sample(kegiatan, self.rng.randint(2, 3))))
            programs.append(self.program(prog, kegiatan))
        return Sasaran(goal.nama, tuple(self.indikator(i) for i in goal.indikator), tuple(programs))


def make_plan(seed: str, periode: tuple[int, int] | None = None) -> Plan:
    """The plan of one random office; `periode` fixes the five years."""
    rng = random.Random(seed)
    office = rng.choice(OFFICES)
    region = rng.choice(REGIONS)
    return plan_of(office, region, periode or rng.choice(PERIODS), rng)


def plan_of(
    office: Office,
    region: str,
    periode: tuple[int, int],
    rng: random.Random,
    programs: Mapping[str, Prog] = PROGRAMS,
    tahun: int | None = None,
) -> Plan:
    """The plan of an office of a region; its year is one of the period unless it is given."""
    maker = _Maker(rng, office.bidang, periode, rng.choice((2, 3)), programs)
    shared: dict[str, int] = {}
    for goal in office.sasaran:
        for key in goal.programs:
            shared[key] = shared.get(key, 0) + 1
    seen: dict[str, int] = {}
    sasaran = tuple(maker.sasaran(g, seen, shared) for g in office.sasaran)
    tujuan = tuple(Sasaran(g.nama, tuple(maker.indikator(i) for i in g.indikator)) for g in office.tujuan)
    return Plan(
        f"{office.nama} {region}" if "Kecamatan" not in office.nama else office.nama,
        office.singkat,
        region,
        office.bidang,
        office.urusan_nama,
        office.bidang_nama,
        periode,
        tahun or rng.randint(periode[0], periode[1] - 1),
        tujuan,
        sasaran,
        tuple(rng.sample(OFFICIALS, 2)),
    )
