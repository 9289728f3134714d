"""Saying how far a step of the path has come."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.words import StepState
from ripplegrid.web.cases.forms.fields import ActForm
from ripplegrid.web.ui.wording import choices


class StepForm(ActForm):
    """One of three states; a step can be taken up again at any time."""

    state = forms.ChoiceField(label=_("How far is it?"), choices=choices(StepState))
