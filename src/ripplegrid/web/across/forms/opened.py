"""Settling what coders see differently, and checking what others did."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.coding import Coder
from ripplegrid.model.record import Id
from ripplegrid.model.words import Stance
from ripplegrid.web.across.forms.code import ThemesForm
from ripplegrid.web.cases.forms.about import long_text
from ripplegrid.web.cases.forms.fields import ActForm
from ripplegrid.web.ui.wording import words

CHECKS = _("%(name)s (a verifier: whoever is ticked cannot check this)")
STANCES = (Stance.AGREES, Stance.PARTLY, Stance.DISAGREES)


class SettleForm(ThemesForm):
    """What people settled for one unit, why, and who settled it besides whoever writes it down."""

    why = forms.CharField(
        label=_("Why so?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Say why, so that others can follow it.")},
    )
    people = forms.MultipleChoiceField(
        label=_("Who settled it with you?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "Tick only who was there. Whoever settled it cannot check it afterwards, "
            "so leave out those who are to check."
        ),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        *args: Any,
        coders: Iterable[Coder],
        me: Id,
        checkers: Collection[Id] = (),
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.me = me
        field = self.fields["people"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [
            (one.id, CHECKS % {"name": one.name} if one.id in checkers else one.name)
            for one in sorted(coders, key=lambda c: (c.name, c.id))
            if one.id != me
        ]

    def values(self) -> dict[str, Any]:
        """What was settled, as fields of a settlement."""
        puts = self.puts
        return {
            "themes": frozenset(t for t, against in puts.items() if t and not against),
            "against": frozenset(t for t, against in puts.items() if t and against),
            "why": self.cleaned_data["why"],
            "people": frozenset({self.me, *self.cleaned_data["people"]}),
        }


class VerifyForm(ActForm):
    """What somebody says of how units were coded in which they had no part."""

    units = forms.MultipleChoiceField(
        label=_("Which?"), error_messages={"required": _("Tick what you have looked at.")}
    )
    stance = forms.ChoiceField(
        label=_("What do you say?"),
        choices=[(one.value, words(one)) for one in STANCES],
        initial=Stance.AGREES.value,
    )
    comment = long_text(_("Why? What would you change?"))

    def __init__(self, *args: Any, units: Iterable[str] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["units"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(one, one) for one in units]
