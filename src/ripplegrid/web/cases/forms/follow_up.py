"""Planning to ask again, and writing down what came back."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.registers import FollowUp
from ripplegrid.model.when import When
from ripplegrid.model.words import FollowUpResult
from ripplegrid.web.cases.forms.about import long_text
from ripplegrid.web.cases.forms.fields import WhenField, entry_choices
from ripplegrid.web.cases.forms.record import RecordForm
from ripplegrid.web.ui.wording import choices

IN_TIME = re.compile(r"(?:in\s+)?(\d{1,2}|a|an|one|two|three|six)\s+(month|year)s?", re.IGNORECASE)
NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "six": 6}


def month_from(today: date, text: str) -> When | None:
    """The month that “in 6 months” or “in two years” means, seen from today.

    Example:
        >>> month_from(date(2026, 11, 23), "in 6 months").text
        'May 2027'
    """
    found = IN_TIME.fullmatch(text.strip())
    if found is None:
        return None
    number = NUMBERS.get(found[1].lower()) or int(found[1])
    months = today.month - 1 + number * (12 if found[2].lower() == "year" else 1)
    year, month = today.year + months // 12, months % 12 + 1
    first = date(year, month, 1)
    return When(first, date(year, month, monthrange(year, month)[1]), f"{first:%B %Y}")


class DueField(WhenField):
    """When to ask again: in so many months or years, or a date."""

    def clean(self, value: Any) -> When | None:
        """The month or the date."""
        return month_from(timezone.localdate(), str(value or "")) or super().clean(value)


class FollowUpForm(RecordForm):
    """A question to ask again."""

    of_kind = FollowUp
    from_address = ("entry",)
    first = ("entry", "contributor", "due")

    entry = forms.ChoiceField(
        label=_("Ask again about what?"),
        error_messages={"required": _("Choose what to ask about.")},
    )
    contributor = forms.ChoiceField(label=_("Whom will you ask?"), required=False)
    due = DueField(
        label=_("When?"),
        help_text=_("“in 6 months”, “in 2 years”, or a date such as “May 2027”."),
        initial=_("in 6 months"),
    )

    def offer(self) -> None:
        choose = [("", _("Choose one")), *entry_choices(self.case)]
        self.choose("entry", choose)
        people = sorted(self.case.contributors.values(), key=lambda c: c.name.casefold())
        names = [(c.id, c.name) for c in people]
        self.choose("contributor", [("", _("Nobody in particular yet")), *names])

    def clean_due(self) -> When | None:
        due: When | None = self.cleaned_data["due"]
        if due is not None and not due.dated:
            raise forms.ValidationError(say("Write it as “in 6 months” or as a date."))
        return due


class AnswerForm(RecordForm):
    """What came back when somebody asked again."""

    of_kind = FollowUp
    first = ("result", "account", "when")

    result = forms.ChoiceField(
        label=_("Does it still hold?"),
        choices=[one for one in choices(FollowUpResult) if one[0] != FollowUpResult.WAITING],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one. “Nobody replied” is an answer too.")},
    )
    account = long_text(_("What did they say?"), _("In their words, as far as you can."))
    when = WhenField(label=_("When did you ask?"))
