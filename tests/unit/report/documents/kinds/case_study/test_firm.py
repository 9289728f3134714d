"""What backs each change, who doubts it, and what hangs on a single statement."""

from ripplegrid.model.account import Substantiation
from ripplegrid.model.registers import CheckBack
from ripplegrid.model.words import Stance
from ripplegrid.report.documents.kinds.case_study.firm import firm
from tests.factories import claim, entry, evidence, telling
from tests.unit.report.documents.told import account, text


def test_what_backs_a_change_and_who_doubts_it_stand_side_by_side() -> None:
    made = account(
        entry("a", "group", "outcome", text="Trust"),
        telling("a", "v", evidence=frozenset({"p"})),
        telling("a", "w", stance=Stance.DISAGREES),
        evidence("p", title="Minutes"),
        Substantiation(id="s", about="a", by="B", role="Auditor", stance=Stance.PARTLY,
                       comment="Half of it"),
        CheckBack(id="c", about="a", voice="v", stance=Stance.AGREES, comment="Yes"),
    )  # fmt: skip
    said = text(firm(made))
    assert "Trust [1] ‘Minutes’ Voice v, shown it again, agrees. “Yes”" in said
    doubts = "Voice w does not agree. Confirmed in part from outside the team (Auditor). “Half of"
    assert doubts in said


def test_changes_with_nothing_but_words_behind_them_are_numbered() -> None:
    made = account(entry("a", "group", "outcome"), telling("a", "v"))
    said = text(firm(made))
    assert "Of 1 changes, 1 has nothing behind it but what people said: [1]." in said


def test_what_hangs_on_a_single_statement_is_said_once_with_a_list() -> None:
    made = account(
        entry("a", "group", "process"), entry("b", "group", "outcome", text="Trust"),
        claim("a>b", "v"),
    )  # fmt: skip
    said = text(firm(made))
    assert "1 outcome hangs on a single statement" in said
    assert "On Voice v: “Trust” [1]." in said
