"""Changing one's own e-mail address: a link goes to the new one, and only its opening changes it.

Until then the old address stays the one to sign in with. Whether the new one belongs to somebody
else's account is told only to whoever reads its mail.
"""

from __future__ import annotations

from smtplib import SMTPException
from typing import cast

from allauth.account.adapter import get_adapter
from allauth.account.decorators import reauthentication_required
from allauth.account.internal.flows.email_verification import send_verification_email_to_address
from allauth.account.models import EmailAddress
from allauth.decorators import rate_limit
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as say
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from ripplegrid.web.accounts.door_forms import NewAddressForm
from ripplegrid.web.accounts.models import Person

ASKED = "address asked for"
"""Kept in the session: where the link went, whether or not that address is somebody else's."""


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
@rate_limit(action="manage_email")  # type: ignore[untyped-decorator]
@reauthentication_required  # type: ignore[untyped-decorator]
def address(request: HttpRequest) -> HttpResponse:
    """Ask for another address; without mail, only a person can help."""
    if not settings.EMAIL_URL:
        words = {
            "title": say("Change your e-mail address"),
            "lede": say("This Ripplegrid sends no mail. Ask the person who looks after it for a link: it lets you in once, and you write your new address then."),  # noqa: E501
        }  # fmt: skip
        return render(request, "accounts/saying.html", words)
    person, status = cast("Person", request.user), 200
    form = NewAddressForm(person, request.POST or None)
    if request.method == "POST":
        if "forget" in request.POST:
            _forget(request, person)
            return redirect("account_email")
        if form.is_valid():
            try:
                _ask(request, person, form.cleaned_data["email"])
            except (OSError, SMTPException):
                messages.error(
                    request,
                    say(
                        "The letter could not be sent. Your address is as it was; try again later."
                    ),
                )
            return redirect("account_email")
        status = 422
    context = {"form": form, "waiting": request.session.get(ASKED, "")}
    return render(request, "accounts/address.html", context, status=status)


def _ask(request: HttpRequest, person: Person, wanted: str) -> None:
    """Send the link to the new address; to one that has an account already, only that it has."""
    waiting = EmailAddress.objects.filter(user=person, primary=False)
    if Person.objects.filter(email=wanted).exists():
        waiting.delete()
        get_adapter(request).send_account_already_exists_mail(wanted)
    else:
        with transaction.atomic():
            waiting.exclude(email=wanted).delete()  # a link sent before is void
            new, _made = EmailAddress.objects.get_or_create(user=person, email=wanted)
        send_verification_email_to_address(request, new)
    request.session[ASKED] = wanted


def _forget(request: HttpRequest, person: Person) -> None:
    """Leave the address as it is; the link that was sent is void."""
    EmailAddress.objects.filter(user=person, primary=False).delete()
    request.session.pop(ASKED, None)
    messages.success(request, say("Your address stays as it is. The link that was sent is void."))
