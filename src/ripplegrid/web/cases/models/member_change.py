"""What became of who is on a case study: an account of it for the team."""

from __future__ import annotations

from django.db import models

from ripplegrid.web.cases.models.case import Case


class MemberAct(models.TextChoices):
    """What can be done to a membership, or to what a synthesis may look at."""

    JOINED = "joined"
    ROLE = "role"
    CONTRIBUTOR = "contributor"
    REMOVED = "removed"
    LEFT = "left"
    GIVEN = "given"
    TAKEN_BACK = "taken back"


class MemberChange(models.Model):
    """One of those acts: who did it to whom, and when. It is never changed.

    Names stand as they were then, since accounts may go. ``before`` and ``after`` are roles, or the
    ids of contributors. Where a case study was given to a synthesis or taken back from it, ``whom``
    is the title of the synthesis and ``after`` its id.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="member_changes")
    at = models.DateTimeField(auto_now_add=True)
    act = models.CharField(max_length=20, choices=MemberAct.choices)
    by = models.CharField(max_length=200)
    whom = models.CharField(max_length=200)
    before = models.CharField(max_length=200, default="")
    after = models.CharField(max_length=200, default="")
