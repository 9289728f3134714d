"""What people are asked about their own account."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class PlainForm(forms.Form):
    """A form whose labels end as they are written."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("label_suffix", "")
        super().__init__(*args, **options)

    def full_clean(self) -> None:
        """As always, and what needs another look is marked as such."""
        super().full_clean()
        for name in self.errors:
            if name in self.fields:
                self.fields[name].widget.attrs["aria-invalid"] = "true"


class NameForm(PlainForm):
    """The name that others see beside what one does."""

    shown = forms.CharField(
        label=_("What should others call you here?"),
        help_text=_("It stands in the history beside what you change from now on."),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Write a name. It need not be your full one.")},
    )
