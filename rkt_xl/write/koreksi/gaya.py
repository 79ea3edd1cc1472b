"""How corrections look, in one place: the colours of the severities, the fonts and borders of the sheet `Koreksi`.

The colours stay apart from each other on a photocopier, and the severity always stands there in words too.
"""

from __future__ import annotations

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from rkt_xl.model.finding import Severity
from rkt_xl.write.styles import FONT, GREY

_LINE = Side(style="thin", color="000000")

FILLS = {
    Severity.ERROR: PatternFill("solid", fgColor="F4B084"),
    Severity.WARNING: PatternFill("solid", fgColor="FFE699"),
    Severity.INFO: PatternFill("solid", fgColor="DDEBF7"),
}
HEAD_FILL = PatternFill("solid", fgColor=GREY.removeprefix("#"))
BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
TEXT, BOLD = Font(name=FONT, size=10), Font(name=FONT, size=10, bold=True)
TITLE, NOTE = Font(name=FONT, size=12, bold=True), Font(name=FONT, size=9, italic=True)
LINK = Font(name=FONT, size=10, color="0563C1", underline="single")
TOP = Alignment(vertical="top", wrap_text=True)
TOP_CENTRE = Alignment(vertical="top", horizontal="center", wrap_text=True)
CENTRE = Alignment(vertical="center", horizontal="center", wrap_text=True)
TAB_COLOUR = "F4B084"
