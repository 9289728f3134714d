"""Any change somebody may try on a case study, for Hypothesis: many valid, some refused."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from ripplegrid.errors import RipplegridError
from ripplegrid.model import (
    TABLES,
    AddEntry,
    AddRecord,
    AgreeOnEntries,
    ArrangeStages,
    AttachEvidence,
    CaseStudy,
    Change,
    Consent,
    DetachEvidence,
    Label,
    LinkEntries,
    LinkTogether,
    MergeEntries,
    PlaceEntries,
    PlaceEntry,
    PowerNote,
    RemoveContribution,
    RemoveRecord,
    RenameTerms,
    SayOfContribution,
    SayOfEntry,
    SetAsideEntries,
    SetAsideEntry,
    SplitEntry,
    Stage,
    TakeBackEntry,
    apply,
    edited,
)
from ripplegrid.model.words import Effect, Kind, Level, Stance, Use
from tests.factories import case, claim, contributor, entry, evidence, link, telling, voice

TEXT = st.sampled_from(["", "Staff listen", "Letters are clearer", "ŵŷ"])
START = case(
    *(entry(i) for i in "abcde"),
    *(link(*pair) for pair in ("ac", "bc", "cd")),
    claim("a>c", "v"),
    claim("b>c", "w"),
    telling("a", "v"),
    voice("v", contributor="p"),
    voice("w", document="d"),
    contributor("p"),
    evidence("d"),
)


@st.composite
def changes(draw: st.DrawFn, now: CaseStudy, number: int) -> Change:
    """One change on the case study as it is now; new records are called after the number."""
    kind = draw(st.sampled_from(list(_MAKERS)))
    made: Change = _MAKERS[kind](draw, now, f"n{number}")
    return made


@st.composite
def histories(draw: st.DrawFn, most: int = 8) -> list[tuple[CaseStudy, Change]]:
    """Case studies, each with a change that it takes, one after another."""
    now, history = START, []
    for number in range(draw(st.integers(1, most))):
        change = draw(changes(now, number))
        try:
            after = apply(now, change)
        except RipplegridError:
            continue
        history.append((now, change))
        now = after
    return history


def _one(draw: st.DrawFn, now: CaseStudy, table: str) -> str:
    return draw(st.sampled_from([*getattr(now, table), "nowhere"]))


def _add(draw: st.DrawFn, now: CaseStudy, new: str) -> Change:
    told = draw(st.none() | st.just(telling(new, _one(draw, now, "voices"))))
    return AddEntry(entry(new, text=draw(TEXT)), told)


def _edit(draw: st.DrawFn, now: CaseStudy, new: str) -> Change:
    record = draw(st.sampled_from(list(now.entries.values())))
    return edited(record, **{draw(st.sampled_from(["text", "note"])): draw(TEXT)})


def _place(draw: st.DrawFn, now: CaseStudy, new: str) -> Change:
    levels = draw(st.frozensets(st.sampled_from(Level)))
    return PlaceEntry(
        _one(draw, now, "entries"), levels, draw(st.frozensets(st.sampled_from(Kind)))
    )


def _together(draw: st.DrawFn, now: CaseStudy, new: str) -> Change:
    ids = draw(st.frozensets(st.sampled_from([*now.entries, "nowhere"]), max_size=3))
    levels, kinds = st.frozensets(st.sampled_from(Level)), st.frozensets(st.sampled_from(Kind))
    return draw(
        st.one_of(
            st.builds(PlaceEntries, st.just(ids), levels, kinds),
            st.builds(AgreeOnEntries, st.just(ids), st.booleans()),
            st.builds(SetAsideEntries, st.just(ids), TEXT),
        )
    )


def _set_aside(draw: st.DrawFn, now: CaseStudy, new: str) -> Change:
    return SetAsideEntry(_one(draw, now, "entries"), draw(TEXT))


def _take_back(draw: st.DrawFn, now: CaseStudy, new: str) -> Change:
    return TakeBackEntry(_one(draw, now, "entries"))


def _say(draw: st.DrawFn, now: CaseStudy, new: str) -> Change:
    fresh = draw(st.none() | st.just(voice(f"{new}-voice")))
    by = fresh.id if fresh else _one(draw, now, "voices")
    return SayOfEntry(telling(_one(draw, now, "entries"), by, id=new), fresh)


def _link(draw: st.DrawFn, now: CaseStudy, new: str) -> Change:
    source, target = _one(draw, now, "entries"), _one(draw, now, "entries")
    effect = draw(st.sampled_from([Effect.HELPED, Effect.HINDERED]))
    joint = draw(st.sampled_from(["", "", "together", "apart"]))
    made = link(source, target, effect, id=new, joint=joint)
    by = _one(draw, now, "voices")
    said = claim("", by, id=f"{new}-claim", contribution=new, source=source, target=target)
    return LinkEntries(made, draw(st.none() | st.just(said)))


def _edit_link(draw: st.DrawFn, now: CaseStudy, new: str) -> Change:
    records = list(now.contributions.values())
    if not records:
        return _link(draw, now, new)
    values = {"effect": draw(st.sampled_from(Effect)), "note": draw(TEXT)}
    return edited(draw(st.sampled_from(records)), **values)


def _remove_link(draw: st.DrawFn, now: CaseStudy, new: str) -> Change:
    which = _one(draw, now, "contributions")
    claims = {c.id for c in now.claims.values() if c.contribution == which}
    return RemoveContribution(which, frozenset(claims))


def _together_only(draw: st.DrawFn, now: CaseStudy, new: str) -> Change:
    others = draw(st.sets(st.sampled_from([*now.contributions, "nowhere"]), max_size=2))
    return LinkTogether(_one(draw, now, "contributions"), frozenset(others))


def _attach(draw: st.DrawFn, now: CaseStudy, new: str) -> Change:
    behind = frozenset({_one(draw, now, draw(st.sampled_from(["claims", "tellings"])))})
    if draw(st.booleans()):
        return DetachEvidence("d", behind)
    return AttachEvidence(new, behind, evidence(new))


def _claim(draw: st.DrawFn, now: CaseStudy, new: str) -> Change:
    which = _one(draw, now, "contributions")
    known = now.contributions.get(which, link("x", "y"))
    stance = draw(st.sampled_from(Stance))
    said = claim("", _one(draw, now, "voices"), id=new, contribution=which, stance=stance)
    return SayOfContribution(replace(said, source=known.source, target=known.target))


def _merge(draw: st.DrawFn, now: CaseStudy, new: str) -> Change:
    others = draw(st.frozensets(st.sampled_from(list(now.entries)), min_size=1, max_size=3))
    if draw(st.booleans()):
        return MergeEntries(new, others, entry(new))
    return MergeEntries(_one(draw, now, "entries"), others)


def _split(draw: st.DrawFn, now: CaseStudy, new: str) -> Change:
    merged = [e.id for e in now.entries.values() if e.merged_into] or list(now.entries)
    return SplitEntry(draw(st.sampled_from(merged)), new)


def _add_record(draw: st.DrawFn, now: CaseStudy, new: str) -> Change:
    table = draw(st.sampled_from(["entries", "contributions", "claims", "tellings"]))
    about = _one(draw, now, table)
    note = PowerNote(id=new, text="Who could say no?", about=about)
    leave = Consent(id=new, voice="v", use=Use.REPORT, given=True, about=about)
    return AddRecord(draw(st.sampled_from([note, leave])))


def _rename(draw: st.DrawFn, now: CaseStudy, new: str) -> Change:
    ids = draw(st.lists(st.sampled_from(["group", "margin", "moon"]), unique=True))
    after = tuple(Label(id=i, text=draw(TEXT)) for i in ids)
    return RenameTerms(tuple(now.labels.values()), after)


def _arrange(draw: st.DrawFn, now: CaseStudy, new: str) -> Change:
    ids = draw(st.lists(st.sampled_from(["design", "trust"]), unique=True))
    after = tuple(Stage(id=i, label=draw(TEXT)) for i in ids)
    return ArrangeStages(tuple(now.stages.values()), after)


def _remove_record(draw: st.DrawFn, now: CaseStudy, new: str) -> Change:
    table = draw(st.sampled_from(list(TABLES)))
    return RemoveRecord(table, _one(draw, now, table))


_MAKERS: dict[str, Any] = {
    "add": _add,
    "edit": _edit,
    "place": _place,
    "together": _together,
    "set aside": _set_aside,
    "take back": _take_back,
    "say": _say,
    "link": _link,
    "edit link": _edit_link,
    "remove link": _remove_link,
    "claim": _claim,
    "only together": _together_only,
    "attach": _attach,
    "merge": _merge,
    "merge again": _merge,
    "split": _split,
    "add record": _add_record,
    "remove record": _remove_record,
    "rename": _rename,
    "arrange": _arrange,
}
