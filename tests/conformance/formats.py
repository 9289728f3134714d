"""The formats under test, read and written as people's files are."""

from __future__ import annotations

import io
from functools import cache

from ripplegrid.exchange import child
from ripplegrid.exchange.examples import load, names
from ripplegrid.exchange.format import Format, Imported
from ripplegrid.exchange.registry import FORMATS, by_name
from ripplegrid.model.case import CaseStudy

NAMES = tuple(FORMATS)
WRITTEN = tuple(name for name in NAMES if by_name(name).writes)


def write(format_: Format, case: CaseStudy) -> bytes:
    stream = io.BytesIO()
    format_.write(case, stream)
    return stream.getvalue()


def read(name: str, data: bytes, filename: str = "") -> Imported:
    """As the registry reads it, but in this process: the process of its own has its own tests."""
    door = FORMATS[name]
    if door.apart:
        return child.answer(door.target, data, filename)
    return door.open().read(io.BytesIO(data), filename)


@cache
def examples() -> tuple[CaseStudy, ...]:
    return tuple(load(name) for name in names())


def differences(found: CaseStudy | None, wanted: CaseStudy) -> list[str]:
    """Where two case studies differ, briefly; nothing when they are equal."""
    if found is None:
        return ["nothing was read"]
    if found == wanted:
        return []
    said = [] if found.about == wanted.about else [f"about: {found.about} for {wanted.about}"]
    for name in CaseStudy.__dataclass_fields__:
        if name == "about":
            continue
        here, there = getattr(found, name), getattr(wanted, name)
        unlike = (k for k in sorted({*here, *there}) if here.get(k) != there.get(k))
        said += [f"{name}: {here.get(k)} for {there.get(k)}" for k in unlike]
    return said
