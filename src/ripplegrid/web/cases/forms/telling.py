"""Changing what one voice told of an entry; never whose words they are."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.account import Telling
from ripplegrid.model.words import Direction, Stance
from ripplegrid.web.cases.forms.fields import ActForm, WhenField
from ripplegrid.web.ui.wording import choices


class TellingForm(ActForm):
    """What a voice says of an entry, to be changed. ``seen`` is its version at that time."""

    stance = forms.ChoiceField(label=_("This voice"), choices=choices(Stance))
    account = forms.CharField(
        label=_("In a few words"), required=False,
        widget=forms.Textarea(attrs={"rows": 3, "class": "said"}),
    )  # fmt: skip
    quotation = forms.CharField(
        label=_("Word for word"), required=False,
        help_text=_("What they said, if you have it exactly."),
        widget=forms.Textarea(attrs={"rows": 2, "class": "said"}),
    )  # fmt: skip
    direction = forms.ChoiceField(label=_("How do they see it?"), choices=choices(Direction))
    for_whom = forms.CharField(label=_("For whom?"), required=False)
    when = WhenField(label=_("When did they say so?"))
    seen = forms.IntegerField(widget=forms.HiddenInput)

    @staticmethod
    def initial_of(telling: Telling) -> dict[str, Any]:
        """What the form shows before anything was typed."""
        names = ("account", "quotation", "for_whom", "when")
        plain = {name: getattr(telling, name) for name in names}
        return plain | {"stance": telling.stance.value, "direction": telling.direction.value}

    def edited(self, before: Telling) -> Telling:
        """The telling as it should be."""
        data = self.cleaned_data
        return replace(
            before,
            stance=Stance(data["stance"]),
            account=data["account"],
            quotation=data["quotation"],
            direction=Direction(data["direction"]),
            for_whom=data["for_whom"],
            when=data["when"],
        )
