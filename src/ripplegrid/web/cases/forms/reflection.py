"""Saying how one sees one side of the project, and bringing in questions from elsewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid import method
from ripplegrid.errors import BadPack
from ripplegrid.method import Pack
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.changes import AddRecord, AddRecords, Change
from ripplegrid.model.people import Contributor
from ripplegrid.model.record import Id
from ripplegrid.model.registers import Instrument, Opening, Reflection
from ripplegrid.model.words import Phase
from ripplegrid.web.cases.forms.fields import ActForm, WhenField
from ripplegrid.web.cases.shown.reflections import Subject, short

NOT_SAID = "not said"
PHASES = [
    (Phase.PROPOSAL.value, _("at the proposal")),
    (Phase.DURING.value, _("during the project")),
    (Phase.AFTER.value, _("afterwards")),
]
MOST_BYTES = 200_000
TAKEN = _(
    "Somebody of this name is there already. If that is you, ask whoever runs this case study "
    "to say so under People; otherwise add something that tells you apart."
)
SOMEBODY = "+"
"""Chosen for somebody who is not in the list."""


class ReflectionForm(ActForm):
    """One person's reasoned view. ``of`` and ``seen`` say which one is being changed, if any."""

    whose = forms.ChoiceField(label=_("Whose view is this?"), required=False)
    name = forms.CharField(
        label=_("What is your name?"),
        help_text=_("You are not among the people of this account yet. Your name, or whatever you want to be called here, is added to them."),  # noqa: E501
        required=False,
        max_length=200,
    )  # fmt: skip
    place = forms.ChoiceField(
        label=_("Where do you see it?"), required=False, widget=forms.RadioSelect
    )
    reasons = forms.CharField(
        label=_("Why do you see it so?"),
        help_text=_("A place alone says little: the reasons are what the others learn from."),
        widget=forms.Textarea(attrs={"rows": 4, "class": "said"}),
        error_messages={"required": _("Write at least a few words about why.")},
    )
    example = forms.CharField(
        label=_("Is there a moment that shows it?"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "class": "said"}),
    )
    gap = forms.CharField(
        label=_("What would it have taken to go further?"),
        help_text=_("Or what would it take now. Leave it if nothing comes to mind."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "class": "said"}),
    )
    when = WhenField(label=_("When did you think so?"))
    of = forms.CharField(required=False, widget=forms.HiddenInput)
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        case: CaseStudy,
        subject: Subject,
        me: Contributor | None,
        others: bool,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.subject, self.me, self.case = subject, me, case
        self._choose_place()
        if not others:
            del self.fields["whose"]
            if me is not None:
                del self.fields["name"]
            return
        people = sorted(case.contributors.values(), key=lambda c: c.name)
        whose = self.fields["whose"]
        assert isinstance(whose, forms.ChoiceField)
        mine = [(me.id, say("mine (%s)") % me.name)] if me else [("", say("mine"))]
        known = [(c.id, c.name) for c in people if c != me]
        whose.choices = [*mine, *known, (SOMEBODY, say("somebody who is not in this list"))]
        self.fields["name"].label = (
            say("Their name, if it is not in the list")
            if me
            else say("Your name, or that of somebody who is not in the list")
        )
        self.fields["name"].help_text = ""

    def _choose_place(self) -> None:
        field = self.fields["place"]
        if not self.subject.places:
            del self.fields["place"]
            return
        assert isinstance(field, forms.ChoiceField)
        plain = self.subject.id.startswith("principle/")
        field.choices = [
            *(
                (short(p.id), say(p.label) if plain else f"{say(p.label)}. {say(p.meaning)}")
                for p in self.subject.places
            ),
            ("", say("I would rather not choose one of these; my reasons say it.")),
        ]

    @property
    def shown(self) -> list[forms.BoundField]:
        """The fields in order, without the hidden ones."""
        return [self[name] for name in self.fields if not self[name].is_hidden]

    @property
    def edits(self) -> bool:
        """Whether a reflection that stands there is being changed."""
        return bool(self["of"].value())

    def for_change(self) -> None:
        """Whose view it is stays as it is when one changes the words."""
        for name in ("whose", "name"):
            self.fields.pop(name, None)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if "name" in self.fields and not data.get("name") and self._needs_name(data):
            self.add_error("name", say("Write a name, so that the others know who says so."))
        taken = {c.name.casefold() for c in self.case.contributors.values()}
        if (data.get("name") or "").casefold() in taken:
            self.add_error("name", TAKEN)
        return data

    def _needs_name(self, data: dict[str, Any]) -> bool:
        whose = data.get("whose", "")
        return whose == SOMEBODY or (not whose and self.me is None)

    @property
    def speaks_for_me(self) -> bool:
        """Whether the person added along with it is whoever fills in the form."""
        return self.me is None and not self.cleaned_data.get("whose")

    @property
    def contributor(self) -> Id:
        """Whose view it is: the id of a contributor, who may be new."""
        whose = self.cleaned_data.get("whose") or (self.me.id if self.me else "")
        return self.new_id("contributor") if whose in ("", SOMEBODY) else str(whose)

    def values(self) -> dict[str, Any]:
        """What was typed, as fields of a reflection."""
        data = self.cleaned_data
        return {
            "place": data.get("place", ""),
            **{name: data[name] for name in ("reasons", "example", "gap", "when")},
        }

    def change(self, phase: Phase | None) -> Change:
        """The act of saying it, with the person it is from when they are new."""
        made = Reflection(
            id=self.new_id("reflection"),
            subject=self.subject.id,
            contributor=self.contributor,
            phase=phase,
            **self.values(),
        )
        if made.contributor in self.case.contributors:
            return AddRecord(made)
        person = Contributor(id=self.contributor, name=self.cleaned_data["name"])
        return AddRecords((person, made))

    def edited(self, before: Reflection) -> Reflection:
        """The reflection as it should be."""
        return replace(before, **self.values())

    @staticmethod
    def initial_of(made: Reflection, seen: int) -> dict[str, Any]:
        """What the form shows of a reflection before anything was typed."""
        names = ("reasons", "example", "gap", "when")
        values = {name: getattr(made, name) for name in names}
        return values | {"place": short(made.place), "of": made.id, "seen": seen}


