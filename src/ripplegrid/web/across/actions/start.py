"""A new synthesis, with whoever begins it as its first coder."""

from __future__ import annotations

from ripplegrid.model.case import table
from ripplegrid.model.coding import Coder
from ripplegrid.model.synthesis import AboutSynthesis, Synthesis
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.actions.coders import coder_id


def start(actor: Person, about: AboutSynthesis) -> None:
    """Begin a synthesis; whoever begins it is its first coder from now on."""
    coder = coder_id(about.id, actor)
    me = Coder(id=coder, name=actor.shown)
    create_case(actor, Synthesis(about=about, coders=table([me])), contributor=coder)
