"""The names of OpenDocument, with the addresses of their namespaces as the XML parser writes them."""

from __future__ import annotations

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE = _OASIS + "office:1.0 "
TABLE = _OASIS + "table:1.0 "
TEXT = _OASIS + "text:1.0 "
STYLE = _OASIS + "style:1.0 "
NUMBER = _OASIS + "datastyle:1.0 "
DRAW = _OASIS + "drawing:1.0 "
FO = _OASIS + "xsl-fo-compatible:1.0 "
CALCEXT = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 "
