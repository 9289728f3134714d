"""The report of a synthesis as its page tells it: the account in words, part by part."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from ripplegrid.agreement.cautions import figure, per_cent
from ripplegrid.agreement.measure import Coefficient, Measure
from ripplegrid.model.coding import Settlement
from ripplegrid.model.record import Id
from ripplegrid.report.documents.ending import LEFT
from ripplegrid.saying import say_count
from ripplegrid.synthesis.account import Account, account
from ripplegrid.synthesis.patterns import Pattern
from ripplegrid.synthesis.people import Did, TookPart
from ripplegrid.synthesis.rounds import OneRound
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.across.given import givings, left_by
from ripplegrid.web.across.opening import Across
from ripplegrid.web.across.repeated import cleared
from ripplegrid.web.across.shown.factors import Group
from ripplegrid.web.across.shown.factors import told as told_group
from ripplegrid.web.across.shown.patterns import state
from ripplegrid.web.across.shown.statements import Shown, by_state, listed
from ripplegrid.web.cases.queries import members_of
from ripplegrid.web.ui.wording import Said

DEEDS: Mapping[Did, Said] = {
    Did.PROPOSED: _("brought case studies"),
    Did.PLACED: _("placed them on the dimensions"),
    Did.CHOSE: _("chose"),
    Did.CODED: _("coded"),
    Did.VERIFIED: _("checked codings of others"),
    Did.SETTLED: _("settled where coders differed"),
    Did.STATED: _("put statements forward"),
    Did.AMENDED: _("amended statements"),
    Did.ANSWERED: _("answered statements"),
}
LEADS = _("leads the work")
LEADING = frozenset({Role.OWNER, Role.FACILITATOR})


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who looked across, and the parts of the work they did."""

    name: str
    about: str
    did: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """What was settled for one entry, by whom, and why."""

    text: str
    case: str
    themes: str
    against: str
    why: str
    people: str


