"""How far a round has come, in numbers."""

from ripplegrid.web.across.progress import Progress, coded_with, progress
from ripplegrid.web.cases.models import Case
from tests import factories as make
from tests.unit.web.across.coders import together


def test_entries_looked_at_are_counted_and_links_and_other_rounds_are_not(owner):
    together(
        owner,
        make.coding("case/a"),
        make.coding("case/a", "u"),
        make.coding("case/b", contribution="b>c"),
        make.coding("case/c", round=None),
        make.coding("case/b", None, "ben"),
    )
    row = Case.objects.get(pk="synthesis")
    shares = {"ann": [("case", "a"), ("case", "b")], "ben": [("case", "a")], "cat": []}
    found = progress(row, "r", shares)
    assert found == {"ann": Progress(2, 1), "ben": Progress(1, 0), "cat": Progress(0, 0)}
    assert found["ben"].left == 1
    assert coded_with(row) == {"b"}


def test_nobody_coded_with_a_codebook_nobody_coded_with(owner):
    together(owner, make.coding("case/a", round=None))
    assert coded_with(Case.objects.get(pk="synthesis")) == set()
