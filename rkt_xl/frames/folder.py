"""The folder of `--data`: every fact, finding and office as CSV and Parquet, for use elsewhere.

Each office leaves a part when it has been reconciled; at the end the parts are put together in the order of the
offices. So no more than one office is in memory, and the files are the same in whatever order offices are finished.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from rkt_xl.errors import OutputError
from rkt_xl.frames.csv import append_csv
from rkt_xl.frames.facts import to_frames
from rkt_xl.frames.recap import recap
from rkt_xl.model.result import OfficeResult
from rkt_xl.model.summary import OfficeSummary

_PARTS = ".rkt-xl-bagian"
_ROWS_AT_ONCE = 20_000
_OWN = {"opd": pa.string(), "tahun_rkt": pa.int64()}
_NUMBERS = {
    "tahun": pa.int64(),
    "triwulan": pa.int64(),
    "value": pa.float64(),
    "pagu": pa.float64(),
}
_TABLES = {"indikator": "indicators", "program_kegiatan": "nodes", "temuan": "findings"}
"""The name of each file, and the frame that it holds."""


@dataclass(frozen=True, slots=True)
class DataFolder:
    """A folder that gets the data of a run.

    Args:
        path: the folder; made when it does not exist. Files of the same names are replaced, others stay.
    """

    path: Path

    def add(self, office: OfficeResult, name: str) -> None:
        """Leave the part of one office.

        Args:
            office: its result.
            name: which no other office of the run has.

        Raises:
            OutputError: when the folder cannot be written to.
        """
        frames = to_frames(office)
        with _told(self.path):
            parts = self.path / _PARTS
            parts.mkdir(parents=True, exist_ok=True)
            for table, frame in _TABLES.items():
                own = getattr(frames, frame)
                own.insert(0, "opd", office.opd)
                own.insert(1, "tahun_rkt", office.tahun)
                pq.write_table(_typed(own), parts / f"{name}.{table}.parquet")

    def finish(self, names: Sequence[str], summaries: Sequence[OfficeSummary]) -> tuple[Path, ...]:
        """Put the parts together; return the files that were written.

        Args:
            names: of the parts, in the order of the offices.
            summaries: of the same offices.

        Raises:
            OutputError: when a file cannot be written.
        """
        with _told(self.path):
            written = [path for table in _TABLES for path in self._join(table, names)]
            written += self._put("rekap", iter([pa.Table.from_pandas(recap(summaries).offices, preserve_index=False)]))
            shutil.rmtree(self.path / _PARTS, ignore_errors=True)
        return tuple(written)

    def _join(self, table: str, names: Sequence[str]) -> list[Path]:
        parts = self.path / _PARTS
        return self._put(table, (pq.read_table(parts / f"{name}.{table}.parquet") for name in names))

    def _put(self, table: str, parts: Iterator[Any]) -> list[Path]:
        """Write one table as CSV and Parquet, part by part, and put both in place when they are whole."""
        targets = [self.path / f"{table}.csv", self.path / f"{table}.parquet"]
        temporary = [target.with_name(f".{target.name}.tmp") for target in targets]
        writer = None
        try:
            with temporary[0].open("w", encoding="utf-8-sig", newline="") as stream:
                for part in _larger(parts):
                    if writer is None:
                        writer = pq.ParquetWriter(temporary[1], part.schema)
                    writer.write_table(part)
                    append_csv(part.to_pandas(integer_object_nulls=True), stream)
            if writer is not None:
                writer.close()
            for path, target in zip(temporary, targets, strict=True):
                path.replace(target)
        finally:
            for path in temporary:
                path.unlink(missing_ok=True)
        return targets


def _larger(parts: Iterator[Any]) -> Iterator[Any]:
    """The same rows in fewer parts: a file of one group of rows for each office of a province is slow to read."""
    waiting: list[Any] = []
    rows = 0
    for part in parts:
        waiting.append(part)
        rows += part.num_rows
        if rows >= _ROWS_AT_ONCE:
            yield pa.concat_tables(waiting)
            waiting, rows = [], 0
    if waiting:
        yield pa.concat_tables(waiting)


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Turn what the system refuses into one sentence."""
    try:
        yield
    except OSError as err:
        raise OutputError(
            f"Data tidak dapat ditulis ke {folder}; tutup berkasnya di Excel, atau pilih map lain dengan --data."
        ) from err


def _typed(frame: pd.DataFrame) -> Any:
    """The frame with types that do not depend on what happens to be in it, so that all parts fit together."""
    fields = [pa.field(name, (_OWN | _NUMBERS).get(str(name), pa.string())) for name in frame.columns]
    return pa.Table.from_pandas(frame, schema=pa.schema(fields), preserve_index=False)
