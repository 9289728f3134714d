"""The answer of somebody who was asked again."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.words import FollowUpResult
from ripplegrid.web.letters.forms.own import LONGEST

RESULTS = (
    (FollowUpResult.CONTINUED.value, _("It still holds")),
    (FollowUpResult.CHANGED.value, _("It has changed")),
    (FollowUpResult.STOPPED.value, _("It has stopped")),
    (FollowUpResult.CANNOT_SAY.value, _("I cannot say")),
)


class AgainForm(forms.Form):
    """One tap, and words if somebody has some."""

    result = forms.ChoiceField(choices=RESULTS)
    words = forms.CharField(required=False, max_length=LONGEST)
