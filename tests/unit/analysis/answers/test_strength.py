from ripplegrid.analysis.answers.strength import missing, strong
from ripplegrid.model.account import Substantiation
from ripplegrid.model.registers import FollowUp
from ripplegrid.model.words import Direction, Stance, VoiceKind

from ....factories import claim, contributor, entry, link, telling, voice, when
from .told_case import answers


def ends():
    return (
        entry("p", "group", "process"),
        entry("o", "group", "outcome", text="It opened"),
    )


def test_what_would_weaken_it():
    found = answers(
        strong,
        *ends(),
        voice("v", name="Ann"),
        claim("p>m", "v"),
        claim("m>o", "v"),
        link("p", "o"),
    )
    assert found["robustness"].sentence == (
        "If one statement were set aside, no chain to “It opened” would be left. The same if all "
        "that Ann said were set aside. Besides, nobody has spoken for 1 link on the way."
    )
    assert found["robustness"].voices == ("v",)


def test_a_chain_nobody_speaks_for_and_no_chain_at_all():
    found = answers(strong, *ends(), link("p", "o"))
    assert found["robustness-none"].sentence.startswith("No chain to “It opened” is spoken for")
    assert "robustness-unknown" in answers(strong)


def test_the_weakest_come_first_and_the_rest_are_counted():
    outcomes = [entry(f"o{n}", "group", "outcome") for n in range(8)]
    claims = [claim(f"p>o{n}", by) for n in range(8) for by in "vw"[: 1 + n % 2]]
    found = answers(strong, entry("p", "group", "process"), *outcomes, *claims)
    assert found["robustness-more"].sentence == (
        "2 more of the 8 outcomes are not told of here; they hang on no fewer voices than these."
    )


def test_what_outsiders_say():
    asked = {"by": "A nurse"}
    found = answers(
        strong,
        *ends(),
        claim("p>o", "v"),
        Substantiation(id="s", about="o", stance=Stance.SAYS, **asked),
        Substantiation(id="t", about="p>o", stance=Stance.AGREES, **asked),
        Substantiation(id="u", about="p", stance=Stance.DISAGREES, **asked),
    )
    assert found["substantiated"].sentence == "Confirmed from outside the team: “It opened”."
    assert found["substantiated-links"].contributions == ("p>o",)
    assert found["not-confirmed"].entries == ("p",)
    assert "bare" not in found, "what an outsider confirms has more behind it than words"
    assert "substantiated-none" in answers(strong, *ends())


def test_whom_to_ask():
    found = answers(missing, contributor("c", name="Cyril", types=frozenset({"carer"})))
    assert found["gap-types"].sentence == (
        "Took part, but nobody speaks as one of them: carer. Ask them what they saw."
    )
    assert found["gap-contributors"].sentence == "Took part and have not spoken yet: Cyril."
    assert "analysis" in found["gap-stages"].sentence
    assert "societal, mechanisms" in found["gap-cells"].sentence


def test_what_is_not_known():
    found = answers(
        missing,
        *ends(),
        telling("o", "v", direction=Direction.POSITIVE),
        entry("tray", when=when("2014-06-01")),
        entry("later", "group", "process", when=when("2015-01-01")),
        link("later", "tray"),
        claim("later>o", "v"),
        FollowUp(id="f", entry="o"),
        entry("lost", "group", "use"),
        period=when("2014-01-01", "2016-01-01"),
    )
    assert found["gap-only-positive"].question == 12
    assert found["gap-from-nowhere"].entries == ("lost",)
    assert found["gap-tray"].entries == ("tray",)
    assert "o" not in found["gap-untold"].entries
    assert found["gap-after-end"].sentence.startswith("Nothing is dated after")
    assert found["gap-undated"].sentence == "3 of 5 entries have no date."
    assert found["gap-backwards"].entries == ("later", "tray")
    assert found["gap-links"].contributions == ("later>tray",)
    assert found["gap-otherwise"].sentence.startswith("For 2 of 2 links nobody has said")
    assert found["gap-waiting"].entries == ("o",)


def test_what_has_only_words_behind_it_is_told_out_of_how_many():
    found = answers(
        strong,
        *(entry(key, "group", "outcome", text=key) for key in "opq"),
        voice("paper", kind=VoiceKind.DOCUMENT),
        telling("o", "v"),
        telling("p", "paper"),
        telling("q", "paper", stance=Stance.DISAGREES),
    )
    assert found["bare"].sentence.startswith("2 of 3 changes have nothing behind them yet")
    assert found["bare"].entries == ("o", "q")


def test_a_reservation_stands_with_the_confirmation():
    found = answers(
        strong,
        *ends(),
        Substantiation(id="s", about="o", stance=Stance.SAYS, by="X", comment="Others rose too."),
        Substantiation(id="t", about="p", stance=Stance.PARTLY, by="X"),
    )
    assert found["substantiated-remark"].sentence == (
        "Whoever confirmed “It opened” from outside added: “Others rose too”."
    )
    assert found["substantiated-in-part"].entries == ("p",)


def test_what_worked_against_something_bad_is_asked_of_the_team():
    bad = telling("wore", "v", direction=Direction.NEGATIVE)
    found = answers(
        missing, entry("wore", text="Goodwill wore thin"), bad, link("a", "wore", "hindered")
    )
    assert (
        "worked against “Goodwill wore thin”, which is told as bad" in found["gap-turned"].sentence
    )
    good = telling("wore", "w", direction=Direction.POSITIVE)
    assert "gap-turned" not in answers(missing, bad, good, link("a", "wore", "hindered"))


def test_dates_that_run_backwards_are_told_by_what_the_one_did():
    found = answers(
        missing,
        entry("a", when=when("2018-01-01")),
        entry("b", when=when("2016-01-01")),
        link("a", "b", "hindered"),
    )
    assert "is said to have worked against" in found["gap-backwards"].sentence
    assert "led to" not in found["gap-backwards"].sentence
