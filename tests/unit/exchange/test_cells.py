from hypothesis import given
from hypothesis import strategies as st

from ripplegrid.exchange.cells import Table, Tables, packed, unpacked
from ripplegrid.exchange.format import Problem, Weight

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=5)


@given(st.lists(st.lists(TEXTS, max_size=3).map(tuple), max_size=3).map(tuple))
def test_tables_come_back(rows):
    note = Problem(code="n", place="p", sentence="s.", weight=Weight.NOTE)
    tables = Tables((Table(rows, "One", ((0, 1),)),), (note,))
    assert unpacked(packed(tables)) == tables


def test_an_answer_with_problems_only_or_none_at_all():
    told = b'{"code": "c", "place": "p", "sentence": "s.", "hint": "", "weight": "error"}'
    only = b'{"case": null, "problems": [%b]}' % told
    assert unpacked(only).problems[0].code == "c"
    assert unpacked(b"").problems[0].code == "empty"


def test_places_are_named_as_in_the_program():
    assert Table(()).place(0) == "row 1"
    assert Table((), "A").place(9, 27) == "sheet “A”, row 10, column AB"
