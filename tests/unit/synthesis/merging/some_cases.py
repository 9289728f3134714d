"""Several small case studies for tests, with matches between them."""

from hypothesis import strategies as st

from ripplegrid.synthesis.merging import Match
from tests.factories import case, entry, link


def one_case(name, *links, texts=()):
    """A case study whose entries and links are named; ``texts`` says more of entries."""
    records = [entry(e, "group", "outcome", text=text) for e, text in texts]
    records += [link(*pair) for pair in links]
    return case(*records, id=name, title=name.upper())


def match(*entries, name=""):
    return Match(id=name or "+".join(entries), entries=frozenset(entries), why="They say the same")


@st.composite
def several(draw):
    """Two to four case studies of up to four entries; matches that keep those of each apart."""
    names = "ABCD"[: draw(st.integers(2, 4))]
    places = st.integers(0, 3)
    cases = []
    for name in names:
        pairs = draw(st.sets(st.tuples(places, places), max_size=6))
        links = [link(f"e{a}", f"e{b}") for a, b in sorted(pairs) if a != b]
        cases.append(case(*(entry(f"e{i}") for i in range(4)), *links, id=name))
    matches = []
    for row in range(4):
        chosen = draw(st.sets(st.sampled_from(names)))
        # each entry of a case is in one match at most, so that no two of a case become one
        if len(chosen) > 1:
            shift = {n: (row + ord(n)) % 4 for n in chosen}
            matches.append(match(*(f"{n}/e{shift[n]}" for n in sorted(chosen)), name=f"m{row}"))
    return cases, matches
