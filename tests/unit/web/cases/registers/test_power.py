"""The registers of power and of private notes."""

from ripplegrid.model.naming import Naming
from ripplegrid.model.registers import PowerNote
from ripplegrid.web.cases.registers.power import ONLY_YOU, POWER
from tests import factories as make


def test_stages_are_named_as_the_team_names_them():
    case = make.case(PowerNote(id="n", text="They decided", stage="design"))
    assert POWER.more(case, Naming(case)) == {"stage_names": {"design": "Design"}}


def test_the_private_register_says_who_else_could_read_it():
    assert "backup" in str(ONLY_YOU.words.why)
