"""Numbers as people type them: with comma or dot, with unit, in the number format, as interval or bound.

Each typed form carries what it means (`kind`, `gold`), so that the gold never depends on a parser.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from .mess import Mess
from .plan import Indikator, Nilai
from .sheet import Scalar

ABBREVIATIONS = {
    "Dokumen": "dok",
    "Laporan": "lap",
    "Orang": "org",
    "Bulan": "bln",
    "Kegiatan": "keg",
    "KM": "km",
}
SATUAN_SPELLINGS = {
    "Persen": ("Persen", "%", "Prosentase", "persen"),
    "%": ("%", "Persen"),
    "Dokumen": ("Dokumen", "dokumen", "Dok"),
    "Orang": ("Orang", "Org", "orang"),
    "Laporan": ("Laporan", "laporan"),
}
MISSING = ("-", "-", "n/a", "N/A", "–", "NA", "belum ada")


@dataclass(frozen=True)
class Typed:
    """A quantity as it stands in a cell, and what it means; `unit` is what the cell itself shows."""

    value: Scalar
    kind: str
    gold: str | None
    fmt: str = "General"
    unit: str | None = None
    opt: bool = False

    @property
    def target(self) -> str:
        """The text of the cell."""
        return "" if self.value is None else str(self.value)


def plain(value: Decimal) -> str:
    """Decimal text without exponent and without needless zeros."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def id_text(value: Decimal) -> str:
    """Indonesian text: 1.250 and 77,95, with the decimals the value has."""
    whole, _, rest = format(value, ",f").partition(".")
    return whole.replace(",", ".") + ("," + rest if rest else "")


def styles_for(ind: Indikator, has_satuan: bool, mess: Mess, single: bool) -> list[str]:
    """The ways in which the values of an indicator may be typed."""
    if ind.ukuran in ("predikat", "opini"):
        return ["letters"]
    low = {
        "persen": ["num", "num", "text"] if has_satuan else ["percent", "percent", "num in name"],
        "nilai": ["num", "text"],
        "indeks": ["num", "text"],
        "skala": ["num", "text"],
    }
    high = {
        "persen": ["percent", "format", "interval", "bound"] + (["dot"] if has_satuan else []),
        "nilai": ["text", "dot", "interval", "bound", "noise"],
        "skala": ["dot"] if has_satuan else [],
        "indeks": ["bare dot", "bare dot"] if single else ["three"],
    }
    counts = ["num", "num", "text"] if has_satuan else ["unit", "unit", "num in name"]
    counts_high = ["unit", "format", "text" if has_satuan else "unit"]
    if ind.ukuran == "hari":
        counts_high += ["bound", "bound"]
    if single and has_satuan and ind.satuan == "Orang":
        counts_high += ["english"]
    styles = [*low.get(ind.ukuran, counts), *(high.get(ind.ukuran, counts_high) if mess.high else ())]
    return [s for s in styles if s != "format" or not mess.no_formats]


def type_value(value: Nilai, style: str, ind: Indikator, mess: Mess, has_satuan: bool) -> Typed:
    """One value in a style of `styles_for`."""
    if isinstance(value, str):
        return Typed(value, "predicate", value)
    unit = None if has_satuan else "%" if ind.ukuran == "persen" else ind.satuan
    special = {"interval": _interval, "bound": _bound, "format": _format, "unit": _with_unit}
    if style in special:
        return special[style](value, unit, ind, mess)
    if style == "percent":
        return Typed(id_text(value) + mess.pick(("%",), (" %",)), "number", plain(value), unit="%")
    return _plainly(value, style)


def _with_unit(value: Decimal, unit: str | None, ind: Indikator, mess: Mess) -> Typed:
    short = ABBREVIATIONS.get(ind.satuan, ind.satuan)
    shown = mess.rng.choice((ind.satuan, short)) if mess.high else ind.satuan
    return Typed(f"{id_text(value)} {shown}", "number", plain(value), unit=shown)


def _plainly(value: Decimal, style: str) -> Typed:
    if style == "bare dot":
        return Typed(format(value.quantize(Decimal("0.001")), "f"), "ambiguous", None)
    if style == "english" and value >= 1000:
        return _english(value)
    if style == "three":
        return Typed(id_text(value.quantize(Decimal("0.001"))), "number", plain(value))
    if style in ("text", "english"):
        return Typed(id_text(value), "number", plain(value))
    if style == "dot":
        return Typed(format(value, "f"), "number", plain(value))
    if style == "noise":
        value += Decimal("0.00254373")
    number = int(value) if value == value.to_integral_value() else float(value)
    fmt = "General" if isinstance(number, int) and number < 1000 else "#,##0" if isinstance(number, int) else "0.00"
    return Typed(number, "number", plain(value), fmt)


