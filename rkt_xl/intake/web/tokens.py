"""HTML in pieces: tags and the text between them, in one pass over any input, well-formed or not."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

# No alternative reads past the next "<", so that broken quotes cannot make a page take more than one pass.
_TAG = re.compile(
    r"<!--|<[!?][^>]*+>?"
    r"""|<(/?)([a-zA-Z][\w:.-]*+)((?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*)>"""
    r"|<(/?)([a-zA-Z][\w:.-]*+)([^<>]*+)>"
)
_ATTRIBUTE = re.compile(r"""([\w:.-]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++)))?""")
_UNREAD = frozenset({"script", "style", "title", "textarea", "noscript"})
_LONGEST_TAG = 20_000
_UNREAD_ENDS = {name: re.compile("</" + name, re.IGNORECASE) for name in _UNREAD}
_HUGE_REFERENCE = re.compile(r"&#\d{8,};?|&#[xX][0-9a-fA-F]{7,};?")


class Token(NamedTuple):
    """A tag or a text: `name` is empty for text, `text` holds the text or the attributes of the tag."""

    name: str
    text: str
    closes: bool = False


def tokens(page: str) -> Iterator[Token]:
    """Yield the tags of a page, names in lower case, and the texts between them; scripts and styles are left out."""
    position, size = 0, len(page)
    while position < size:
        match = _TAG.search(page, position)
        start = match.start() if match else size
        if start > position:
            yield Token("", unescape(page[position:start]))
        if match is None:
            return
        position = match.end()
        if match[0] == "<!--":
            comment_end = page.find("-->", position)
            position = comment_end + 3 if comment_end >= 0 else size
            continue
        name = (match[2] or match[5] or "").lower()
        if not name:
            continue
        closes = bool(match[1] or match[4])
        if name in _UNREAD and not closes:
            end = _UNREAD_ENDS[name].search(page, position)
            position = end.start() if end else size
            continue
        yield Token(name, match[3] or match[6] or "", closes)


def unescape(text: str) -> str:
    """Return a text with its character references resolved; numbers beyond all characters become none of them.

    >>> unescape("R&amp;D &#65;"), unescape("&#" + "1" * 5000 + ";x")
    ('R&D A', '\ufffdx')
    """
    if "&" not in text:
        return text
    return html.unescape(_HUGE_REFERENCE.sub("\ufffd", text))  # Python makes no number of thousands of digits


def attributes(text: str) -> dict[str, str]:
    """Return the attributes of a tag, names in lower case.

    >>> attributes('class=xl65 x:num="0.96" nowrap')
    {'class': 'xl65', 'x:num': '0.96', 'nowrap': ''}
    """
    return {
        name.lower(): unescape(double or single or bare)
        for name, double, single, bare in _ATTRIBUTE.findall(text[:_LONGEST_TAG])
    }
