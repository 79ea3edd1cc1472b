"""Lines that several layouts share: goals with indicators, trees of nodes, totals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from .amounts import Money
from .desk import Desk
from .gold import Fact, Val
from .plan import Indikator, Node, Sasaran
from .table import SAME, Line
from .typist import Slot

Slots = Callable[[Indikator], list[Slot]]


def goal_lines(
    desk: Desk,
    goals: Sequence[Sasaran],
    slots: Slots,
    *,
    key: str = "sasaran",
    level: str | list[str] = "sasaran",
    satuan: bool = True,
    single: bool = False,
) -> list[Line]:
    """One line for each indicator, the goal written once; now and then the indicators stacked in one cell."""
    lines = []
    for n, goal in enumerate(goals, 1):
        head: dict[str, Any] = {"no": desk.mess.running(n), key: desk.mess.listed(n, goal.nama)}
        if len(goal.indikator) > 1 and desk.mess.chance(0, 0.25):
            lines.append(Line({**head, **desk.typist.stack(goal.indikator, level, goal.nama, slots, satuan)}))
            continue
        for ind in goal.indikator:
            lines.append(
                Line(
                    {
                        **head,
                        **desk.typist.entry(ind, level, goal.nama, slots(ind), satuan=satuan, single=single),
                    }
                )
            )
            head = {"no": SAME, key: SAME}
    return lines


def spread(parts: Sequence[dict[str, Any]], rows: int) -> list[dict[str, Any]]:
    """The parts over `rows` rows, each continued downwards until the next begins."""
    out: list[dict[str, Any]] = []
    starts = [i * rows // len(parts) for i in range(len(parts))]
    for row in range(rows):
        if row in starts:
            out.append(dict(parts[starts.index(row)]))
        else:
            out.append(dict.fromkeys(parts[0], SAME))
    return out


def total_line(desk: Desk, amounts: dict[str, int], money: Money, label_key: str, text: str | None = None) -> Line:
    """A total row; as a formula with its result where the file keeps both."""
    label = text or desk.mess.pick(("Jumlah", "JUMLAH", "Total"), ("TOTAL ANGGARAN", "Jumlah Total", "Grand Total"))
    cells: dict[str, Any] = {label_key: label}
    for key, rupiah in amounts.items():
        value, fmt = money.typed(rupiah)
        is_formula = isinstance(value, int) and desk.book.writer == "xlsxwriter" and desk.book.format == "xlsx"
        half = int(value) // 2 if isinstance(value, int) else 0
        cells[key] = Val(value, fmt, formula=f"={half}+{int(rupiah) // money.divisor - half}" if is_formula else None)
    return Line(cells, "total")


def with_total(desk: Desk, lines: list[Line], total: Line, low: float = 0.6) -> list[Line]:
    """The lines with their total below, or above at the high level, or without it."""
    if desk.mess.chance(0, 0.2):
        return [total, *lines]
    return [*lines, total] if desk.mess.chance(low, low) else lines


def banner_kode(desk: Desk) -> list[tuple[str | float, str]]:
    """Code and name of urusan and bidang, which are no nodes; the code of the bidang may be a number."""
    plan = desk.plan
    urusan = plan.bidang.split(".", maxsplit=1)[0]
    bidang: str | float = float(plan.bidang) if desk.mess.chance(0.1, 0.4) else plan.bidang
    return [(urusan, plan.urusan_nama), (bidang, f"URUSAN PEMERINTAHAN BIDANG {plan.bidang_nama}")]


def goals_of(desk: Desk) -> tuple[Sasaran, ...]:
    """The sasaran of the plan, at random all or the first two."""
    goals = desk.plan.sasaran
    return goals if desk.rng.random() < 0.8 else goals[:2]


def nodes_of(programs: Sequence[Node]) -> list[Node]:
    """All nodes of the programmes, top-down."""
    return [node for program in programs for node in program.walk()]


def node_rows(
    desk: Desk,
    node: Node,
    slots: Slots | None,
    pagu: dict[str, int],
    money: Money,
    *,
    satuan: bool,
    kode: str = "own",
    sasaran: str | None = None,
    caps: bool = False,
) -> tuple[list[Line], Fact]:
    """The rows of one node: code, name, money (column key -> year) and first indicator, then its others.

    `kode` is "own" (a column), "name" (before the name), "split" (five columns) or "none".
    Without `slots` there is no indicator.
    """
    typist = desk.typist
    fact = typist.node(node, sasaran, kode=kode != "none")
    head: dict[str, Any] = {"nama": typist.nama(node, fact, caps=caps, kode=kode == "name")}
    if kode == "own":
        head["kode"] = typist.kode(node, fact)
    elif kode == "split":
        head.update(split_kode(desk, node.kode))
    for key, year in pagu.items():
        head[key] = typist.pagu(fact, year, node.pagu[year], money)
    if slots is None:
        return [Line(head)], fact
    lines = []
    for ind in node.indikator:
        lines.append(Line({**head, **typist.entry(ind, node.level, node.nama, slots(ind), satuan=satuan)}))
        head = dict.fromkeys(("nama", *(("kode",) if kode == "own" else ())), SAME)
    return lines, fact


def split_kode(desk: Desk, kode: str) -> dict[str, str | float]:
    """A code over the columns k1 to k5: text, or numbers for some of its parts."""
    parts: list[str | float] = list(kode.split("."))
    if len(parts) > 4:
        parts[3:5] = [f"{parts[3]}.{parts[4]}"]
    as_number = {i for i in range(len(parts)) if desk.mess.chance(0, 0.3)} | (
        {0} if desk.mess.chance(0.3, 0.5) else set()
    )
    return {f"k{i + 1}": float(p) if i in as_number else p for i, p in enumerate(parts)}


BIDANG = r"^([\d.]+ )?(URUSAN|UNSUR) "


def urusan_lines(desk: Desk, kode: str = "own") -> list[Line]:
    """The rows of urusan and bidang above the programmes; they are no nodes."""
    lines: list[Line] = []
    for code, nama in banner_kode(desk):
        if kode == "split":
            lines.append(Line({**split_kode(desk, desk.plan.bidang if lines else str(code)), "nama": nama}))
        elif kode == "name":
            lines.append(Line({"nama": f"{code} {nama}"}))
        else:
            lines.append(Line({"kode": code, "nama": nama}))
    return lines
