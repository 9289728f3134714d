"""Who checked a sentence of the findings."""

from dataclasses import replace

import pytest

from ripplegrid.analysis.checks import (
    behind,
    checkable,
    checks,
    grounds,
    tells_how,
    told,
)
from ripplegrid.analysis.finding import Finding
from ripplegrid.analysis.findings import findings
from ripplegrid.disclosure import Purpose
from ripplegrid.model.case import table
from ripplegrid.model.reading import Reading
from ripplegrid.model.registers import CheckBack
from ripplegrid.model.words import Attribution, Stance
from ripplegrid.saying import Language, speaking
from tests import factories as make

RECORDS = (
    make.entry("e", "group", "outcome", text="People sat down"),
    make.entry("f", "group", "outcome", text="Nobody sat down"),
    make.telling("e", "v"), make.telling("e", "w"), make.telling("f", "w"),
    make.voice("v", name="Ana"), make.voice("w", name="Ben"),
)  # fmt: skip
CASE = make.case(*RECORDS)


def change(case=CASE):
    return next(f for f in findings(case) if f.code == "change")


def check(by="v", stance=Stance.AGREES, case=CASE, **fields):
    finding = change(case)
    made = {
        "id": f"{by}{stance}", "about": case.id, "voice": by, "stance": stance, "language": "en",
        "finding": finding.code, "sentence": finding.sentence,
        "rests_on": grounds(Reading(case), finding),
    }  # fmt: skip
    return CheckBack(**made | fields)


def of(case, *given):
    answered = replace(case, check_backs=table(given))
    (found,) = checks(Reading(answered), [change(case)])
    return found


def in_words(case, *given, use=Purpose.TEAM):
    return told(replace(case, check_backs=table(given)), of(case, *given), use)


def test_it_says_how_many_checked_it_and_how_they_see_it():
    assert in_words(CASE) == ""
    assert in_words(CASE, check()) == "1 of the 2 people it rests on checked it: 1 agrees."
    both = in_words(CASE, check(), check("w", Stance.PARTLY))
    assert both == "2 of the 2 people it rests on checked it: 1 agrees and 1 partly agrees."


def test_of_one_person_it_says_plainly_what_they_answered():
    alone = make.case(make.entry("e", "group", "outcome"), make.telling("e", "v"))
    said = in_words(alone, check(case=alone, stance=Stance.DISAGREES))
    assert said == "The one person it rests on checked it, and disagrees."


def test_the_last_answer_of_a_person_counts():
    old = check(when=make.when("2025-01-01"))
    new = check(stance=Stance.PARTLY, when=make.when("2026-01-01"))
    assert [one.stance for one in of(CASE, old, new).answers] == [Stance.PARTLY]


def test_a_sentence_that_reads_otherwise_has_earlier_answers():
    given = check()
    told_since = make.case(*RECORDS, make.entry("g", "group", "outcome", text="They rose"),
                           make.telling("g", "v"))  # fmt: skip
    answered = replace(told_since, check_backs=table([given]))
    (found,) = checks(Reading(answered), [change(told_since)])
    assert (found.answers, found.earlier) == ((), (given,))
    assert told(answered, found) == ""
    anew = check("v", Stance.PARTLY, told_since)
    (found,) = checks(
        Reading(replace(answered, check_backs=table([given, anew]))), [change(told_since)]
    )
    assert (found.answers, found.earlier) == ((anew,), ())


def test_an_answer_without_its_words_is_never_taken_for_one_to_what_stands_now():
    given = check(sentence="")
    assert of(CASE, given).earlier == (given,)


def test_what_was_read_in_another_language_is_the_same_while_it_rests_on_the_same():
    given = check(sentence="Στην ομάδα", language="el")
    assert of(CASE, given).answers == (given,)
    elsewhere = check(sentence="Στην ομάδα", language="el", rests_on=frozenset({"e"}))
    assert of(CASE, elsewhere).earlier == (elsewhere,)
    with speaking(Language("el", text=lambda text: f"~{text}")):
        finding = change()
        (found,) = checks(Reading(replace(CASE, check_backs=table([check()]))), [finding])
        assert found.answers


@pytest.mark.parametrize("number", [1, 4, 12])
def test_how_people_without_a_name_see_it_is_never_counted(number):
    voices = [make.voice(f"n{i}", attribution=Attribution.ANONYMOUS) for i in range(number)]
    case = make.case(make.entry("e", "group", "outcome"), make.telling("e", "named"),
                     *voices, *(make.telling("e", v.id) for v in voices))  # fmt: skip
    given = [check(v.id, Stance.DISAGREES, case) for v in voices]
    said = in_words(case, check("named", case=case), *given)
    assert said.endswith(f"checked it: 1 agrees and {number} without a name.")
    answered = replace(case, check_backs=table(given))
    assert not tells_how(answered, given[0])


def test_outside_the_team_a_pen_name_is_no_name():
    pen = make.voice("v", name="Moth", attribution=Attribution.PEN_NAME)
    case = make.case(make.entry("e", "group", "outcome"), pen, make.telling("e", "v"))
    given = check(case=case, stance=Stance.PARTLY)
    assert "partly agrees" in in_words(case, given)
    assert "partly" not in in_words(case, given, use=Purpose.REPORT)


def test_a_sentence_that_names_nobody_rests_on_all_who_told_what_it_names():
    case = make.case(make.entry("e", "group", "outcome", by="a"), make.telling("e2", "b"),
                     make.entry("e2", merged_into="e"), make.entry("f"), make.telling("f", "c"),
                     make.claim("f>e", "d"))  # fmt: skip
    found = Finding(code="x", question=1, template="So.", entries=("e",), contributions=("f>e",))
    assert behind(Reading(case), found) == ("b", "a", "d")
    named = Finding(code="x", question=1, template="So.", entries=("e",), voices=("c",))
    assert behind(Reading(case), named) == ("c",)


def test_only_sentences_of_what_happened_are_asked_about():
    rests = {"template": "So.", "entries": ("e",)}
    assert checkable(Finding(code="change", question=1, **rests))
    assert not checkable(Finding(code="robustness", question=11, **rests))
    assert not checkable(Finding(code="gap-tray", question=12, **rests))
    assert not checkable(Finding(code="voices", question=9, **rests))
    assert not checkable(Finding(code="change-none", question=1, template="Nothing."))


def test_everything_whose_words_stand_in_a_sentence_is_among_its_grounds():
    finding = change()
    found = grounds(Reading(CASE), finding)
    assert {"e", "f", "v", "w"} <= found
    assert found - {"e", "f", "v", "w"} == set(CASE.tellings)
