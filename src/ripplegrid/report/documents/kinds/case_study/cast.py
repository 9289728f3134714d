"""Who is who: each name with what the person is, where it is met first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ripplegrid.model.record import Id
from ripplegrid.model.words import VoiceKind
from ripplegrid.report.documents.account import Account
from ripplegrid.report.documents.naming import unnamed, without_names
from ripplegrid.report.documents.sentences import Ref, own_words
from ripplegrid.saying import say, say_list

NAMED = 5
"""So many people are named side by side; more are counted."""
LONG = 60
"""What a person is takes no more characters than this beside a name."""
_ASIDE = re.compile(r"\s*\([^()]*\)")


class Cast:
    """The names of one section.

    Whoever is not named has nothing beside that either: it could tell who they are.
    """

    def __init__(self, account: Account) -> None:
        self._account = account
        self._met: set[Id] = set()
        self.differing = frozenset(one.about for one in account.analysis.voices.entries)
        """The entries that people see differently: both sides stand among the differences."""

    def who(self, voices: Sequence[Id]) -> str:
        """Some voices; each person at the first mention with what they are."""
        words, case = self._account.words, self._account.case
        found = [case.voices[voice] for voice in dict.fromkeys(voices)]
        known = [voice for voice in found if not unnamed(voice)]
        if len(known) > NAMED:
            return words.count(voices)
        parts = [self._first(voice.id) for voice in known]
        return say_list([*dict.fromkeys(parts), *without_names(found)])

    def _first(self, voice: Id) -> str:
        name = self._account.words.called(voice)
        role = "" if voice in self._met else role_of(self._account, voice)
        self._met.add(voice)
        return say("{name} ({role})", name=name, role=role) if role else name

    def behind(self, voices: Sequence[Id]) -> tuple[Ref, ...]:
        """What the names of some voices rest on, with those they speak for."""
        case = self._account.case
        people = (case.voices[voice].contributor for voice in voices)
        return (
            *(("voices", voice) for voice in voices),
            *(("contributors", one) for one in people if one and one in case.contributors),
        )


def role_of(account: Account, voice: Id) -> str:
    """What a person is, in the words of the account; nothing for papers and who is not named."""
    found = account.case.voices[voice]
    if found.kind is not VoiceKind.PERSON or unnamed(found):
        return ""
    person = account.case.contributors.get(found.contributor or "")
    if person is None:
        return ""
    role = _ASIDE.sub("", own_words(person.organisation)).rstrip(".")
    if role and len(role) <= LONG:
        return role
    return say_list([account.words.kind_of_person(kind) for kind in sorted(person.types)])
