"""The owner file that Excel leaves beside an open workbook: comes in the owner's name, go out its bytes."""

_NAME_SLOT = 54
"""Characters kept for the name; each of the two parts starts with the length of the name."""


def lock_bytes(owner: str) -> bytes:
    """Return the 165 bytes of a `~$` file: the name in one byte a character, then in two, both space-padded.

    >>> blob = lock_bytes("Operator")
    >>> len(blob), blob[:9], blob[55:61]
    (165, b'\\x08Operator', b'\\x08\\x00O\\x00p\\x00')
    """
    padded = owner.ljust(_NAME_SLOT)
    if len(padded) > _NAME_SLOT:
        raise ValueError(f"owner name longer than {_NAME_SLOT} characters: {owner!r}")
    length = len(owner)
    narrow = length.to_bytes(1, "little") + padded.encode("latin-1")
    wide = length.to_bytes(2, "little") + padded.encode("utf-16-le")
    return narrow + wide
