"""The container of old Office documents: a small file system of its own, whose streams are chains of sectors.

Read here and not by a library, because a damaged chain that leads back into itself must end reading, not the patience
of the user. Source: [MS-CFB].
"""

from __future__ import annotations

import struct
from array import array

from rkt_xl.errors import UnreadableWorkbookError
from rkt_xl.intake.refusals import DAMAGED

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = 512
_ENTRY = 128
_LAST_SECTOR = 0xFFFFFFFA
_STREAM, _ROOT = 2, 5


class OleFile:
    """The streams that lie at the top of a container.

    Raises:
        UnreadableWorkbookError: when the container is damaged.
    """

    def __init__(self, data: bytes) -> None:
        if len(data) < _HEADER or not data.startswith(SIGNATURE):
            raise UnreadableWorkbookError(DAMAGED)
        self._data = data
        sector_shift, mini_shift = struct.unpack_from("<HH", data, 30)
        if sector_shift not in (9, 12) or mini_shift > sector_shift:
            raise UnreadableWorkbookError(DAMAGED)
        self._size, self._mini_size = 1 << sector_shift, 1 << mini_shift
        first_directory, _, self._mini_limit, first_mini = struct.unpack_from("<4I", data, 48)
        self._next = self._sector_table()
        self._entries = self._read_chain(first_directory, self._next)
        if len(self._entries) % self._size:  # the directory is cut off
            raise UnreadableWorkbookError(DAMAGED)
        self._mini_next = array("I", self._whole(self._read_chain(first_mini, self._next)))
        self.streams = self._top_streams()

    def _whole(self, table: bytes) -> bytes:
        return table[: len(table) // 4 * 4]

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size  # the header takes the place of the first sector
        return self._data[start : start + self._size]

    def _sector_table(self) -> array[int]:
        """For each sector the number of the next one of its chain."""
        parts = list(struct.unpack_from("<109I", self._data, 76))
        (more,) = struct.unpack_from("<I", self._data, 68)
        most = len(self._data) // self._size + 1
        while more < _LAST_SECTOR and len(parts) <= most:
            sector = self._sector(more)
            if len(sector) < self._size:
                break
            *numbers, more = struct.unpack(f"<{self._size // 4}I", sector)
            parts += numbers
        used = [number for number in parts if number < most][:most]
        return array("I", self._whole(b"".join(map(self._sector, used))))

    def _read_chain(self, first: int, table: array[int], source: bytes | None = None) -> bytes:
        """The sectors of a chain, joined; of the mini sectors when their stream is given."""
        sectors: list[bytes] = []
        number = first
        while number < len(table) and len(sectors) <= len(table):
            if source is None:
                sectors.append(self._sector(number))
            else:
                sectors.append(source[number * self._mini_size : (number + 1) * self._mini_size])
            number = table[number]
        if len(sectors) > len(table):
            raise UnreadableWorkbookError(DAMAGED)
        return b"".join(sectors)

    def _top_streams(self) -> dict[str, tuple[int, int]]:
        """Start and size of the streams of the root; those of embedded documents lie deeper and are left alone."""
        found: dict[str, tuple[int, int]] = {}
        if len(self._entries) < _ENTRY or self._entries[66] != _ROOT:
            raise UnreadableWorkbookError(DAMAGED)
        waiting = [struct.unpack_from("<I", self._entries, 76)[0]]
        seen: set[int] = set()
        while waiting:
            number = waiting.pop()
            entry = self._entries[number * _ENTRY : (number + 1) * _ENTRY]
            if number in seen or len(entry) < _ENTRY:
                continue
            seen.add(number)
            length, kind, _, left, right = struct.unpack_from("<HBBII", entry, 64)
            waiting += [left, right]
            if kind == _STREAM:
                name = entry[: max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace").casefold()
                found[name] = struct.unpack_from("<II", entry, 116)
        return found

    def read(self, name: str) -> bytes | None:
        """Return a stream, None when there is none of that name.

        Raises:
            UnreadableWorkbookError: when part of it is missing.
        """
        if name.casefold() not in self.streams:
            return None
        first, size = self.streams[name.casefold()]
        if size < self._mini_limit:
            (root,) = struct.unpack_from("<I", self._entries, 116)
            content = self._read_chain(first, self._mini_next, self._read_chain(root, self._next))
        else:
            content = self._read_chain(first, self._next)
        if len(content) < size:
            raise UnreadableWorkbookError(DAMAGED)
        return content[:size]
