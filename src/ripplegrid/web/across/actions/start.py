"""A new synthesis, with whoever begins it as its first coder."""

from __future__ import annotations

from ripplegrid.model.case import table
from ripplegrid.model.coding import Coder
from ripplegrid.model.record import Id
from ripplegrid.model.synthesis import AboutSynthesis, Synthesis
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.actions import create_case


def start(actor: Person, about: AboutSynthesis, coder: Id) -> None:
    """Begin a synthesis; ``coder`` is the id of the coder that its maker is in it from now on."""
    me = Coder(id=coder, name=actor.shown)
    create_case(actor, Synthesis(about=about, coders=table([me])), contributor=coder)
