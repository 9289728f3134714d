"""People who may sign in, and the one-time links that let them in."""

from __future__ import annotations

import uuid

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models


class Person(AbstractBaseUser):
    """Somebody with an account. ``shown`` is the name others see beside their changes."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    handle = models.CharField(max_length=150, unique=True)
    shown = models.CharField(max_length=200)

    USERNAME_FIELD = "handle"
    objects = BaseUserManager["Person"]()

    def __str__(self) -> str:
        return self.shown


class EntranceLink(models.Model):
    """A link that lets one person in once. Only a digest of it is kept."""

    digest = models.CharField(max_length=64, primary_key=True)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    expires = models.DateTimeField()
    used = models.DateTimeField(null=True)
