"""The GRIPP2 short form: five items, the bad as plain as the good, silence said."""

from ripplegrid.model import Involvement, Opening, Reflection
from ripplegrid.model.words import Direction, Way
from ripplegrid.report.documents.kinds.gripp2 import tell
from tests.factories import entry, telling
from tests.unit.report.documents.told import account, text


def test_it_has_the_five_items_in_order() -> None:
    titles = [section.title.text for section in tell(account()).sections]
    assert [title[:2] for title in titles[:-1]] == ["1.", "2.", "3.", "4.", "5."]


def test_it_is_filled_from_involvement_impacts_and_reflections() -> None:
    told = account(
        Involvement(id="i", stage="question", stakeholder_type="carer", way=Way.LED),
        entry("a", "group", "outcome", text="Trust was lost"),
        telling("a", "v", direction=Direction.NEGATIVE),
        entry("b", "group", "outcome", text="Letters got shorter"),
        Reflection(id="r", subject="dimension/adherence", reasons="We asked too late"),
        Opening(id="o"),
        question="What helps?",
        sought=("Shorter letters",),
    )
    aim, methods, results, _, back, _ = (text(s) for s in tell(told).sections)
    assert "What helps?" in aim
    assert "Shorter letters" in aim
    assert "carer (" in methods.casefold()
    assert results.index("Bad, unwanted") < results.index("Trust was lost")
    assert results.index("What else came of it") < results.index("Letters got shorter")
    assert "We asked too late." in back


def test_an_empty_account_invents_nothing() -> None:
    aim, methods, results, _, back, _ = (text(s) for s in tell(account()).sections)
    assert "no place of its own for why people were involved" in aim
    assert "It is not said who took part" in methods
    assert "Nobody has told of anything" in results
    assert "No reflections stand here." in back
