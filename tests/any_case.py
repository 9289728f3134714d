"""Any case study or synthesis at all, for Hypothesis: built from the type hints of the model."""

from __future__ import annotations

import types
from dataclasses import MISSING, Field, fields
from datetime import date
from enum import StrEnum
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from ripplegrid.method.terms import terms
from ripplegrid.model import invariants
from ripplegrid.model.case import TABLES, About, CaseStudy, table
from ripplegrid.model.kept import ABOUT, TABLES_OF, kind_of
from ripplegrid.model.record import Record
from ripplegrid.model.synthesis import SYNTHESIS_TABLES, AboutSynthesis, Synthesis
from ripplegrid.model.when import When

ANY_TEXT = st.one_of(
    st.sampled_from(["", "Staff listen more", "ŵŷ", "e\u0301 é", "=1+1", "+44", "-5", "@x", "\ta"]),
    st.text(st.characters(exclude_categories=("Cs",)), max_size=12),
)
PLAIN_TEXT = st.text("abc ŵé=+-@;,\n'\"", max_size=12)
ANY_DAY = st.dates(date(1, 1, 1), date(9999, 12, 31))


def whens(text: st.SearchStrategy[str] = ANY_TEXT) -> st.SearchStrategy[When]:
    def ordered(days: tuple[date | None, date | None], said: str) -> When:
        first, last = days
        if first and last and first > last:
            first, last = last, first
        return When(first, last, said)

    days = st.tuples(st.none() | ANY_DAY, st.none() | ANY_DAY)
    return st.builds(ordered, days, text)


def _values(hint: Any, ids: list[str] | None, text: st.SearchStrategy[str]) -> Any:
    origin, args = get_origin(hint), get_args(hint)
    if origin is types.UnionType:
        inner = [a for a in args if a is not type(None)]
        return st.none() | _values(inner[0], ids, text)
    if origin is frozenset:
        most = 0 if ids == [] else 3
        return st.frozensets(_values(args[0], ids or None, text), max_size=most)
    if origin is tuple and args[-1] is Ellipsis:
        return st.lists(_values(args[0], ids, text), max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*(_values(a, ids, text) for a in args))
    if issubclass(hint, StrEnum):
        return st.sampled_from(list(hint))
    if hint is str and ids is not None:
        return st.sampled_from(ids) if ids else st.nothing()
    simple = {str: text, When: whens(text), bool: st.booleans(), int: st.integers(-1000, 1000)}
    return simple[hint]


def _term_ids(listed: str) -> list[str]:
    return [t.id for t in terms(listed)]


def _one(field: Field[Any], hint: Any, ids: dict[str, list[str]], text: Any) -> Any:
    """The values of one field: references point at ids, terms at the method, texts say a thing."""
    to, listed = field.metadata.get("to"), field.metadata.get("term")
    if field.name == "subject":
        return st.sampled_from([f"dimension/{i}" for i in _term_ids("dimensions")])
    if field.name == "domains":
        domain = st.tuples(st.sampled_from(_term_ids("domains")), text)
        return st.lists(domain, max_size=2).map(tuple)
    wanted = ids[to] if to else _term_ids(listed) if listed else None
    if hint is str and wanted is None and field.default is MISSING:
        text = text.filter(str.strip)
    values = _values(hint, wanted, text)
    return values if field.default is MISSING else st.just(field.default) | values


def records(
    kind: type[Record], record_id: str, ids: dict[str, list[str]], text: Any = ANY_TEXT
) -> st.SearchStrategy[Any]:
    hints = get_type_hints(kind)
    given = {f.name: _one(f, hints[f.name], ids, text) for f in fields(kind) if f.name != "id"}
    return st.builds(kind, id=st.just(record_id), **given)


@st.composite
def cases(draw: st.DrawFn, text: Any = ANY_TEXT, most: int = 3) -> CaseStudy:
    """A case study with up to ``most`` records in each table that keeps every rule."""
    ids = {name: [f"{name}-{i}" for i in range(draw(st.integers(0, most)))] for name in TABLES}
    ids["labels"] = _term_ids("levels")[: len(ids["labels"])]
    ids["*"] = ["case", *(i for group in list(ids.values()) for i in group)]
    about = draw(records(About, "case", ids, text))
    tables = {
        name: table(draw(records(kind, i, ids, text)) for i in ids[name] if _possible(kind, ids))
        for name, kind in TABLES.items()
    }
    return _sound(CaseStudy(about=about, **tables))


def _possible(kind: type[Record], ids: dict[str, list[str]]) -> bool:
    needed = [f for f in fields(kind) if "to" in f.metadata and f.default is MISSING]
    return all(ids[f.metadata["to"]] for f in needed)


@st.composite
def syntheses(draw: st.DrawFn, text: Any = ANY_TEXT, most: int = 3) -> Synthesis:
    """A synthesis with up to ``most`` records in each table that keeps every rule."""
    names = SYNTHESIS_TABLES
    ids = {name: [f"{name}-{i}" for i in range(draw(st.integers(0, most)))] for name in names}
    ids["*"] = ["synthesis", *(i for group in list(ids.values()) for i in group)]
    about = draw(records(AboutSynthesis, "synthesis", ids, text))
    tables = {
        name: table(draw(records(kind, i, ids, text)) for i in ids[name] if _possible(kind, ids))
        for name, kind in names.items()
    }
    return _sound(Synthesis(about=about, **tables))


def _sound(kept: Any) -> Any:
    """Without the records that break a rule, and without those that rest on them."""
    names = [name for name in TABLES_OF[kind_of(kept)] if name not in ABOUT]
    while lost := {(broken.table, broken.id) for broken in invariants.problems(kept)}:
        left = {
            name: table(r for r in getattr(kept, name).values() if (name, r.id) not in lost)
            for name in names
        }
        kept = type(kept)(about=kept.about, **left)
    return kept
