"""Who is on a synthesis: inviting somebody, and giving another role."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.kept import SYNTHESIS
from ripplegrid.web.accounts.forms import PlainForm
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.accounts.wording import FOR_ACROSS, ROLES
from ripplegrid.web.cases.actions.members import may_give


class RoleForm(PlainForm):
    """A role on a synthesis. Who they are there is not to be chosen: it is made when they come."""

    role = forms.ChoiceField(label=_("What are they to this synthesis?"))

    def __init__(self, *args: Any, mine: Role, **options: Any) -> None:
        super().__init__(*args, **options)
        role = self.fields["role"]
        assert isinstance(role, forms.ChoiceField)
        role.choices = [(r.value, ROLES[r]) for r in Role if may_give(mine, r, SYNTHESIS)]


class InviteForm(PlainForm):
    """Whom, and as what."""

    for_whom = forms.CharField(
        label=_("Whom do you invite?"),
        help_text=_("A name for your list, so that you know which link is whose."),
        max_length=200,
        error_messages={"required": _("Write a name, so that you know which link is whose.")},
    )
    role = forms.ChoiceField(
        label=_("What are they to this synthesis?"),
        widget=forms.RadioSelect,
        initial=Role.ANALYST.value,
    )

    def __init__(self, *args: Any, mine: Role, **options: Any) -> None:
        super().__init__(*args, **options)
        role = self.fields["role"]
        assert isinstance(role, forms.ChoiceField)
        role.choices = [
            (r.value, f"{str(ROLES[r]).capitalize()}, {FOR_ACROSS[r]}")
            for r in Role
            if may_give(mine, r, SYNTHESIS)
        ]
