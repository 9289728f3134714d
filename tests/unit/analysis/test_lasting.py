from ripplegrid.analysis.lasting import in_brackets, lasting, told
from ripplegrid.model.registers import FollowUp
from ripplegrid.model.words import Answer, FollowUpResult

from ...factories import case, entry, when


def asked(result, day="2019-01-15", **fields):
    return FollowUp(id=result.value, entry="e", result=result, when=when(day, text=day), **fields)


def found(*follow_ups, said=Answer.YES):
    return lasting(case(entry("e", continuing=said), *follow_ups), "e")


def test_what_somebody_heard_counts_more_than_what_was_said():
    over = found(asked(FollowUpResult.STOPPED))
    assert over.over
    assert not over.goes_on
    assert told(over) == ["It had stopped when somebody asked again (15 January 2019)."]
    assert in_brackets(over) == "stopped by 15 January 2019"


def test_the_newest_answer_counts():
    again = found(asked(FollowUpResult.STOPPED), asked(FollowUpResult.CONTINUED, "2020-01-15"))
    assert again.goes_on
    assert in_brackets(again) == ""


def test_silence_is_told_and_is_no_answer():
    silent = found(asked(FollowUpResult.NO_REPLY, "2022-02-01"))
    assert silent.goes_on, "nobody has said that it stopped"
    assert told(silent) == [
        "When it was told, it went on.",
        "Asked again, there was no reply (1 February 2022).",
    ]
    assert in_brackets(silent) == "asked again, 1 February 2022: no reply"
    later = found(
        asked(FollowUpResult.NO_REPLY, "2018-02-01"), asked(FollowUpResult.CHANGED, "2019-02-01")
    )
    assert later.asked is None
    assert later.lessened


def test_what_nobody_asked_is_as_its_entry_says():
    assert found(said=Answer.NO).over
    assert in_brackets(found(said=Answer.NO)) == "it did not last"
    assert in_brackets(found(said=Answer.PARTLY)) == "it goes on in part"
    assert told(found(said=Answer.NOT_SAID)) == []
    waiting = FollowUp(id="w", entry="e")
    assert told(found(waiting, said=Answer.NOT_SAID)) == []


def test_what_was_asked_of_a_merged_entry_counts():
    made = case(
        entry("e"),
        entry("f", merged_into="e"),
        FollowUp(id="u", entry="f", result=FollowUpResult.STOPPED),
    )
    assert lasting(made, "e").over
    assert in_brackets(lasting(made, "e")) == "stopped since"
