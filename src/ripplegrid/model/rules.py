"""What must hold of every record of a case study or a synthesis, whatever change brought it there.

``check`` asks about one record as it will be. It reads through the view only what stands next to
the record, so that it costs the same on a slice of a database as on a whole case study.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, fields
from functools import cache
from types import MappingProxyType
from typing import Any

from ripplegrid.errors import (
    AlreadyLinked,
    AlreadySaid,
    AnonymousNamed,
    BadWhen,
    ClaimElsewhere,
    EmptyText,
    MergeCycle,
    MergedEntry,
    MissingRecord,
    NobodyNamed,
    Refusal,
    SelfLink,
    TextTooLong,
    UnknownTerm,
)
from ripplegrid.method.terms import terms
from ripplegrid.model.account import Claim, Contribution, Entry
from ripplegrid.model.case import About
from ripplegrid.model.kept import WHAT
from ripplegrid.model.people import Involvement, Voice
from ripplegrid.model.record import Id, Record, references, terms_named
from ripplegrid.model.registers import Instrument, Label, Opening, Reflection
from ripplegrid.model.synthesis_rules import STEPS, SYNTHESIS_RULES
from ripplegrid.model.view import View
from ripplegrid.model.when import When
from ripplegrid.model.words import VoiceKind
from ripplegrid.saying import say

LONGEST_TEXT = 100_000
LONGEST_WORD = 80
"""Characters of one text: some forty printed pages. One longer text would hold up every page."""


def check(view: View, table: str, before: Record | None, after: Record) -> None:
    """Raise the first Refusal that a record deserves, if any; arguments as for ``refusals``."""
    for refusal in refusals(view, table, before, after):
        raise refusal


def check_step(view: View, before: Record | None, after: Record | None) -> None:
    """Raise a Refusal when this cannot be done to a record, though both states are sound."""
    rule = STEPS.get(type(after or before))
    if rule is not None:
        rule(view, before, after)


def refusals(view: View, table: str, before: Record | None, after: Record) -> Iterator[Refusal]:
    """Every Refusal that a record deserves.

    Args:
        view: the case study as it will be, the record included.
        table: the table of the record.
        before: the record as it was; None when it is new.
        after: the record as it will be.
    """
    yield from _empty_texts(table, after)
    yield from _long_texts(table, after)
    yield from _bad_dates(after)
    whole = True
    for _, to, target in references(after):
        if find(view, to, target) is None:
            whole = False
            yield MissingRecord(what=WHAT.get(to, "record"), id=target)
    for _, listed, term_id in terms_named(after):
        if term_id not in term_ids(listed) and not _own_term(view, listed, term_id):
            yield UnknownTerm(id=term_id, terms=say(listed.replace("_", " ")))
    rule = _RULES.get(type(after))
    if whole and rule is not None:
        try:
            rule(view, before, after)
        except Refusal as refusal:
            yield refusal


def find(view: View, table: str, record_id: Id) -> tuple[str, Record] | None:
    """The (table, record) an id stands for; in any table, ``about`` included, for ``*``."""
    for name in view.tables if table == "*" else (table,):
        record = view.get(name, record_id)
        if record is not None:
            return name, record
    return None


@cache
def term_ids(listed: str) -> frozenset[str]:
    """The ids of the terms in one list of the method."""
    return frozenset(term.id for term in terms(listed))


def rests_on(record: Record, table: str, record_id: Id) -> bool:
    """Whether a record would point at nothing, were this row of this table not there."""
    if any(to in (table, "*") and target == record_id for _, to, target in references(record)):
        return True
    return any(
        listed == table and named == record_id and named not in term_ids(listed)
        for _, listed, named in terms_named(record)
    )


def speaks_for(view: View, entry_id: Id) -> Iterator[Id]:
    """The id of an entry, then those of all entries merged into it, however deep."""
    seen = {entry_id}
    waiting = [entry_id]
    while waiting:
        current = waiting.pop()
        yield current
        for table, record in view.referring(current):
            if table == "entries" and isinstance(record, Entry) and record.id not in seen:
                seen.add(record.id)
                waiting.append(record.id)


def spoken_for_by(view: View, entry_id: Id) -> Id:
    """The id of the entry that speaks for this one: itself, or where its merges lead."""
    current = entry_id
    seen = {current}
    while True:
        entry = view.get("entries", current)
        if not isinstance(entry, Entry) or entry.merged_into is None:
            return current
        current = entry.merged_into
        if current in seen:
            raise MergeCycle(text=entry.text, id=entry_id)
        seen.add(current)


def claims_of(view: View, contribution_id: Id) -> tuple[Claim, ...]:
    """What voices say of a contribution, in the order of their ids."""
    found = (record for _, record in view.referring(contribution_id) if isinstance(record, Claim))
    return tuple(sorted((c for c in found if c.contribution == contribution_id), key=_by_id))


def links_at(view: View, entry_id: Id) -> tuple[Contribution, ...]:
    """The contributions that begin or end at an entry, in the order of their ids."""
    found = (record for _, record in view.referring(entry_id) if isinstance(record, Contribution))
    return tuple(sorted(found, key=_by_id))


def same_link(view: View, link: Contribution) -> Contribution | None:
    """Another contribution between the same entries with the same effect, if there is one."""
    for other in links_at(view, link.source):
        if other.id != link.id and link_key(other) == link_key(link):
            return other
    return None


def link_key(link: Contribution) -> tuple[Id, Id, str]:
    """What a case study holds one contribution of: a pair of entries and an effect."""
    return link.source, link.target, link.effect


def _by_id(record: Record) -> Id:
    return record.id


@cache
def _must_say(kind: type[Record]) -> tuple[str, ...]:
    """The texts and references of a kind of record that have no default, so cannot be empty."""
    return tuple(
        f.name
        for f in fields(kind)
        if f.type in ("str", "Id") and f.default is MISSING and f.name != "id"
    )


def _empty_texts(table: str, record: Record) -> Iterator[Refusal]:
    for name in ("id", *_must_say(type(record))):  # type: ignore[arg-type]
        if not getattr(record, name).strip():
            yield EmptyText(field=_called(name, table), id=record.id)


def _called(name: str, table: str) -> str:
    """A field of a record as a sentence names it."""
    field, what = say(name.replace("_", " ")), say(WHAT[table])
    return say("{field} of the {what}", field=field, what=what)


def _long_texts(table: str, record: Record) -> Iterator[Refusal]:
    for f in fields(record):
        value = getattr(record, f.name)
        text = value.text if isinstance(value, When) else value
        length = _length(text)
        if length > LONGEST_TEXT:
            shown = {
                "field": _called(f.name, table),
                "length": f"{length:,}",
                "most": f"{LONGEST_TEXT:,}",
            }
            yield TextTooLong(**shown, id=record.id[:60])


def _length(value: object) -> int:
    """How many characters the longest text in a value has."""
    if isinstance(value, str):
        return len(value)
    if isinstance(value, tuple | frozenset):
        return max(map(_length, value), default=0)
    return 0


def _bad_dates(record: Record) -> Iterator[Refusal]:
    for f in fields(record):
        when = getattr(record, f.name)
        if isinstance(when, When) and when.earliest and when.latest and when.latest < when.earliest:
            yield BadWhen(text=when.text, earliest=when.earliest, latest=when.latest, id=record.id)


def _own_term(view: View, listed: str, term_id: Id) -> bool:
    return listed in view.tables and view.get(listed, term_id) is not None


def _entry(view: View, before: Record | None, after: Record) -> None:
    assert isinstance(after, Entry)
    spoken_for_by(view, after.id)
    was = before.merged_into if isinstance(before, Entry) else None
    if after.merged_into == was:
        return
    for link in links_at(view, after.id):
        if after.merged_into is not None:
            raise MergedEntry(text=after.text, into=after.merged_into, id=after.id, link=link.id)
    for told in speaks_for(view, after.id):
        for _, record in view.referring(told):
            if isinstance(record, Claim):
                _claim_fits(view, record)


def _contribution(view: View, before: Record | None, after: Record) -> None:
    assert isinstance(after, Contribution)
    if after.source == after.target:
        raise SelfLink(id=after.source)
    for end in (after.source, after.target):
        entry = view.get("entries", end)
        if isinstance(entry, Entry) and entry.merged_into is not None:
            raise MergedEntry(text=entry.text, into=entry.merged_into, id=entry.id)
    other = same_link(view, after)
    if other is not None:
        raise AlreadyLinked(effect=after.effect.value, id=other.id)
    if isinstance(before, Contribution) and link_key(before)[:2] != link_key(after)[:2]:
        for claim in claims_of(view, after.id):
            _claim_fits(view, claim)


def _claim(view: View, _before: Record | None, after: Record) -> None:
    assert isinstance(after, Claim)
    _claim_fits(view, after)
    for other in claims_of(view, after.contribution):
        if other.id != after.id and claim_key(other) == claim_key(after):
            raise AlreadySaid(id=other.id)


def claim_key(claim: Claim) -> tuple[Id, Id, Id]:
    """What a contribution holds one claim of: a voice and the two entries it spoke of."""
    return claim.voice, claim.source, claim.target


def _claim_fits(view: View, claim: Claim) -> None:
    link = view.get("contributions", claim.contribution)
    told = (spoken_for_by(view, claim.source), spoken_for_by(view, claim.target))
    if isinstance(link, Contribution) and told != (link.source, link.target):
        raise ClaimElsewhere(id=claim.id, contribution=link.id)


def _voice(_view: View, _before: Record | None, after: Record) -> None:
    assert isinstance(after, Voice)
    if after.kind is VoiceKind.ANONYMOUS and after.contributor is not None:
        raise AnonymousNamed(id=after.id)


def _involvement(_view: View, _before: Record | None, after: Record) -> None:
    assert isinstance(after, Involvement)
    if not after.stakeholder_type and after.contributor is None:
        raise NobodyNamed(id=after.id)


def _about(_view: View, _before: Record | None, after: Record) -> None:
    assert isinstance(after, About)
    for domain, _ in after.domains:
        _known("domains", domain)


def _label(_view: View, _before: Record | None, after: Record) -> None:
    if not any(after.id in term_ids(listed) for listed in RENAMED):
        raise UnknownTerm(id=after.id, terms="terms of the method")
    if isinstance(after, Label) and len(after.text) > LONGEST_WORD:
        field = say("word for {term}", term=after.id)
        raise TextTooLong(field=field, length=len(after.text), most=LONGEST_WORD, id=after.id)


def _reflection(view: View, _before: Record | None, after: Record) -> None:
    assert isinstance(after, Reflection)
    _subject(view, after.subject)


def _opening(view: View, _before: Record | None, after: Record) -> None:
    assert isinstance(after, Opening)
    if after.subject:
        _subject(view, after.subject)


def _subject(view: View, subject: str) -> None:
    what, _, rest = subject.partition("/")
    if what == "instrument":
        instrument_id, _, question = rest.partition("/")
        instrument = view.get("instruments", instrument_id)
        if isinstance(instrument, Instrument) and question not in dict(instrument.questions):
            raise UnknownTerm(
                id=question, terms=say("questions of “{title}”", title=instrument.title)
            )
    elif what in ("dimension", "principle"):
        _known(f"{what}s", rest)
    else:
        raise UnknownTerm(id=subject, terms="dimensions, principles and instruments")


def _known(listed: str, term_id: Id) -> None:
    if term_id not in term_ids(listed):
        raise UnknownTerm(id=term_id, terms=listed)


RENAMED = (
    "levels",
    "columns",
    "kinds",
    "uses",
    "stages",
    "stakeholder_types",
    "ways",
    "dimensions",
    "principles",
    "themes",
    "domains",
    "case_steps",
    "across_steps",
)
"""The lists of the method whose terms a team may give its own words."""

_RULES: Mapping[Any, Callable[[View, Record | None, Record], None]] = MappingProxyType(
    {
        Entry: _entry,
        Contribution: _contribution,
        Claim: _claim,
        Voice: _voice,
        Involvement: _involvement,
        About: _about,
        Label: _label,
        Reflection: _reflection,
        Opening: _opening,
        **SYNTHESIS_RULES,
    }
)
