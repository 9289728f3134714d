"""Signing in on one's own computer: a link that works once, for a short while."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from datetime import timedelta

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib.auth.backends import BaseBackend
from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone

from ripplegrid.errors import SpentLink
from ripplegrid.web.accounts.models import EntranceLink, Person

UNUSABLE = make_password(None)
LOCAL = "local"
"""The account of the person at whose computer the application runs."""


BACKEND = "ripplegrid.web.accounts.entrance.LinkBackend"


class LinkBackend(BaseBackend):
    """Finds the person of a session that a one-time link opened. It knows no passwords."""

    def get_user(self, user_id: uuid.UUID) -> Person | None:
        return Person.objects.filter(pk=user_id, is_active=True).first()


def local_person() -> Person:
    """The account of this computer's owner, made at the first start."""
    person, _ = Person.objects.get_or_create(
        handle=LOCAL, defaults={"shown": "You", "password": UNUSABLE}
    )
    return person


def first_administrator() -> Person | None:
    """Whose the link of the first start in shared use is; None once an administrator signs in.

    Somebody who worked alone before keeps their account, and what they are on.
    """
    if any(p.has_usable_password() for p in Person.objects.filter(is_administrator=True)):
        return None
    person = local_person()
    Person.objects.filter(pk=person.pk).update(is_administrator=True, is_active=True)
    return person


def person_of(email: str) -> Person | None:
    """Whose address this is, if anybody's."""
    return Person.objects.filter(email=email.strip().lower()).first() if email.strip() else None


def take_account(person: Person, *, shown: str, email: str, password: str) -> None:
    """Give an account its name, its address and its password."""
    person.shown, person.email = shown, email.lower()
    person.set_password(password)
    with transaction.atomic():
        person.save()
        EmailAddress.objects.filter(user=person).delete()
        EmailAddress.objects.create(user=person, email=person.email, primary=True)


def new_account(*, shown: str, email: str, password: str) -> Person:
    """An account for somebody who comes by an invitation."""
    person = Person(handle=uuid.uuid4().hex)
    take_account(person, shown=shown, email=email, password=password)
    return person


def forget_second_step(person: Person) -> None:
    """Switch the second step of an account off, and void its recovery codes."""
    Authenticator.objects.filter(user=person).delete()


def make_link(person: Person, *, minutes: int) -> str:
    """A new secret for ``/enter/<secret>/``; links nobody can use any more are cleared away."""
    secret = secrets.token_urlsafe(24)
    now = timezone.now()
    EntranceLink.objects.filter(expires__lt=now).delete()
    EntranceLink.objects.create(
        digest=_digest(secret), person=person, expires=now + timedelta(minutes=minutes)
    )
    return secret


def spend_link(secret: str) -> Person:
    """The person this link lets in; raises SpentLink the second time, or when it is too old."""
    now = timezone.now()
    links = EntranceLink.objects.filter(digest=_digest(secret))
    with transaction.atomic():
        # no join in the update: PostgreSQL looks again at the row it waited for, not at others
        if not links.filter(used=None, expires__gte=now).update(used=now):
            raise SpentLink
        person = links.select_related("person").get().person
        if not person.is_active:
            raise SpentLink
        return person


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
