from pathlib import Path

import pytest

from ripplegrid.agreement import Scale
from ripplegrid.exchange.qda.project import codings_in

CORPUS = Path(__file__).parents[5] / "shared" / "corpus" / "refiqda"
PROJECT = """<Project xmlns="urn:QDA-XML:project:1.0" name="P"><Users>
<User guid="U1" name="Ann"/><User guid="U2" name="Ben"/><User guid="U3" name="Nobody"/></Users>
<CodeBook><Codes><Code guid="C1" name="Trust" isCodable="true"><Code guid="C2" name="Time"
isCodable="true"/></Code></Codes></CodeBook>
<Sources><TextSource guid="S1" name="Letter">{}</TextSource></Sources></Project>"""


def marked(start, end, *given):
    codings = "".join(
        f'<Coding guid="K{start}{who}{code}" creatingUser="{who}"><CodeRef targetGUID="{code}"/>'
        "</Coding>"
        for who, code in given
    )
    return (
        f'<PlainTextSelection guid="P{start}{end}" startPosition="{start}" endPosition="{end}">'
        f"{codings}</PlainTextSelection>"
    )


def read(*selections):
    return codings_in(PROJECT.format("".join(selections)).encode())


def test_users_are_coders_and_stretches_at_the_same_place_are_units():
    found = read(
        marked(0, 5, ("U1", "C1")),
        marked(0, 5, ("U2", "C1"), ("U2", "C2")),
        marked(0, 6, ("U1", "C2")),
    )
    assert found.scale is Scale.SETS
    assert found.ratings.coders == ("Ann", "Ben")
    assert found.ratings.units == ("Letter, 0 5", "Letter, 0 6")
    assert found.ratings.rows == (
        (frozenset({"Trust"}), frozenset({"Trust", "Time"})),
        (frozenset({"Time"}), None),
    )
    assert [p.code for p in found.problems] == ["units", "alone"]


def test_a_source_coded_as_a_whole_is_a_unit_too():
    whole = '<Coding guid="K" creatingUser="U1"><CodeRef targetGUID="C1"/></Coding>'
    assert read(whole).ratings.units == ("Letter",)


@pytest.mark.parametrize("data", [b"", b"<Project/>", b"PK\x03\x04"])
def test_what_holds_no_codings_is_said_in_a_sentence(data):
    found = codings_in(data)
    assert found.ratings is None
    assert found.problems
    assert all(p.sentence.endswith(".") for p in found.problems)


def test_projects_of_another_program_are_read():
    for path in sorted(CORPUS.glob("*.qd*")) if CORPUS.exists() else ():
        found = codings_in(path.read_bytes())
        assert found.ratings is not None, found.problems
        assert found.ratings.coders == ("Friedrich Markgraf",)
