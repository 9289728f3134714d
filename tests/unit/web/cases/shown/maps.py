"""Random case studies and random views of their maps."""

from __future__ import annotations

from hypothesis import strategies as st

from ripplegrid.model.words import Level
from ripplegrid.web.cases.shown.map_view import View
from tests import factories as make

IDS = tuple("abcdefg")
LEVELS = [level.value for level in Level]
KINDS = ["process", "outcome", "mechanism", "external factor"]
ENDS = [*IDS, *[f"kind:{k}" for k in KINDS], *[f"level:{x}" for x in LEVELS]]
DATES = [
    None, make.when("2014-03-01"), make.when("2015-01-01", "2015-12-31"),
    make.when("2014-06-01", "2016-06-01"), make.when("2017-05-05"),
]  # fmt: skip


@st.composite
def cases(choose):
    """Up to seven entries at any levels and times, linked and told by three voices in any way."""
    ids = IDS[: choose(st.integers(1, len(IDS)))]
    levels = st.lists(st.sampled_from(LEVELS), unique=True, max_size=2)
    entries = [
        make.entry(
            i, choose(levels), choose(st.sampled_from(KINDS)), text=f"Thing {i}",
            when=choose(st.sampled_from(DATES)),
        )
        for i in ids
    ]  # fmt: skip
    pairs = st.tuples(st.sampled_from(ids), st.sampled_from(ids)).filter(lambda p: p[0] != p[1])
    linked = choose(st.lists(pairs, unique=True, max_size=14 if ids[1:] else 0))
    said = st.tuples(st.sampled_from(linked), st.sampled_from("uvw")) if linked else st.nothing()
    stances = st.sampled_from(["says", "says", "agrees", "disagrees"])
    claims = [
        make.claim(f"{s}>{t}", v, stance=choose(stances))
        for (s, t), v in (choose(st.lists(said, unique=True, max_size=16)) if linked else ())
    ]
    spoken = st.tuples(st.sampled_from(ids), st.sampled_from("uvw"))
    tellings = [make.telling(i, v) for i, v in choose(st.lists(spoken, unique=True, max_size=6))]
    voices = [make.voice(v, types=frozenset({t})) for v, t in (("u", "carer"), ("v", "funder"))]
    links = [make.link(s, t) for s, t in linked]
    return make.case(*entries, *voices, make.voice("w"), *links, *claims, *tellings)


def views(case):
    """Views that may be asked of a case study, as an address would."""
    ids = st.sampled_from([*case.entries])
    several = st.lists(st.sampled_from([e for e in ENDS if len(e) > 1 or e in case.entries]),
                       max_size=2, unique=True).map(tuple)  # fmt: skip
    nothing = st.just("")
    return st.builds(
        View,
        trace=nothing | ids,
        way=st.sampled_from(["up", "down", "both"]),
        start=several,
        end=several,
        loop=st.sampled_from(["", "", "", "first"]),
        whole=st.booleans(),
        level=st.lists(st.sampled_from(LEVELS), max_size=1).map(tuple) | st.just(()),
        voice=st.sampled_from(["", "", "", "u", "v", "w"]),
        type=st.sampled_from(["", "", "", "carer"]),
        until=st.sampled_from(["", "", "2014", "2015", "2015-06", "2016"]),
        without=st.lists(ids, max_size=2, unique=True).map(tuple) | st.just(()),
        steps=st.sampled_from([0, 0, 1, 2, 3]),
        part=st.sampled_from([0, 0, 1, 7]),
    )
