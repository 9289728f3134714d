"""Where a link is sent by e-mail."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class MailForm(forms.Form):
    """One address, which is not kept."""

    to = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("It is used once and not kept."),
        error_messages={"required": _("Write the address.")},
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options | {"label_suffix": ""})
