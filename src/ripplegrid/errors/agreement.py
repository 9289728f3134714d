"""What the comparing of coders refuses."""

from __future__ import annotations

from ripplegrid.errors.base import BadInput


class UnevenTable(BadInput):
    """A table of codings whose rows do not fit its units and coders."""

    code = "uneven-table"
    template = "The rows do not fit a table of {units} units and {coders} coders."
    advice = "Give one row for each unit, with one value for each coder; None where one is missing."


class NotInTable(BadInput):
    """A coder or a code that a table of codings does not have."""

    code = "not-in-table"
    template = "This table has no {what} called {name}."
    advice = "It has: {known}."


class NotTwoCoders(BadInput):
    """A coefficient for two coders, asked of another number of them."""

    code = "not-two-coders"
    template = "{name} compares two coders; this table has {count}."
    advice = "Choose two coders, or look at the pairwise matrix."


class NotThisScale(BadInput):
    """Values that do not fit the scale they are compared on."""

    code = "not-this-scale"
    template = "The value {value} does not fit the scale {scale}."
    advice = (
        "Ordinal, interval and ratio need numbers (ratio: none below nought); sets need sets of "
        "codes. Choose another scale, or put the values right."
    )


class UnreadableCodings(BadInput):
    """A file of codings that cannot be read whole."""

    code = "unreadable-codings"
    template = "The codings in {name} cannot be compared as they are."
    advice = "Each problem stands above with its place. Put them right and try again."
