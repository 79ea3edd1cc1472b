"""Turns indicators and nodes of a plan into typed cells that carry their facts.

`Typist.entry` types one indicator with its targets, `stack` several of them in one row of cells, `node` and
`pagu` a program, kegiatan or subkegiatan with its money.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from .amounts import MISSING, SATUAN_SPELLINGS, Money, Typed, styles_for, type_value
from .gold import Fact, Val
from .mess import Mess
from .plan import Indikator, Nilai, Node
from .sheet import Scalar

Cells = dict[str, Any]
_TEXTUAL = {"text", "percent", "unit", "letters", "num", "num in name"}


@dataclass(frozen=True)
class Slot:
    """One target cell of an indicator: the column it goes to, its role, year and value."""

    key: str
    role: str | list[str]
    value: Nilai
    tahun: int | list[int | None] | None
    triwulan: int | None = None
    opt: bool = False


def years(ind: Indikator, tahun: Sequence[int], key: str = "t{}") -> list[Slot]:
    """A target slot for each year; the column key is t2025 and so on."""
    return [Slot(key.format(y), "target", ind.tahunan[y], y) for y in tahun]


class Typist:
    """Types with the habits of one Mess."""

    def __init__(self, mess: Mess) -> None:
        self.mess = mess

    def satuan(self, satuan: str) -> str:
        """A satuan as it is spelt in its column."""
        spellings = SATUAN_SPELLINGS.get(satuan, (satuan,))
        return self.mess.rng.choice(spellings) if self.mess.high else satuan

    def entry(
        self,
        ind: Indikator,
        level: str | list[str] | None,
        owner: str | None,
        slots: Sequence[Slot],
        *,
        satuan: bool = True,
        single: bool = False,
        names: tuple[str, str] = ("indikator", "satuan"),
    ) -> Cells:
        """The cells of one indicator: its text, its satuan where there is such a column, and its targets."""
        style = self.mess.rng.choice(styles_for(ind, satuan, self.mess, single))
        nama, known = self._name(ind, style, satuan)
        is_blank = style in ("num", "unit", "percent", "format") and self.mess.chance(0, 0.04)
        column = None if not satuan or is_blank else self.satuan(ind.satuan)
        cells: Cells = {names[0]: Val(self.mess.text(nama[0]))}
        if satuan:
            cells[names[1]] = column
        for slot in slots:
            typed = self._typed(slot, style, ind, satuan)
            shown = column or typed.unit or known or "*"
            cells[slot.key] = self._target(typed, _fact(nama, {"level": level, "owner": owner}, slot, typed, shown))
        return cells

    def _name(self, ind: Indikator, style: str, satuan: bool) -> tuple[list[str], str | None]:
        if style == "num in name" and not satuan:
            unit = "%" if ind.ukuran == "persen" else ind.satuan
            return [f"{ind.nama} ({unit})", ind.nama], unit
        return [ind.nama], None

    def _typed(self, slot: Slot, style: str, ind: Indikator, satuan: bool) -> Typed:
        if slot.role == "target" and slot.triwulan is None and self.mess.chance(0.01, 0.05):
            odd: Sequence[str | None] = [*MISSING, None, "#REF!"] if self.mess.high else ["-"]
            text = self.mess.rng.choice(odd)
            return Typed(text, "missing", None, opt=text in (None, "#REF!", "belum ada"))
        return type_value(slot.value, style, ind, self.mess, satuan)

    def _target(self, typed: Typed, fact: Fact) -> Val:
        value: Scalar = typed.value
        if isinstance(value, str) and value != "#REF!":
            value = self.mess.text(value, wrap=False)
        return Val(value, typed.fmt, facts=[fact])

    def stack(
        self,
        inds: Sequence[Indikator],
        level: str | list[str] | None,
        owner: str | None,
        slots: Callable[[Indikator], list[Slot]],
        satuan: bool = True,
    ) -> Cells:
        """Several indicators stacked in one cell, satuan and targets stacked beside them."""
        lines: dict[str, list[str]] = {"indikator": [], "satuan": []}
        facts: dict[str, list[Fact]] = {}
        form = self.mess.rng.choice(("{n}. {t}", "{t}", "- {t}", "{n}) {t}"))
        for n, ind in enumerate(inds, 1):
            style = next(s for s in styles_for(ind, satuan, self.mess, False) if s in _TEXTUAL)
            nama, known = self._name(ind, style, satuan)
            lines["indikator"].append(form.format(n=n, t=nama[0]))
            lines["satuan"].append(ind.satuan)
            for slot in slots(ind):
                typed = type_value(slot.value, "text" if style.startswith("num") else style, ind, self.mess, satuan)
                shown = ind.satuan if satuan else typed.unit or known or "*"
                lines.setdefault(slot.key, []).append(typed.target)
                facts.setdefault(slot.key, []).append(_fact(nama, {"level": level, "owner": owner}, slot, typed, shown))
        if not satuan:
            del lines["satuan"]
        for key, own in facts.items():
            if len(own) != len(inds):  # nobody can tell which of the indicators a single line belongs to
                facts[key] = [{**fact, "opt": True} for fact in own]
        return {key: Val("\n".join(texts), facts=facts.get(key, [])) for key, texts in lines.items()}

    def untargeted(self, ind: Indikator, level: str | list[str] | None, owner: str | None, opt: bool = False) -> Val:
        """The text of an indicator that has no target column; its record may be a missing target."""
        fact: Fact = {
            "level": level,
            "owner": owner,
            "indikator": ind.nama,
            "satuan": "*",
            "role": ["target", "final", "baseline"],
            "tahun": None,
            "target": "",
            "value": None,
            "value_kind": ["missing"],
            "no_target": True,
        }
        return Val(self.mess.text(ind.nama), facts=[_clean({**fact, "opt": opt})])

    def node(self, node: Node, sasaran: str | None = None, kode: bool = True, **more: Any) -> Fact:
        """The gold of a node; its pagu is filled in by `pagu`."""
        fact: Fact = {
            "level": node.level,
            "kode": node.kode if kode else None,
            "nama": node.nama,
            "pagu": {},
            **more,
        }
        return {**fact, "sasaran": sasaran} if sasaran else fact

    def kode(self, node: Node, fact: Fact) -> str:
        """The code of a node as it is typed; the gold keeps X.XX where that is what stands there."""
        typed = self.mess.kode(node.kode)
        if typed.startswith("x.xx"):
            fact["kode"] = "X.XX." + ".".join(node.kode.split(".")[2:])
        return typed

    def nama(self, node: Node, fact: Fact, caps: bool = False, kode: bool = False) -> Val:
        """The name of a node, in one cell with its code if wanted."""
        text = node.nama.upper() if caps or node.level == "program" else node.nama
        text = self.mess.text(text, wrap=not kode)
        if kode:
            text = self.kode(node, fact).rstrip(" .\u00a0") + self.mess.pick((" ", " "), (" - ", "  ")) + text.strip()
        indent = {"program": 0, "kegiatan": 1, "subkegiatan": 2}[node.level] if self.mess.rng.random() < 0.6 else 0
        return Val(text, bold=node.level != "subkegiatan", indent=indent, nodes=[fact])

    def pagu(self, fact: Fact, year: int, rupiah: int, money: Money) -> Val:
        """The money of a node in one year, in full Rupiah in the gold."""
        fact["pagu"][str(year)] = rupiah
        value, fmt = money.typed(rupiah)
        return Val(value, fmt, pagu_of=(fact, str(year)))

    def money(self, rupiah: int, money: Money) -> Val:
        """An amount that is the pagu of no node."""
        value, fmt = money.typed(rupiah)
        return Val(value, fmt)


def _fact(nama: list[str], whose: Fact, slot: Slot, typed: Typed, satuan: str) -> Fact:
    return _clean(
        {
            **whose,
            "indikator": nama if len(nama) > 1 else nama[0],
            "satuan": satuan,
            "role": slot.role,
            "tahun": slot.tahun,
            "triwulan": slot.triwulan,
            "target": typed.target,
            "value": typed.gold,
            "value_kind": typed.kind,
            "opt": slot.opt or typed.opt,
        }
    )


def _clean(fact: Fact) -> Fact:
    """Without the keys that say nothing; value and tahun stay."""
    return {k: v for k, v in fact.items() if k in ("value", "tahun") or (v is not None and v is not False)}
