"""When two texts, values, codes or amounts mean the same: what the comparison forgives, what not."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, InvalidOperation
from typing import Any

Box = tuple[int, int, int, int]
_UNITS = (
    {"%", "persen", "prosentase", "persentase"},
    {"orang", "org"},
    {"dokumen", "dok"},
    {"laporan", "lap"},
    {"bulan", "bln"},
    {"kegiatan", "keg"},
    {"km", "kilometer"},
)


def many(value: Any) -> list[Any]:
    """The alternatives of a gold field."""
    return value if isinstance(value, list) else [value]


def list_of(value: Any) -> list[Any]:
    """A year or a pair of years as a list."""
    return list(value) if isinstance(value, list | tuple) else [value]


def bare(text: Any) -> str:
    """Letters and digits only, without list number or bullet in front; % stays."""
    flat = " ".join(unicodedata.normalize("NFKC", str(text or "")).casefold().split())
    flat = re.sub(r"^(\(?\d{1,2}[.)]|[-•]|[a-z][.)])\s+", "", flat)
    return re.sub(r"[^\w%]+|_", "", flat)


def same_text(gold: str, given: Any, is_name: bool = False) -> bool:
    """Equal texts; a unit in brackets after an indicator, or a code before a name, may be there or not."""
    if given is None:
        return False
    text = str(given)
    forms = {bare(text), bare(re.sub(r"\s*\([^()]{1,20}\)\s*$", "", text))}
    if is_name:
        forms.add(bare(re.sub(r"^[\dXx][\d.Xx ]*\s*[-–]?\s+(?=\D)", "", text.strip())))
    return bare(gold) in forms


def same_owner(gold: str, given: Any) -> bool:
    """Equal texts of a tujuan, sasaran or node."""
    return same_text(gold, given, True)


def _number(text: Any) -> Decimal | None:
    try:
        number = Decimal(str(text))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _close(a: Any, b: Any) -> bool:
    x, y = _number(a), _number(b)
    return x is not None and y is not None and abs(x - y) <= Decimal("1e-9") * max(Decimal(1), abs(x))


def same_value(fact: dict[str, Any], record: dict[str, Any]) -> bool:
    """Equal kind and value: number, interval, bound, predicate; no value where the gold has none."""
    kind, gold, given = fact["value_kind"], fact["value"], record.get("value")
    if record.get("value_kind") not in many(kind):
        return False
    if gold is None:
        return given is None
    if kind == "interval":
        parts = str(given).split("..")
        return len(parts) == 2 and all(map(_close, gold.split(".."), parts))
    if kind == "bound":
        a, b = (re.fullmatch(r"([<>]=?)(.+)", str(v).replace(" ", "")) for v in (gold, given))
        return bool(a and b and a[1] == b[1] and _close(a[2], b[2]))
    return bare(gold) == bare(given) if kind == "predicate" else _close(gold, given)


def same_satuan(gold: str, given: Any) -> bool:
    """Equal units, abbreviations and spellings of per cent included."""
    a, b = (re.sub(r"\s*/\s*", "/", str(s or "").casefold().strip(" ().")) for s in (gold, given))
    return a == b or any(a in group and b in group for group in _UNITS)


def canonical(kode: Any) -> str:
    """A code with all its zeros: 5.3.02.02.01.03 is 5.03.02.2.01.0003."""
    parts = [p for p in re.split(r"[^0-9A-Za-z]+", str(kode or "").upper()) if p]
    widths = (1, 2, 2, 1, 2, 4)
    return ".".join(p.lstrip("0").zfill(w) if p.isdigit() else p for p, w in zip(parts, widths, strict=False)) + (
        "?" if len(parts) > 6 else ""
    )


def same_kode(gold: str, given: Any) -> bool:
    """Equal codes; X.XX may be given as the bidang of the office."""
    a, b = canonical(gold), canonical(given)
    return a == b or (a.startswith("X.XX") and a.split(".")[2:] == b.split(".")[2:])


def same_money(fact: dict[str, Any], given: dict[str, Any]) -> bool:
    """All amounts of the gold in their years, and no other amounts than those it leaves open."""
    free = [*(fact.get("pagu_opt") or {}).values(), *(fact.get("pagu_opt_values") or []), 0]
    gold = fact["pagu"]
    return all(_close(v, given.get(y)) for y, v in gold.items()) and all(
        y in gold or v is None or any(_close(v, f) for f in free) for y, v in given.items()
    )


def box_of(address: Any) -> Box | None:
    """Rows and columns of B5:L40 or C7."""
    match = re.fullmatch(r"([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?", str(address or "").replace("$", "").upper())
    if not match:
        return None
    cols = [sum((ord(c) - 64) * 26**i for i, c in enumerate(reversed(s))) for s in (match[1], match[3] or match[1])]
    return int(match[2]), cols[0], int(match[4] or match[2]), cols[1]


def boxes_meet(a: Any, b: Any) -> bool:
    """Whether two ranges share at least half of the smaller one; a missing gold range meets all."""
    one, two = box_of(a), box_of(b)
    if two is None:
        return True
    if one is None:
        return False
    rows, cols = min(one[2], two[2]) - max(one[0], two[0]) + 1, min(one[3], two[3]) - max(one[1], two[1]) + 1
    smaller = min((x[2] - x[0] + 1) * (x[3] - x[1] + 1) for x in (one, two))
    return rows > 0 and cols > 0 and rows * cols * 2 >= smaller


class Area:
    """Ranges of sheets; a rule without a range is the whole sheet."""

    def __init__(self, rules: list[dict[str, Any]], plain: bool) -> None:
        self.boxes = [
            (
                "" if plain else str(r.get("sheet", "")).strip(),
                box_of(r.get("range")) or (1, 1, 1 << 20, 1 << 14),
            )
            for r in rules
        ]

    def holds(self, cells: set[tuple[str, str]]) -> bool:
        """Whether any of the cells lies in the area."""
        for sheet, cell in cells:
            at = box_of(cell)
            if at and any(s == sheet and b[0] <= at[0] <= b[2] and b[1] <= at[1] <= b[3] for s, b in self.boxes):
                return True
        return False
