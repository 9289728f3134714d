"""Where it stands on the four dimensions."""

from typing import Any

from ripplegrid.model import Opening, Reflection
from ripplegrid.model.registers import Instrument
from ripplegrid.model.words import Phase
from ripplegrid.report.documents.kinds.case_study.continuum import continuum
from tests.unit.report.documents.told import account, found, text


def _on(key: str, subject: str = "dimension/stages", **fields: Any) -> Reflection:
    return Reflection(id=key, subject=subject, reasons=f"Reasons {key}", **fields)


def test_nobody_reflected() -> None:
    assert "Nobody’s reflections" in text(continuum(account()))


def test_places_stand_side_by_side_in_words() -> None:
    made = account(
        _on("r", place="some", phase=Phase.AFTER), _on("s", place="stages/throughout"),
        Opening(id="o"), Opening(id="x", phase=Phase.AFTER),
    )  # fmt: skip
    section = continuum(made)
    said = text(section)
    for words in ("Reasons r", "One or two stages", "Every stage", "afterwards"):
        assert words in said
    differ = found(section, "They see it differently")
    assert differ.rests_on == (("reflections", "r"), ("reflections", "s"))


def test_principles_and_questions_from_elsewhere() -> None:
    pack = Instrument(id="i", title="A list", questions=(("q1", "Did you share?"),))
    made = account(
        pack, _on("r", "principle/sharing power"), _on("s", "instrument/i/q1"), Opening(id="o")
    )
    said = text(continuum(made))
    for words in ("Reasons r", "Did you share?", "A question of A list.", "Reasons s"):
        assert words in said
