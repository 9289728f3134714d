"""Every register there is, and how their addresses are laid out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ripplegrid.model.record import Record
from ripplegrid.web.cases.registers.evidence import EVIDENCE
from ripplegrid.web.cases.registers.factors import FACTORS
from ripplegrid.web.cases.registers.follow_ups import FOLLOW_UPS
from ripplegrid.web.cases.registers.people import CONTRIBUTORS, PARTICIPANTS, TYPES, VOICES
from ripplegrid.web.cases.registers.power import ONLY_YOU, POWER
from ripplegrid.web.cases.registers.register import Register
from ripplegrid.web.cases.registers.workshops import WORKSHOPS

REGISTERS: tuple[Register, ...] = (
    CONTRIBUTORS,
    PARTICIPANTS,
    TYPES,
    VOICES,
    FACTORS,
    EVIDENCE,
    POWER,
    ONLY_YOU,
    FOLLOW_UPS,
    WORKSHOPS,
)
"""In the order in which pages offer them."""

BY_TABLE: Mapping[type[Record], Register] = {register.kind: register for register in REGISTERS}
"""The register of each kind of record that has one."""


def addresses(register: Register, under: str) -> Iterator[tuple[str, str, str]]:
    """The pages of a register: what each does, its path below ``under``, and its name."""
    begin = f"{under}/{register.path}"
    if not register.listed:
        yield "show", f"{begin}/", register.name
    yield "add", f"{begin}/add/", f"{register.name}-add"
    yield "edit", f"{begin}/<path:record_id>/edit/", f"{register.name}-edit"
    yield "remove", f"{begin}/<path:record_id>/remove/", f"{register.name}-remove"
