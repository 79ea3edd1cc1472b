"""The words of the page are those of the rest: plain Indonesian, one word for one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from tests.conftest import ROOT
from tests.words.gather import Text
from tests.words.test_words import avoided, unknown

_STATIC = ROOT / "rkt_xl" / "page" / "static"
_COMMENT = re.compile(r"^\s*//.*$|^\s*/\*\*.*\*/$", re.MULTILINE)
_LITERAL = re.compile(r'"([^"\n]*)"|`([^`\n]*)`')
_PUT_IN = re.compile(r"\$\{(?:[^{}]|\{[^}]*\})*\}")
_READ = re.compile(r"[A-Z][a-z]+ |[a-z]+ [a-z]+ [a-z]+|[.:…]$")
"""What tells a sentence or a label from names that the browser reads."""


class _Shown(HTMLParser):
    """The texts between the marks, and the names that are read out."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's own
        self.texts += [value for name, value in attrs if name in ("aria-label", "title", "placeholder") and value]

    def handle_data(self, data: str) -> None:
        self.texts.append(data.strip())


def _texts() -> Iterator[Text]:
    page = _Shown()
    page.feed((_STATIC / "index.html").read_text(encoding="utf-8"))
    yield from (Text("index.html", text) for text in page.texts if text)
    for path in sorted(_STATIC.glob("*.js")):
        for one, other in _LITERAL.findall(_PUT_IN.sub("", _COMMENT.sub("", path.read_text(encoding="utf-8")))):
            text = (one or other).strip()
            if _READ.search(text) and not re.search(r"[/=#]|use strict", text):
                yield Text(path.name, text)


def test_words_of_the_page_are_indonesian_and_used_alike() -> None:
    texts = list(_texts())
    assert len(texts) > 100
    assert avoided(texts) == set()
    assert unknown(texts) == set()
