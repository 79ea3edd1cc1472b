"""A zip archive held in memory: its parts by name, unpacked within limits and never further than it declares.

The parts are unpacked here and not by `zipfile`, because a crafted archive may declare less than it holds: here
unpacking ends at the declared size, and whatever does not agree with it is damage.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.limits import Limits
from rkt_xl.intake.refusals import DAMAGED, LOCKED, TOO_LARGE

_DIRECTORY_ENTRY = b"PK\x01\x02"
_LOCAL_HEADER = b"PK\x03\x04"
_ENCRYPTED_FLAG = 1
_PIECE = 1 << 20


class Archive:
    """The parts of a zip file.

    Raises:
        UnreadableWorkbookError: when it is no whole zip file, or holds more parts than any workbook.
    """

    def __init__(self, data: bytes, limits: Limits) -> None:
        if data.count(_DIRECTORY_ENTRY) > limits.parts:
            raise UnreadableWorkbookError(TOO_LARGE)
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                entries = archive.infolist()
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, OverflowError) as err:
            raise UnreadableWorkbookError(DAMAGED) from err
        self._data = data
        self._limits = limits
        self._left = limits.unpacked_bytes
        self._entries = {_key(entry.filename): entry for entry in entries}

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._entries

    def names(self) -> list[str]:
        """Return the names of all parts, in lower case, forward slashes, none in front."""
        return sorted(self._entries)

    def read(self, name: str) -> bytes | None:
        """Return a whole part, None when there is none.

        Raises:
            UnreadableWorkbookError: when it is damaged, locked by a password or too large to be held.
        """
        entry = self._entries.get(_key(name))
        if entry is None:
            return None
        if entry.file_size > self._limits.part_bytes:
            raise UnreadableWorkbookError(TOO_LARGE)
        return b"".join(self._unpack(entry))

    def stream(self, name: str) -> Iterator[bytes]:
        """Yield a part in pieces, nothing when there is none; raises as `read` does, except for the size."""
        entry = self._entries.get(_key(name))
        if entry is not None:
            yield from self._unpack(entry)

    def _unpack(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        self._left -= entry.file_size
        if self._left < 0:
            raise UnreadableWorkbookError(TOO_LARGE)
        packed = self._packed(entry)
        pieces = iter((packed,)) if entry.compress_type == zipfile.ZIP_STORED else _inflate(packed)
        size = checksum = 0
        try:
            for piece in pieces:
                size += len(piece)
                if size > entry.file_size:
                    raise UnreadableWorkbookError(DAMAGED)
                checksum = zlib.crc32(piece, checksum)
                yield piece
        except zlib.error as err:
            raise UnreadableWorkbookError(DAMAGED) from err
        if size != entry.file_size or checksum != entry.CRC:
            raise UnreadableWorkbookError(DAMAGED)

    def _packed(self, entry: zipfile.ZipInfo) -> bytes:
        if entry.flag_bits & _ENCRYPTED_FLAG:
            raise UnreadableWorkbookError(LOCKED)
        head = self._data[entry.header_offset : entry.header_offset + 30]
        if len(head) < 30 or not head.startswith(_LOCAL_HEADER):
            raise UnreadableWorkbookError(DAMAGED)
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise UnreadableWorkbookError(DAMAGED)
        start = entry.header_offset + 30 + int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
        return self._data[start : start + entry.compress_size]


def _inflate(packed: bytes) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    piece = unpacker.decompress(packed, _PIECE)
    while piece:
        yield piece
        piece = unpacker.decompress(unpacker.unconsumed_tail, _PIECE)
    if not unpacker.eof:
        raise UnreadableWorkbookError(DAMAGED)


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").casefold()
