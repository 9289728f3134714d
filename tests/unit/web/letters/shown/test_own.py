"""What a contributor's page shows."""

from dataclasses import replace

from ripplegrid.model.case import table
from ripplegrid.model.registers import CheckBack
from ripplegrid.model.words import Stance
from ripplegrid.web.letters.answers.own import Tapped, answer_id, check_back
from ripplegrid.web.letters.holder import holder
from ripplegrid.web.letters.shown.own import OwnPage
from ripplegrid.web.letters.shown.series import Series
from tests import factories as make


def page(study, who="ann"):
    return OwnPage(holder(study, who))


def test_each_thing_says_what_became_of_it(case):
    merged, aside = page(case).became
    assert aside.entry.text == "The nurses heard me"
    merged, aside = aside, merged
    assert (merged.stands_as.text, merged.agreed) == ("Nurses listened", True)
    assert (merged.others, merged.unnamed) == (("Ben Baker",), False)
    assert [e.text for e in merged.led_to] == ["Letters were rewritten"]
    assert merged.words[0].quotation == "They heard me at last"
    assert (aside.set_aside, aside.set_aside_why) == (True, "Told twice")


def test_who_is_not_named_is_not_named_here(case):
    study = replace(case, tellings=table([*case.tellings.values(), make.telling("a", "vc")]))
    merged = next(one for one in page(study).became if one.stands_as)
    assert (merged.others, merged.unnamed) == (("Ben Baker",), True)


def test_the_sentences_that_rest_on_them_are_asked_each_with_its_answer(case):
    asked = page(case).sentences
    assert [(s.about, s.text, s.target) for s in asked] == [
        ("a", "Nurses listened", ""),
        ("a>b", "Nurses listened", "Letters were rewritten"),
    ]
    done = CheckBack(id="x", about="a", voice="va", stance=Stance.PARTLY)
    said = check_back(
        holder(case, "ann"),
        Tapped(about="a", stance=Stance.PARTLY, comment="", when=make.when("2026-11-23")),
        stance_before=lambda _: None,
    )
    kept = next(c.record for c in said.changes if hasattr(c, "record"))
    study = replace(case, check_backs=table([kept, done]))
    after = page(study)
    assert [(s.about, s.answer is None) for s in after.sentences] == [("a", False), ("a>b", True)]
    assert Series("answers", after.sentences).open == 1


def test_an_answer_is_not_shown_as_something_they_told(case):
    told = make.telling("a", "va", id=answer_id("va", "a"), stance=Stance.DISAGREES)
    study = replace(case, tellings=table([*case.tellings.values(), told]))
    assert len(page(study).became) == 2


def test_what_they_said_led_to_something_stands_with_their_words(case):
    (one,) = page(case).claims
    assert (one.claim.account, one.stands) == ("Because they listened", True)
    assert one.source.text == "Nurses listened"


def test_many_things_they_told_are_folded():
    study = make.case(make.contributor("p"), make.voice("v", contributor="p"),
                      *(make.telling(f"e{n}", "v") for n in range(7)))  # fmt: skip
    shown = page(study, "p")
    assert (len(shown.first), len(shown.later)) == (4, 3)
