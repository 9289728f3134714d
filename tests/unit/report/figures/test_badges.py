from xml.etree import ElementTree as ET

from ripplegrid.report.figures.badges import Badge, Lettered, draw_badge, rows_of


def test_letters_follow_the_titles_and_go_on_after_z():
    cases = Lettered.of({f"{n:02}": f"Case {n:02}" for n in range(30)})
    found = list(cases.letters.values())
    assert (found[0], found[25], found[26], found[29]) == ("A", "Z", "AA", "AD")
    assert len(set(found)) == 30


def test_badges_break_into_rows_that_fit():
    badges = [Badge("A"), Badge("B", against=True), Badge("C")]
    assert rows_of(badges, 1000) == [badges]
    assert rows_of(badges, 60) == [[badges[0]], [badges[1]], [badges[2]]]
    assert rows_of([], 60) == []


def test_for_and_against_differ_without_colour_and_are_large_enough_to_touch():
    root = ET.Element("svg")
    for badge in (Badge("A"), Badge("A", against=True)):
        assert badge.wide >= 24
        draw_badge(root, badge, (0, 0), None)
    speaking, against = root.findall("rect")
    assert (speaking.get("rx"), against.get("rx")) == ("12", None)
    assert against.get("stroke-dasharray")
    assert len(root.findall("path")) == 1  # the sign ≠
