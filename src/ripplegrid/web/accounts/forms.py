"""What people are asked about their own account."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid.web.accounts.models import Person

PASSWORD_HELP = _(
    "At least 12 characters. Three or four words that do not belong together are easy to keep "
    "in mind."
)


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


class SignUpName(forms.Form):
    """What we ask beside address and password."""

    shown = NameForm.base_fields["shown"]

    def signup(self, request: Any, user: Any) -> None:
        """The library asks for this; the name is kept when the person is made."""


class WithAddress(NameForm):
    """A name, and an address that nobody else has."""

    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("People sign in with it. Nobody else sees it but the administrator."),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def __init__(self, *args: Any, person: Person | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.person = person

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"].lower()
        taken = Person.objects.filter(email=email).first()
        if taken is not None and taken != self.person:
            raise forms.ValidationError(
                say("This address cannot be used for a new account. If it is yours, sign in.")
            )
        return email


class AccountForm(WithAddress):
    """An account that somebody has yet to take."""

    shown = forms.CharField(
        label=_("What are they called?"),
        help_text=_("They can change it themselves."),
        max_length=200,
        error_messages={"required": _("Write a name.")},
    )


class BeginForm(WithAddress):
    """Name, address and password: all that an account is."""

    password = forms.CharField(
        label=_("Password"),
        help_text=PASSWORD_HELP,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("password"):
            somebody = Person(shown=data.get("shown", ""), email=data.get("email", ""))
            try:
                validate_password(data["password"], somebody)
            except forms.ValidationError as error:
                self.add_error("password", error)
        return data
