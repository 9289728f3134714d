"""Writing down who took part, whom the research was done with, and who speaks."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.changes import AddRecord, AddRecords, Change, ChooseAttribution, EditRecord
from ripplegrid.model.naming import Naming
from ripplegrid.model.people import Contributor, Participants, StakeholderType, Voice
from ripplegrid.model.record import Record
from ripplegrid.model.words import Attribution, Mark, VoiceKind
from ripplegrid.web.cases.forms.about import long_text
from ripplegrid.web.cases.forms.record import RecordForm
from ripplegrid.web.ui.wording import choices, kinds_of_people

MARKS = (
    (Mark.BROKER.value, _("Brings people together who would not meet otherwise (a broker)")),
    (
        Mark.BOUNDARY_SPANNER.value,
        _("Belongs to two worlds, such as a ward and a university (a boundary spanner)"),
    ),
    (
        Mark.DUAL_ROLE.value,
        _("Holds two posts, such as nurse and researcher (a dual role)"),
    ),
    (Mark.DECISION_MAKER.value, _("Can decide: has the authority to act on what is found")),
)
ATTRIBUTIONS = (
    (Attribution.NAMED.value, _("By name. Outside the team only with their leave.")),
    (Attribution.PEN_NAME.value, _("Under a pen-name. Only owners and facilitators see the name behind it.")),  # noqa: E501
    (Attribution.ANONYMOUS.value, _("Not at all. Only owners and facilitators see who it is.")),
)  # fmt: skip
ONE_WAY = _("Once something was said in their name, it can be made more private, never less: that only they themselves can choose.")  # noqa: E501  # fmt: skip


def kinds_field(label: Any, help_text: Any = "") -> forms.Field:
    """Any number of kinds of people; which there are is known with the case study."""
    return forms.MultipleChoiceField(
        label=label, help_text=help_text, required=False, widget=forms.CheckboxSelectMultiple
    )


class WithTypes(RecordForm):
    """A form that asks which kinds of people are meant, and takes a new kind in the same place."""

    def offer(self) -> None:
        self.choose("types", kinds_of_people(Naming(self.case)))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        word = data.get("new_type", "").strip()
        known = {str(said).casefold(): one for one, said in kinds_of_people(Naming(self.case))}
        if word and "types" in data:
            there = known.get(word.casefold())
            data["types"] = [*data["types"], there or self.new_id("stakeholder_types")]
            data["new_type"] = "" if there else word
        return data

    def _new_type(self) -> StakeholderType | None:
        word = self.cleaned_data.get("new_type", "")
        return StakeholderType(id=self.new_id("stakeholder_types"), label=word) if word else None

    def added(self) -> Change:
        kind = self._new_type()
        return AddRecords((kind, self.made())) if kind else AddRecord(self.made())

    def beforehand(self) -> Change | None:
        kind = self._new_type()
        return AddRecord(kind) if kind else None


NEW_TYPE = _("Another kind of person, if none of these fits")


class ContributorForm(WithTypes):
    """Somebody who helped to do the research."""

    of_kind = Contributor
    first = ("name", "types", "new_type", "organisation", "marks", "attribution", "pen_name")
    more = ("brought", "gained", "note")

    name = forms.CharField(
        label=_("Who is it?"),
        help_text=_("A person, or a body that took part as a body."),
        max_length=300,
        error_messages={"required": _("Write a name. It can be a first name only.")},
    )
    types = kinds_field(_("As what did they take part?"), _("One or several."))
    new_type = forms.CharField(label=NEW_TYPE, required=False, max_length=80)
    organisation = forms.CharField(
        label=_("From which organisation or community, if any?"), required=False, max_length=300
    )
    marks = forms.MultipleChoiceField(
        label=_("Is one of these true of them?"),
        help_text=_("Such people often make the difference. Leave it if you are not sure."),
        choices=MARKS, required=False, widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    attribution = forms.ChoiceField(
        label=_("How do they want to be named?"), help_text=ONE_WAY, choices=ATTRIBUTIONS,
        initial=Attribution.NAMED.value, widget=forms.RadioSelect,
    )  # fmt: skip
    pen_name = forms.CharField(label=_("The pen-name, if they want one"), required=False)
    brought = long_text(
        _("What did they bring?"),
        _("What they know, can do or have lived through."),
    )
    gained = long_text(
        _("What did they gain?"),
        _("In their own words, if you can. “Nothing” is an answer too."),
    )
    note = long_text(_("Anything else about them"))

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if data.get("attribution") == Attribution.PEN_NAME and not data.get("pen_name"):
            self.add_error("pen_name", say("Write the pen-name they chose."))
        return data

    def edit_change(self, before: Record, after: Record) -> Change:
        """Somebody who changes what stands of themself may also choose to be named more openly."""
        assert isinstance(before, Contributor)
        assert isinstance(after, Contributor)
        if before.id == self.me:
            return ChooseAttribution(before, after)
        return EditRecord(before, after)


class ParticipantsForm(WithTypes):
    """People whom the research asked or observed."""

    of_kind = Participants
    first = ("description", "number", "types", "new_type")
    more = ("note",)

    description = forms.CharField(
        label=_("Who were they?"),
        help_text=_("As a group, never by name: “patients of two clinics who had missed an appointment”."),  # noqa: E501
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Say in a few words who they were.")},
    )  # fmt: skip
    number = forms.CharField(
        label=_("How many?"), help_text=_("A number, or “about forty”."), required=False,
        max_length=80,
    )  # fmt: skip
    types = kinds_field(_("What kind of people?"))
    new_type = forms.CharField(label=NEW_TYPE, required=False, max_length=80)
    note = long_text(_("Anything else about them"))


class TypeForm(RecordForm):
    """A kind of person that the method's list does not have."""

    of_kind = StakeholderType
    first = ("label",)

    label = forms.CharField(
        label=_("What do you call this kind of person?"), max_length=80,
        error_messages={"required": _("Write a word or two.")},
    )  # fmt: skip


