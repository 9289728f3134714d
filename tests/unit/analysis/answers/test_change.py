from ripplegrid.analysis.answers.change import changed, unchanged, unexpected
from ripplegrid.model.registers import FollowUp
from ripplegrid.model.words import Answer, Direction, FollowUpResult, Stance

from ....factories import entry, link, telling, voice, when
from .told_case import answers


def test_what_changed_at_each_level_and_who_told_it():
    found = answers(
        changed,
        entry("e", ("individual", "group"), "outcome", text="She speaks up."),
        voice("v", name="Ann"),
        telling("e", "v", for_whom="patients"),
    )
    assert found["change"].sentence == "At the individual level, Ann told of “She speaks up”."
    assert (found["change"].entries, found["change"].voices) == (("e",), ("v",))
    assert found["for-whom"].sentence == "For patients: “She speaks up”."


def test_untold_unplaced_and_nothing_at_all():
    assert set(answers(changed)) == {"change-none"}
    assert set(answers(changed, entry("e", "group", "use"))) == {"change-untold"}
    assert set(answers(changed, entry("e", (), "use"))) == {"change-unplaced"}
    assert set(answers(changed, entry("e", "group", "process"))) == {"change-none"}


def test_many_for_whom_and_spelt_alike():
    told = [telling("e", f"v{n}", for_whom=f"group {n}") for n in range(8)]
    found = answers(
        changed,
        entry("e", "group", "use"),
        *told,
        telling("e", "w", for_whom="Group  1"),
    )
    assert found["for-whom-more"].sentence.startswith("Changes were also told for group 6")


def test_for_me_means_those_who_told_it():
    found = answers(
        changed,
        entry("e", "group", "use", text="It helped"),
        telling("e", "v", for_whom="Me"),
        telling("e", "w", for_whom="myself"),
    )
    assert found["for-whom"].sentence == "For those who told it: “It helped”."
    assert found["for-whom"].voices == ("v", "w")


def test_an_entry_that_people_call_bad_has_one_sentence_and_the_most_called_is_first():
    found = answers(
        unexpected,
        entry("a", text="It stopped"),
        entry("b", text="It broke"),
        telling("a", "v", direction=Direction.MIXED),
        telling("b", "v", direction=Direction.NEGATIVE),
        telling("b", "w", direction=Direction.MIXED),
    )
    assert list(found) == ["called-negative", "called-mixed"]
    assert found["called-negative"].sentence == (
        "“It broke” was told as a change for the worse by Voice v, "
        "and as both good and bad by Voice w."
    )
    assert found["called-negative"].voices == ("v", "w")


def test_what_nobody_expected_or_wanted():
    found = answers(
        unexpected,
        entry("e", expected=Answer.NO, intended=Answer.PARTLY, text="It broke"),
        entry("f", text="It worked"),
        telling("e", "v", direction=Direction.NEGATIVE),
        telling("f", "v", direction=Direction.MIXED),
        telling("f", "w", direction=Direction.NEGATIVE, stance=Stance.DISAGREES),
        link("e", "f", "hindered"),
        link("f", "e", "both"),
    )
    assert found["unexpected"].sentence == "Not expected: “It broke”."
    assert found["unintended-partly"].voices == ("v",)
    assert "unintended" not in found
    worse = "“It broke” was told as a change for the worse by Voice v."
    assert found["called-negative"].sentence == worse
    assert found["called-mixed"].entries == ("f",)
    assert found["hindered"].sentence == "“It broke” worked against “It worked”."
    assert set(answers(unexpected)) == {"unexpected-none"}


def test_what_did_not_change():
    found = answers(
        unchanged,
        entry("e", text="Waiting times"),
        entry("f", text="The café", continuing=Answer.NO),
        telling("e", "v", direction=Direction.NOTHING),
        FollowUp(id="u", entry="e", result=FollowUpResult.STOPPED),
        sought=("Shorter waits",),
    )
    assert found["unchanged"].sentence == "Of “Waiting times”, Voice v said that nothing changed."
    assert found["stopped"].entries == ("e", "f")
    assert "hoped for “Shorter waits”" in found["sought"].sentence
    assert set(answers(unchanged)) == {"unchanged-none"}


def test_a_hope_stands_with_whether_it_came_about():
    hoped = answers(unchanged, sought=("Shorter waits",))["sought"].sentence
    assert "Nobody has recorded beside these hopes whether they came about." in hoped


def test_whoever_says_that_it_is_not_so_may_say_that_nothing_changed():
    found = answers(
        unchanged,
        entry("e", text="Waiting times fell"),
        telling("e", "v", direction=Direction.POSITIVE),
        telling("e", "w", stance=Stance.DISAGREES, direction=Direction.NOTHING),
    )
    assert found["unchanged"].voices == ("w",)
    assert "unchanged-none" not in found


def test_what_was_heard_last_says_whether_it_lasted():
    found = answers(
        unchanged,
        entry("e", continuing=Answer.NO),
        FollowUp(id="u", entry="e", result=FollowUpResult.STOPPED, when=when("2019-01-15")),
        FollowUp(id="t", entry="e", result=FollowUpResult.CONTINUED, when=when("2020-01-15")),
    )
    assert "stopped" not in found
