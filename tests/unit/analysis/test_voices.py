from ripplegrid.analysis.links import LinkTable
from ripplegrid.analysis.testimony import gather
from ripplegrid.analysis.voices import UNJUDGED, voices
from ripplegrid.model.words import Direction, Effect, Stance, VoiceKind

from ...factories import case, claim, contributor, telling, voice


def voices_of(*records):
    made = case(*records)
    table = LinkTable.of(made)
    return voices(made, table, gather(made, table))


def test_people_documents_and_posts_stand_side_by_side():
    found = voices_of(
        contributor("p", types=frozenset({"carer"})),
        voice("a", contributor="p", types=frozenset({"public"})),
        voice("d", kind=VoiceKind.DOCUMENT, outside=True),
        voice("x", kind=VoiceKind.ANONYMOUS, types=frozenset({"carer"})),
        voice("silent"),
        telling("e", "a"),
        telling("e", "d"),
        claim("e>f", "x"),
    )
    assert (found.kinds.people, found.kinds.documents, found.kinds.anonymous) == (
        ("a",),
        ("d",),
        ("x",),
    )
    assert (found.types["carer"].people, found.types["carer"].anonymous) == (("a",), ("x",))
    assert found.types["public"].people == ("a",)
    assert (found.outside, found.silent) == (("d",), ("silent",))
    assert found.spoken["a"].entries == ("e",)
    assert found.spoken["x"].contributions == ("e>f",)


def test_entries_seen_differently():
    found = voices_of(
        telling("e", "a", direction=Direction.POSITIVE),
        telling("e", "b", direction=Direction.NEGATIVE),
        telling("f", "a"),
        telling("f", "b", stance=Stance.DISAGREES),
        telling("g", "a"),
        telling("g", "b", stance=Stance.PARTLY),
    )
    assert {one.about: one.positions for one in found.entries} == {
        "e": {"negative": ("b",), "positive": ("a",)},
        "f": {"disagrees": ("b",), UNJUDGED: ("a",)},
        "g": {UNJUDGED: ("a",), "partly agrees": ("b",)},
    }


def test_to_judge_and_to_leave_it_unjudged_is_no_difference():
    found = voices_of(telling("e", "a", direction=Direction.POSITIVE), telling("e", "b"))
    assert found.entries == ()


def test_links_seen_differently():
    found = voices_of(
        claim("a>b", "v"),
        claim("a>b", "w", effect=Effect.HINDERED),
        claim("b>c", "v"),
        claim("b>c", "w"),
    )
    (one,) = found.contributions
    assert one.about == "a>b"
    assert one.positions == {"helped": ("v",), "hindered": ("w",)}
