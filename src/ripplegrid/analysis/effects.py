"""What one thing did to another, in words that are right for helping and for hindering alike."""

from __future__ import annotations

from collections.abc import Mapping

from ripplegrid.analysis.links import HINDERED
from ripplegrid.model.words import Answer, Effect
from ripplegrid.saying import mark, say

ON: Mapping[Effect, str] = {
    Effect.HELPED: mark("{source} helped to bring about {target}."),
    Effect.HINDERED: mark("{source} worked against {target}."),
    Effect.BOTH: mark("{source} both helped and worked against {target}."),
    Effect.NOT_SAID: mark("{source} played a part in {target}."),
}
"""A link as a sentence. What somebody hindered may itself be bad: the words leave that open."""

BACKWARDS: Mapping[Effect, str] = {
    Effect.HELPED: mark("{source} is said to have led to {target}, but has the later date."),
    Effect.HINDERED: mark(
        "{source} is said to have worked against {target}, but has the later date."
    ),
    Effect.BOTH: mark(
        "{source} is said to have helped and worked against {target}, but has the later date."
    ),
    Effect.NOT_SAID: mark(
        "{source} is said to have played a part in {target}, but has the later date."
    ),
}
"""A link whose dates run the other way."""

ANYWAY: Mapping[Effect, Mapping[Answer, str]] = {
    Effect.HELPED: {
        Answer.YES: mark(
            "In the view of {voices}, {target} would have happened anyway, without {source}."
        ),
        Answer.PARTLY: mark(
            "In the view of {voices}, {target} would partly have happened anyway, without {source}."
        ),
        Answer.NO: mark(
            "In the view of {voices}, {target} would not have happened without {source}."
        ),
    },
    Effect.HINDERED: {
        Answer.YES: mark(
            "In the view of {voices}, {target} would have been held back anyway, without {source}."
        ),
        Answer.PARTLY: mark(
            "In the view of {voices}, {target} would partly have been held back anyway, without "
            "{source}."
        ),
        Answer.NO: mark(
            "In the view of {voices}, {target} would not have been held back without {source}."
        ),
    },
    Effect.BOTH: {
        Answer.YES: mark(
            "In the view of {voices}, {target} would have gone the same way anyway, without "
            "{source}."
        ),
        Answer.PARTLY: mark(
            "In the view of {voices}, {target} would partly have gone the same way anyway, without "
            "{source}."
        ),
        Answer.NO: mark(
            "In the view of {voices}, {target} would not have gone the same way without {source}."
        ),
    },
}
"""Whether it would have been so without the first thing: for a hindrance, whether it would have
been held back."""

WITHOUT: Mapping[Effect, Mapping[Answer, str]] = {
    Effect.HELPED: {
        Answer.YES: mark("It would have come about anyway"),
        Answer.PARTLY: mark("It would partly have come about anyway"),
        Answer.NO: mark("It would not have come about"),
    },
    Effect.HINDERED: {
        Answer.YES: mark("It would have been held back anyway"),
        Answer.PARTLY: mark("It would partly have been held back anyway"),
        Answer.NO: mark("It would not have been held back"),
    },
    Effect.BOTH: {
        Answer.YES: mark("It would have gone the same way anyway"),
        Answer.PARTLY: mark("It would partly have gone the same way anyway"),
        Answer.NO: mark("It would not have gone the same way"),
    },
}
"""The same as a short answer in a table."""

AGAINST = mark("→ (worked against)")
SOME_OF_BOTH = mark("→ (helped, and worked against)")


def anyway(effect: Effect, answer: Answer) -> str:
    """The sentence on what would have been without it."""
    return _of(ANYWAY, effect)[answer]


def without(effect: Effect, answer: Answer) -> str:
    """The short answer on what would have been without it."""
    return _of(WITHOUT, effect)[answer]


def arrow(effects: int) -> str:
    """The arrow between two entries, by the effects of the links between them as bits.

    Example:
        >>> from ripplegrid.analysis.links import BOTH, HELPED
        >>> arrow(HELPED), arrow(HINDERED), arrow(BOTH)
        ('→', '→ (worked against)', '→ (helped, and worked against)')
    """
    if not effects & HINDERED:
        return "→"
    return say(AGAINST if effects == HINDERED else SOME_OF_BOTH)


def _of(table: Mapping[Effect, Mapping[Answer, str]], effect: Effect) -> Mapping[Answer, str]:
    """Where it is not said how, it is asked of what came about."""
    return table[Effect.HELPED if effect is Effect.NOT_SAID else effect]
