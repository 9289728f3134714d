"""Asking for a day by which things had happened: a form that lives in the address of the page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from django import forms
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid.analysis.over_time import Came, came
from ripplegrid.exchange.dates import read_when
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.reading import Reading


class DayForm(forms.Form):
    """What came after a day."""

    day = forms.CharField(
        label=_("What came after this day?"),
        help_text=_("A day, a month or a year, such as 28 February 2018 or 2018."),
        max_length=40,
        error_messages={"required": _("Say after which day, month or year.")},
    )

    def clean_day(self) -> date:
        """The last day of the date that was given."""
        when = read_when(self.cleaned_data["day"])
        if when is None or when.latest is None:
            raise forms.ValidationError(
                say("This is no day, month or year that we understand. Try 2018 or June 2018.")
            )
        return when.latest

    @property
    def asked(self) -> date | None:
        """The day; None when it cannot be told from what came."""
        return self.cleaned_data["day"] if self.is_valid() else None


def first_day(case: CaseStudy) -> date | None:
    """The day to begin with: the end of the project, the first publication, or half-way.

    It is the first of these after which something is known to have come; None when nothing has
    two dates to choose between.
    """
    entries = Reading(case).entries
    times = [entry.when for entry in entries if entry.when is not None and entry.when.dated]
    begun = sorted(when.earliest for when in times if when.earliest is not None)
    published = [e.when.latest for e in entries if e.published and e.when and e.when.latest]
    period = case.about.period.latest if case.about.period else None
    half = begun[len(begun) // 2] - timedelta(days=1) if begun else None
    for day in (period, *_first(published), half):
        found = {came(when, day) for when in times} if day else set()
        if {Came.BY_THEN, Came.SINCE} <= found:
            return day
    return None


def _first(days: Iterable[date]) -> list[date]:
    return sorted(days)[:1]
