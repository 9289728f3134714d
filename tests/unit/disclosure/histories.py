"""Random histories of leave given and taken back, and an oracle that is no part of the product.

One person, Vera, says something in every kind of record there is; each piece of her words holds a
word of its own. What becomes of her leave is random, and so is what happens around it: merging,
taking apart, undoing, going back to a former state.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from hypothesis import strategies as st

from ripplegrid.errors import Conflict, Refusal
from ripplegrid.model import (
    AddRecord,
    CaseStudy,
    Consent,
    EditRecord,
    MergeEntries,
    RemoveRecord,
    SplitEntry,
    When,
)
from ripplegrid.model.delta import Delta, Edit
from ripplegrid.model.people import Involvement
from ripplegrid.model.plan import apply_delta, plan
from ripplegrid.model.record import Id, Record
from ripplegrid.model.registers import CheckBack, Factor, PowerNote
from ripplegrid.model.undo import undo
from ripplegrid.model.view import WholeView
from ripplegrid.model.words import Audience, FactorKind, Stance, Use
from tests.factories import case, claim, contributor, entry, evidence, link, telling, voice

DAYS = [None, date(2020, 1, 1), date(2021, 1, 1), date(2022, 1, 1)]


def needle(record_id: str) -> str:
    """A word that stands in this piece of Vera's words and nowhere else."""
    return "needle" + "".join(c for c in record_id if c.isalnum())


PIECES: tuple[Record, ...] = (
    telling("a", "v", id="t1", account=needle("t1"), quotation=needle("t1")),
    telling("b", "v", id="t2", account=needle("t2"), for_whom=needle("t2")),
    claim("a>b", "v", id="c1", account=needle("c1"), quotation=needle("c1")),
    entry("mine", "group", "outcome", text=needle("mine"), note=needle("mine"), by="v"),
    PowerNote(id="pn", text=needle("pn"), voice="v", about="a", audience=Audience.EVERYONE),
    Factor(id="fa", kind=FactorKind.CHALLENGE, text=needle("fa"), voice="v"),
    CheckBack(id="cb", about="b", voice="v", stance=Stance.AGREES, comment=needle("cb")),
    Involvement(id="in", stage="design", stakeholder_type="carer", account=needle("in"), voice="v"),
)
ABOUT = {r.id: next((x for n in ("entry", "contribution", "about") if (x := getattr(r, n, ""))), "")
         for r in PIECES}  # fmt: skip
START = case(
    entry("a", "individual", "process"), entry("b", "group", "outcome"),
    entry("c", "group", "outcome"), voice("v", name="Vera", contributor="p"), voice("w"),
    contributor("p", name="Vera"), link("a", "b"), link("b", "c"), claim("b>c", "w"),
    telling("a", "w"), telling("c", "w"), evidence("d"), *PIECES,
)  # fmt: skip


@dataclass
class History:
    """A case study and every edit that made it what it is."""

    now: CaseStudy = START
    deltas: list[Delta] = field(default_factory=list)

    def do(self, change: Any) -> None:
        try:
            delta = plan(WholeView(self.now), change)
        except (Refusal, Conflict):
            return
        self._write(delta)

    def undo(self, which: int) -> None:
        if not self.deltas:
            return
        try:
            delta = undo(WholeView(self.now), self.deltas[which % len(self.deltas)])
        except (Refusal, Conflict):
            return
        if not any(edit.table == "consents" for edit in delta.edits):
            self._write(delta)

    def edits(self) -> list[Edit]:
        return [edit for delta in self.deltas for edit in delta.edits]

    def _write(self, delta: Delta) -> None:
        self.now = apply_delta(self.now, delta)
        self.deltas.append(delta)


@st.composite
def histories(draw: st.DrawFn, most: int = 8) -> History:
    """A case study that many things happened to."""
    made = History()
    for number in range(draw(st.integers(0, most))):
        what = draw(st.sampled_from(["leave"] * 5 + ["merge", "split", "reword", "remove", "undo"]))
        if what == "leave":
            made.do(AddRecord(draw(answers(f"k{number}"))))
        elif what == "merge":
            kept, *others = draw(st.permutations(["a", "b", "c", "mine"]))
            made.do(MergeEntries(kept, frozenset(others[: draw(st.integers(1, 2))])))
        elif what == "split":
            made.do(SplitEntry(draw(st.sampled_from(["a", "b", "c", "mine"])), f"s{number}"))
        elif what == "undo":
            made.undo(draw(st.integers(0, 20)))
        else:
            _touch(draw, made, what)
    return made


def _touch(draw: st.DrawFn, made: History, what: str) -> None:
    known = made.now.tellings.get(draw(st.sampled_from(["t1", "t2"])))
    if known is None:
        return
    after = replace(known, account=f"{known.account} and more")
    made.do(EditRecord(known, after) if what == "reword" else RemoveRecord("tellings", known.id))


def answers(key: str) -> st.SearchStrategy[Consent]:
    """Any answer of Vera, about anything."""
    about = st.sampled_from([None, None, "case", "a", "b", "a>b", "d", *(r.id for r in PIECES)])
    day = st.sampled_from(DAYS).map(lambda d: When(d, d, str(d)) if d else None)
    return st.builds(
        Consent, id=st.just(key), voice=st.just("v"), use=st.sampled_from(list(Use)),
        given=st.booleans(), about=about, when=day,
    )  # fmt: skip


def leave(case: CaseStudy, piece: Id, use: Use) -> bool:
    """Whether Vera lets this piece be put to this use."""
    return lets(case, "v", use, piece, ABOUT[piece])


def lets(case: CaseStudy, voice: Id, use: Use, *about: Id) -> bool:
    """Whether a voice lets a piece be put to a use: said anew, from the words of the docs.

    ``about`` is the id of the piece, and of what it is about, nearest first.
    """
    given = [c for c in case.consents.values() if c.voice == voice and c.use is use]
    for scope in (*({one} for one in about), {None, case.id}):
        found = [c for c in given if c.about in scope]
        noes = [c for c in found if not c.given]
        if found:
            return any(y.given and all(_after(y, n) for n in noes) for y in found)
    return use is Use.WORKSHOP


def _after(yes: Consent, no: Consent) -> bool:
    return bool(yes.when and no.when and no.when.latest < yes.when.earliest)  # type: ignore[operator]
