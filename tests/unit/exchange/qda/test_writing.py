from xml.etree.ElementTree import fromstring

from ripplegrid.exchange.qda.writing import NAMESPACE, write_codebook
from ripplegrid.model.coding import Codebook, Theme

THEMES = {
    "a": Theme(id="a", name="Ways"),
    "b": Theme(id="b", name="Trust", part_of="a", meaning="Relied on."),
}


def test_a_theme_stands_in_the_one_it_belongs_to_and_one_that_groups_is_not_coded_with():
    root = fromstring(write_codebook(Codebook(id="k", title="K", themes=frozenset("ab")), THEMES))
    [ways] = root.iterfind(f"{{{NAMESPACE}}}Codes/{{{NAMESPACE}}}Code")
    [trust] = ways.iterfind(f"{{{NAMESPACE}}}Code")
    assert (ways.get("name"), ways.get("isCodable")) == ("Ways", "false")
    assert (trust.get("name"), trust.get("isCodable")) == ("Trust", "true")
    assert trust.findtext(f"{{{NAMESPACE}}}Description") == "Relied on."
    assert len({ways.get("guid"), trust.get("guid")}) == 2


def test_a_theme_whose_group_is_not_in_the_codebook_stands_at_the_top():
    root = fromstring(write_codebook(Codebook(id="k", title="K", themes=frozenset("b")), THEMES))
    assert len(root.findall(f"{{{NAMESPACE}}}Codes/{{{NAMESPACE}}}Code")) == 1
