"""What the computer refuses (a full disk, a folder without permission, a screen that is gone), as a sentence."""

from __future__ import annotations

import errno
import os
import sys

_REASONS = {
    errno.EACCES: "tidak ada izin; pilih map lain atau minta izin kepada pemiliknya",
    errno.EPERM: "tidak ada izin; pilih map lain atau minta izin kepada pemiliknya",
    errno.EROFS: "tempatnya hanya dapat dibaca; pilih map lain",
    errno.ENOENT: "sudah tidak ada; periksa nama dan tempatnya",
    errno.EISDIR: "itu map, bukan berkas; berikan nama berkas",
    errno.ENOTDIR: "itu berkas, bukan map; berikan nama map",
    errno.ENOSPC: "penyimpanan penuh; kosongkan sebagian lalu ulangi",
    errno.EDQUOT: "jatah penyimpanan habis; kosongkan sebagian lalu ulangi",
    errno.ENAMETOOLONG: "namanya terlalu panjang; pindahkan ke map yang lebih dekat, misalnya D:/RKT",
    errno.EINVAL: "namanya memuat tanda yang tidak diizinkan; ganti namanya",
    errno.ELOOP: "tautannya berputar; berikan map aslinya",
}
_OTHER = "penyimpanan tidak menjawab; periksa sambungan atau kabelnya lalu ulangi"


def system_message(err: OSError) -> str:
    """Return one sentence about what the computer refused; an empty one where nobody reads any more."""
    if err.errno == errno.EPIPE or isinstance(err, BrokenPipeError):
        _leave_quietly()
        return ""
    name = os.fsdecode(err.filename) if isinstance(err.filename, (str, bytes)) else ""
    what = f"{name} tidak dapat dipakai" if name else "Berkas atau map tidak dapat dipakai"
    return f"{what}: {_REASONS.get(err.errno or 0, _OTHER)}."


def _leave_quietly() -> None:
    """The reader of our output has gone (`| head`); Python would complain of it while it ends."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
