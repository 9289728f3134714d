import json
import subprocess
import sys

from hypothesis import HealthCheck, given, settings

from ripplegrid.analysis import Options, analyse
from ripplegrid.analysis.analysis import follow, reach
from ripplegrid.exchange.examples import load, names
from ripplegrid.model.words import Kind, Level, VoiceKind

from ...any_case import PLAIN_TEXT, cases
from ...factories import case, claim, contributor, entry, link, voice

KEYS = {
    *("case", "feedback_clusters", "loops", "chains", "levels", "pivots", "robustness"),
    *("evidence", "timeline", "voices", "gaps", "duality", "emergence"),
}


def loops_back():
    return case(
        entry("p", "individual", "process"),
        entry("m", "group", "mechanism"),
        entry("o", "societal", "outcome"),
        entry("gone", set_aside=True),
        entry("old", merged_into="o"),
        claim("p>m", "v"),
        claim("m>o", "v"),
        claim("o>m", "w"),
        link("m", "gone"),
        contributor("c"),
        voice("post", kind=VoiceKind.ANONYMOUS),
    )


def test_the_keys_that_programs_rely_on():
    found = analyse(loops_back()).as_json()
    assert set(found) == KEYS
    assert json.loads(json.dumps(found)) == found
    assert found["feedback_clusters"] == [["m", "o"]]
    loops = found["loops"]
    assert (loops["count"], loops["complete"], loops["max_steps"]) == (1, True, 6)
    item = loops["items"][0]
    assert (item["entries"], item["sign"], item["voices"]) == (
        ["m", "o"],
        "reinforcing",
        ["v", "w"],
    )
    assert found["levels"]["links"]["individual"]["group"] == 1
    assert found["levels"]["entries"]["p"] == {"reaches": ["group", "societal"], "reached_from": []}
    assert found["pivots"] == [{"outcome": "o", "entries": ["m"]}]
    assert found["robustness"][0]["claims"] == 1


def test_counts_of_what_is_shown():
    counted = analyse(loops_back()).case
    assert (counted.entries, counted.contributions, counted.contributors) == (3, 3, 1)
    assert (counted.people, counted.documents, counted.anonymous) == (2, 0, 1)
    assert (counted.set_aside, counted.merged, counted.unplaced) == (1, 1, 0)
    assert counted.by_kind[Kind.OUTCOME] == 1
    assert counted.by_level[Level.SOCIETAL] == 1


def test_bounds_are_taken_from_the_options():
    found = analyse(loops_back(), Options(max_steps=2, most_loops=0, chains_listed=0))
    assert (found.loops.count, found.loops.complete) == (0, False)
    assert found.loops.cover[0].entries == ("m", "o")
    assert (found.chains.items, found.chains.complete, found.chains.count) == ((), False, 1)
    assert not found.chains.exact


def test_every_example_is_analysed():
    for name in names():
        found = analyse(load(name))
        assert found.case.entries > 0
        assert found.loops.complete


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(cases(PLAIN_TEXT))
def test_any_case_study_at_all_can_be_analysed(any_case):
    found = analyse(any_case)
    assert json.dumps(found.as_json())


def test_importing_the_analysis_stays_light():
    heavy = "{'numpy', 'scipy', 'networkx', 'rustworkx', 'django', 'edtf'}"
    code = f"import sys, ripplegrid.analysis; print({heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


@given(cases())
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
def test_a_part_of_it_is_the_same_as_in_the_whole(made):
    whole, part = analyse(made), follow(made)
    assert (part.loops, part.chains, part.levels) == (whole.loops, whole.chains, whole.levels)
    assert reach(made) == whole.levels
