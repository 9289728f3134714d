"""Making the file of a document: the same at once on a page and in a process of its own.

It is told of one account, or of several together as their teams let them into a report.

It knows neither the store nor requests: what it is given can stand in JSON.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from ripplegrid.disclosure import Shared
from ripplegrid.exchange import native
from ripplegrid.exchange.native import Gathered
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.record import Id
from ripplegrid.report.documents import make, make_across, write
from ripplegrid.report.documents.arranging import arranged
from ripplegrid.report.documents.choices import Choices, read_choices
from ripplegrid.report.documents.parts import State
from ripplegrid.synthesis.account import Giving

MEDIA_TYPES: Mapping[str, str] = {
    ".html": "text/html; charset=utf-8",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pdf": "application/pdf",
    ".md": "text/markdown; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".json": "application/json",
}
STEPS = 2
"""How many steps ``make_file`` says it has made when it is done: told, and written."""


@dataclass(frozen=True, slots=True)
class Together:
    """A synthesis with its case studies as let into a report, what was kept back, and who gave."""

    gathered: Gathered
    left: Mapping[Id, Shared]
    given: tuple[Giving, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What somebody asked for.

    Attributes:
        kind: the kind of document.
        ending: what it is written as.
        made: the day it is made.
        state: the state of the account it is made from.
        order: the sections in the team's order; empty for that of the document.
        left_out: the sections the team leaves out.
        template: the team's own template, for a word processor.
        choices: what the team chose to go in.
    """

    kind: str
    ending: str
    made: date
    state: State
    order: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    template: bytes | None = None
    choices: Choices = field(default_factory=Choices)


def file_of(
    told: CaseStudy | Together, order: Order, step: Callable[[], None] = lambda: None
) -> bytes:
    """The file of a document about a whole account, or about several; the gate is within."""
    if isinstance(told, Together):
        document = make_across(
            order.kind,
            told.gathered,
            made=order.made,
            state=order.state,
            left=told.left,
            given=told.given,
        )
    else:
        document = make(order.kind, told, made=order.made, state=order.state, choices=order.choices)
    document = arranged(document, order.order, order.left_out)
    step()
    file = io.BytesIO()
    write(document, file, order.ending, template=order.template)
    step()
    return file.getvalue()


def given(told: CaseStudy | Together, order: Order) -> dict[str, Any]:
    """What is to be told and what is asked of it, as JSON can hold them."""
    return {
        **_held(told),
        "kind": order.kind,
        "ending": order.ending,
        "made": order.made.isoformat(),
        "digest": order.state.digest,
        "version": order.state.version,
        "cases": dict(order.state.cases),
        "order": order.order,
        "left_out": order.left_out,
        "choices": order.choices.as_json(),
        "template": base64.b64encode(order.template or b"").decode(),
    }


def make_file(asked: Mapping[str, Any], step: Callable[[], None]) -> bytes:
    """The same from what ``given`` gave; called in a process of its own."""
    order = Order(
        kind=asked["kind"],
        ending=asked["ending"],
        made=date.fromisoformat(asked["made"]),
        state=State(digest=asked["digest"], version=asked["version"], cases=asked["cases"]),
        order=tuple(asked["order"]),
        left_out=tuple(asked["left_out"]),
        template=base64.b64decode(asked["template"]) or None,
        choices=read_choices(asked["choices"]),
    )
    return file_of(_told(asked), order, step)


def _held(told: CaseStudy | Together) -> dict[str, Any]:
    file = io.BytesIO()
    if isinstance(told, CaseStudy):
        native.write(told, file)
        return {"case": file.getvalue().decode()}
    native.write_synthesis(told.gathered, file)
    left = {
        one: {"records": dict(kept.records), "quotations": kept.quotations, "names": kept.names}
        for one, kept in told.left.items()
    }
    return {
        "synthesis": file.getvalue().decode(),
        "left": left,
        "given": [asdict(one) for one in told.given],
    }


def _told(asked: Mapping[str, Any]) -> CaseStudy | Together:
    if "case" in asked:
        case = native.read(io.BytesIO(asked["case"].encode()), "account").case
        assert case is not None, "what our own writer wrote can be read"
        return case
    found = native.read_synthesis(io.BytesIO(asked["synthesis"].encode())).found
    assert found is not None, "what our own writer wrote can be read"
    left = {one: Shared(case=found.cases[one], **kept) for one, kept in asked["left"].items()}
    return Together(found, left, tuple(Giving(**one) for one in asked["given"]))