@dataclass(frozen=True, slots=True)
class Round:
    """One round of coding in words."""

    one: OneRound
    coders: str
    figures: tuple[tuple[str, str], ...]
    cautions: tuple[str, ...]
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Recurring:
    """One pattern in words."""

    pattern: Pattern
    state: str
    cases: str
    against: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything the page of the report shows."""

    account: Account
    people: tuple[Person, ...]
    rounds: tuple[Round, ...]
    broad: tuple[Recurring, ...]
    specific: tuple[Recurring, ...]
    beyond: list[tuple[Said, list[Shown]]]
    statements: list[tuple[Said, list[Shown]]]
    groups: tuple[Group, ...]
    checked: tuple[tuple[str, str], ...]
    kept_back: tuple[str, ...]
    chosen_by: str
    given: tuple[tuple[str, str, date], ...]


def report(page: Across) -> Report:
    """The report of a synthesis, for whoever may see it."""
    page = replace(page, synthesis=cleared(page.row, page.synthesis, page.given))
    found = account(
        page.synthesis, page.given, left=left_by(page.row), times=0, given=givings(page.row)
    )
    told = [_recurring(found, one) for one in found.patterns.items if one.recurs]
    statements = listed(page)
    leading = {m.contributor for m in members_of(page.id) if Role(m.role) in LEADING}
    return Report(
        account=found,
        people=tuple(Person(p.coder.name, p.coder.about, _did(p, leading)) for p in found.people),
        rounds=tuple(_round(page, one) for one in found.rounds),
        broad=tuple(one for one in told if one.pattern.broad),
        specific=tuple(one for one in told if one.pattern.specific),
        beyond=by_state(one for one in statements if one.stated.paradigmatic),
        statements=by_state(one for one in statements if not one.stated.paradigmatic),
        groups=tuple(told_group(one, found.titles) for one in found.factors.groups),
        checked=tuple(
            (page.given[case].title, ", ".join(n or say("somebody of the team") for n in names))
            for case, names in found.checked.items()
            if case in page.given
        ),
        kept_back=tuple(_kept_back(found)),
        chosen_by=_names(page, found.selecting.choice.people if found.selecting.choice else ()),
        given=tuple(
            (found.titles[one.case], one.by, date.fromisoformat(one.day)) for one in found.given
        ),
    )


def _did(one: TookPart, leading: Collection[Id]) -> tuple[Said, ...]:
    """What somebody did, after what the store alone knows: that they lead the work."""
    led = (LEADS,) if one.coder.id in leading else ()
    return (*led, *(DEEDS[deed] for deed in one.did))


def _recurring(found: Account, one: Pattern) -> Recurring:
    against = {case for _, case in one.against} | set(one.unplaced_against)
    return Recurring(
        one,
        state(one, len(found.titles)),
        ", ".join(found.titles[case] for case in one.cases),
        ", ".join(found.titles[case] for case in sorted(against)),
    )


def _round(page: Across, one: OneRound) -> Round:
    compared = one.agreement.overall if one.agreement else None
    return Round(
        one,
        ", ".join(coder.name for coder in one.coders),
        tuple((m.name.label, _value(m)) for m in compared.measures) if compared else (),
        tuple(caution.sentence for caution in compared.cautions) if compared else (),
        tuple(_decision(page, made) for made in one.settlements),
    )


def _value(measure: Measure) -> str:
    if measure.value is None:
        return measure.why_not
    return per_cent(measure.value) if measure.name is Coefficient.PERCENT else figure(measure.value)


def _decision(page: Across, made: Settlement) -> Decision:
    case = page.given.get(made.case)
    entry = case.entries.get(made.entry) if case else None
    return Decision(
        entry.text if entry else say("an entry that is not there any more, or may not be used"),
        case.title if case else "",
        _themes(page, made.themes),
        _themes(page, made.against),
        made.why,
        _names(page, made.people),
    )


def _themes(page: Across, themes: Iterable[Id]) -> str:
    known = page.synthesis.themes
    return ", ".join(sorted(known[one].name for one in themes if one in known))


def _names(page: Across, people: Iterable[Id]) -> str:
    known = page.synthesis.coders
    return ", ".join(sorted(known[one].name for one in people if one in known))


def _kept_back(found: Account) -> Iterator[str]:
    """What is not counted or not here, in numbers, a sentence each."""
    kept = found.kept_back
    for case, left in kept.left.items():
        parts = [say_count(*LEFT[n], count=k) for n, k in left.records.items() if n in LEFT]
        if parts:
            yield say("%(title)s: at the wish of its people, or because they were not asked, this is left out: %(things)s.") % {"title": found.titles[case], "things": ", ".join(parts)}  # noqa: E501  # fmt: skip
    counts = (
        (len([p for p in found.selecting.chosen if not p.here]), ngettext("%(n)s chosen case study is not given to this synthesis.", "%(n)s chosen case studies are not given to this synthesis.", len([p for p in found.selecting.chosen if not p.here]))),  # noqa: E501
        (len(kept.closed), ngettext("%(n)s round of coding is not open yet and counts for nothing.", "%(n)s rounds of coding are not open yet and count for nothing.", len(kept.closed))),  # noqa: E501
        (kept.elsewhere, ngettext("%(n)s coding is of a case study that is not looked at here any more.", "%(n)s codings are of case studies that are not looked at here any more.", kept.elsewhere)),  # noqa: E501
        (kept.lapsed, ngettext("%(n)s coding is of an entry that is not on its grid any more, or may not be used.", "%(n)s codings are of entries that are not on their grid any more, or may not be used.", kept.lapsed)),  # noqa: E501
        (kept.grouping, ngettext("%(n)s coding is to a theme that only groups; it does not count.", "%(n)s codings are to themes that only group; they do not count.", kept.grouping)),  # noqa: E501
    )  # fmt: skip
    for number, words in counts:
        if number:
            yield words % {"n": number}
