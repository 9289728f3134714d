"""What somebody chooses of a document: its format, the state it is made from, its sections."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid.report.documents.arranging import Place
from ripplegrid.web.cases.forms.fields import ActForm
from ripplegrid.web.documents.models import Arrangement
from ripplegrid.web.documents.shown.kinds import format_of
from ripplegrid.web.documents.states import States


class ChooseForm(ActForm):
    """A format, and a state of the account."""

    ending = forms.ChoiceField(label=_("As"), widget=forms.RadioSelect)
    agreed = forms.ChoiceField(
        label=_("What stands in it"),
        widget=forms.RadioSelect,
        choices=[("", _("everything on the grid")), ("agreed", _("only what the team agreed on"))],
        initial="",
        required=False,
    )
    state = forms.TypedChoiceField(
        label=_("As it stood"),
        help_text=_("What people withdrew since is left out of former states as well."),
        coerce=int,
    )

    def __init__(
        self,
        *args: Any,
        endings: Sequence[str],
        states: States,
        agreed: bool = False,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        if not agreed:
            del self.fields["agreed"]
        ending, state = self.fields["ending"], self.fields["state"]
        assert isinstance(ending, forms.ChoiceField)
        assert isinstance(state, forms.TypedChoiceField)
        ending.choices = [(one, format_of(one)) for one in endings]
        ending.initial = endings[0]
        known = [(s.number, s.name) for s in states.named]
        dated = [
            (d.number, say("the end of %s") % date_format(d.day, "j F Y"))
            for d in states.days
            if d.day and d.number != states.now
        ]
        choices: list[tuple[Any, Any]] = [(states.now, say("now"))]
        if known:
            choices.append((say("States with a name"), known))
        if dated:
            choices.append((say("Days on which something changed"), dated))
        state.choices = choices
        state.initial = states.now


class SectionsForm(ActForm):
    """A line for each section: its place, and whether it is told."""

    def __init__(
        self, *args: Any, places: Sequence[Place], now: Arrangement, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self._places = places
        for number, place in enumerate(places):
            self.fields[f"place-{number}"] = forms.IntegerField(
                label=say("Place of %s") % place.title, initial=number + 1,
                min_value=1, max_value=999,
            )  # fmt: skip
            if not place.stays:
                self.fields[f"gone-{number}"] = forms.BooleanField(
                    label=say("leave it out"),
                    required=False,
                    initial=place.anchor in now.left_out,
                )

    @property
    def rows(self) -> list[tuple[Place, forms.BoundField, forms.BoundField | None]]:
        """The lines of the form."""
        return [
            (place, self[f"place-{n}"], None if place.stays else self[f"gone-{n}"])
            for n, place in enumerate(self._places)
        ]

    @property
    def order(self) -> list[str]:
        """The anchors in the order that was asked for."""
        asked = [(self.cleaned_data[f"place-{n}"], n) for n in range(len(self._places))]
        return [self._places[n].anchor for _, n in sorted(asked)]

    @property
    def left_out(self) -> list[str]:
        """The anchors of what is not to be told."""
        return [p.anchor for n, p in enumerate(self._places) if self.cleaned_data.get(f"gone-{n}")]


class TemplateForm(ActForm):
    """A document of a word processor."""

    file = forms.FileField(
        label=_("A Word document (.docx) of your own"),
        help_text=_("At most 10 MB. Its page, styles, header and footer are used; what it says itself is left out."),  # noqa: E501
        max_length=None,
        error_messages={
            "required": _("Choose a file first."),
            "empty": _("The file is empty. Nothing was kept."),
        },
    )  # fmt: skip
