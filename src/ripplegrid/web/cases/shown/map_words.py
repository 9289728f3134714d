"""What a view of the map rests on, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as say
from django.utils.translation import ngettext

from ripplegrid.web.cases.shown.map_part import Part
from ripplegrid.web.cases.shown.map_shown import Shown
from ripplegrid.web.cases.shown.map_time import Stop
from ripplegrid.web.cases.shown.map_ways import Ways


def sentences(shown: Shown, whole: Part) -> tuple[str, ...]:
    """Everything that has to be said of a view, one sentence after the other."""
    return tuple(_each(shown, whole))


def stop_in_words(stop: Stop) -> str:
    """A stop of the replay: a year, or a month and a year."""
    return date_format(stop.last, "F Y" if stop.monthly else "Y")


def _each(shown: Shown, whole: Part) -> Iterator[str]:
    yield _size(shown, whole)
    if shown.chains:
        yield from _chains(shown.chains)
    if shown.loops:
        yield from _loops(shown.loops)
    if shown.view.whole and not (shown.chains or shown.loops):
        if shown.view.trace:
            yield say("Only ways on which one and the same voice says every step.")
        else:
            yield say("Only chains of two links or more that one and the same voice tells whole.")
    if shown.view.last_day:
        yield _time(shown)
    if shown.view.without:
        yield from _what_if(shown)
    if not shown.fits:
        yield say(
            "This address asks for something that is not here, or no longer. That part was left "
            "out; the rest is as it was asked for."
        )


def _size(shown: Shown, whole: Part) -> str:
    entries, links = len(shown.entries), len(shown.links)
    if entries == len(whole.entries) and links == len(whole.links):
        first = ngettext("All of it: %(n)d entry", "All of it: %(n)d entries", entries)
    else:
        first = ngettext("%(n)d of %(all)d entry", "%(n)d of %(all)d entries", len(whole.entries))
    if links == len(whole.links):
        second = ngettext("%(n)d link", "%(n)d links", links)
    else:
        second = ngettext("%(n)d of %(all)d link", "%(n)d of %(all)d links", len(whole.links))
    return say("%(entries)s and %(links)s.") % {
        "entries": first % {"n": entries, "all": len(whole.entries)},
        "links": second % {"n": links, "all": len(whole.links)},
    }


def _chains(ways: Ways) -> Iterator[str]:
    listed = len(ways.items)
    if not listed:
        yield ngettext(
            "No chain of %(steps)d link leads from the one to the other.",
            "No chain of at most %(steps)d links leads from the one to the other.",
            ways.max_steps,
        ) % {"steps": ways.max_steps}
        return
    yield ngettext(
        "%(n)d chain of at most %(steps)d links, of which %(whole)d is told whole by one voice.",
        "%(n)d chains of at most %(steps)d links, of which %(whole)d are told whole by one voice.",
        listed,
    ) % {"n": listed, "steps": ways.max_steps, "whole": ways.whole}
    if not ways.complete:
        yield say("There are more than are listed here.")
        if ways.exact:
            yield say("Of any length there are %(n)s.") % {"n": number_format(ways.count)}
    joined = sum(way.told.joined for way in ways.items)
    if joined:
        yield ngettext(
            "%(n)d of them is there only because entries were merged: nobody told it.",
            "%(n)d of them are there only because entries were merged: nobody told them.",
            joined,
        ) % {"n": joined}


def _loops(ways: Ways) -> Iterator[str]:
    if not ways.items:
        yield say("No loop is told here: nothing comes back to where it began.")
        return
    if ways.chosen is not None:
        yield say("Loop %(place)d of %(n)d.") % {"place": ways.chosen + 1, "n": len(ways.items)}
    if not ways.complete:
        yield say("There are more loops than were looked for.")


def _time(shown: Shown) -> str:
    there = len(shown.entries) - len(shown.maybe) - len(shown.undated)
    return say(
        "By then: %(there)d for certain; %(maybe)d perhaps, for their dates are not exact; "
        "%(undated)d without a date. Not shown, for they came later: %(later)d."
    ) % {
        "there": there,
        "maybe": len(shown.maybe),
        "undated": len(shown.undated),
        "later": len(shown.later),
    }


def _what_if(shown: Shown) -> Iterator[str]:
    if not shown.asked:
        yield say("No link leads on from a process, so it cannot be said what would lose its way.")
        return
    lost = len(shown.lost)
    if not lost:
        yield say("Everything that a process leads to would still be reached another way.")
    else:
        yield ngettext(
            "%(n)d thing that a process leads to would not be reached any more.",
            "%(n)d things that a process leads to would not be reached any more.",
            lost,
        ) % {"n": lost}
    yield say(
        "This says what the account rests on, not what would have happened: people may have told "
        "only one of several ways."
    )
