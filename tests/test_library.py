"""The library as its users import it."""

from pathlib import Path

import rkt_xl


def test_check_gives_findings_with_their_cells(bkpp: Path) -> None:
    result = rkt_xl.check(bkpp)
    assert {f.code for f in result.findings} >= {"NOM-02", "STR-08"}
    assert all(f.refs for f in result.findings)


def test_inspect_takes_one_file_or_several(bkpp: Path) -> None:
    one = rkt_xl.inspect(next(bkpp.glob("PK*.xlsx")))
    assert {d.kind.value for f in one.files for d in f.documents} == {"pk"}
    assert len(rkt_xl.inspect([*bkpp.glob("PK*.xlsx"), *bkpp.glob("DPA*.xlsx")]).files) == 2


def test_merge_writes_a_workbook_of_the_office_and_year(bkpp: Path, tmp_path: Path) -> None:
    _, written = rkt_xl.merge(bkpp, tmp_path)
    assert [path.suffix for path in written] == [".xlsx"]
    assert "2025" in written[0].name and written[0].parent == tmp_path


def test_frames_hold_every_fact_once_with_its_cell(bkpp: Path) -> None:
    frames = rkt_xl.to_frames(rkt_xl.check(bkpp))
    rkt = frames.indicators.query("kind == 'rkt' and role == 'target'")
    assert sorted(rkt["value"]) == [77.95, 83.35, 91.65]
    assert frames.nodes.query("kind == 'dpa' and level == 'subkegiatan'")["pagu"].gt(0).all()
    assert frames.indicators["cell"].str.fullmatch(r"[A-Z]+[0-9]+").all()
    assert set(frames.findings["severity"]) <= {"error", "warning", "info"}
