"""People are named as they say, and asked for no more than they give."""

from ripplegrid.model import Contributor, Involvement, Participants, Voice
from ripplegrid.model.record import term_fields
from ripplegrid.model.words import Attribution, VoiceKind


def test_only_a_name_is_asked_of_a_contributor() -> None:
    person = Contributor(id="p", name="Ann")
    assert person.attribution is Attribution.NAMED
    assert person.types == person.marks == frozenset()


def test_an_anonymous_submission_has_nobody_behind_it() -> None:
    assert Voice(id="v", kind=VoiceKind.ANONYMOUS, name="A post").contributor is None


def test_stakeholder_types_and_stages_are_terms_or_the_teams_own() -> None:
    assert term_fields(Participants) == (("types", "stakeholder_types"),)
    assert term_fields(Involvement) == (
        ("stage", "stages"),
        ("stakeholder_type", "stakeholder_types"),
    )
