"""The package: its parts with their types, the relations between them."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from xml.etree import ElementTree as ET

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_XML = (".xml", ".rels", ".vml")


@dataclass(frozen=True)
class Package:
    """The parts of a workbook by name; XML parts are parsed once."""

    content: dict[str, bytes]
    names: tuple[str, ...]

    @classmethod
    def of(cls, data: bytes) -> Package:
        """Read a workbook."""
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = tuple(package.namelist())
            return cls({name: package.read(name) for name in names}, names)

    @cached_property
    def xml(self) -> dict[str, ET.Element]:
        """The parsed parts; a part that is no XML raises."""
        return {name: ET.fromstring(data) for name, data in self.content.items() if name.endswith(_XML)}

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """The relations of a part by id: the last word of their type, and the part or address that they lead to."""
        rels = self.xml.get(rels_of(part))
        return {} if rels is None else {r.attrib["Id"]: _target(part, r) for r in rels.iter(f"{_RELS}Relationship")}

    @cached_property
    def sheets(self) -> dict[str, str]:
        """The sheets by name with their parts, in the order of the workbook."""
        relations = self.relations("xl/workbook.xml")
        entries = self.xml["xl/workbook.xml"].iter(f"{MAIN}sheet")
        return {e.attrib["name"]: relations[e.attrib[f"{REL}id"]][1] for e in entries}

    def all(self, folder: str) -> list[str]:
        """The XML parts below a folder, in order."""
        return sorted(name for name in self.content if name.startswith(folder) and name.endswith(".xml"))


def rels_of(part: str) -> str:
    """The part that holds the relations of a part."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _target(part: str, relation: ET.Element) -> tuple[str, str]:
    kind, target = relation.attrib["Type"].rpartition("/")[2], relation.attrib["Target"]
    if relation.get("TargetMode") == "External":
        return f"external {kind}", target
    return kind, posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")


def part_problems(package: Package) -> Iterator[str]:
    """Parts that are there twice, that have no type, that are no XML; relations that lead nowhere."""
    yield from (f"{name}: stands in the package twice" for name, n in Counter(package.names).items() if n > 1)
    lower = Counter(name.casefold() for name in package.content)
    yield from (f"{name}: differs from another part by case alone" for name, n in lower.items() if n > 1)
    for name, data in package.content.items():
        if name.endswith(_XML):
            try:
                ET.fromstring(data)
            except ET.ParseError as err:
                yield f"{name}: is not well-formed: {err}"
                return
    yield from _types(package)
    for rels in [name for name in package.content if name.endswith(".rels")]:
        folder, name = posixpath.split(rels)
        yield from _relations(package, posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels")))


def _types(package: Package) -> Iterator[str]:
    types = package.xml["[Content_Types].xml"]
    defaults = {e.attrib["Extension"].casefold() for e in types.iter(f"{_TYPES}Default")}
    overrides = Counter(e.attrib["PartName"].lstrip("/") for e in types.iter(f"{_TYPES}Override"))
    yield from (f"{name}: has two types" for name, count in overrides.items() if count > 1)
    yield from (f"{name}: has a type but is not there" for name in overrides if name not in package.content)
    for name in package.content:
        suffix = name.rpartition(".")[2].casefold()
        if name != "[Content_Types].xml" and name not in overrides and (suffix not in defaults or suffix == "xml"):
            yield f"{name}: has no type of its own"


def _relations(package: Package, part: str) -> Iterator[str]:
    ids = Counter(r.attrib["Id"] for r in package.xml[rels_of(part)].iter(f"{_RELS}Relationship"))
    yield from (f"{part}: relation {key} stands twice" for key, count in ids.items() if count > 1)
    for key, (kind, target) in package.relations(part).items():
        if not kind.startswith("external") and target not in package.content:
            yield f"{part}: relation {key} leads to {target}, which is not there"
    if part in package.xml:
        used = {v for e in package.xml[part].iter() for k, v in e.attrib.items() if k.startswith(REL)}
        yield from (f"{part}: names relation {key}, which is not there" for key in sorted(used - ids.keys()))
