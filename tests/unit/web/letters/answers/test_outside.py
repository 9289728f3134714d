"""The answer of somebody outside the team."""

from uuid import uuid4

from ripplegrid.model.plan import apply
from ripplegrid.model.words import Stance
from ripplegrid.web.cases.models import Pass
from ripplegrid.web.letters.answers.outside import Confirmed, confirmed
from tests import factories as make


def test_it_is_one_record_which_another_answer_changes(case):
    given = Pass(id=uuid4(), subject="a")
    for stance in (Stance.AGREES, Stance.DISAGREES, Stance.DISAGREES):
        said = Confirmed(
            name="Mo", role="manager", stance=stance, comment="C", when=make.when("2026-11-23")
        )
        made = confirmed(case, given, said)
        assert made.by == "Mo"
        for change in made.changes:
            case = apply(case, change)
    (kept,) = case.substantiations.values()
    assert (kept.about, kept.by, kept.role, kept.stance) == ("a", "Mo", "manager", Stance.DISAGREES)
    assert made.changes == ()
