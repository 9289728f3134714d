"""The sections a kind of document has, known without telling any account.

They are the same for every account, so those of a trial with one thing of everything will do.
"""

from __future__ import annotations

from functools import cache

from ripplegrid.exchange.native import Gathered
from ripplegrid.model.account import Claim, Contribution, Entry, Telling
from ripplegrid.model.case import About, CaseStudy, table
from ripplegrid.model.people import Voice
from ripplegrid.model.registers import Consent
from ripplegrid.model.synthesis import AboutSynthesis, Synthesis
from ripplegrid.model.words import Kind, Level, Use, VoiceKind
from ripplegrid.report.documents.parts import Document
from ripplegrid.report.documents.registry import KINDS, make, make_across
from ripplegrid.saying import spoken


def outline(kind: str) -> Document:
    """A document of this kind with every section that one can have.

    Example:
        >>> [section.anchor for section in outline("grid").sections][-1]
        'how-it-was-made'
    """
    return _outline(kind, spoken().code)


@cache
def _outline(kind: str, _language: str) -> Document:
    if kind in KINDS:
        return make(kind, _trial())
    return make_across(kind, Gathered(Synthesis(about=AboutSynthesis(id="trial", title="Trial"))))


def _trial() -> CaseStudy:
    """An account of two entries and a link, with leave for all of it."""
    levels, voice = frozenset({Level.GROUP}), Voice(id="v", kind=VoiceKind.PERSON, name="Voice")
    entries = (
        Entry(id="a", text="First", levels=levels, kinds=frozenset({Kind.PROCESS})),
        Entry(id="b", text="Then", levels=levels, kinds=frozenset({Kind.OUTCOME})),
    )
    return CaseStudy(
        about=About(id="trial", title="Trial"),
        voices=table([voice]),
        consents=table(Consent(id=use.value, voice="v", use=use, given=True) for use in Use),
        entries=table(entries),
        tellings=table(Telling(id=f"t{one.id}", entry=one.id, voice="v") for one in entries),
        contributions=table([Contribution(id="l", source="a", target="b")]),
        claims=table([Claim(id="c", contribution="l", voice="v", source="a", target="b")]),
    )
