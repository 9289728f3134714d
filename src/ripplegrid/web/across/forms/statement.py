"""Putting a statement forward, rewording it, answering it, and saying how far it has come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.across import Answer, Statement, StatementKind, StatementState
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.coding import Theme
from ripplegrid.model.record import Id
from ripplegrid.model.when import When
from ripplegrid.model.words import Stance
from ripplegrid.web.across.shown.behind import OfCase, behind, found_by
from ripplegrid.web.cases.forms.about import long_text
from ripplegrid.web.cases.forms.fields import ActForm
from ripplegrid.web.ui.wording import choices

STANCES = (Stance.AGREES, Stance.PARTLY, Stance.DISAGREES)


def today() -> When:
    """Today, as a date of a record."""
    day: date = timezone.localdate()
    return When(day, day, day.isoformat())


class RestsOn(forms.Form):
    """The entries of several case studies that something rests on, and those that speak against.

    Those chosen and those found by the words asked for are offered; looking for more changes
    nothing, and loses nothing that was typed.
    """

    words = forms.CharField(label=_("Look for entries by words"), required=False, max_length=200)
    entries = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    against = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)

    cases: Mapping[Id, CaseStudy]

    def offer(self, cases: Mapping[Id, CaseStudy]) -> None:
        """Let every entry that is there be chosen."""
        self.cases = cases
        every = [
            (f"{case_id}/{entry}", "") for case_id, case in cases.items() for entry in case.entries
        ]
        for name in ("entries", "against"):
            field = self.fields[name]
            assert isinstance(field, forms.MultipleChoiceField)
            field.choices = every

    def _ticked(self, name: str) -> list[str]:
        if self.is_bound:
            return list(self.data.getlist(name))  # type: ignore[attr-defined]
        return list(self.get_initial_for_field(self.fields[name], name) or ())

    @property
    def ticked(self) -> list[str]:
        """The entries chosen as what it rests on."""
        return self._ticked("entries")

    @property
    def ticked_against(self) -> list[str]:
        """The entries chosen as speaking against."""
        return self._ticked("against")

    @property
    def asked(self) -> str:
        """The words looked for."""
        return str(self["words"].value() or "").strip()

    @property
    def offered(self) -> list[OfCase]:
        """What was chosen so far and what the words find, case study by case study."""
        found = found_by(self.cases, self.asked) if self.asked else []
        return behind(self.cases, [*self.ticked, *self.ticked_against, *found])

    def check_sides(self) -> None:
        """No entry speaks for and against the same statement."""
        both = set(self.cleaned_data.get("entries", ())) & set(self.cleaned_data.get("against", ()))
        if both:
            self.add_error(
                None,
                say(
                    "An entry cannot be what it rests on and speak against it. Tick one of the two."
                ),
            )


class StatementForm(ActForm, RestsOn):
    """What somebody puts forward about the case studies together."""

    text = long_text(
        _("What do you say of the case studies together?"),
        _(
            "One sentence that others can question. For example: where people were asked early, "
            "they later asked the questions themselves."
        ),
    )
    kind = forms.ChoiceField(
        label=_("What is it about?"), choices=choices(StatementKind),
        initial=StatementKind.PATTERN.value, widget=forms.RadioSelect,
    )  # fmt: skip
    themes = forms.MultipleChoiceField(
        label=_("Themes it rests on"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self,
        *args: Any,
        cases: Mapping[Id, CaseStudy],
        themes: Iterable[Theme],
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.offer(cases)
        field = self.fields["themes"]
        assert isinstance(field, forms.MultipleChoiceField)
        named = sorted((one.name, one.id) for one in themes)
        field.choices = [(theme, name) for name, theme in named]
        self.fields["text"].required = True
        self.fields["text"].error_messages["required"] = say("Write what you put forward.")

    def clean(self) -> dict[str, Any]:
        self.check_sides()
        return self.cleaned_data

    def made(self, me: Id) -> Statement:
        """The statement, put forward by whoever fills this in."""
        said = self.cleaned_data
        return Statement(
            id=self.new_id("statement"),
            text=said["text"].strip(),
            kind=StatementKind(said["kind"]),
            entries=frozenset(said["entries"]),
            against=frozenset(said["against"]),
            themes=frozenset(said["themes"]),
            people=frozenset({me}),
            when=today(),
        )


class BasisForm(StatementForm):
    """What a statement is about and rests on; its words are amended elsewhere."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    names = ("kind", "entries", "against", "themes")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        del self.fields["text"]

    @classmethod
    def initial_of(cls, one: Statement) -> dict[str, Any]:
        """What the form shows before anything was ticked."""
        return {"kind": one.kind.value} | {n: sorted(getattr(one, n)) for n in cls.names[1:]}

    def values(self) -> dict[str, Any]:
        """The fields of the statement as they should be."""
        said = self.cleaned_data
        sets = {name: frozenset(said[name]) for name in self.names[1:]}
        return {"kind": StatementKind(said["kind"]), **sets}


class AmendForm(ActForm):
    """A statement in other words; the former ones stay in sight."""

    text = long_text(_("How should it read?"), "")
    why = long_text(_("Why?"), _("What was questioned, or what the new words say better."))
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["text"].required = True
        self.fields["text"].error_messages["required"] = say("Write how it should read.")


class AnswerForm(ActForm):
    """Whether somebody agrees with a statement as it reads now, and why."""

    stance = forms.ChoiceField(
        label=_("Do you agree?"),
        choices=[(one.value, label) for one, label in (
            (Stance.AGREES, _("I agree")),
            (Stance.PARTLY, _("I agree in part")),
            (Stance.DISAGREES, _("I disagree")),
        )],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say whether you agree.")},
    )  # fmt: skip
    comment = long_text(_("Why, or what do you ask?"), "")
    wording = forms.CharField(widget=forms.HiddenInput)
    """The words that were answered: should they have changed meanwhile, it is asked again."""

    @classmethod
    def initial_of(cls, one: Answer | None, text: str) -> dict[str, Any]:
        """What the form shows before anything was chosen."""
        said = {"stance": one.stance.value, "comment": one.comment} if one else {}
        return {"wording": text, **said}

    def values(self) -> dict[str, Any]:
        """The fields of the answer."""
        said = self.cleaned_data
        return {
            "stance": Stance(said["stance"]),
            "comment": said["comment"].strip(),
            "when": today(),
        }


class StateForm(ActForm):
    """How far a statement has come, with the reason where one is owed."""

    state = forms.ChoiceField(choices=[(one.value, one.value) for one in StatementState])
    why = long_text(_("Why?"), "")
    seen = forms.IntegerField(widget=forms.HiddenInput)

    owed = (StatementState.QUESTIONED, StatementState.SET_ASIDE)

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("state") in self.owed and not said.get("why", "").strip():
            self.add_error("why", say("Say why, so that others can answer it."))
        return said

    def values(self) -> dict[str, Any]:
        """The fields of the statement as they should be."""
        said = self.cleaned_data
        return {"state": StatementState(said["state"]), "why": said["why"].strip()}
