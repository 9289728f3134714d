"""Cutting what is too long for a short document, so that the cut can be seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ripplegrid.report.documents.sentences import Sentence, Stated, own_words


def clipped(text: str, most: int) -> str:
    """A text as one line, cut at a word where it is longer than so many characters.

    Example:
        >>> clipped("They listened to us", 12)
        'They …'
    """
    words = own_words(text)
    if len(words) <= most:
        return words
    return words[: most - 1].rsplit(" ", 1)[0].rstrip(",;:.") + " …"


def clipped_sentences(sentences: Iterable[Sentence], most: int) -> Iterator[Sentence]:
    """Sentences of which each statement is cut where it is longer than so many characters."""
    for one in sentences:
        if isinstance(one, Stated) and len(one.text) > most:
            yield Stated(text=clipped(one.text, most), rests_on=one.rests_on, finding=one.finding)
        else:
            yield one