class VoiceForm(WithTypes):
    """Somebody or something that speaks in this account."""

    of_kind = Voice
    first = ("kind", "name", "contributor", "document", "outside")
    more = ("attribution", "types", "new_type")

    kind = forms.ChoiceField(
        label=_("What is it?"), choices=choices(VoiceKind), widget=forms.RadioSelect,
        initial=VoiceKind.PERSON.value,
    )  # fmt: skip
    name = forms.CharField(
        label=_("How is it shown?"),
        help_text=_("A name, a pen-name, the title of a document, or “Card 7”."),
        max_length=300,
        error_messages={"required": _("Write how this voice is shown.")},
    )
    contributor = forms.ChoiceField(
        label=_("Is it somebody who took part in the research?"), required=False
    )
    document = forms.ChoiceField(label=_("Is it a document that stands here?"), required=False)
    outside = forms.BooleanField(
        label=_("It comes from outside the team"),
        help_text=_("An outside voice can bear out what the team says."), required=False,
    )  # fmt: skip
    attribution = forms.ChoiceField(
        label=_("How do they want to be named?"), help_text=ONE_WAY, choices=ATTRIBUTIONS,
        initial=Attribution.NAMED.value, widget=forms.RadioSelect,
    )  # fmt: skip
    types = kinds_field(_("As what do they speak?"))
    new_type = forms.CharField(label=NEW_TYPE, required=False, max_length=80)

    def offer(self) -> None:
        super().offer()
        people = sorted(self.case.contributors.values(), key=lambda c: c.name.casefold())
        self.choose("contributor", [("", _("No, or not known")), *((c.id, c.name) for c in people)])
        papers = sorted(self.case.evidence.values(), key=lambda e: e.title.casefold())
        self.choose("document", [("", _("No")), *((e.id, e.title) for e in papers)])
