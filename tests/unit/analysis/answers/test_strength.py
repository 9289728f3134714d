from ripplegrid.analysis.answers.strength import missing, strong
from ripplegrid.model.account import Substantiation
from ripplegrid.model.registers import FollowUp
from ripplegrid.model.words import Direction, Stance

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
        "2 other outcomes stand at least as firmly as these."
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
    assert found["bare"].entries == ("o",)
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
    assert found["gap-undated"].sentence == "3 entries have no date."
    assert found["gap-backwards"].entries == ("later", "tray")
    assert found["gap-links"].contributions == ("later>tray",)
    assert found["gap-otherwise"].sentence.startswith("Of 2 links nobody has said")
    assert found["gap-waiting"].entries == ("o",)
