"""A whole run under watch: every socket, and every file that is opened for writing, moved or removed, is printed.

python tests/hostile/watched.py FOLDER OUTPUT
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

_CHANGES = (
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.truncate",
    "os.chmod",
    "os.chown",
    "os.utime",
    "os.link",
    "os.symlink",
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_TRUNC


def main(folder: Path, output: Path) -> None:
    seen: list[str] = []

    def watch(event: str, args: tuple[object, ...]) -> None:
        if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")):
            seen.append(f"socket {event} {args}")
        elif event in _CHANGES:
            seen.append(f"{event} {args[:2]}")
        elif event == "open":
            path, mode, flags = args
            is_writing = any(sign in str(mode or "") for sign in "wax+") or bool(int(str(flags or 0)) & _WRITING)
            if is_writing and isinstance(path, str | bytes | os.PathLike):
                seen.append(f"open {os.fsdecode(path)}")

    sys.addaudithook(watch)
    from rkt_xl import frames
    from rkt_xl.pipeline import check, inspect, merge
    from rkt_xl.settings import Settings
    from rkt_xl.write.html import render_page
    from rkt_xl.write.json import render_json

    settings = Settings(tahun=2025, koreksi=True, kke=True, dokumen=True, data=output.with_name("data"))
    result, _ = merge(folder, output, settings)
    merge(folder, output, settings)
    render_json(result.files, result.findings)
    frames.to_frames(check(folder, settings, output))
    painted = inspect([folder], settings, paint=True)
    render_page(painted.files, painted.findings)
    print("\n".join(seen))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
