"""How the account library is tied to our people, our words and our key."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from ipaddress import ip_address, ip_network
from typing import Any, ClassVar
from uuid import uuid4

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.base_user import AbstractBaseUser
from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.sessions import note_browser

SAID: Mapping[str, Any] = {
    "account/messages/email_confirmed.txt": _("From now on you sign in with this address."),
    "account/messages/email_confirmation_failed.txt": _(
        "This address belongs to another account by now. Yours is as it was."
    ),
    "account/messages/password_changed.txt": _("Your password is changed."),
    "account/messages/password_set.txt": _("Your password is set."),
    "mfa/messages/totp_activated.txt": _("The second step is on."),
    "mfa/messages/totp_deactivated.txt": _("The second step is off."),
    "mfa/messages/recovery_codes_generated.txt": _("Here are new codes. The old ones are void."),
}
"""What of the library’s own messages is worth saying, in our words; the rest is plain to see."""

NEAR = {4: 24, 6: 48}
"""How many first bits addresses of one network share, by version of the protocol."""


class AccountAdapter(DefaultAccountAdapter):
    """Signing in and up."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("This account is closed. Ask the administrator."),
        "email_password_mismatch": _("This e-mail address and this password do not go together."),
        "enter_current_password": _("This is not your password of today."),
        "incorrect_password": _("This is not your password."),
        "invalid_password_reset": _("This link has been used, or is too old."),
        "too_many_login_attempts": _("That was tried too often. Wait five minutes and try again."),
        "rate_limited": _("That was tried too often. Wait a little and try again."),
        "duplicate_email": _("This is your address already."),
        "email_taken": _("This address cannot be used for a new account. If it is yours, sign in."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """By invitation, unless a setting says otherwise."""
        return bool(settings.SIGN_UP)

    def new_user(self, request: HttpRequest) -> AbstractBaseUser:  # noqa: ARG002
        return Person(handle=uuid4().hex)

    def save_user(
        self, request: HttpRequest, user: AbstractBaseUser, form: Any, commit: bool = True
    ) -> AbstractBaseUser:
        assert isinstance(user, Person)
        user.shown = form.cleaned_data["shown"]
        saved: AbstractBaseUser = super().save_user(request, user, form, commit)
        return saved

    def confirm_email(self, request: HttpRequest, email_address: EmailAddress) -> bool:
        """As the library does it, and the address that was left behind is told.

        An account may have taken the address since the link was sent: then nothing changes.
        """
        before = Person.objects.get(pk=email_address.user_id).email
        try:
            with transaction.atomic():
                done = bool(super().confirm_email(request, email_address))
                if done and before not in {"", email_address.email}:
                    self.send_mail("account/email/email_changed", before, {})
        except IntegrityError:
            said = SAID["account/messages/email_confirmation_failed.txt"]
            messages.add_message(request, messages.ERROR, said)
            return False
        return done

    def get_email_verification_redirect_url(self, email_address: EmailAddress) -> str:  # noqa: ARG002
        return reverse("you" if self.request.user.is_authenticated else "account_login")

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Guesses at an address are counted for the network they come from.

        Were they counted for the address alone, anybody who knows it could keep its owner out.
        """
        key: str = super()._get_login_attempts_cache_key(request, **credentials)
        return f"{key}/{network_of(self.get_client_ip(request))}"

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        super().login(request, user)
        note_browser(request)

    def add_message(  # the library says which
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,  # noqa: ARG002
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        said = message or SAID.get(message_template or "")
        if said:
            messages.add_message(request, level, said, extra_tags=extra_tags)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:  # noqa: ARG002
        return reverse("you")

    def format_email_subject(self, subject: str) -> str:
        return subject


class SecondStepAdapter(DefaultMFAAdapter):
    """The second step. Its secrets are kept encrypted: a copy of the store opens no door."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _(
            "This code is not right. Codes change every half minute: try the next."
        ),
        "cannot_generate_recovery_codes": _("Switch the second step on first."),
    }

    def get_totp_issuer(self) -> str:
        return "Ripplegrid"

    def encrypt(self, text: str) -> str:
        return _box().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        try:
            return _box().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:  # the installation has another key now: no code is right any more
            return ""


def network_of(address: str) -> str:
    """The network an address belongs to: the next one of the same house counts as the same."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    return str(ip_network(f"{found}/{NEAR[found.version]}", strict=False))


def _box() -> Fernet:
    key = hashlib.sha256(b"ripplegrid second step/" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))
