"""A sentence as pieces: words, and numbers that lead to an entry."""

from __future__ import annotations

from collections.abc import Iterator

from ripplegrid.report.documents.sentences import REFERENCE, Sentence


def pieces(sentence: Sentence) -> Iterator[str | int]:
    """The words of a sentence, and between them the numbers of the entries it refers to.

    Example:
        >>> from ripplegrid.report.documents.sentences import Stated, referring
        >>> said = Stated(text=f"“Staff listen” {referring(3)}.", rests_on=(("entries", "e"),))
        >>> list(pieces(said))
        ['“Staff listen” ', 3, '.']
    """
    at = 0
    for found in REFERENCE.finditer(sentence.text):
        if found.start() > at:
            yield sentence.text[at : found.start()]
        yield int(found[1])
        at = found.end()
    if at < len(sentence.text):
        yield sentence.text[at:]


def plain(sentence: Sentence) -> str:
    """A sentence as a text, its numbers in square brackets.

    Example:
        >>> from ripplegrid.report.documents.sentences import Stated, referring
        >>> plain(Stated(text=f"Letters {referring(3)}", rests_on=(("entries", "e"),)))
        'Letters [3]'
    """
    return "".join(p if isinstance(p, str) else f"[{p}]" for p in pieces(sentence))
