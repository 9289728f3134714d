"""The sentences of the findings that rest on one contributor."""

from dataclasses import replace

from ripplegrid.model.case import table
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Stance, Use
from ripplegrid.web.letters.answers.findings import check_finding
from ripplegrid.web.letters.answers.own import Tapped
from ripplegrid.web.letters.holder import holder
from ripplegrid.web.letters.shown.findings import FINDING, OwnFindings
from tests import factories as make


def of(study, who="ann"):
    return OwnFindings(holder(study, who))


def answered(study, stance=Stance.PARTLY, which=0, who="ann"):
    key = of(study, who).sentences[which].about
    tapped = Tapped(about=key, stance=stance, comment="Not all", when=make.when("2026-11-23"))
    (change,) = check_finding(holder(study, who), of(study, who).asked(key), tapped).changes
    return replace(study, check_backs=table([*study.check_backs.values(), change.record]))


def test_only_what_rests_on_them_is_asked_and_what_is_nearest_to_them_first(case):
    asked = of(case).sentences
    assert asked
    assert all(one.about.startswith(FINDING) for one in asked)
    assert [one.place for one in asked] == list(range(1, len(asked) + 1))
    assert all("Only Ben saw this needle" not in one.text for one in asked)
    assert "Nurses listened" in asked[0].text
    whole = of(case, "ben").sentences
    assert any("Only Ben saw this needle" in one.text for one in whole)


def test_what_they_told_is_shown_where_the_sentence_only_counts_it():
    study = make.case(
        make.contributor("ann"), make.voice("va", contributor="ann"),
        *(make.entry(f"e{n}", "group", "outcome", text=f"Thing {n}") for n in range(5)),
        *(make.telling(f"e{n}", "va") for n in range(5)),
    )  # fmt: skip
    change = next(one for one in of(study).sentences if "2 more" in one.text)
    assert len(change.yours) == 2
    assert not any(text in change.text for text in change.yours)


def test_who_said_nothing_under_their_name_is_asked_nothing(case):
    assert of(case, "cat").sentences == ()
    assert of(case).asked("finding/nothing") is None


def test_an_answer_stands_with_the_sentence_until_that_reads_otherwise(case):
    study = answered(case)
    first, *others = of(study).sentences
    assert (first.answer.stance, first.answer.comment, first.read) == (
        Stance.PARTLY, "Not all", None,
    )  # fmt: skip
    assert all(one.answer is None for one in others)
    entry = replace(study.entries["a"], text="Nurses and porters listened")
    changed = replace(study, entries=table([*study.entries.values(), entry]))
    again = next(one for one in of(changed).sentences if one.read)
    assert again.answer is None
    assert again.read.sentence == first.text
    assert "porters" in again.text


def test_words_somebody_else_took_back_are_not_told_by_what_was_read(case):
    study = answered(case, who="ben")
    (kept,) = study.check_backs.values()
    shared = [one for one in of(study, "ann").sentences if "Ben Baker" in one.text]
    no = Consent(id="no", voice="vb", use=Use.WORKSHOP, given=False)
    hidden = replace(study, consents=table([*study.consents.values(), no]))
    assert kept.sentence in {one.text for one in of(study, "ben").sentences}
    assert holder(hidden, "ann").case.check_backs == {}
    assert shared
    assert not any("Ben Baker" in one.text for one in of(hidden).sentences)
