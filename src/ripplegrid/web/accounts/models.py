"""People who may sign in, the one-time links that let them in, and where they are signed in."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models


class Person(AbstractBaseUser):
    """Somebody with an account. ``shown`` is the name others see beside their changes.

    An e-mail address and a password are only needed where several people share an installation.
    An administrator looks after the accounts; that opens no case study to them.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    handle = models.CharField(max_length=150, unique=True)
    shown = models.CharField(max_length=200)
    email = models.EmailField(max_length=254, default="", blank=True)
    is_administrator = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)

    USERNAME_FIELD = "handle"
    EMAIL_FIELD = "email"
    objects = BaseUserManager["Person"]()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["email"], condition=~models.Q(email=""), name="one_person_an_email"
            ),
        )

    def __str__(self) -> str:
        return self.shown


class EntranceLink(models.Model):
    """A link that lets one person in once. Only a digest of it is kept."""

    digest = models.CharField(max_length=64, primary_key=True)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    expires = models.DateTimeField()
    used = models.DateTimeField(null=True)


class SignIn(AbstractBaseSession):
    """One browser's session, with whose it is, so that people can end it from elsewhere.

    Nothing is kept here of when somebody was last active, or from which address: that would tell
    when they wrote something without their name.
    """

    person = models.ForeignKey(Person, null=True, on_delete=models.CASCADE, related_name="sign_ins")

    @classmethod
    def get_session_store_class(cls) -> type[DatabaseStore]:
        from ripplegrid.web.accounts.sessions import SessionStore  # noqa: PLC0415  # it needs us

        return SessionStore


def owner_of(data: dict[str, Any]) -> uuid.UUID | None:
    """Whose session this is, going by what it holds."""
    return uuid.UUID(data[SESSION_KEY]) if data.get(SESSION_KEY) else None


class Attempt(models.Model):
    """What was tried how often, so that guessing is slowed; the table of the cache."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)
