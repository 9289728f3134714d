"""Inviting somebody, giving a role, and saying who one is in an account."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.changes import AddRecords
from ripplegrid.model.people import Contributor, Voice
from ripplegrid.model.words import Attribution, VoiceKind
from ripplegrid.web.accounts.forms import PlainForm
from ripplegrid.web.accounts.permissions import Role
from ripplegrid.web.accounts.wording import FOR, ROLES
from ripplegrid.web.cases.actions.members import may_give
from ripplegrid.web.cases.forms.fields import ActForm

SHOWN = (
    (Attribution.NAMED.value, _("By name. Outside the team only with your leave.")),
    (
        Attribution.PEN_NAME.value,
        _("Under a pen-name. Only owners and facilitators see your name behind it."),
    ),
    (Attribution.ANONYMOUS.value, _("Not at all. Only owners and facilitators see who you are.")),
)


class RoleForm(PlainForm):
    """A role, and the contributor they are."""

    role = forms.ChoiceField(label=_("What are they to this case study?"))
    contributor = forms.ChoiceField(
        label=_("Who are they in the account?"),
        help_text=_("What this person said is then theirs, also what they kept to themselves."),
        required=False,
    )

    def __init__(
        self, *args: Any, mine: Role, contributors: Iterable[Contributor], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        role, contributor = self.fields["role"], self.fields["contributor"]
        assert isinstance(role, forms.ChoiceField)
        assert isinstance(contributor, forms.ChoiceField)
        role.choices = [(r.value, ROLES[r]) for r in Role if may_give(mine, r)]
        nobody = ("", _("They say so themselves, or took no part"))
        contributor.choices = [nobody, *((c.id, c.name) for c in contributors)]


class InviteForm(RoleForm):
    """Whom, and as what."""

    for_whom = forms.CharField(
        label=_("Whom do you invite?"),
        help_text=_("A name for your list, so that you know which link is whose."),
        max_length=200,
        error_messages={"required": _("Write a name, so that you know which link is whose.")},
    )
    field_order = ("for_whom", "role", "contributor")

    def __init__(self, *args: Any, mine: Role, **options: Any) -> None:
        super().__init__(*args, mine=mine, **options)
        role = self.fields["role"]
        assert isinstance(role, forms.ChoiceField)
        role.widget = forms.RadioSelect()
        role.choices = [
            (r.value, f"{str(ROLES[r]).capitalize()}, {FOR[r]}") for r in Role if may_give(mine, r)
        ]
        role.initial = Role.MEMBER.value


class MeForm(ActForm):
    """Which contributor one is, or that one is somebody new."""

    who = forms.ChoiceField(label=_("Are you one of these?"), required=False)
    name = forms.CharField(label=_("Your name in the account"), max_length=200, required=False)
    attribution = forms.ChoiceField(
        label=_("How shall others see you beside what you say?"),
        choices=SHOWN, initial=Attribution.NAMED.value, required=False,
        widget=forms.RadioSelect,
    )  # fmt: skip
    pen_name = forms.CharField(label=_("Pen-name, if you want one"), max_length=200, required=False)

    def __init__(self, *args: Any, offered: Iterable[Contributor], **options: Any) -> None:
        super().__init__(*args, **options)
        there = [(c.id, c.name) for c in offered]
        who = self.fields["who"]
        assert isinstance(who, forms.ChoiceField)
        who.widget = forms.RadioSelect() if there else forms.HiddenInput()
        who.choices = [*there, ("", _("None of these. I stand here for the first time."))]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if not data.get("who") and not data.get("name"):
            self.add_error("name", say("Write a name, or choose one from the list."))
        if data.get("attribution") == Attribution.PEN_NAME and not data.get("pen_name"):
            self.add_error("pen_name", say("Write the pen-name."))
        return data

    @property
    def contributor(self) -> str:
        """The id of the contributor chosen, or of the new one."""
        return self.cleaned_data["who"] or self.new_id("contributor")

    def change(self) -> AddRecords:
        """The new contributor, and the voice they speak with."""
        data = self.cleaned_data
        chosen = Attribution(data["attribution"] or Attribution.NAMED)
        named = data["pen_name"] if chosen is Attribution.PEN_NAME else data["name"]
        made = Contributor(
            id=self.contributor, name=data["name"], attribution=chosen, pen_name=data["pen_name"]
        )
        voice = Voice(
            id=self.new_id("voice"), kind=VoiceKind.PERSON, name=named, contributor=made.id,
            attribution=chosen,
        )  # fmt: skip
        return AddRecords((made, voice))
