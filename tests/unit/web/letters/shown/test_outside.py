"""What somebody outside the team is shown."""

from dataclasses import replace

from ripplegrid.model.case import table
from ripplegrid.model.registers import Consent
from ripplegrid.model.words import Use
from ripplegrid.web.letters.shown.outside import in_words, statement


def test_an_entry_is_shown_with_what_may_leave_the_team(case):
    found = statement(case, "a")
    assert found.text == "Nurses listened"
    assert {s.made.account for s in found.behind} == {"Ben’s own words", ""}
    assert all(not s.made.quotation for s in found.behind)  # nobody let words be quoted
    assert {s.name for s in found.behind} == {"Anonymous"}  # nor their name be given
    assert [e.title for e in found.evidence] == ["Letter of May"]


def test_a_link_is_shown_with_both_ends(case):
    shown = Consent(id="n", voice="vc", use=Use.REPORT, given=True)
    study = replace(case, consents=table([*case.consents.values(), shown]))
    found = statement(study, "a>b")
    assert (found.text, found.target) == ("Nurses listened", "Letters were rewritten")
    assert len(found.behind) == 2


def test_a_piece_of_evidence_says_what_it_is_there_to_show(case):
    found = statement(case, "d")
    assert (found.text, [e.text for e in found.shows]) == ("Letter of May", ["Nurses listened"])


def test_what_nobody_agreed_to_show_is_not_shown(case):
    assert statement(case, "b") is None
    assert statement(case, "gone") is None


def test_a_statement_in_one_line(case):
    assert in_words(case, "a") == "Nurses listened"
    assert in_words(case, "a>b") == "Nurses listened → Letters were rewritten"
    assert in_words(case, "d") == "Letter of May"
    assert in_words(case, "gone") == ""
