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
            yield Token("", html.unescape(page[position:start]))
        if match is None:
            return
        position = match.end()
        if match[0] == "<!--":
            end = page.find("-->", position)
            position = end + 3 if end >= 0 else size
            continue
        name = (match[2] or match[5] or "").lower()
        if not name:
            continue
        closes = bool(match[1] or match[4])
        if name in _UNREAD and not closes:
            end = page.find("</" + name, position)
            end = end if end >= 0 else page.lower().find("</" + name, position)
            position = end if end >= 0 else size
            continue
        yield Token(name, match[3] or match[6] or "", closes)


def attributes(text: str) -> dict[str, str]:
    """Return the attributes of a tag, names in lower case.

    >>> attributes('class=xl65 x:num="0.96" nowrap')
    {'class': 'xl65', 'x:num': '0.96', 'nowrap': ''}
    """
    return {
        name.lower(): html.unescape(double or single or bare) for name, double, single, bare in _ATTRIBUTE.findall(text)
    }
