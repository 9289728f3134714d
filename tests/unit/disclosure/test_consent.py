"""What each voice gave leave for."""

from typing import Any

from ripplegrid.disclosure.consent import Consents
from ripplegrid.model import Consent
from ripplegrid.model.words import Use, VoiceKind
from tests.factories import case, entry, telling, voice, when


def answer(*, given: bool, number: int = 1, **fields: Any) -> Consent:
    return Consent(**{"id": f"k{number}", "voice": "v", "use": Use.REPORT, "given": given} | fields)


def allows(*answers: Consent, about: tuple[str, ...] = ("e/v", "e")) -> bool:
    return Consents(case(telling("e", "v"), *answers)).allows("v", Use.REPORT, *about)


def test_without_an_answer_only_the_team_may_use_what_a_person_said() -> None:
    asked = Consents(case(voice("v"), voice("d", kind=VoiceKind.DOCUMENT)))
    assert asked.allows("v", Use.WORKSHOP)
    assert not any(asked.allows("v", use) for use in Use if use is not Use.WORKSHOP)
    assert all(asked.allows("d", use) for use in Use)


def test_the_nearest_answer_counts() -> None:
    general = answer(given=False, number=1)
    of_entry = answer(given=True, number=2, about="e")
    of_item = answer(given=False, number=3, about="e/v")
    assert not allows(general)
    assert allows(general, of_entry)
    assert not allows(general, of_entry, of_item)


def test_an_answer_about_the_case_study_is_about_everything() -> None:
    assert allows(answer(given=True, about="case"))


def test_a_no_counts_unless_a_yes_came_certainly_later() -> None:
    yes, no = answer(given=True, number=1), answer(given=False, number=2)
    assert allows(yes)
    assert not allows(yes, no)
    late = answer(given=True, number=1, when=when("2017-02-01"))
    early = answer(given=False, number=2, when=when("2016-02-01"))
    vague = answer(given=False, number=2, when=when("2016-02-01", "2018-01-01"))
    assert allows(late, early)
    assert not allows(late, vague)


def test_answers_of_others_and_for_other_uses_do_not_count() -> None:
    assert not allows(answer(given=True, voice="w"))
    assert not allows(answer(given=True, use=Use.ARCHIVE))


def test_anybody_may_refuse_an_item() -> None:
    asked = Consents(case(entry("e"), answer(given=False, about="e")))
    assert asked.refused(Use.REPORT, "e")
    assert not asked.refused(Use.ARCHIVE, "e")
    assert not asked.refused(Use.REPORT, "f")


def test_who_said_no_to_anything_is_looked_at_and_nobody_else():
    consents = Consents(
        case(
            voice("v"), voice("w"), entry("e"),
            Consent(id="1", voice="v", use=Use.WORKSHOP, given=False, about="e"),
            Consent(id="2", voice="w", use=Use.WORKSHOP, given=True),
        )
    )  # fmt: skip
    assert consents.wary(Use.WORKSHOP) == {"v"}
    assert not consents.wary(Use.REPORT)
