"""How untidily a workbook is typed: spacing, codes, labels of years and quarters, styles of numbering rows.

Level "low" is what any office sends; level "high" adds what makes reading hard. The facts stay the same.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

ROMAN = ("I", "II", "III", "IV", "V", "VI")


class Mess:
    """The habits of one typist, fixed for one workbook."""

    def __init__(self, level: str, rng: random.Random) -> None:
        self.level, self.rng = level, rng
        self.high = level == "high"
        styles = ["official"] * 6 + (["two-digit", "lower-x", "spaces", "no-zero"] if self.high else [])
        self.kode_style = rng.choice(styles)
        self.no_formats = False
        self.tidy = rng.random() < (0.2 if self.high else 0.5)

    def chance(self, low: float, high: float) -> bool:
        """Whether something happens that has these odds at the two levels."""
        return self.rng.random() < (high if self.high else low)

    def pick(self, low: Sequence[str], high: Sequence[str] = ()) -> str:
        """One of the spellings; those of `high` only at that level."""
        return self.rng.choice([*low, *(high if self.high else ())])

    def text(self, text: str, wrap: bool = True) -> str:
        """The text with stray spaces, non-breaking spaces and line breaks."""
        rng = self.rng
        if self.tidy or rng.random() > (0.5 if self.high else 0.2):
            return text
        spaces = [m.start() for m in re.finditer(" ", text)]
        kinds = ["after", "before", "after"] + (["double", "nbsp"] if spaces else [])
        kinds += ["wrap", "wrap"] if self.high and wrap and len(text) > 30 and spaces else []
        kind = rng.choice(kinds)
        if kind == "after":
            return text + rng.choice((" ", "  ", "\u00a0"))
        if kind == "before":
            return rng.choice((" ", "  ", "    ")) + text
        at = rng.choice(spaces)
        return text[:at] + {"double": "  ", "nbsp": "\u00a0", "wrap": "\n"}[kind] + text[at + 1 :]

    def listed(self, number: int, text: str) -> str:
        """The text, at the high level sometimes with its number or a bullet in front."""
        text = self.text(text)
        if not self.chance(0.0, 0.2):
            return text
        return self.rng.choice((f"{number}. {text}", f"{number}.  {text}", f"- {text}"))

    def kode(self, kode: str) -> str:
        """A code as it is typed; it always means the official one."""
        style = self.kode_style
        if self.high and self.rng.random() < 0.1:
            style = self.rng.choice(("padded", "trail", "spaced-dots", "no-zero", "two-digit", "nbsp"))
        return type_kode(kode, style)

    def running(self, number: int) -> int | str:
        """A running number: 1, `1.`, ` 2 `."""
        return self.rng.choice((number, number, f"{number}.", f" {number} " if self.high else f"{number}"))

    def year_labels(self, years: Sequence[int], relative: bool = False) -> list[int | float | str]:
        """The labels of year columns, all in one style; relative ones only where the title has the period."""
        styles = ["int", "int", "text", "Tahun"]
        styles += ["float", "label (n)"] if self.high else []
        styles += ["Tahun ke-", "Tahun - ", "Tahun roman", "Tn (y)"] if self.high and relative else []
        style = self.rng.choice(styles)
        return [_year_label(style, y, i + 1) for i, y in enumerate(years)]

    def quarter_labels(self, bare: bool = False) -> list[str]:
        """The labels of the four quarters; bare Roman numbers only under a heading that says triwulan."""
        style = self.pick(("TW {r}", "Triwulan {r}", "TW-{r}"), ("Tw {n}", "TW. {r}", "TRIWULAN {n}", "TW{n}"))
        if bare and self.chance(0.1, 0.3):
            style = "{r}"
        return [style.format(r=ROMAN[i], n=i + 1) for i in range(4)]

    def numbers(self, count: int) -> list[int | str]:
        """A numbering row of `count` columns."""
        style = self.rng.choice(("1", "1", "(1)", "(1)", "text", "(a)", "a"))
        return [_number_label(style, i + 1, self.high) for i in range(count)]

    def heading_case(self, text: str) -> str:
        """A heading as it stands, in capitals, or with stray spaces."""
        if self.chance(0.15, 0.25):
            text = text.upper()
        if self.chance(0.05, 0.15):
            text += self.rng.choice((" ", " :", "  "))
        return text.replace("/", "/\n", 1) if self.chance(0.05, 0.15) else text


def _year_label(style: str, year: int, n: int) -> int | float | str:
    labels: dict[str, int | float | str] = {
        "int": year,
        "float": float(year),
        "text": str(year),
        "Tahun": f"Tahun {year}",
        "label (n)": f"{year} ({n})",
        "Tahun ke-": f"Tahun ke-{n}",
        "Tahun - ": f"Tahun - {n}",
        "Tn (y)": f"T{n} ({year})",
    }
    return labels.get(style) or f"Tahun {ROMAN[min(n, 6) - 1]}"


def _number_label(style: str, n: int, is_high: bool) -> int | str:
    letter = chr(96 + (n - 1) % 26 + 1)
    if style == "(a)" and letter == "c" and is_high:
        return "©"
    labels: dict[str, int | str] = {
        "1": n,
        "text": str(n),
        "(1)": f"({n})",
        "(a)": f"({letter})",
        "a": letter,
    }
    return labels[style]


def type_kode(kode: str, style: str) -> str:
    """An official code in one of the ways it is mistyped."""
    parts = kode.split(".")
    if style == "two-digit" and len(parts) == 6:
        parts[5] = parts[5][-2:]
    elif style == "no-zero" and parts[1].startswith("0"):
        parts[1] = parts[1][1:]
    elif style == "padded" and len(parts) > 4:
        parts[3] = parts[3].zfill(2)
    elif style == "lower-x" and len(parts) > 2 and parts[2] == "01":
        parts[:2] = ["x", "xx"]
    elif style == "spaces":
        return (
            " ".join(parts[:3])
            + (f" {parts[3]}.{parts[4]}" if len(parts) > 4 else "")
            + "".join(f" {p}" for p in parts[5:])
        )
    elif style == "spaced-dots":
        return " . ".join(parts)
    typed = ".".join(parts)
    return typed + {"trail": ".", "nbsp": "\u00a0"}.get(style, "")
