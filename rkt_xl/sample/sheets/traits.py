"""The looks of a cell, by name; a cell has several of them."""

Properties = dict[str, str | int | bool]

BASE: Properties = {"font_name": "Arial", "font_size": 10, "valign": "vcenter"}

TRAITS: dict[str, Properties] = {
    "bold": {"bold": True},
    "border": {"border": 1},
    "center": {"align": "center"},
    "head": {"bold": True, "align": "center", "text_wrap": True, "border": 1, "bg_color": "#D9D9D9"},
    "indent": {"indent": 1},
    "right": {"align": "right"},
    "small": {"font_size": 8, "italic": True, "align": "center", "border": 1},
    "title": {"bold": True, "align": "center", "font_size": 12},
    "top": {"valign": "top"},
    "underline": {"underline": 1},
    "wrap": {"text_wrap": True},
}
"""Properties as XlsxWriter names them."""
