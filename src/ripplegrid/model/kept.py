"""What is kept under one history, a case study or a synthesis: the tables of both by name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

from ripplegrid.model.case import TABLE_OF as _OF_CASE
from ripplegrid.model.case import TABLES, About, CaseStudy
from ripplegrid.model.case import WHAT as _CASE_WHAT
from ripplegrid.model.record import Record
from ripplegrid.model.synthesis import SYNTHESIS_TABLES, AboutSynthesis, Synthesis
from ripplegrid.saying import mark

Kept: TypeAlias = CaseStudy | Synthesis
"""Everything that changes only by the one write path."""

CASE, SYNTHESIS = "case study", "synthesis"
"""The two kinds of what is kept."""

ABOUT: Mapping[str, type[Record]] = MappingProxyType(
    {"about": About, "about_synthesis": AboutSynthesis}
)
"""The tables of one record, which says what a case study or a synthesis is about."""

TABLES_OF: Mapping[str, Mapping[str, type[Record]]] = MappingProxyType(
    {
        CASE: MappingProxyType({"about": About, **TABLES}),
        SYNTHESIS: MappingProxyType({"about_synthesis": AboutSynthesis, **SYNTHESIS_TABLES}),
    }
)
"""For each kind every table, what it is about first, with the kind of record it holds."""

KINDS: Mapping[str, type[Record]] = MappingProxyType(
    {name: kind for tables in TABLES_OF.values() for name, kind in tables.items()}
)
"""The kind of record in each table there is; no two kinds share a table."""

TABLE_OF: Mapping[type[Record], str] = MappingProxyType(
    {**_OF_CASE, **{kind: name for name, kind in KINDS.items()}}
)
"""The table of each kind of record."""

WHAT: Mapping[str, str] = MappingProxyType(
    {
        **_CASE_WHAT,
        "about_synthesis": mark("synthesis"),
        "coders": mark("coder"),
        "proposals": mark("proposal"),
        "placings": mark("place on a dimension"),
        "choices": mark("choice of case studies"),
        "matches": mark("match"),
        "themes": mark("theme"),
        "codebooks": mark("codebook"),
        "coding_rounds": mark("round of coding"),
        "assignments": mark("share of the coding"),
        "passages": mark("passage"),
        "codings": mark("coding"),
        "settlements": mark("settled code"),
        "verifications": mark("verification"),
        "statements": mark("statement"),
        "wordings": mark("former wording"),
        "answers": mark("answer"),
        "factor_groups": mark("group of factors"),
        "synthesis_steps": mark("step"),
    }
)
"""What one record of a table is called in a sentence."""

assert len(KINDS) == sum(len(tables) for tables in TABLES_OF.values())


def kind_of(kept: Kept) -> str:
    """Which of the two kinds it is.

    Example:
        >>> kind_of(CaseStudy(about=About(id="c", title="C")))
        'case study'
    """
    return CASE if isinstance(kept, CaseStudy) else SYNTHESIS


def about_table(kept: Kept) -> str:
    """The table of the record that says what it is about."""
    return TABLE_OF[type(kept.about)]
