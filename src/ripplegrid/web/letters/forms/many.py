"""For whom links are made, several at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ripplegrid.web.letters.shown.slips import Reachable

MOST = 300
"""So many links are made at once: a list of more is for a program, not for a printer."""


class ManyForm(forms.Form):
    """Everybody who was ticked."""

    who = forms.MultipleChoiceField(
        error_messages={"required": _("Tick at least one."), "invalid_choice": _("Choose again.")}
    )

    def __init__(self, *args: Any, offered: Sequence[Reachable], **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["who"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(one.id, one.name) for one in offered if not one.never]

    def clean_who(self) -> list[str]:
        chosen: list[str] = self.cleaned_data["who"]
        if len(chosen) > MOST:
            raise forms.ValidationError(_("At most 300 at once. Take some ticks away."))
        return chosen
