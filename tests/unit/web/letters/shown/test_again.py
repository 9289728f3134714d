"""What somebody is shown who is asked again."""

from ripplegrid.web.letters.shown.again import asked_again


def test_the_change_and_their_own_words_of_then(case):
    found = asked_again(case, "f")
    assert (found.entry.text, found.name, found.open) == ("The nurses heard me", "Ann Archer", True)
    assert [t.quotation for t in found.told] == ["They heard me at last"]


def test_words_said_without_a_name_are_not_shown_by_a_link_of_somebody_else(case):
    assert asked_again(case, "g").told == ()


def test_what_is_there_no_more_is_not_asked(case):
    assert asked_again(case, "gone") is None
    assert asked_again(case, "h").name == ""
