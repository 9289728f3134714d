"""Names with what people are, once in a section."""

from ripplegrid.model import Contributor
from ripplegrid.model.words import VoiceKind
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.kinds.case_study.cast import Cast, role_of
from tests.factories import case, contributor, telling, voice
from tests.unit.report.documents.told import DAY, account

ANN = (
    contributor("p", name="Ann", organisation="Nurse (invented)"),
    voice("v", name="Ann", contributor="p"),
    telling("a", "v"),
)


def test_what_somebody_is_stands_at_the_first_mention_alone() -> None:
    cast = Cast(account(*ANN, telling("a", "w")))
    assert cast.who(["v", "w"]) == "Ann (Nurse) and Voice w"
    assert cast.who(["v"]) == "Ann"
    assert cast.behind(["v"]) == (("voices", "v"), ("contributors", "p"))


def test_where_no_place_is_known_the_kind_of_person_is_said() -> None:
    made = account(Contributor(id="p", name="Ann", types=frozenset({"carer"})), *ANN[1:])
    assert role_of(made, "v") == "carer"


def test_a_paper_and_who_is_not_named_have_nothing_beside_them() -> None:
    paper = account(voice("d", kind=VoiceKind.DOCUMENT, name="Minutes"), telling("a", "d"))
    assert role_of(paper, "d") == ""
    unnamed = Account(case(*ANN), made=DAY)
    assert all(role_of(unnamed, one) == "" for one in unnamed.case.voices)


def test_more_than_a_few_are_counted() -> None:
    many = account(*(telling("a", f"v{n}") for n in range(6)))
    assert Cast(many).who([f"v{n}" for n in range(6)]) == "6 people"
