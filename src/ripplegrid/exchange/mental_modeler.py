"""Mental Modeler maps (.mmp): XML in several spellings, or JSON with the same names.

Read only. The traps: everything may be CDATA, the root's name changes its case, weights are numbers
or words such as ``H+``, and a scenario repeats the ids of the concepts, which must not be taken for
the concepts themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, BinaryIO

from ripplegrid.exchange import limits
from ripplegrid.exchange.concept_map import (
    Arrow,
    Concept,
    ConceptMap,
    labelled,
    problem,
    to_case,
)
from ripplegrid.exchange.file_ids import FileIds
from ripplegrid.exchange.format import Imported, Problem
from ripplegrid.exchange.native.json_text import parse
from ripplegrid.exchange.read_only import ReadOnlyFormat
from ripplegrid.saying import worded

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

PROGRAM = "Mental Modeler"
MOST_ELEMENTS = 1_000_000
_NOTHING = frozenset({"", "0", "0.0"})


@dataclass(frozen=True, slots=True)
class MentalModelerMap(ReadOnlyFormat):
    """The format. It knows concepts and signed arrows only, so it is not written."""

    def recognises(self, head: bytes, filename: str) -> bool:
        """Whether the root element or the first keys are those of a map."""
        start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
        if start.startswith(b"<"):
            return b"<mentalmodeler" in start
        return start.startswith(b"{") and (
            filename.lower().endswith(self.suffixes) or b'"groupnames"' in start
        )

    def read(self, stream: BinaryIO, filename: str = "") -> Imported:
        """The map in the stream as a case study; every concept waits in the tray."""
        data, problems = limits.read_bounded(stream, filename)
        if data is None:
            return Imported(case=None, problems=problems)
        json_like = data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")
        tree, problems = _from_json(data) if json_like else _from_xml(data)
        if tree is None:
            return Imported(case=None, problems=problems)
        return to_case(_map(tree, PurePath(filename).stem), FileIds(data))


FORMAT = MentalModelerMap("mmp", "Mental Modeler map", (".mmp",))


def _from_json(data: bytes) -> tuple[dict[str, Any] | None, tuple[Problem, ...]]:
    tree, problems = parse(data)
    if problems:
        return None, problems
    lowered = {str(key).lower(): value for key, value in tree.items()}
    inner = lowered.get("mentalmodeler")
    if isinstance(inner, dict):
        lowered = {str(key).lower(): value for key, value in inner.items()}
    if not isinstance(lowered.get("concepts"), list):
        return None, (_no_map(),)
    return lowered, ()


def _from_xml(data: bytes) -> tuple[dict[str, Any] | None, tuple[Problem, ...]]:
    from defusedxml import DefusedXmlException, ElementTree  # noqa: PLC0415 - an extra

    if data.count(b"<") > 2 * MOST_ELEMENTS:
        return None, (_error("too-many-parts", worded("The file has more parts than any map.")),)
    try:
        root = ElementTree.fromstring(data, forbid_dtd=True)
    except ElementTree.ParseError as error:
        line, column = error.position
        place, said = f"line {line}, column {column + 1}", worded("The file is not complete XML.")
        hint = worded("It may have been cut short; save the map again in Mental Modeler.")
        return None, (_error("not-xml", said, place, hint),)
    except DefusedXmlException:
        return None, (limits.document_type(),)
    except (LookupError, ValueError):
        said = worded("The file is in an encoding that cannot be read.")
        return None, (_error("not-utf-8", said, hint=worded("Save it again as UTF-8.")),)
    if _local(root) != "mentalmodeler":
        return None, (_no_map(),)
    try:
        return {_local(child): _tree(child) for child in root}, ()
    except RecursionError:
        return None, (_error("too-deep", worded("The file is nested deeper than any map.")),)


def _tree(element: Element) -> Any:
    """An element as the JSON form has it: the lists as lists, the rest by name."""
    name = _local(element)
    if name in {"concepts", "relationships", "scenarios"}:
        return [_tree(child) for child in element]
    if len(element) == 0:
        return element.text or ""
    return {
        _local(child): _tree(child) for child in element if name != "scenario" or not len(child)
    }


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2].lower()


def _error(code: str, sentence: str, place: str = "the whole file", hint: str = "") -> Problem:
    return Problem(code=code, place=place, sentence=sentence, hint=hint)


def _no_map() -> Problem:
    said = worded("There is no Mental Modeler map in this file.")
    return _error(
        "not-a-map", said, hint=worded("A map begins with <mentalmodeler> or {“info”: …}.")
    )


def _text(node: Any, name: str) -> str:
    value = node.get(name) if isinstance(node, dict) else None
    return str(value).strip() if isinstance(value, str | int | float) else ""


def _items(node: Any) -> list[Any]:
    return node if isinstance(node, list) else []


def _map(tree: dict[str, Any], stem: str) -> ConceptMap:
    info = tree.get("info")
    concepts = _items(tree["concepts"]) if "concepts" in tree else []
    title = _text(info, "name") or stem or "A map without a name"
    version, day = _text(info, "version"), _text(info, "date")
    made = [f"version {version}" if version else "", f"of {day}" if day else ""]
    return ConceptMap(
        program=PROGRAM,
        title=title,
        summary=_text(info, "description"),
        authors=(_text(info, "author"),) if _text(info, "author") else (),
        source=", ".join(p for p in (f"{PROGRAM} map “{title}”", *made) if p),
        concepts=tuple(_concepts(concepts, tree)),
        arrows=tuple(_arrows(concepts)),
        problems=tuple(_left_out(tree, concepts)),
    )


def _place(number: int, concept: Any) -> str:
    return f"concept {_text(concept, 'id') or f'at place {number}'}"


def _key(number: int, concept: Any) -> str:
    return _text(concept, "id") or f"place {number}"


def _concepts(concepts: list[Any], tree: dict[str, Any]) -> Iterator[Concept]:
    for number, concept in enumerate(concepts, 1):
        group = _group(tree.get("groupnames"), _text(concept, "group"))
        extra = (
            ("Units", _text(concept, "units")),
            ("Group", group),
            ("Preferred state", _text(concept, "preferredState")
             or _text(concept, "preferredstate")),
        )  # fmt: skip
        note = "\n".join(n for n in (_text(concept, "notes"), labelled(extra, _NOTHING)) if n)
        yield Concept(
            key=_key(number, concept), text=_text(concept, "name"), note=note,
            place=_place(number, concept),
        )  # fmt: skip


def _group(names: Any, number: str) -> str:
    if isinstance(names, dict):
        return _text(names, number) or _text(names, f"group{number}")
    return ""


def _arrows(concepts: list[Any]) -> Iterator[Arrow]:
    for number, concept in enumerate(concepts, 1):
        relations = concept.get("relationships") if isinstance(concept, dict) else None
        for link in _items(relations):
            extra = (
                ("Weight in Mental Modeler", _text(link, "influence")),
                ("Confidence", _text(link, "confidence")),
            )
            note = "\n".join(n for n in (_text(link, "notes"), labelled(extra, _NOTHING)) if n)
            target = _text(link, "id")
            yield Arrow(
                source=_key(number, concept),
                target=target,
                weight=_text(link, "influence"),
                note=note,
                place=f"{_place(number, concept)}, relationship to {target or 'nothing'}",
            )


def _left_out(tree: dict[str, Any], concepts: list[Any]) -> Iterator[Problem]:
    if not concepts:
        yield problem("empty", "the whole file", worded("The map holds no concepts."))
    scenarios = _items(tree.get("scenarios"))
    if scenarios:
        names = ", ".join(f"“{_text(s, 'name')[:60]}”" for s in scenarios[:5])
        said = worded(
            "The scenarios of the map ({names}) are not part of an account and were left out.",
            names=names,
        )
        yield problem("left-out", "scenarios", said, note=True)
