"""Which of the records that sentences rest on a file may name.

Entries, links, and voices and people with a name: these a reader finds in the text itself. The id
of somebody without a name, of what they told or of what they gave as evidence stands in no file.
Beside two sentences it would tell that both are one person's, and whoever knows one would know the
other.
"""

from __future__ import annotations

from collections.abc import Mapping

from ripplegrid.disclosure.attribution import NOBODY
from ripplegrid.model.people import Contributor, Voice
from ripplegrid.model.record import Id
from ripplegrid.model.words import Attribution
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.account_across import AccountAcross, case_ref, origin_ref
from ripplegrid.report.documents.naming import unnamed
from ripplegrid.report.documents.sentences import Ref
from ripplegrid.saying import say

ACROSS = ("coding_rounds", "matches", "proposals", "statements", "themes")
"""What coders together made of several case studies, and that holds nobody's own words."""


def traced(account: Account) -> Mapping[Ref, str]:
    """What a file about one case study may name of what its sentences rest on.

    A merged entry goes by the one that speaks for it, so that its own id leads to no voice either.
    """
    case, reading = account.case, account.reading
    found = {account.whole: _named(account.whole)}
    for entry in case.entries:
        shown = ("entries", reading.spoken_for_by[entry])
        found["entries", entry] = _named(shown)
    for link in reading.contributions:
        found["contributions", link.id] = _named(("contributions", link.id))
    for people in (case.voices, case.contributors):
        found.update(_those_with_a_name(people))
    return found


def traced_across(account: AccountAcross) -> Mapping[Ref, str]:
    """What a file about a synthesis may name of what its sentences rest on."""
    refs = [account.whole]
    for case in account.cases.values():
        refs.append(case_ref(case.id))
        refs += [origin_ref(case.id, entry) for entry in case.entries]
    for table in ACROSS:
        refs += [(table, key) for key in getattr(account.synthesis, table)]
    return {one: _named(one) for one in refs}


def _those_with_a_name(people: Mapping[Id, Voice] | Mapping[Id, Contributor]) -> Mapping[Ref, str]:
    found: dict[Ref, str] = {}
    for one in people.values():
        named = not unnamed(one) if isinstance(one, Voice) else _has_a_name(one)
        if named:
            ref = ("voices" if isinstance(one, Voice) else "contributors", one.id)
            found[ref] = _named(ref)
    return found


def _has_a_name(person: Contributor) -> bool:
    return person.attribution is not Attribution.ANONYMOUS and person.name != say(NOBODY)


def _named(ref: Ref) -> str:
    table, key = ref
    return f"{table}/{key}"
