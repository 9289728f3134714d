"""Two case studies of which one entry each says nearly the same, chosen for a synthesis."""

from __future__ import annotations

from ripplegrid.model.across import Match
from ripplegrid.web.across.shown.merged import combine_all
from tests import factories as make

BAKERS = make.case(
    make.entry("x", "individual", "process", text="Carers rewrote the leaflet"),
    make.entry("y", "group", "outcome", text="The ward board listened"),
    make.link("x", "y"),
    id="bakers", title="Bakers",
)  # fmt: skip
CARERS = make.case(
    make.entry("p", "individual", "process", text="The leaflet was rewritten by carers"),
    make.entry("q", "organisational", "outcome", text="Leaflets are checked by readers"),
    make.entry("r", "group", "process", text="Readers met"),
    make.link("q", "r"), make.link("r", "p"), make.link("p", "q"),
    id="carers", title="Carers",
)  # fmt: skip
SAME = Match(id="m", entries=frozenset({"bakers/x", "carers/p"}), why="One event", by="Ann")


def both(*matches):
    return combine_all((BAKERS, CARERS), matches)