class OpenForm(ActForm):
    """Laying the reflections of one phase side by side for everybody."""

    phase = forms.ChoiceField(choices=[*PHASES, (NOT_SAID, NOT_SAID)], widget=forms.HiddenInput)
    when = WhenField(label=_("When?"), widget=forms.HiddenInput)

    @property
    def phase_asked(self) -> Phase | None:
        """The phase; None for those that name none."""
        asked = self.cleaned_data["phase"]
        return None if asked == NOT_SAID else Phase(asked)

    def change(self) -> AddRecord:
        """The act of opening."""
        opening = Opening(
            id=self.new_id("opening"), phase=self.phase_asked, when=self.cleaned_data["when"]
        )
        return AddRecord(opening)


class InstrumentForm(ActForm):
    """A set of questions: one that comes with Ripplegrid, or one in a file."""

    shipped = forms.ChoiceField(label=_("One that comes with Ripplegrid"), required=False)
    file = forms.FileField(
        label=_("Or one you have as a file"),
        help_text=_("A text file (.toml) with a title, version, source, licence and questions."),
        required=False,
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["shipped"]
        assert isinstance(field, forms.ChoiceField)
        packs = [(p.id, f"{say(p.title)} ({say(p.licence)})") for p in method.shipped()]
        field.choices = [("", say("none of these")), *packs]
        self.pack: Pack | None = None

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        file = data.get("file")
        if file:
            self._read(file)
        else:
            chosen = data.get("shipped")
            self.pack = next((p for p in method.shipped() if p.id == chosen), None)
            if self.pack is None:
                self.add_error("shipped", say("Choose one, or a file below."))
        return data

    def _read(self, file: Any) -> None:
        if file.size > MOST_BYTES:
            self.add_error("file", say("That file is too large for a list of questions."))
            return
        try:
            self.pack = method.read_pack(file.read().decode("utf-8"), name=file.name)
        except UnicodeDecodeError:
            self.add_error("file", say("That is not a text file."))
        except BadPack as bad:
            self.add_error("file", f"{bad.sentence} {bad.hint}")

    def change(self) -> AddRecord:
        """The act of adding it to the account, with its source and licence."""
        pack = self.pack
        assert pack is not None
        names = ("title", "version", "source", "licence", "questions")
        values = {name: getattr(pack, name) for name in names}
        return AddRecord(Instrument(id=self.new_id("instrument"), **values))
