"""Writing about power, for the team or only for oneself."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.naming import Naming
from ripplegrid.model.record import Record
from ripplegrid.model.registers import PowerNote, TensionNote
from ripplegrid.model.words import Audience, PowerDirection
from ripplegrid.web.cases.forms.fields import WhenField, entry_choices, voice_choices
from ripplegrid.web.cases.forms.record import RecordForm
from ripplegrid.web.ui.wording import choices, terms

AUDIENCES = (
    (Audience.TEAM.value, _("Everybody in the team")),
    (
        Audience.FACILITATORS.value,
        _("Only owners and facilitators, and whoever says it, if you name them below"),
    ),
    (Audience.EVERYONE.value, _("Everybody who may read this account, also outside the team")),
)
SHORT = 90


class PowerForm(RecordForm):
    """How something was shaped by power, or shifted it."""

    of_kind = PowerNote
    from_address = ("about", "stage")
    first = ("text", "audience", "direction", "whose")
    more = ("about", "stage", "voice", "when")

    text = forms.CharField(
        label=_("What did you notice?"),
        help_text=_("Who could decide, and who could not? Who was not in the room? What shifted?"),
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Write what you noticed, in a few words.")},
    )
    audience = forms.ChoiceField(
        label=_("Who may see this?"), choices=AUDIENCES, widget=forms.RadioSelect,
        initial=Audience.TEAM.value,
    )  # fmt: skip
    direction = forms.ChoiceField(
        label=_("Which way did it go?"), choices=choices(PowerDirection), widget=forms.RadioSelect,
        initial=PowerDirection.NOT_SAID.value, required=False,
    )  # fmt: skip
    whose = forms.CharField(label=_("Whose power was it, or is it now?"), required=False)
    about = forms.ChoiceField(
        label=_("What is it about?"),
        required=False,
    )
    stage = forms.ChoiceField(label=_("Or is it about one stage of the research?"), required=False)
    voice = forms.ChoiceField(label=_("Who says so?"), required=False)
    when = WhenField(label=_("When was it?"))

    def offer(self) -> None:
        naming, entries = Naming(self.case), self.case.entries
        links = [
            (one.id, f"{_short(entries[one.source].text)} → {_short(entries[one.target].text)}")
            for one in self.case.contributions.values()
        ]
        whole = [("", _("The project as a whole"))]
        things = (str(_("Things that happened")), entry_choices(self.case))
        ways = (str(_("What led to what")), sorted(links, key=lambda link: link[1]))
        self.choose("about", [*whole, things, ways])
        own = naming.own_terms("stages") or terms(naming, "stages")
        self.choose("stage", [("", _("No, or all of them")), *own])
        self.choose("voice", voice_choices(self.case))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("about") and data.get("stage"):
            self.add_error("stage", say("Choose what it is about or a stage, not both."))
        return data


def _short(text: str) -> str:
    return Truncator(text).chars(SHORT)


class TensionForm(RecordForm):
    """A cost or a tension, written for oneself."""

    of_kind = TensionNote
    first = ("text", "when")

    text = forms.CharField(
        label=_("What did it cost you, or where did it pull?"),
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": _("Write a few words.")},
    )
    when = WhenField(label=_("When was it?"))

    def made(self) -> Record:
        id_ = self.new_id("tension_notes")
        return TensionNote(id=id_, author=self.author, **self.record_fields())
