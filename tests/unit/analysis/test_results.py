from dataclasses import dataclass, field

from ripplegrid.analysis import analyse
from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.results import contributions_of, plain
from ripplegrid.model.words import Level

from ...factories import case, link


def test_loops_of_the_list_and_the_cover_come_once_each():
    ring = [link(str(i), str((i + 1) % 8)) for i in range(8)]
    found = analyse(case(*ring, link("1", "0"))).loops
    assert [len(loop.entries) for loop in found.items] == [2]
    assert [len(loop.entries) for loop in found.all] == [2, 8]


def test_the_links_of_a_pair():
    table = LinkTable.build(2, [(0, 1), (1, 0), (0, 1)], contributions=["a", "b", "c"])
    assert contributions_of(table, (0,)) == ("a", "c")


def test_a_result_as_plain_data():
    @dataclass
    class Found:
        level: Level
        voices: frozenset[str]
        left: str = field(default="", metadata={"json": False})

    found = {Level.GROUP: (Found(Level.SOCIETAL, frozenset({"b", "a"})),)}
    assert plain(found) == {"group": [{"level": "societal", "voices": ["a", "b"]}]}
