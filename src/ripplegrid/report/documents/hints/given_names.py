"""Given names that are no other word, and those that are: to notice that a text names somebody.

The lists are short and never whole. A name that is in neither is found by what stands before it,
such as a title.
"""

from __future__ import annotations

from importlib.resources import files


def _listed(name: str) -> frozenset[str]:
    return frozenset((files(__package__) / name).read_text("utf-8").split())


PLAIN = _listed("given_names.txt")
"""Names that hardly any sentence holds as another word."""
ALSO_WORDS = _listed("names_also_words.txt")
"""Names that are words as well: names only where no sentence begins with them."""
