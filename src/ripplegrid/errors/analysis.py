"""What comparing two accounts refuses."""

from __future__ import annotations

from ripplegrid.errors.base import BadInput


class NothingToCompare(BadInput):
    """Two sides were asked for that are the same, or one of them is not said."""

    code = "nothing-to-compare"
    template = "There are no two different sides to compare."
    advice = "Say who is on the one side and who on the other: a kind of people, or one person."


class NobodyLikeThat(BadInput):
    """A side was asked for by a word that names no kind of people and nobody who speaks."""

    code = "nobody-like-that"
    template = "“{asked}” is neither a kind of people nor somebody who speaks here."
    advice = "Known here: {known}."


class TwoProjects(BadInput):
    """Two files were to be two states of one project, and have nothing in common."""

    code = "two-projects"
    template = "“{one}” and “{other}” have nothing in common: no entry of the one is in the other."
    advice = (
        "Give two states of the account of one project. Several projects are looked at together "
        "in a synthesis."
    )
