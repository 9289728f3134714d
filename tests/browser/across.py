"""A synthesis on the site of the tests, with one round that is open and one that is blind."""

from __future__ import annotations

MAKE = """
from ripplegrid.model.across import FactorGroup
from ripplegrid.model.choosing import Choice, Proposal
from ripplegrid.model.coding import Assignment, Codebook, CodingRound, Settlement
from ripplegrid.model.registers import Consent, Factor
from ripplegrid.model.words import FactorKind, Use
from ripplegrid.web.accounts.entrance import local_person
from ripplegrid.web.cases.actions import create_case
from ripplegrid.web.cases.models import Taken
let = [Consent(id=use.value, voice="v", use=use, given=True) for use in Use]
create_case(local_person(), make.case(
    make.entry("a", "individual", "process", text="Nurses and patients met"),
    make.entry("b", "organisational", "outcome", text="Nurses and patients rewrote letters"),
    make.entry("c", "group", "outcome", text="Nothing came of the app"),
    make.telling("a", "v", account="They asked. They listened."), make.telling("b", "v"),
    make.claim("a>b", "v"), *let,
    Factor(id="door", kind=FactorKind.CHALLENGE, text="A heavy door", voice="v"),
    Factor(id="broker", kind=FactorKind.FACILITATOR, text="A broker", voice="v",
           context_bound=True), id="taken", title="Letters that patients wrote"))
codings = [make.coding(f"taken/{one}", theme, by) for one, by, theme in (
    ("a", "ann", "t"), ("a", "ben", "t"), ("b", "ann", "t"), ("b", "ben", "u"),
    ("c", "ann", None), ("c", "ben", "u"))]
create_case(local_person(), make.synthesis(
    *make.coding_round("ann", "ben", opened="2026-05-01", cases=("taken",)), *codings,
    Codebook(id="free", title="Ours", version=2, themes=frozenset({"t", "u"})),
    CodingRound(id="blind", title="The real round", codebook="free"),
    *[Assignment(id=f"share {one}", round="blind", coder=one, case="taken")
      for one in ("ann", "ben")],
    Proposal(id="p", title="Letters that patients wrote", case="taken"),
    Choice(id="chosen", size=1, chosen=frozenset({"p"})),
    Settlement(id="z", round="r", case="taken", entry="c", themes=frozenset({"u"}),
               why="It was used once", people=frozenset({"ann"})),
    FactorGroup(id="grp", name="A broker", kind=FactorKind.FACILITATOR, stable=True,
                factors=frozenset({"taken/broker"})), id="coded"), contributor="ann")
Taken.objects.create(synthesis_id="coded", case_id="taken", given_by=local_person())
"""

PAGES = {
    "synthesis": "",
    "patterns": "patterns/",
    "patterns, further": "patterns/further/",
    "from project to project": "patterns/lineage/",
    "what helped": "factors/",
    "make a group": "factors/add/?factor=taken/door",
    "a group": "factors/grp/",
    "statements": "statements/",
    "put a statement forward": "statements/add/",
    "beyond": "beyond/",
    "report across": "report/",
    "documents across": "documents/",
    "a document across": "documents/kind/synthesis/",
    "sections of a document across": "documents/kind/synthesis/sections/",
    "coding": "coding/",
    "codebook": "coding/codebooks/free/",
    "codebook coded with": "coding/codebooks/b/",
    "bring in a codebook": "coding/codebooks/bring/",
    "theme": "coding/codebooks/free/themes/t/",
    "begin a round": "coding/begin/",
    "blind round": "coding/rounds/blind/",
    "give some entries": "coding/rounds/blind/give/some/?case=taken",
    "code an entry": "coding/rounds/blind/code/?case=taken&entry=a",
    "code a passage": "coding/rounds/blind/code/?case=taken&entry=a&telling=a/v&words=They asked.",
    "who said what": "coding/rounds/r/beside/",
    "settle": "coding/rounds/r/settle/?case=taken&entry=b",
    "agreement": "coding/rounds/r/agreement/",
}
"""Pages of the synthesis, by name."""


def address(name: str) -> str:
    """Where a page of the synthesis is."""
    return f"/across/coded/{PAGES[name]}"
