"""Pages of the document: paper, margins, the sections that stand and the one that lies, the footer."""

from __future__ import annotations

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Cm, Inches

from rkt_xl.write.dokumen.bidang import add_field
from rkt_xl.write.page import Paper, shortened

_LEFT_CM, _RIGHT_CM, _TOP_CM, _BOTTOM_CM = 3.0, 2.5, 2.5, 2.5
_LYING_SIDE_CM, _LYING_TOP_CM = 2.0, 1.8
_FOOTER_CM = 1.0
_STANDING_LETTERS, _LYING_LETTERS = 80, 120
_CM_PER_IN = 2.54


def text_width_cm(paper: Paper, *, lying: bool = False) -> float:
    """Return how wide the text of a page is."""
    if lying:
        return paper.width_in * _CM_PER_IN - 2 * _LYING_SIDE_CM
    return paper.height_in * _CM_PER_IN - _LEFT_CM - _RIGHT_CM


def set_first(document: Document, paper: Paper) -> Section:
    """Prepare the section of title page and table of contents: no footer on the first, roman numbers."""
    section = document.sections[0]
    _shape(section, paper, lying=False)
    section.different_first_page_header_footer = True
    _number_pages(section, "lowerRoman", start=1)
    return section


def add_section(document: Document, paper: Paper, *, lying: bool = False, first: bool = False) -> Section:
    """Begin a section on a new page; the first of the chapters begins at page 1."""
    section: Section = document.add_section(WD_SECTION.NEW_PAGE)
    section.different_first_page_header_footer = False
    _shape(section, paper, lying=lying)
    _number_pages(section, "decimal", start=1 if first else None)
    return section


def set_footer(section: Section, name: str, paper: Paper, *, lying: bool = False) -> None:
    """Write the document's name at the left of the footer and the page at its right."""
    footer = section.footer
    footer.is_linked_to_previous = False
    line = footer.paragraphs[0]
    line.paragraph_format.tab_stops.add_tab_stop(Cm(text_width_cm(paper, lying=lying)), WD_TAB_ALIGNMENT.RIGHT)
    line.add_run(f"{shortened(name, _LYING_LETTERS if lying else _STANDING_LETTERS)}\tHalaman ")
    add_field(line, "PAGE", "1")


def _shape(section: Section, paper: Paper, *, lying: bool) -> None:
    long, short = Inches(paper.width_in), Inches(paper.height_in)
    section.orientation = WD_ORIENT.LANDSCAPE if lying else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (long, short) if lying else (short, long)
    section.left_margin = Cm(_LYING_SIDE_CM if lying else _LEFT_CM)
    section.right_margin = Cm(_LYING_SIDE_CM if lying else _RIGHT_CM)
    section.top_margin = Cm(_LYING_TOP_CM if lying else _TOP_CM)
    section.bottom_margin = Cm(_LYING_TOP_CM if lying else _BOTTOM_CM)
    section.header_distance = section.footer_distance = Cm(_FOOTER_CM)


def _number_pages(section: Section, style: str, start: int | None) -> None:
    properties = section._sectPr  # python-docx has no word for page numbers
    for old in properties.findall(qn("w:pgNumType")):
        properties.remove(old)
    numbers = OxmlElement("w:pgNumType")
    numbers.set(qn("w:fmt"), style)
    if start is not None:
        numbers.set(qn("w:start"), str(start))
    properties.insert_element_before(numbers, "w:cols", "w:titlePg", "w:docGrid")
