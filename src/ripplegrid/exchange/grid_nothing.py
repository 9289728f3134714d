"""Words that only fill their place in a grid: "n/a", "none yet", a dash."""

from __future__ import annotations

_NOTHING = frozenset({
    "", "-", "–", "—", "--", "…", "/", "*", "•", "x", "o", "0", "nil", "na", "n/a", "n.a", "none",
    "none yet", "none so far", "none known", "none reported", "nothing", "nothing yet",
    "nothing so far", "nothing to report", "nothing reported", "not yet", "not known", "unknown",
    "not applicable", "not available", "no data", "tbc", "tbd", "to be confirmed", "to be decided",
    "to follow", "no entry", "empty", "blank",
})  # fmt: skip


def says_nothing(text: str) -> bool:
    """Whether a text only fills its place. That nothing *changed* is worth telling, and is kept.

    Example:
        >>> says_nothing("None yet."), says_nothing("Nothing changed")
        (True, False)
    """
    shown = " ".join(text.split()).casefold().strip("()[]")
    return shown.rstrip("?.! ") in _NOTHING
