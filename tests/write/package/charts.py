"""Charts: each lies on a sheet and draws cells that are there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tests.write.package.areas import box, references
from tests.write.package.parts import Package

_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"


def chart_problems(package: Package) -> Iterator[str]:
    """What is wrong with charts and drawings."""
    for part in package.all("xl/drawings/drawing"):
        ids = Counter(e.attrib["id"] for e in package.xml[part].iter(f"{_DRAWING}cNvPr"))
        yield from (f"{part}: shape {key} stands twice" for key, count in ids.items() if count > 1)
    for part in package.all("xl/charts/chart"):
        yield from (f"{part}: {problem}" for problem in _chart(package, part))


def _chart(package: Package, part: str) -> Iterator[str]:
    chart = package.xml[part]
    for entry in chart.iter(f"{_CHART}f"):
        formula = entry.text or ""
        found = references(formula)
        if not found:
            yield f"draws {formula}, which is no area"
        for sheet, area in found:
            where = box(area)
            if sheet not in package.sheets or where is None or not where.is_sound:
                yield f"draws {formula}, which is not there"
    axes = {e.attrib["val"] for kind in ("catAx", "valAx", "dateAx", "serAx") for a in chart.iter(f"{_CHART}{kind}") if (e := a.find(f"{_CHART}axId")) is not None}  # fmt: skip
    plots = [e for e in chart.iter() if e.tag.endswith("Chart") and e.find(f"{_CHART}ser") is not None]
    used = {e.attrib["val"] for plot in plots for e in plot.findall(f"{_CHART}axId")}
    yield from (f"has no axis {key}" for key in sorted(used - axes))
    orders = Counter(e.attrib["val"] for e in chart.iter(f"{_CHART}idx") if e in _of_series(chart))
    yield from (f"series {key} stands twice" for key, count in orders.items() if count > 1)
    if not plots:
        yield "draws nothing"


def _of_series(chart: object) -> list[object]:
    return [e for s in chart.iter(f"{_CHART}ser") if (e := s.find(f"{_CHART}idx")) is not None]  # type: ignore[attr-defined]
