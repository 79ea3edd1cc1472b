"""Every style of the document, in one place: real Word styles, so that staff restyle all of it at once."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from rkt_xl.write.styles import FONT

BODY, BUTIR, CAPTION, FOOTER = "Body Text", "RKT Butir", "Caption", "Footer"
SAMPUL, SAMPUL_BESAR, KUTIPAN, CATATAN = "RKT Sampul", "RKT Sampul Besar", "RKT Kutipan", "RKT Catatan"
JUDUL_MATRIKS, DAFTAR = "RKT Judul Matriks", "RKT Judul Daftar"
KEPALA, NOMOR_KOLOM, SEL, SEL_TENGAH, SEL_KANAN = (
    "RKT Kepala Tabel", "RKT Nomor Kolom", "RKT Sel", "RKT Sel Tengah", "RKT Sel Kanan",
)  # fmt: skip
PROGRAM, KEGIATAN, SUBKEGIATAN = "RKT Program", "RKT Kegiatan", "RKT Subkegiatan"
TANDA_TANGAN, NAMA = "RKT Tanda Tangan", "RKT Nama Penanda Tangan"
ISIAN = "RKT Isian"
"""The character style of a place to fill."""

_CENTRE, _JUSTIFY, _RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY, WD_ALIGN_PARAGRAPH.RIGHT
_BLACK = RGBColor(0, 0, 0)
_THEME_FONTS = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")


def style_id(name: str) -> str:
    """Return how a style is called inside the file.

    >>> style_id("RKT Sel Tengah"), style_id("Heading 1")
    ('RKTSelTengah', 'Heading1')
    """
    return name.replace(" ", "")


def set_styles(document: Document, text_cm: float) -> None:
    """Give the styles of a document their looks.

    Args:
        document: a new document.
        text_cm: how wide its text is on the upright pages.
    """
    _language(document)
    _of(document, "Normal", size=11, after=0, line=1.0)
    _of(document, BODY, after=6, line=1.3, align=_JUSTIFY, indent=1.0)
    _of(
        document, "Heading 1", size=13, bold=True, after=14, align=_CENTRE, keep=True
    ).paragraph_format.line_spacing = 1.2
    _of(document, "Heading 2", size=11, bold=True, before=12, after=6, keep=True)
    _of(document, "Heading 3", size=11, bold=True, before=6, after=4, keep=True)
    _of(document, BUTIR, after=3, line=1.3, align=_JUSTIFY)
    _of(document, CAPTION, size=10, bold=True, before=8, after=4, align=_CENTRE, keep=True)
    _of(document, KUTIPAN, bold=True, before=4, after=8, line=1.3, align=_CENTRE)
    _bordered(_of(document, CATATAN, size=10, before=2, after=2, line=1.15))
    _of(document, SAMPUL, size=14, bold=True, after=6, line=1.2, align=_CENTRE)
    _of(document, SAMPUL_BESAR, size=22, bold=True, after=10, line=1.2, align=_CENTRE)
    _of(document, DAFTAR, size=13, bold=True, after=14, align=_CENTRE, keep=True)
    _of(document, JUDUL_MATRIKS, size=12, bold=True, align=_CENTRE, keep=True)
    _of(document, KEPALA, size=10, bold=True, before=3, after=3, align=_CENTRE)
    _of(document, NOMOR_KOLOM, size=8, align=_CENTRE)
    for name, align in ((SEL, None), (SEL_TENGAH, _CENTRE), (SEL_KANAN, _RIGHT)):
        _of(document, name, size=10, before=1, after=1, align=align)
    _of(document, PROGRAM, size=10, bold=True, before=1, after=1, keep=True)
    _of(document, KEGIATAN, size=10, bold=True, before=1, after=1, keep=True).paragraph_format.left_indent = Cm(0.4)
    _of(document, SUBKEGIATAN, size=10, before=1, after=1).paragraph_format.left_indent = Cm(0.8)
    for name, bold in ((TANDA_TANGAN, False), (NAMA, True)):
        signing = _of(document, name, size=11, line=1.15, align=_CENTRE, bold=bold, keep=True)
        signing.paragraph_format.left_indent = Cm(text_cm * 0.42)
    signing.font.underline = True
    footer = _of(document, FOOTER, size=9)
    footer.font.italic = True
    footer.paragraph_format.tab_stops.clear_all()
    for level, (before, left) in enumerate(((6, 0.0), (0, 0.6)), 1):
        entry = _of(document, f"TOC {level}", bold=level == 1, before=before, after=2)
        entry.paragraph_format.left_indent = Cm(left)
        entry.paragraph_format.tab_stops.add_tab_stop(Cm(text_cm), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    _mark(document)


def _of(
    document: Document,
    name: str,
    *,
    size: float | None = None,
    bold: bool = False,
    before: float = 0,
    after: float = 0,
    line: float | None = None,
    align: WD_ALIGN_PARAGRAPH | None = None,
    indent: float = 0,
    keep: bool = False,
) -> ParagraphStyle:
    """The paragraph style of a name, made where the template lacks it, with nothing left of the template's looks."""
    styles = document.styles
    if name not in styles:
        style: Any = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name.startswith("TOC"))
        style.base_style = styles["Normal"]
        style.quick_style = name.startswith("RKT")
    style = styles[name]
    font, shape = style.font, style.paragraph_format
    font.name, font.bold, font.italic, font.color.rgb = FONT, bold, False, _BLACK
    if size is not None:
        font.size = Pt(size)
    fonts = style.element.rPr.rFonts
    for theme in _THEME_FONTS:
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:cs"), FONT)
    shape.space_before, shape.space_after = Pt(before), Pt(after)
    shape.alignment, shape.first_line_indent = align, Cm(indent) if indent else None
    shape.keep_with_next = keep
    if line is not None:
        shape.line_spacing = line
    return style  # type: ignore[no-any-return]


def _language(document: Document) -> None:
    """The words are Indonesian: spell checkers must not underline all of them."""
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), "id-ID")


def _bordered(style: ParagraphStyle) -> None:
    """Lines around a remark, so that it is seen on a photocopy too."""
    properties = style.element.get_or_add_pPr()
    borders = OxmlElement("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        line = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "8"), ("space", "4"), ("color", "000000")):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
    properties.insert_element_before(
        borders,
        "w:shd",
        "w:tabs",
        "w:suppressAutoHyphens",
        "w:spacing",
        "w:ind",
        "w:contextualSpacing",
        "w:jc",
        "w:outlineLvl",
    )


def _mark(document: Document) -> None:
    style: Any = document.styles.add_style(ISIAN, WD_STYLE_TYPE.CHARACTER)
    style.font.italic = True
    shade = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", "FFE699")):
        shade.set(qn(f"w:{key}"), value)
    style.element.get_or_add_rPr().append(shade)
