"""Writing down a session in which people worked on the case study together."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.registers import Workshop
from ripplegrid.web.cases.forms.about import long_text
from ripplegrid.web.cases.forms.fields import WhenField
from ripplegrid.web.cases.forms.record import RecordForm


class WorkshopForm(RecordForm):
    """One workshop or meeting."""

    of_kind = Workshop
    first = ("title", "when", "people", "about")
    more = ("changed", "disagreements")

    title = forms.CharField(
        label=_("What do you call it?"),
        max_length=300,
        error_messages={"required": _("Give it a name, such as “First workshop”.")},
    )
    when = WhenField(label=_("When was it?"))
    people = long_text(_("Who was there?"), _("Names, or kinds of people and how many."))
    about = long_text(_("What was it about?"))
    changed = long_text(
        _("What changed in the account?"), _("What was added, put together or set aside, and why.")
    )
    disagreements = long_text(
        _("Where did people see it differently?"),
        _("A disagreement on record is worth more than a sentence nobody believes."),
    )
