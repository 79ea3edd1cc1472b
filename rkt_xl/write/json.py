"""The result as one JSON object, schema `rkt-xl/1`; the same for inspect, check and merge."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from rkt_xl.model.account import SetAside
from rkt_xl.model.document import Document, ReadFile, TableInfo
from rkt_xl.model.finding import Finding
from rkt_xl.model.plan import Indikator, Node, Pagu, Target
from rkt_xl.model.provenance import CellRef
from rkt_xl.model.target import Role, plain

SCHEMA = "rkt-xl/1"

JsonObject = dict[str, Any]


def render_json(files: Sequence[ReadFile], findings: Sequence[Finding]) -> str:
    """Return the JSON text of a result, with a newline at its end."""
    return "".join(json_pieces(lambda: files, sorted(findings, key=lambda f: f.sort_key)))


def json_pieces(files: Callable[[], Iterable[ReadFile]], findings: Iterable[Finding]) -> Iterator[str]:
    """Yield the JSON text of a result piece by piece, in the fixed order of file, sheet, row and column.

    Args:
        files: gives every file, one after the other; it is called once for each part of the result.
        findings: in their order.
    """
    yield f'{{\n "schema": "{SCHEMA}",\n "files": '
    yield from _listed(map(_file_pieces, files()))
    yield ',\n "indicators": '
    yield from _array(record for file in files() for d in file.documents for record in _indicators(d))
    yield ',\n "nodes": '
    yield from _array(_node(d, node) for file in files() for d in file.documents for node in d.nodes)
    yield ',\n "findings": '
    yield from _array(map(_finding, findings))
    yield "\n}\n"


def result_object(files: Sequence[ReadFile], findings: Sequence[Finding]) -> JsonObject:
    """Return the result as plain objects, in the fixed order of file, sheet, row and column."""
    documents = [document for file in files for document in file.documents]
    return {
        "schema": SCHEMA,
        "files": [_file(file) for file in files],
        "indicators": [record for document in documents for record in _indicators(document)],
        "nodes": [_node(document, node) for document in documents for node in document.nodes],
        "findings": [_finding(finding) for finding in sorted(findings, key=lambda f: f.sort_key)],
    }


def _array(records: Iterable[JsonObject], margin: str = " ") -> Iterator[str]:
    """An array as `json.dumps` indents it behind a margin; line breaks within texts are escaped there."""
    return _listed(([_indented(record, margin)] for record in records), margin)


def _listed(entries: Iterable[Iterable[str]], margin: str = " ") -> Iterator[str]:
    """An array whose entries come in pieces."""
    before = "["
    for pieces in entries:
        yield f"{before}\n{margin} "
        yield from pieces
        before = ","
    yield "[]" if before == "[" else f"\n{margin}]"


def _indented(record: JsonObject, margin: str) -> str:
    """A record as `json.dumps` indents it; one without records in it is not left to it, which is ten times as fast."""
    if any(isinstance(value, (dict, list)) for value in record.values()):
        return json.dumps(record, ensure_ascii=False, indent=1).replace("\n", f"\n{margin} ")
    return f"{{\n{margin}  {_flat_encoder(margin).encode(record)[1:-1]}\n{margin} }}"


@cache
def _flat_encoder(margin: str) -> json.JSONEncoder:
    return json.JSONEncoder(ensure_ascii=False, separators=(f",\n{margin}  ", ": "))


def _file_pieces(file: ReadFile) -> Iterator[str]:
    """A file; the cells that it set aside, which may be millions, one by one."""
    head = _indented(_file_head(file), " ")
    yield f'{head.removesuffix("}").rstrip()},\n   "set_aside": '
    yield from _array(map(_cell_aside, file.set_aside), "   ")
    yield "\n  }"


def _file(file: ReadFile) -> JsonObject:
    return {**_file_head(file), "set_aside": [_cell_aside(item) for item in file.set_aside]}


def _cell_aside(item: SetAside) -> JsonObject:
    return {"sheet": item.ref.sheet, "cell": item.ref.a1, "text": item.ref.text, "reason": item.reason}


def _file_head(file: ReadFile) -> JsonObject:
    return {
        "file": file.file,
        "format": file.format,
        "status": file.status.value,
        "reason": file.reason,
        "tables": [_table(document.table) for document in file.documents],
        "cells": {"filled": file.filled, "used": file.used, "set_aside": len(file.set_aside)},
    }


def _table(table: TableInfo) -> JsonObject:
    return {
        "sheet": table.sheet,
        "range": table.area,
        "header": table.header,
        "kind": table.kind.value,
        "opd": table.opd.value if table.opd else None,
        "tahun": table.tahun,
        "periode": list(table.periode) if table.periode else None,
        "versi": table.versi.value if table.versi else None,
        "confidence": table.confidence,
        "why": table.why,
        "columns": dict(table.columns),
    }


def _indicators(document: Document) -> Iterable[JsonObject]:
    for indikator in document.indikator:
        if indikator.targets:
            for target in indikator.targets:
                yield _indicator(document, indikator, target)
        else:
            yield _indicator(document, indikator, None)


def _indicator(document: Document, indikator: Indikator, target: Target | None) -> JsonObject:
    refs: list[CellRef] = [] if target is None else [target.ref]
    if indikator.text is not None:
        refs.append(indikator.text.ref)
    if indikator.satuan is not None:
        refs.append(indikator.satuan.ref)
    return {
        "level": indikator.level.value,
        "owner": indikator.owner.value if indikator.owner else None,
        "kode": str(indikator.kode.value) if indikator.kode else None,
        "indikator": indikator.text.value if indikator.text else None,
        "satuan": indikator.satuan.text if indikator.satuan else None,
        "role": (target.role if target else Role.TARGET).value,
        "tahun": target.tahun if target else document.table.tahun,
        "triwulan": target.triwulan if target else None,
        "target": target.ref.text.strip() if target else "",
        "value": target.value.text if target else None,
        "value_kind": target.value.kind.value if target else "missing",
        "kind": (target.quoted if target else None) or document.kind.value,
        "refs": [_ref(ref) for ref in dict.fromkeys(refs)],
    }


def _node(document: Document, node: Node) -> JsonObject:
    refs = [node.nama.ref]
    if node.kode is not None:
        refs.append(node.kode.ref)
    refs.extend(pagu.ref for pagu in node.pagu)
    return {
        "level": node.level.value,
        "kode": str(node.kode.value) if node.kode else None,
        "nama": node.nama.value,
        "sasaran": node.sasaran.value if node.sasaran else None,
        "pagu": {
            _pagu_key(document, pagu): plain(pagu.amount)
            for pagu in node.pagu
            if pagu.amount is not None and pagu.role is Role.TARGET and pagu.quoted is None
        },
        "kind": document.kind.value,
        "refs": [_ref(ref) for ref in dict.fromkeys(refs)],
    }


def _pagu_key(document: Document, pagu: Pagu) -> str:
    """The year of money; `ke-1` where only its place in an unnamed period is known."""
    if pagu.ke is not None:
        return f"ke-{pagu.ke}"
    return str(pagu.tahun or document.table.tahun or "")


def _finding(finding: Finding) -> JsonObject:
    decision = finding.decision
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "decision": {"status": decision.status, "reason": decision.reason, "by": decision.by} if decision else None,
        "refs": [_ref(ref) for ref in finding.refs],
    }


def _ref(ref: CellRef) -> JsonObject:
    return {"file": ref.file, "sheet": ref.sheet, "cell": ref.a1, "text": ref.text}
