"""The guide, chapter by chapter: the method, and how people work on it together.

Each item of the method's data stands in exactly one chapter.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ripplegrid import method
from ripplegrid.model.words import Column, Level
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.accounts.wording import FOR, ROLES, may_do


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One page of the guide. ``gather`` reads what its template shows."""

    slug: str
    title: str | Promise
    about: str | Promise
    gather: Callable[[], dict[str, Any]] = dict


def _grid() -> dict[str, Any]:
    asked = {(p.level, p.column): p for p in method.prompts()}
    known = [level.value for level in Level if any(key[0] == level for key in asked)]
    levels = known + sorted({level for level, _column in asked} - set(known))
    by_level = [
        (level, [asked[level, c.value] for c in Column if (level, c.value) in asked])
        for level in levels
    ]
    return {
        "levels": method.terms("levels"),
        "columns": method.terms("columns"),
        "kinds": method.terms("kinds"),
        "uses": method.terms("uses"),
        "prompts": by_level,
    }


def _people() -> dict[str, Any]:
    return {name: method.terms(name) for name in ("stakeholder_types", "stages", "ways")}


def _continuum() -> dict[str, Any]:
    dimensions = [(d, method.places(d.id)) for d in method.terms("dimensions")]
    return {"dimensions": dimensions, "principles": method.terms("principles")}


def _path() -> dict[str, Any]:
    guidance = {g.id: g for g in method.guidance()}
    return {
        "case_steps": [(s, guidance.get(f"case/{s.id}")) for s in method.terms("case_steps")],
        "across_steps": [(s, guidance.get(f"across/{s.id}")) for s in method.terms("across_steps")],
    }


def _around() -> dict[str, Any]:
    helped = method.terms("facilitators")
    return {
        "facilitators": [
            (level, [f for f in helped if f.part_of == level.id])
            for level in method.terms("levels")
        ],
        "challenges": method.terms("challenges"),
        "domains": method.terms("domains"),
        "themes": method.terms("themes"),
    }


def _questions() -> dict[str, Any]:
    return {"questions": method.questions(), "packs": method.shipped()}


def _seeing() -> dict[str, Any]:
    return {"roles": [(ROLES[role], FOR[role], may_do(role)) for role in Role]}


METHOD: tuple[Chapter, ...] = (
    Chapter(
        slug="grid",
        title=_("The grid"),
        about=_("Where things happened, what kind of thing they were, and what to ask."),
        gather=_grid,
    ),
    Chapter(
        slug="path",
        title=_("The path"),
        about=_("The steps on one case study, and across several."),
        gather=_path,
    ),
    Chapter(
        slug="people",
        title=_("People and stages"),
        about=_("Who takes part, when, and in which way."),
        gather=_people,
    ),
    Chapter(
        slug="continuum",
        title=_("How far it was shared"),
        about=_("Four dimensions side by side, and the five principles of co-production."),
        gather=_continuum,
    ),
    Chapter(
        slug="around",
        title=_("What helps and what is hard"),
        about=_("What helped, what was hard, where a project stands, and the four broad themes."),
        gather=_around,
    ),
    Chapter(
        slug="questions",
        title=_("Questions worth asking"),
        about=_("What is usually missing, and sets of questions from elsewhere."),
        gather=_questions,
    ),
)

TOGETHER: tuple[Chapter, ...] = (
    Chapter(
        slug="asking",
        title=_("Asking people without an account"),
        about=_("What happens with what you post from a phone, with your name or without."),
    ),
    Chapter(
        slug="checking-back",
        title=_("Checking back, and asking again"),
        about=_("How you learn what became of your words, and say whether the account is right."),
    ),
    Chapter(
        slug="seeing",
        title=_("Who sees what"),
        about=_("Who can open a case study, what they may do, and what stays with you."),
        gather=_seeing,
    ),
)
CHAPTERS = METHOD + TOGETHER
