"""What is sent from a contributor's own page."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.words import Attribution, Stance, Use

STANCES = (
    (Stance.AGREES.value, _("I agree")),
    (Stance.PARTLY.value, _("Partly")),
    (Stance.DISAGREES.value, _("I disagree")),
)
NAMES = {
    Attribution.NAMED: _("by my name"),
    Attribution.PEN_NAME: _("under a pen-name"),
    Attribution.ANONYMOUS: _("not at all"),
}
LONGEST = 4000


class SentenceForm(forms.Form):
    """One answer to one sentence."""

    about = forms.CharField()
    stance = forms.ChoiceField(choices=STANCES)
    comment = forms.CharField(required=False, max_length=LONGEST)


class UsesForm(forms.Form):
    """What may be done with somebody's words: what is ticked is allowed."""

    uses = forms.MultipleChoiceField(
        choices=[(one.value, one.value) for one in Use], required=False
    )

    about = forms.CharField(required=False, max_length=200)

    @property
    def wanted(self) -> dict[Use, bool]:
        """Every use, and whether it was ticked."""
        return {use: use.value in self.cleaned_data["uses"] for use in Use}


class NameForm(forms.Form):
    """How somebody wants to be named."""

    attribution = forms.ChoiceField(
        label=_("The team and the report name me"), widget=forms.RadioSelect
    )
    pen_name = forms.CharField(
        label=_("The pen-name"),
        help_text=_("Not one by which people would know you."),
        required=False,
        max_length=100,
    )

    def __init__(self, *args: Any, offered: tuple[Attribution, ...], **options: Any) -> None:
        super().__init__(*args, **options | {"label_suffix": ""})
        field = self.fields["attribution"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(one.value, NAMES[one]) for one in offered]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        wanted = cleaned.get("attribution")
        if wanted == Attribution.PEN_NAME and not cleaned.get("pen_name", "").strip():
            self.add_error("pen_name", say("Write the pen-name."))
        return cleaned
