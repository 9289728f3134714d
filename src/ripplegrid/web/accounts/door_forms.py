"""The account library's forms, in our words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from allauth.account import forms as library
from allauth.mfa.base import forms as second
from allauth.mfa.totp import forms as totp
from django.utils.translation import gettext_lazy as _

from ripplegrid.web.accounts.forms import PASSWORD_HELP, PlainForm

Words = Mapping[str, Any]
EMAIL = _("E-mail address")
PASSWORD = _("Password")
CODE_HELP = _("The six digits that the app on your phone shows, or one of your recovery codes.")


class InOurWords(PlainForm):
    """Names the fields of a library's form, and drops what would only repeat that."""

    labels: ClassVar[Words] = {}
    helps: ClassVar[Words] = {}

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = self.labels.get(name, field.label)
            field.help_text = self.helps.get(name, "")


class SignInForm(InOurWords, library.LoginForm):
    labels: ClassVar[Words] = {"login": EMAIL, "password": PASSWORD}


class SignUpForm(InOurWords, library.SignupForm):
    field_order = ("shown", "email", "password1")
    labels: ClassVar[Words] = {"email": EMAIL, "password1": PASSWORD}
    helps: ClassVar[Words] = {"password1": PASSWORD_HELP}


class ForgottenForm(InOurWords, library.ResetPasswordForm):
    labels: ClassVar[Words] = {"email": EMAIL}


class NewPasswordForm(InOurWords, library.ResetPasswordKeyForm):
    labels: ClassVar[Words] = {"password1": _("New password"), "password2": _("The same again")}
    helps: ClassVar[Words] = {"password1": PASSWORD_HELP}


class ChangePasswordForm(InOurWords, library.ChangePasswordForm):
    labels: ClassVar[Words] = {
        "oldpassword": _("Your password of today"),
        "password1": _("New password"),
        "password2": _("The same again"),
    }
    helps: ClassVar[Words] = {"password1": PASSWORD_HELP}


class SetPasswordForm(InOurWords, library.SetPasswordForm):
    labels: ClassVar[Words] = {"password1": PASSWORD, "password2": _("The same again")}
    helps: ClassVar[Words] = {"password1": PASSWORD_HELP}


class NewAddressForm(InOurWords, library.AddEmailForm):
    labels: ClassVar[Words] = {"email": _("New e-mail address")}

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["email"].widget.attrs["autocomplete"] = "email"


class AgainForm(InOurWords, library.ReauthenticateForm):
    labels: ClassVar[Words] = {"password": PASSWORD}


class CodeForm(InOurWords, second.AuthenticateForm):
    labels: ClassVar[Words] = {"code": _("Code")}
    helps: ClassVar[Words] = {"code": CODE_HELP}


class CodeAgainForm(InOurWords, second.ReauthenticateForm):
    labels: ClassVar[Words] = {"code": _("Code")}
    helps: ClassVar[Words] = {"code": CODE_HELP}


class SwitchOnForm(InOurWords, totp.ActivateTOTPForm):
    labels: ClassVar[Words] = {"code": _("Code")}
    helps: ClassVar[Words] = {"code": _("The six digits that the app shows now.")}
