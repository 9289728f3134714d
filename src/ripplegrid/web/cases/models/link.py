"""Links given to people who need no account to follow them."""

from __future__ import annotations

import uuid

from django.db import models

from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.cases.models.case import LONGEST_ID, Case


class PassKind(models.TextChoices):
    """What a link lets its holder do."""

    JOIN = "join"
    OWN_PAGE = "own page"
    FOLLOW_UP = "follow up"
    SUBSTANTIATE = "substantiate"
    POST = "post"
    WALL = "wall"


class Pass(models.Model):
    """Leave, given by link, to do one thing in one case study.

    The secret of the link is not kept: it is made of ``id`` and the installation's key, so that a
    copy of the store opens no door. ``subject`` is the id of what it is about (a contributor, an
    entry, a board); ``for_whom`` says in words whom it was made for.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="passes")
    kind = models.CharField(max_length=20, choices=PassKind.choices)
    subject = models.CharField(max_length=LONGEST_ID, default="", blank=True)
    for_whom = models.CharField(max_length=200, default="", blank=True)
    role = models.CharField(
        max_length=20, choices=[(role.value, role.value) for role in Role], default="", blank=True
    )
    given_by = models.ForeignKey(Person, null=True, on_delete=models.SET_NULL, related_name="+")
    expires = models.DateTimeField()
    revoked = models.DateTimeField(null=True)
    used = models.DateTimeField(null=True)
