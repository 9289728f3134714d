"""The published JSON Schemas of our own files, made from the same types that read and write them.

A schema cannot say everything: that ids are not used twice, that references point at something,
that a date does not end before it begins, and the rules of the model are checked by reading.
"""

from __future__ import annotations

import inspect
import json
from importlib.resources import files

from ripplegrid.exchange.native.case_file import LAYOUT
from ripplegrid.exchange.native.layout import Layout
from ripplegrid.exchange.native.records import FileField, fields_of
from ripplegrid.exchange.native.shapes import WHEN_SCHEMA, Json, Text
from ripplegrid.exchange.native.synthesis_file import CASES, SYNTHESIS_LAYOUT
from ripplegrid.model.record import Record

FILE = "ripplegrid.case.schema.json"
SYNTHESIS_FILE = "ripplegrid.synthesis.schema.json"


def case_schema() -> dict[str, Json]:
    """The JSON Schema (draft 2020-12) of the case file.

    Example:
        >>> case_schema()["properties"]["format"]
        {'const': 'ripplegrid.case'}
    """
    made = {**_head(LAYOUT, "Ripplegrid case file"), **_object(LAYOUT)}
    return made | {"$defs": {"When": WHEN_SCHEMA} | _kinds(LAYOUT)}


def synthesis_schema() -> dict[str, Json]:
    """The JSON Schema of the synthesis file; the case studies inside are as the case file has them.

    Example:
        >>> synthesis_schema()["properties"]["cases"]
        {'type': 'array', 'items': {'$ref': '#/$defs/CaseStudy'}}
    """
    made = {**_head(SYNTHESIS_LAYOUT, "Ripplegrid synthesis file"), **_object(SYNTHESIS_LAYOUT)}
    made["properties"][CASES] = {"type": "array", "items": {"$ref": "#/$defs/CaseStudy"}}
    definitions = {"When": WHEN_SCHEMA} | _kinds(SYNTHESIS_LAYOUT)
    return made | {"$defs": definitions | {"CaseStudy": _object(LAYOUT)} | _kinds(LAYOUT)}


def _head(layout: Layout, title: str) -> dict[str, Json]:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{layout.name.replace('.', ':')}:{layout.version}",
        "title": f"{title}, version {layout.version}",
    }


def _object(layout: Layout) -> dict[str, Json]:
    tables = {
        name: {"type": "array", "items": {"$ref": f"#/$defs/{kind.__name__}"}}
        for name, kind in layout.tables.items()
    }
    return {
        "type": "object",
        "properties": {
            "format": {"const": layout.name},
            "version": {"type": "integer", "const": layout.version},
            "about": {"$ref": f"#/$defs/{layout.about.__name__}"},
            **tables,
        },
        "required": ["format", "version", "about"],
        "additionalProperties": False,
    }


def _kinds(layout: Layout) -> dict[str, Json]:
    kinds: tuple[type[Record], ...] = (layout.about, *layout.tables.values())
    return {kind.__name__: _record(kind) for kind in kinds}


def _record(kind: type[Record]) -> dict[str, Json]:
    known = fields_of(kind)
    return {
        "type": "object",
        "description": (inspect.getdoc(kind) or "").splitlines()[0],
        "properties": {field.name: _field(field) for field in known},
        "required": [field.name for field in known if field.required],
        "additionalProperties": False,
    }


def _field(field: FileField) -> dict[str, Json]:
    """A text without a default must say something."""
    if field.required and isinstance(field.shape, Text):
        return {"type": "string", "pattern": r"\S"}
    return field.shape.schema()


def schema_text(schema: dict[str, Json]) -> str:
    """A schema as it is published.

    Example:
        >>> schema_text(case_schema()) == published(FILE)
        True
    """
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def published(name: str) -> str:
    """The schema file of this name that stands beside this module."""
    return (files(__package__) / name).read_text(encoding="utf-8")
