"""One change as the history tells it: in a sentence, with the words before and after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from ripplegrid.method import terms
from ripplegrid.model.account import Contribution, Entry
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.kept import WHAT
from ripplegrid.model.naming import Naming, term_of
from ripplegrid.model.people import Voice
from ripplegrid.model.record import Id
from ripplegrid.saying import say
from ripplegrid.web.ui.wording import label

FIRST = 1
TEXTS = (
    "text",
    "title",
    "name",
    "description",
    "quotation",
    "account",
    "reasons",
    "label",
    "sentence",
)
LISTS = frozenset({"levels", "kinds", "uses"})
QUIET = frozenset(
    {
        "id",
        "entry",
        "voice",
        "contribution",
        "source",
        "target",
        "change_id",
        "finding",
        "language",
        "rests_on",
    }
)


class Kept(Protocol):
    """A change as the store keeps it."""

    @property
    def number(self) -> int: ...
    @property
    def kind(self) -> str: ...
    @property
    def at(self) -> datetime: ...
    @property
    def by(self) -> str: ...
    @property
    def change(self) -> dict[str, Any]: ...
    @property
    def delta(self) -> list[dict[str, Any]]: ...
    @property
    def withheld(self) -> bool: ...


class InWords(Protocol):
    """What ids stand for: the entries, voices and links of what changed."""

    @property
    def entries(self) -> Mapping[Id, Entry]: ...
    @property
    def voices(self) -> Mapping[Id, Voice]: ...
    @property
    def contributions(self) -> Mapping[Id, Contribution]: ...


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of one record, before and after; empty where there was or is nothing."""

    what: str
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeTold:
    """A change for the history page. ``entry`` is the entry it is about, if one still stands."""

    number: int
    kind: str
    at: datetime
    by: str
    text: str
    entry: str
    differences: tuple[Difference, ...]
    erased: bool
    withheld: bool
    can_undo: bool


def told_of(kept: Kept, case: InWords) -> ChangeTold:
    """A change with the words it is about."""
    told_by = "about" if kept.kind == "CreateCase" else "entries"
    entries = [e for e in kept.delta if e["table"] == told_by]
    first = next(iter(entries or kept.delta), None)
    record: Mapping[str, Any] = (first["after"] or first["before"]) if first else {}
    renamed = _renamed(kept.delta)
    about = "" if renamed else record.get("id") or ""
    if first and first["table"] in {"tellings", "claims", "contributions"}:
        about = record.get("entry") or record.get("target") or ""
    if first and first["table"] == "check_backs":
        about = record.get("about") or ""
        link = case.contributions.get(about)
        about = link.target if link else about
    entry = case.entries.get(about)
    in_full = bool(renamed) or _edits_only(kept.delta)
    return ChangeTold(
        number=kept.number,
        kind=kept.kind,
        at=kept.at,
        by=kept.by,
        text=renamed or _text(record) or (entry.text if entry else ""),
        entry=entry.id if entry else "",
        differences=tuple(differences(kept.delta, case)) if in_full else (),
        erased=not (kept.change or kept.delta or kept.withheld),
        withheld=kept.withheld,
        can_undo=kept.number > FIRST and bool(kept.delta),
    )


def _renamed(delta: list[dict[str, Any]]) -> str:
    """The terms whose words were changed, when that is all that was done."""
    if any(edit["table"] != "labels" for edit in delta):
        return ""
    return ", ".join(_term(edit["before"] or edit["after"]) for edit in delta)


def _term(label: Mapping[str, Any]) -> str:
    term = term_of(label["id"])
    return say(term.label) if term else str(label["id"])


def _text(record: Mapping[str, Any]) -> str:
    return next((str(record[name]) for name in TEXTS if record.get(name)), "")


def words_of(record: Mapping[str, Any], case: CaseStudy) -> str:
    """The words by which people know a record: its own, or those of the entries it is about."""
    if record.get("source") in case.entries and record.get("target") in case.entries:
        return " → ".join(case.entries[record[end]].text for end in ("source", "target"))
    entry = case.entries.get(record.get("entry", ""))
    return _text(record) or (entry.text if entry else "")


def _edits_only(delta: list[dict[str, Any]]) -> bool:
    return all(edit["before"] and edit["after"] for edit in delta)


def differences(delta: list[dict[str, Any]], case: InWords) -> list[Difference]:
    """What changed in each field of the records that a delta replaced."""
    found = []
    for edit in delta[:12]:
        before, after = edit["before"] or {}, edit["after"] or {}
        for name in sorted((before.keys() | after.keys()) - QUIET):
            was, now = before.get(name), after.get(name)
            if was != now:
                if name in LISTS:
                    was, now = (_said(case, name, ids) for ids in (was, now))
                field = _term(before or after) if edit["table"] == "labels" else name
                words = [_words(value, case) for value in (was, now)]
                found.append(Difference(WHAT[edit["table"]], field, *words))
    return found


def _said(case: InWords, listed: str, ids: Any) -> list[str]:
    """Terms in the order of their list, as the team calls them."""
    if not isinstance(case, CaseStudy):
        return []
    naming = Naming(case)
    return [label(naming, listed, t.id) for t in terms(listed) if t.id in (ids or ())]


def _words(value: Any, case: InWords) -> str:
    """A value as a reader sees it: what an id stands for, never the id."""
    if value is None or value is False:
        return ""
    if isinstance(value, dict):
        return str(value.get("text", ""))
    if isinstance(value, list):
        return ", ".join(_words(item, case) for item in value)
    if value in case.entries:
        return case.entries[value].text
    if value in case.voices:
        return case.voices[value].name
    return "✓" if value is True else str(value)
