"""How openly somebody is named, and that nobody makes it more open than they chose.

Once something was said under an attribution, it can only become more private: a name that was
kept back is never shown by an edit or by undoing one. Only the person themself may choose to be
named more openly (``ChooseAttribution``); whoever lets changes in makes sure that it is them.
"""

from __future__ import annotations

from ripplegrid.errors import KeptPrivate
from ripplegrid.model.people import Contributor, Voice
from ripplegrid.model.record import Id, Record
from ripplegrid.model.view import View
from ripplegrid.model.words import Attribution, VoiceKind

STRICTNESS = (Attribution.NAMED, Attribution.PEN_NAME, Attribution.ANONYMOUS)
"""From the most open to the most private."""


def stricter(one: Attribution, other: Attribution) -> Attribution:
    """The more private of the two."""
    return max(one, other, key=STRICTNESS.index)


def named_as(voice: Voice, person: Contributor | None) -> Attribution:
    """How a voice is named: the more private choice of the voice and its contributor counts.

    Example:
        >>> voice = Voice(id="v", kind=VoiceKind.PERSON, name="Ann", contributor="p")
        >>> person = Contributor(id="p", name="Ann", attribution=Attribution.ANONYMOUS)
        >>> named_as(voice, person).value
        'anonymous'
    """
    if voice.kind is VoiceKind.ANONYMOUS:
        return Attribution.ANONYMOUS
    return stricter(voice.attribution, person.attribution if person else voice.attribution)


def check_kept(was: View, now: View, before: Record | None, after: Record) -> None:
    """Raise KeptPrivate when an edit would name more openly somebody who has said something.

    Args:
        was: the case study before the edit.
        now: the case study as it will be.
        before: the record as it was.
        after: the record as it will be.
    """
    if isinstance(before, Contributor) and isinstance(after, Contributor):
        opened = _opened(before.attribution, after.attribution) and contributed(was, before.id)
    elif isinstance(before, Voice) and isinstance(after, Voice):
        then = named_as(before, _person(was, before))
        opened = _opened(then, named_as(after, _person(now, after))) and spoken(was, before.id)
    else:
        return
    if opened:
        raise KeptPrivate(id=after.id)


def contributed(view: View, contributor: Id) -> bool:
    """Whether something was said in this contributor's name, by any of their voices."""
    return any(
        table == "reflections" or (table == "voices" and spoken(view, record.id))
        for table, record in view.referring(contributor)
    )


def spoken(view: View, voice: Id) -> bool:
    """Whether a voice has said anything; what it gave leave for is no saying."""
    return any(table != "consents" for table, _ in view.referring(voice))


def _opened(then: Attribution, now: Attribution) -> bool:
    return STRICTNESS.index(now) < STRICTNESS.index(then)


def _person(view: View, voice: Voice) -> Contributor | None:
    found = view.get("contributors", voice.contributor) if voice.contributor else None
    return found if isinstance(found, Contributor) else None
