"""What a register knows of its records."""

from ripplegrid.model.registers import Workshop
from ripplegrid.web.cases.registers.workshops import WORKSHOPS
from tests import factories as make


def test_it_knows_its_table_its_home_and_what_to_call_a_record():
    assert (WORKSHOPS.kind, WORKSHOPS.table, WORKSHOPS.home) == (Workshop, "workshops", "workshops")
    assert WORKSHOPS.says(Workshop(id="w", title="First")) == "First"


def test_records_stand_in_their_order():
    case = make.case(Workshop(id="b", title="B"), Workshop(id="a", title="A"))
    assert [one.id for one in WORKSHOPS.records(case)] == ["a", "b"]
