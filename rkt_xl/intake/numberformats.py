"""The number formats that Excel knows by number alone, as an Indonesian Excel shows them."""

from __future__ import annotations

BUILTIN: dict[int, str | None] = {
    0: None, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
    13: "# ??/??", 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "dd/mm/yyyy h:mm", 37: "#,##0", 38: "#,##0",
    39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0", 43: "#,##0.00", 44: "#,##0.00", 45: "mm:ss",
    46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip


_LONGEST = 255
"""Characters of the longest number format that Excel takes."""


def meaningful(code: str | None) -> str | None:
    """Return a number format, None for one that says nothing.

    >>> meaningful("0%"), meaningful("General"), meaningful("")
    ('0%', None, None)
    """
    return None if not code or len(code) > _LONGEST or code.casefold() in ("general", "standard") else code
