"""Saying where the project stands in the six domains: a text for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ripplegrid import method
from ripplegrid.model.case import About
from ripplegrid.model.naming import Naming
from ripplegrid.web.cases.forms.fields import ActForm


@dataclass(frozen=True, slots=True)
class Asked:
    """One domain: its words, what to ask, and its box."""

    term: method.Term
    example: method.Example
    box: forms.BoundField


@dataclass(frozen=True, slots=True)
class Met:
    """A domain that two people wrote about: both texts."""

    label: str
    theirs: str
    yours: str


class DomainsForm(ActForm):
    """``seen`` is the version of the description the form was made of."""

    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, about: About, naming: Naming, **options: Any) -> None:
        super().__init__(*args, **options)
        self.naming = naming
        said = dict(about.domains)
        for term in method.terms("domains"):
            self.fields[_box(term.id)] = forms.CharField(
                label=naming.plain("domains", term.id),
                required=False,
                initial=said.get(term.id, ""),
                widget=forms.Textarea(attrs={"rows": 4, "class": "said"}),
            )

    @property
    def asked(self) -> list[Asked]:
        """The domains in order."""
        return [
            Asked(term, method.example(f"domains/{term.id}"), self[_box(term.id)])
            for term in method.terms("domains")
        ]

    @property
    def texts(self) -> dict[str, str]:
        """What was typed for each domain."""
        return {t.id: self.cleaned_data[_box(t.id)] for t in method.terms("domains")}

    def edited(self, before: About) -> About:
        """The description as it should be."""
        return with_texts(before, self.texts)

    def together(self, before: About, now: About) -> tuple[About, list[Met]]:
        """What stands there now with what was typed, and the domains that two people wrote about.

        A domain that only one of them touched keeps what that one wrote.
        """
        was, theirs, yours = dict(before.domains), dict(now.domains), self.texts
        both, met = dict(yours), []
        for one in yours:
            mine, other, old = yours[one], theirs.get(one, ""), was.get(one, "")
            if mine == old:
                both[one] = other
            elif other not in (old, mine):
                met.append(Met(self.naming.plain("domains", one), other or str(_("nothing")), mine))
        return with_texts(now, both), met


def with_texts(about: About, texts: Mapping[str, str]) -> About:
    """The description with these texts; an empty one is left out."""
    kept = tuple(
        (t.id, texts[t.id]) for t in method.terms("domains") if texts.get(t.id, "").strip()
    )
    known = {t.id for t in method.terms("domains")}
    others = tuple(pair for pair in about.domains if pair[0] not in known)
    return replace(about, domains=kept + others)


def _box(domain: str) -> str:
    return f"domain-{domain.replace(' ', '-')}"
