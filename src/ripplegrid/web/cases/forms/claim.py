"""Changing what one voice says of a link, never whose words they are; and what goes together."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.account import Claim
from ripplegrid.model.changes import LinkTogether
from ripplegrid.model.words import Answer, Effect, Stance
from ripplegrid.web.cases.forms.fields import ActForm, WhenField, in_short
from ripplegrid.web.cases.forms.say import ClaimForm
from ripplegrid.web.cases.shown.told import Link
from ripplegrid.web.ui.wording import choices

ASKED = ClaimForm.base_fields


class EditClaimForm(ActForm):
    """What a voice says of a link, to be changed. ``seen`` is its version at that time."""

    stance = forms.ChoiceField(label=_("This voice"), choices=choices(Stance))
    effect = forms.ChoiceField(
        label=_("What did one do to the other, as they see it?"),
        choices=[("", _("as it says there")), *choices(Effect)],
        required=False,
    )
    account = ASKED["account"]
    quotation = ASKED["quotation"]
    confidence = ASKED["confidence"]
    otherwise = ASKED["otherwise"]
    otherwise_account = ASKED["otherwise_account"]
    also_contributed = ASKED["also_contributed"]
    when = WhenField(label=_("When did they say so?"))
    seen = forms.IntegerField(widget=forms.HiddenInput)

    PLAIN = (
        "account", "quotation", "confidence", "otherwise_account", "also_contributed", "when",
    )  # fmt: skip

    @classmethod
    def initial_of(cls, claim: Claim) -> dict[str, Any]:
        """What the form shows before anything was typed."""
        return {name: getattr(claim, name) for name in cls.PLAIN} | {
            "stance": claim.stance.value,
            "effect": claim.effect.value if claim.effect else "",
            "otherwise": claim.otherwise.value,
        }

    def edited(self, before: Claim) -> Claim:
        """The claim as it should be."""
        data = self.cleaned_data
        return replace(
            before,
            stance=Stance(data["stance"]),
            effect=Effect(data["effect"]) if data["effect"] else None,
            otherwise=Answer(data["otherwise"] or Answer.NOT_SAID),
            **{name: data[name] for name in self.PLAIN},
        )


class TogetherForm(ActForm):
    """Which other links into the same entry worked only together with this one."""

    others = forms.MultipleChoiceField(
        label=_("Which of these did it take as well?"),
        help_text=_("Choose those without which this would not have led to it. Choose none if it was enough by itself."),  # noqa: E501
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, link: Link, into: list[Link], **options: Any) -> None:
        super().__init__(*args, **options)
        self.link = link
        self.beside = [one for one in into if one.contribution.id != link.contribution.id]
        field = self.fields["others"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(one.contribution.id, in_short(one.source)) for one in self.beside]
        group = link.contribution.joint
        field.initial = [
            one.contribution.id for one in self.beside if group and one.contribution.joint == group
        ]

    def change(self) -> LinkTogether:
        """The act of saying it."""
        return LinkTogether(self.link.contribution.id, frozenset(self.cleaned_data["others"]))

    @property
    def versions(self) -> dict[str, int]:
        """The version in which each of the links was seen."""
        seen = self.cleaned_data["seen"]
        links = (self.link, *self.beside)
        return {one.contribution.id: seen for one in links}