def _english(value: Decimal) -> Typed:
    text = format(value, ",f")
    return Typed(
        text,
        "ambiguous" if text.count(",") == 1 else "number",
        None if text.count(",") == 1 else plain(value),
    )


def _interval(value: Decimal, unit: str | None, ind: Indikator, mess: Mess) -> Typed:
    step = Decimal("0.4").scaleb(1 + int(value.as_tuple().exponent)) if value % 1 else Decimal(2)
    high = value + step
    high = min(high, Decimal(100)) if ind.ukuran == "persen" else high
    if high <= value:
        return Typed(id_text(value), "number", plain(value))
    dash = mess.rng.choice(("-", " - ", " – ", "–"))
    percent = "%" if unit == "%" else ""
    return Typed(
        id_text(value) + dash + id_text(high) + percent,
        "interval",
        f"{plain(value)}..{plain(high)}",
        unit=percent or None,
    )


def _bound(value: Decimal, unit: str | None, ind: Indikator, mess: Mess) -> Typed:
    whole = id_text(value.quantize(Decimal(1)))
    upward: tuple[tuple[str, str], ...] = (
        ("≥ ", ">="),
        ("≥", ">="),
        ("> ", ">"),
        ("minimal ", ">="),
        ("di atas ", ">"),
    )
    downward = (("≤ ", "<="), ("maks ", "<="), ("< ", "<"), ("maksimal ", "<="))
    upward = upward[:2] if ind.ukuran == "persen" and value >= 99 else upward
    word, sign = mess.rng.choice(downward if ind.ukuran in ("hari", "kasus") else upward)
    tail = "" if unit is None or ind.ukuran == "nilai" else "%" if unit == "%" else f" {unit}"
    return Typed(word + whole + tail, "bound", sign + plain(value.quantize(Decimal(1))), unit=tail.strip() or None)


def _format(value: Decimal, unit: str | None, ind: Indikator, mess: Mess) -> Typed:
    if ind.ukuran == "persen":
        places = max(0, -int(value.normalize().as_tuple().exponent))
        number = float(value / 100)
        return Typed(
            int(number) if number == 1 else number,
            "number",
            plain(value),
            "0%" if not places else "0." + "0" * places + "%",
            "%",
        )
    short = ABBREVIATIONS.get(ind.satuan, ind.satuan)
    return Typed(
        int(value),
        "number",
        plain(value),
        mess.rng.choice(('0" {}"', '#,##0" {}"', '#,###" {}"')).format(short) if value else f'0" {short}"',
        short,
    )


class Money:
    """How one table writes money: its style and the scale that the heading states."""

    def __init__(self, mess: Mess, scalable: bool = True) -> None:
        self.mess = mess
        styles = ["num", "num", "text"] + (["rp", "rp00", "english", "text"] if mess.high else [])
        self.style = mess.rng.choice(styles)
        self.divisor, self.heading = 1, mess.pick(("(Rp)", "(Rp.)", ""))
        if mess.high and scalable and mess.rng.random() < 0.3:
            self.divisor, self.heading = mess.rng.choice(
                (
                    (1000, "(dalam ribuan rupiah)"),
                    (1000, "(Rp. ribu)"),
                    (1_000_000, "(dalam juta rupiah)"),
                    (1_000_000, "(juta rupiah)"),
                )
            )

    def typed(self, rupiah: int) -> tuple[Scalar, str]:
        """The value and number format of an amount in full Rupiah."""
        if self.divisor > 1:
            number = Decimal(rupiah) / self.divisor
            return (int(number) if number == number.to_integral_value() else float(number)), "#,##0.###"
        text = id_text(Decimal(rupiah))
        forms: dict[str, tuple[Scalar, str]] = {
            "num": (rupiah, "#,##0"),
            "text": (text, "General"),
            "english": (format(rupiah, ",d"), "General"),
            "rp": (self.mess.rng.choice(("Rp {},-", "Rp. {},-", "Rp{}", "Rp {}")).format(text), "General"),
            "rp00": (f"Rp{text},00", "General"),
        }
        return forms[self.style]
