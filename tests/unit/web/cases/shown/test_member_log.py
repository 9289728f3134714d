"""Who came, left or became something else, in sentences."""

from datetime import UTC, datetime

import pytest

from ripplegrid.web.cases.models import MemberChange
from ripplegrid.web.cases.shown.member_log import member_log
from tests.factories import contributor

PEOPLE = {"p": contributor("p", name="Ann Lee")}


@pytest.mark.parametrize(
    ("act", "before", "after", "sentence"),
    [
        ("joined", "", "member", "Bo came by an invitation of Fay, as member."),
        ("role", "member", "owner", "Fay made Bo owner; before: member."),
        ("role", "", "owner", "Fay made Bo owner; before: nobody here."),
        ("removed", "member", "", "Fay took Bo off the list."),
        ("left", "member", "", "Bo left."),
        ("contributor", "", "p", "Fay said that Bo is Ann Lee in the account."),
        ("contributor", "", "q",
         "Fay said that Bo is somebody who is not in it any more in the account."),
        ("contributor", "p", "", "Fay said that Bo is nobody in the account any more."),
    ],
)  # fmt: skip
def test_every_act_is_a_sentence(act, before, after, sentence):
    at = datetime(2026, 1, 2, tzinfo=UTC)
    one = MemberChange(act=act, by="Fay", whom="Bo", before=before, after=after, at=at)
    (line,) = member_log([one], PEOPLE, tells_who=True)
    assert (line.sentence, line.at) == (sentence, at)
    (quiet,) = member_log([one], PEOPLE, tells_who=False)
    assert "Ann Lee" not in quiet.sentence
