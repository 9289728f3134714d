from ripplegrid.model.coding import Codebook, Coder, Coding, Theme
from ripplegrid.model.record import references


def test_a_coding_is_one_coders_and_names_its_theme():
    coding = Coding(id="c", coder="ann", theme="t", case="a", entry="e")
    assert list(references(coding)) == [("coder", "coders", "ann"), ("theme", "themes", "t")]
    assert not coding.against


def test_themes_stand_below_one_another_and_in_versions_of_a_codebook():
    below = Theme(id="t", name="Trust", part_of="top")
    book = Codebook(id="b", title="Ours", version=2, themes=frozenset({"t", "top"}))
    assert list(references(below)) == [("part_of", "themes", "top")]
    assert {target for _, _, target in references(book)} == {"t", "top"}
    assert Coder(id="ann", name="Ann").name == "Ann"
