import json

from ripplegrid.agreement import How, Ratings, Scale, compare
from ripplegrid.agreement.as_json import comparison_data
from ripplegrid.agreement.ratings import Rank
from tests.unit.agreement import published


def data(ratings, **how):
    return json.loads(json.dumps(comparison_data(compare(ratings, How(**how))), allow_nan=False))


def test_everything_is_there():
    found = data(published.KRIPPENDORFF, scale=Scale.ORDINAL, times=200)
    assert (found["scale"], found["units"], found["empty_places"]) == ("ordinal", 12, 7)
    alpha = found["overall"]["measures"]["alpha"]
    assert round(alpha["value"], 3) == 0.815
    assert alpha["interval"]["resamples"] == 200
    assert found["themes"][0]["code"] == 1
    assert found["disagreements"][0]["said"]["coder 3"] == 3
    assert found["confusions"][0] == {"codes": [1, 2], "times": 4}
    assert found["overall"]["pairs"][0]["coders"] == ["coder 1", "coder 2"]


def test_no_value_is_null_with_its_reason():
    alpha = data(Ratings.of([("a", "a")]), times=0)["overall"]["measures"]["alpha"]
    assert (alpha["value"], alpha["interval"]) == (None, None)
    assert alpha["why_not"]


def test_sets_are_lists_and_ranks_are_words():
    rows = [(frozenset("ba"), frozenset())]
    assert data(Ratings.of(rows), scale=Scale.SETS, times=0)["codes"] == [[], ["a", "b"]]
    ranks = Ratings.of([(Rank(1, "low"), Rank(2, "high"))])
    assert data(ranks, scale=Scale.ORDINAL, times=0)["codes"] == ["low", "high"]
