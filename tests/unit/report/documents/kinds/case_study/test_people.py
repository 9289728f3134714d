"""Who took part, and how."""

from ripplegrid.model.people import Involvement, Participants
from ripplegrid.model.words import Mark, Way
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.kinds.case_study.people import people
from tests.factories import case, contributor, entry, telling, voice
from tests.unit.report.documents.told import DAY, account, found, text


def test_nobody_and_nothing_is_said_so() -> None:
    said = text(people(account()))
    assert "It is not said who helped to produce the research." in said
    assert "It is not said who took part at which stage" in said
    assert "It is not said what people did together." in said


def test_contributors_are_told_with_what_they_brought() -> None:
    ann = contributor("p", name="Ann", types=frozenset({"carer"}), brought="Tea", gained="A say",
                      marks=frozenset({Mark.BROKER}))  # fmt: skip
    made = account(ann, voice("v", name="Ann", contributor="p"), telling("e", "v"))
    said = text(people(made))
    for words in ("One person or body helped", "Ann", "carer", "brings people together", "Tea"):
        assert words in said


def test_who_did_not_let_their_name_out_is_counted() -> None:
    made = Account(case(contributor("p", name="Ann"), contributor("q", name="Ben")), made=DAY)
    said = text(people(made))
    assert "2 of them have not agreed to be named here." in said
    assert "Ann" not in said


def test_stages_and_what_was_done_there() -> None:
    taken = Involvement(id="i", stage="design", stakeholder_type="carer", way=Way.SHARED,
                        scale="two evenings", decided="all together", voice="v")  # fmt: skip
    section = people(account(taken, entry("a", "group", "process", text="We met")))
    for words in ("Design", "Carer: shared.", "How much: two evenings.", "We met [1]"):
        assert words in text(section)
    told = found(section, "Told by Voice v.")
    assert told.rests_on == (("involvements", "i"), ("voices", "v"))


def test_participants_are_kept_apart() -> None:
    group = Participants(id="q", description="Patients of two wards", number="161")
    assert "Patients of two wards. Number: 161." in text(people(account(group)))
