"""The published JSON Schema of the case file, made from the same types that read and write it.

A schema cannot say everything: that ids are not used twice, that references point at something,
that a date does not end before it begins, and the rules of the model are checked by reading.
"""

from __future__ import annotations

import inspect
import json
from importlib.resources import files

from ripplegrid.exchange.native.case_file import NAME, VERSION
from ripplegrid.exchange.native.records import FileField, fields_of
from ripplegrid.exchange.native.shapes import WHEN_SCHEMA, Json, Text
from ripplegrid.model.case import TABLES, About
from ripplegrid.model.record import Record

FILE = "ripplegrid.case.schema.json"


def case_schema() -> dict[str, Json]:
    """The JSON Schema (draft 2020-12) of the case file.

    Example:
        >>> case_schema()["properties"]["format"]
        {'const': 'ripplegrid.case'}
    """
    tables = {
        name: {"type": "array", "items": {"$ref": f"#/$defs/{kind.__name__}"}}
        for name, kind in TABLES.items()
    }
    kinds: tuple[type[Record], ...] = (About, *TABLES.values())
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{NAME.replace('.', ':')}:{VERSION}",
        "title": f"Ripplegrid case file, version {VERSION}",
        "type": "object",
        "properties": {
            "format": {"const": NAME},
            "version": {"type": "integer", "const": VERSION},
            "about": {"$ref": "#/$defs/About"},
            **tables,
        },
        "required": ["format", "version", "about"],
        "additionalProperties": False,
        "$defs": {"When": WHEN_SCHEMA} | {kind.__name__: _record(kind) for kind in kinds},
    }


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


def schema_text() -> str:
    """The schema as it is published.

    Example:
        >>> schema_text() == published()
        True
    """
    return json.dumps(case_schema(), ensure_ascii=False, indent=2) + "\n"


def published() -> str:
    """The schema file that stands beside this module."""
    return (files(__package__) / FILE).read_text(encoding="utf-8")
