"""What is kept under one history, a case study or a synthesis, and who is what to it."""

from __future__ import annotations

from django.db import models

from ripplegrid.model.kept import CASE, SYNTHESIS
from ripplegrid.web.accounts.models import Person
from ripplegrid.web.accounts.permissions import Role

LONGEST_ID = 200


class Case(models.Model):
    """One case study, or, as ``what`` says, one synthesis: both change by the same one write path.

    ``version`` is the number of its latest change; ``head`` ends its chain.
    ``archived`` takes it off the first page; ``binned`` puts it in the bin, from which its owner
    can take it back until it is emptied.
    """

    id = models.CharField(primary_key=True, max_length=LONGEST_ID)
    what = models.CharField(
        max_length=20, choices=[(CASE, CASE), (SYNTHESIS, SYNTHESIS)], default=CASE
    )
    title = models.TextField()
    version = models.PositiveIntegerField(default=0)
    head = models.CharField(max_length=64, default="", blank=True)
    created = models.DateTimeField(auto_now_add=True)
    archived = models.DateTimeField(null=True)
    binned = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.title


class Membership(models.Model):
    """One person's role on one case study. Without one, a case study is not there for them.

    ``contributor`` is the id of the contributor they are in the account; empty for somebody who
    took no part in the research, such as an analyst. On a synthesis it is the id of the coder
    they are.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="memberships")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20, choices=[(role.value, role.value) for role in Role])
    contributor = models.CharField(max_length=LONGEST_ID, default="", blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["case", "person"], name="one_role_on_a_case"),
        )
