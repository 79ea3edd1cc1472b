"""What is written to correct the sources: commented copies, and messages about them."""

from __future__ import annotations

from pathlib import Path

from rkt_xl.model.document import FileStatus
from rkt_xl.model.output import PESAN_FILE
from rkt_xl.pipeline.result import RunResult
from rkt_xl.reconcile.office import card_of
from rkt_xl.run.progress import Ear, Progress
from rkt_xl.write.koreksi.report import Corrections


def write_corrections(result: RunResult, folder: Path, beside: Path, stream: Ear = None) -> Corrections:
    """Write the corrections of the sources and the messages about them beside the output.

    Of a folder with several offices only the files that this run is about are touched.

    Raises:
        OutputError: when a file cannot be written.
    """
    from rkt_xl.write.atomic import write_whole
    from rkt_xl.write.koreksi.writer import write_koreksi
    from rkt_xl.write.pesan import render_pesan

    blank = {f.file for f in result.files if f.status is FileStatus.SKIPPED and card_of(f).is_blank}
    findings = [
        f for f in result.findings if any(ref.file not in blank for ref in f.refs)
    ]  # a blank form needs no copy
    told_about = {ref.file for finding in findings for ref in finding.refs}
    named = told_about | {file.file for office in result.offices for file in office.files}
    files = [file for file in result.files if file.file in named]
    progress = Progress("Menandai salinan berkas", len(told_about), stream)
    written = write_koreksi(files, findings, folder, beside, progress.begin, progress.step)
    progress.close()
    pesan = render_pesan(files, result.findings, {k.file: k for k in written}, beside)
    return Corrections(tuple(written), write_whole(beside / PESAN_FILE, pesan))
