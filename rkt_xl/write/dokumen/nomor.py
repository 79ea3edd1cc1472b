"""Lists whose numbers are Word's own, each beginning anew."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

_MARKS = {"decimal": ("decimal", "%1."), "lowerLetter": ("lowerLetter", "%1."), "bullet": ("bullet", "–")}
_FIRST = 900
_LEFT, _HANGING = 567, 397


class Numbering:
    """The lists of a document."""

    def __init__(self, document: Document) -> None:
        self._element: Any = document.part.numbering_part.element

    def start(self, kind: str) -> int:
        """Begin a list of a kind; return the number that its paragraphs carry."""
        shape = str(_FIRST + list(_MARKS).index(kind))
        if not any(a.get(qn("w:abstractNumId")) == shape for a in self._element.findall(qn("w:abstractNum"))):
            self._add_shape(kind, shape)
        number: int = max(int(n.get(qn("w:numId"))) for n in self._element.findall(qn("w:num"))) + 1
        self._element.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{shape}"/>'
                '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
            )
        )
        return number

    def _add_shape(self, kind: str, shape: str) -> None:
        style, text = _MARKS[kind]
        level = (
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{shape}"><w:multiLevelType w:val="singleLevel"/>'
            f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{_LEFT}" w:hanging="{_HANGING}"/></w:pPr></w:lvl>'
            "</w:abstractNum>"
        )
        first = self._element.find(qn("w:num"))
        first.addprevious(parse_xml(level))
