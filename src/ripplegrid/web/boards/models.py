"""Boards in the store: one row each, with everything that stands on it as one sealed sheet."""

from __future__ import annotations

import secrets
import uuid

from django.db import models
from django.utils import timezone

from ripplegrid.web.cases.models import Case


def new_salt() -> str:
    """What makes the key of one sheet; nobody can read the sheet once it is gone."""
    return secrets.token_hex(32)


class Board(models.Model):
    """One prompt of one case study, open for posts.

    Posts have no rows: a row has a place, and places tell an order. All posts of a board are one
    ``sheet``, shuffled, padded and sealed anew with every act. ``promise`` is what those who post
    are told; it is bound into the seal. ``edition`` is the number of acts so far.
    ``closed`` is when the sheet was sealed for good; ``holding`` holds new posts back even where
    the promise would let them appear at once. ``kinds`` is what may be told of the kinds of people
    who posted without a name: counted once, when the board closes, and never again.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="boards")
    promise = models.TextField()
    opened = models.DateTimeField(auto_now_add=True)
    until = models.DateTimeField()
    closed = models.DateTimeField(null=True)
    holding = models.BooleanField(default=False)
    salt = models.CharField(max_length=64, default=new_salt)
    sheet = models.BinaryField(default=bytes)
    edition = models.PositiveIntegerField(default=0)
    kinds = models.TextField(default="")

    @property
    def over(self) -> bool:
        """Whether nobody can post or change a post any more."""
        return self.closed is not None or self.until <= timezone.now()
