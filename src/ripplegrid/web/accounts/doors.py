"""The addresses of shared use: the account library's views on our pages, in our words.

Each line is a view of the library, or one of ours, with the words its page says. They are there
only in shared use.
"""

from __future__ import annotations

from typing import Any

from allauth.account import views as account
from allauth.mfa.base import views as second
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import URLPattern, path, re_path
from django.utils.translation import gettext_lazy as _
from django.views.generic.base import View as ClassView

from ripplegrid.web.accounts.address import address
from ripplegrid.web.accounts.shared import View, only_shared

SHEET, SAYING = "accounts/sheet.html", "accounts/saying.html"


def _page(view: type[ClassView], template: str, title: Any, **words: Any) -> View:
    context = {"title": title, **words}
    return only_shared(view.as_view(template_name=template, extra_context=context))


_ask_by_mail: View = account.PasswordResetView.as_view(
    template_name=SHEET,
    extra_context={
        "title": _("Forgotten your password?"),
        "lede": _("Write your e-mail address. A link to choose a new password goes there."),
        "button": _("Send the link"),
    },
)


def forgotten(request: HttpRequest) -> HttpResponseBase:
    """Ask for a new password by mail; without mail, only a person can help."""
    if settings.EMAIL_URL:
        return _ask_by_mail(request)
    words = {
        "title": _("Forgotten your password?"),
        "lede": _("This Ripplegrid sends no mail. Ask the person who looks after it for a link: it lets you in once, and you choose a new password then."),  # noqa: E501
    }  # fmt: skip
    return render(request, SAYING, words)


forgotten.login_required = False  # type: ignore[attr-defined]  # as login_not_required does

urlpatterns: list[URLPattern] = [
    path(
        "sign-in/",
        _page(account.LoginView, "accounts/sign-in.html", _("Sign in"), button=_("Sign in"),
              open=lambda: settings.SIGN_UP),
        name="account_login",
    ),
    path(
        "sign-up/",
        _page(
            account.SignupView, SHEET, _("Make an account"), button=_("Make the account"),
            lede=_("It shows you nothing yet: others invite you to their case studies, or you begin one."),  # noqa: E501
        ),
        name="account_signup",
    ),
    path(
        "sign-in/closed/",
        _page(
            account.AccountInactiveView, SAYING, _("This account is closed"),
            lede=_("What was written is kept. The person who looks after this Ripplegrid can open the account again."),  # noqa: E501
        ),
        name="account_inactive",
    ),
    path(
        "sign-in/confirm/",
        _page(
            account.EmailVerificationSentView, SAYING, _("Look into your mail"),
            lede=_("A link was sent to your address. Open it to show that the address is yours."),
        ),
        name="account_email_verification_sent",
    ),
    path(
        "sign-in/confirm/<str:key>/",
        _page(account.ConfirmEmailView, "accounts/confirm.html", _("Is this your address?")),
        name="account_confirm_email",
    ),
    path("sign-in/forgotten/", only_shared(forgotten), name="account_reset_password"),
    path(
        "sign-in/forgotten/sent/",
        _page(
            account.PasswordResetDoneView, SAYING, _("Look into your mail"),
            lede=_("If there is an account with this address, a link was sent to it."),
        ),
        name="account_reset_password_done",
    ),
    re_path(
        r"^sign-in/forgotten/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        _page(
            account.PasswordResetFromKeyView, "accounts/reset.html", _("Choose a new password"),
            button=_("Keep this password"),
        ),
        name="account_reset_password_from_key",
    ),
    path(
        "sign-in/forgotten/changed/",
        _page(
            account.PasswordResetFromKeyDoneView, "accounts/changed.html",
            _("Your password is changed"),
        ),
        name="account_reset_password_from_key_done",
    ),
    path(
        "sign-in/again/",
        _page(
            account.ReauthenticateView, SHEET, _("Is it still you?"), button=_("Go on"),
            lede=_("This page is about your account. Write your password once more."),
        ),
        name="account_reauthenticate",
    ),
    path(
        "you/password/",
        _page(
            account.PasswordChangeView, SHEET, _("Change your password"),
            button=_("Change it"), back="you",
        ),
        name="account_change_password",
    ),
    path(
        "you/password/set/",
        _page(
            account.PasswordSetView, SHEET, _("Choose a password"), button=_("Keep it"), back="you"
        ),
        name="account_set_password",
    ),
    path("you/address/", only_shared(address), name="account_email"),
    path(
        "sign-in/second-step/",
        _page(
            second.AuthenticateView, SHEET, _("The second step"), button=_("Sign in"),
            lede=_("Your password was right. Now write a code from your phone."),
        ),
        name="mfa_authenticate",
    ),
    path(
        "sign-in/again/second-step/",
        _page(
            second.ReauthenticateView, SHEET, _("Is it still you?"), button=_("Go on"),
            lede=_("This page is about your account. Write a code from your phone."),
        ),
        name="mfa_reauthenticate",
    ),
    path(
        "you/second-step/",
        _page(second.IndexView, "accounts/second-step.html", _("The second step")),
        name="mfa_index",
    ),
    path(
        "you/second-step/on/",
        _page(
            totp.ActivateTOTPView, "accounts/second-step-on.html", _("Switch on the second step"),
            button=_("Switch it on"),
        ),
        name="mfa_activate_totp",
    ),
    path(
        "you/second-step/off/",
        _page(
            totp.DeactivateTOTPView, SHEET, _("Switch off the second step?"),
            lede=_("Your password alone will let you in then. You can switch it on again at any time."),  # noqa: E501
            button=_("Switch it off"), back="mfa_index",
        ),
        name="mfa_deactivate_totp",
    ),
    path(
        "you/second-step/codes/",
        _page(codes.ViewRecoveryCodesView, "accounts/codes.html", _("Recovery codes")),
        name="mfa_view_recovery_codes",
    ),
    path(
        "you/second-step/codes/new/",
        _page(
            codes.GenerateRecoveryCodesView, SHEET, _("Make new recovery codes?"),
            lede=_("The codes you have now will not work any more."),
            button=_("Make new codes"), back="mfa_view_recovery_codes",
        ),
        name="mfa_generate_recovery_codes",
    ),
]  # fmt: skip
