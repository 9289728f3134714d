"""Candidates for tests: by hand, at random, and the answer by trying every sample."""

from itertools import combinations

from hypothesis import strategies as st

from ripplegrid.synthesis.selection import AtLeast, Candidate, Rules, dimensions, spread_of

DIMENSIONS = [d.id for d in dimensions()]


def at(name, *places, author="", country="", kinds=()):
    """A candidate with a place (or several, or None) on each dimension in order."""
    said = {
        d: () if p is None else p if isinstance(p, tuple) else (p,)
        for d, p in zip(DIMENSIONS, places, strict=False)
    }
    traits = {"author": frozenset({author} - {""}), "country": frozenset({country} - {""})}
    return Candidate(
        id=name, title=name.upper(), places=said, traits=traits, kinds=frozenset(kinds)
    )


def best_by_trying(candidates, rules):
    """The best (pairs, distance) and every sample that has it; None when there is none."""
    found = {}
    for chosen in combinations(sorted(candidates, key=lambda c: c.id), rules.size):
        if rules.kept_by(chosen, candidates):
            spread = spread_of(chosen)
            found.setdefault(spread.rank, set()).add(spread.cases)
    return max(found.items()) if found else None


@st.composite
def instances(draw, most=12):
    """Up to so many candidates, with rules that may or may not be kept together."""
    count = draw(st.integers(1, most))
    steps = st.integers(0, 3)
    said = st.one_of(
        steps.map(lambda p: (p,)),
        st.sets(steps, max_size=3).map(lambda found: tuple(sorted(found))),
    )
    candidates = [
        at(
            f"c{i:02}",
            *(draw(said) for _ in DIMENSIONS),
            author=draw(st.sampled_from("PQR")),
            country=draw(st.sampled_from("UC")),
        )
        for i in range(count)
    ]
    ids = [c.id for c in candidates]
    asked = st.sampled_from(
        [
            AtLeast(trait="author"),
            AtLeast(trait="country", value="U", count=2),
            AtLeast(trait="country"),
        ]
    )
    rules = Rules(
        size=draw(st.integers(1, min(5, count))),
        include=frozenset(draw(st.sets(st.sampled_from(ids), max_size=1))),
        leave_out=frozenset(draw(st.sets(st.sampled_from(ids), max_size=2))),
        at_least=tuple(draw(st.lists(asked, max_size=2))),
    )
    return candidates, rules
