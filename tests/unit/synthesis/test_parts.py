from ripplegrid.model.coding import Coding, Theme
from ripplegrid.synthesis.codes import codes
from ripplegrid.synthesis.parts import Part, parts
from tests.factories import case, entry

THEMES = [Theme(id="t", name="Trust"), Theme(id="p", name="Policy")]


def test_an_entry_stands_under_every_code_or_for_itself():
    one, other = entry("e", text="A rule"), entry("f", text="A talk")
    told = case(one, other, id="a")
    put = [Coding(id=t, coder="ann", theme=t, case="a", entry="e") for t in "tp"]
    found = codes([told], THEMES, put)
    assert parts("a", one, found) == [Part("Policy", "p", True), Part("Trust", "t", True)]
    assert parts("a", other, found) == parts("a", other, None) == [Part("A talk", "a/f", False)]
