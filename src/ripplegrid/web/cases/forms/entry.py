"""Writing an entry down, and changing it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.account import Entry, Telling
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.changes import AddEntry
from ripplegrid.model.naming import Naming
from ripplegrid.model.people import Contributor
from ripplegrid.model.words import (
    Answer,
    Direction,
    Kind,
    Level,
    UseKind,
)
from ripplegrid.web.cases.forms.fields import ActForm, WhenField
from ripplegrid.web.cases.forms.folds import Fold, FoldedForm
from ripplegrid.web.cases.forms.leave import LeaveMixin
from ripplegrid.web.cases.forms.speaker import SpeakerMixin
from ripplegrid.web.ui.wording import choices, terms

ANSWERS = choices(Answer)


def several(label: Any, help_text: Any = "") -> forms.Field:
    """Any number of one of the method's lists; in which words is known with the case study."""
    return forms.MultipleChoiceField(
        label=label,
        help_text=help_text,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


def answer(label: Any, help_text: Any = "") -> forms.Field:
    """A plain question that nobody is made to answer."""
    return forms.ChoiceField(
        label=label,
        help_text=help_text,
        choices=ANSWERS,
        required=False,
        initial=Answer.NOT_SAID.value,
    )


WHERE = Fold(
    "where",
    _("Where and what"),
    _("one person or many; something done, made, used or changed"),
    ("levels", "kinds"),
)
USED = Fold("used", _("What it was used for"), _("if something was used"), ("uses",))
WHO = Fold("who", _("Who says so"), _("a person, a document, or nobody yet"), (
    "voice", "new_voice", "new_voice_kind", "leave",
))  # fmt: skip
SEEN = Fold(
    "seen",
    _("How they see it"),
    _("for the better, for the worse, nothing changed; for whom; word for word"),
    ("direction", "for_whom", "quotation"),
)
TIME = Fold(
    "time",
    _("When"),
    _("as exactly as you know; whether it is something published; whether it still holds"),
    ("when", "published", "continuing"),
)
MEANT = Fold(
    "meant",
    _("Meant, expected, to be seen"),
    _("what nobody meant or expected counts just as much"),
    ("intended", "expected", "tangible"),
)
MORE = Fold(
    "more", _("More, and where it comes from"), _("a note; a page, a photo of the wall"),
    ("note", "came_from"),
)  # fmt: skip
TEAM = Fold(
    "team", _("Agreed"), _("whether the team can stand behind it together"), ("agreed",)
)  # fmt: skip


class EntryFields(ActForm, FoldedForm):
    """What an entry is, whether it is new or changed."""

    silent = frozenset({"new_voice_kind"})

    text = forms.CharField(
        label=_("What happened?"),
        help_text=_("One thing, in a sentence, in the words of whoever says it. Good, bad, or “nothing changed”."),  # noqa: E501
        widget=forms.Textarea(attrs={"rows": 3, "class": "said"}),
        error_messages={"required": _("Write at least a few words about what happened.")},
    )  # fmt: skip
    levels = several(
        _("Where did it happen?"),
        _("Choose one or several. Not sure? Leave it: it waits in the tray to be placed."),
    )
    kinds = several(_("What kind of thing is it?"))
    when = WhenField(label=_("When was it?"))
    uses = several(_("If something was used: what for?"))
    note = forms.CharField(
        label=_("Anything more about it"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    intended = answer(_("Was it meant to happen?"))
    expected = answer(_("Did people expect it?"))
    tangible = answer(_("Can it be seen or counted?"))
    continuing = answer(_("Does it still hold today?"))
    published = forms.BooleanField(
        label=_("It is something published; the date above is when it came out"), required=False
    )
    came_from = forms.CharField(
        label=_("Where was this taken from?"),
        help_text=_("A page, a section, a photo of the wall. Leave it if somebody just said it."),
        required=False,
    )

    def __init__(self, *args: Any, case: CaseStudy, **options: Any) -> None:
        super().__init__(*args, **options)
        naming = Naming(case)
        for name in ("levels", "kinds", "uses"):
            field = self.fields[name]
            assert isinstance(field, forms.MultipleChoiceField)
            field.choices = terms(naming, name)

    def opens(self, fold: Fold) -> bool:
        """Where it stands is asked openly as long as nobody said so."""
        return fold is WHERE and not (self["levels"].value() and self["kinds"].value())

    def entry_fields(self) -> dict[str, Any]:
        """What was typed, as fields of an entry."""
        data = self.cleaned_data
        return {
            "text": data["text"],
            "levels": frozenset(Level(v) for v in data["levels"]),
            "kinds": frozenset(Kind(v) for v in data["kinds"]),
            "uses": frozenset(UseKind(v) for v in data["uses"]),
            "when": data["when"],
            "note": data["note"],
            "published": data["published"],
            "came_from": data["came_from"],
        } | {
            name: Answer(data[name] or Answer.NOT_SAID)
            for name in ("intended", "expected", "tangible", "continuing")
        }


class AddEntryForm(EntryFields, SpeakerMixin, LeaveMixin):
    """A new entry, and what the voice that brings it says of it."""

    direction = forms.ChoiceField(
        label=_("How do they see it?"),
        help_text=_("Others may see it differently. Both are kept."),
        choices=choices(Direction),
        initial=Direction.NOT_SAID.value,
        required=False,
    )
    for_whom = forms.CharField(label=_("For whom?"), required=False)
    quotation = forms.CharField(
        label=_("Word for word"),
        help_text=_("What they said, if you have it exactly."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "class": "said"}),
    )

    first = ("text",)
    folds = (WHERE, WHO, SEEN, TIME, USED, MEANT, MORE)

    def __init__(
        self, *args: Any, case: CaseStudy, me: Contributor | None = None, **options: Any
    ) -> None:
        super().__init__(*args, case=case, **options)
        self.offer_speakers(case, me, nobody=str(_("Nobody in particular yet")))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        tells = data.get("quotation") or data.get("for_whom")
        self.check_speaker(
            needed=bool(tells) or data.get("direction") not in {"", "not said", None}
        )
        return data

    def change(self) -> AddEntry:
        """The act of adding it."""
        data = self.cleaned_data
        voice = self.new_speaker()
        by = self.cleaned_voice or None
        entry = Entry(id=self.new_id("entry"), by=by, **self.entry_fields())
        telling = by and Telling(
            id=self.new_id("telling"),
            entry=entry.id,
            voice=by,
            quotation=data["quotation"],
            direction=Direction(data["direction"] or Direction.NOT_SAID),
            for_whom=data["for_whom"],
        )
        return AddEntry(entry=entry, telling=telling or None, voice=voice)


class EditEntryForm(EntryFields):
    """An entry as it stands, to be changed. ``seen`` is its version when the form was made."""

    agreed = forms.BooleanField(label=_("The team agreed on this"), required=False)
    seen = forms.IntegerField(widget=forms.HiddenInput)

    first = ("text",)
    folds = (WHERE, TIME, USED, MEANT, MORE, TEAM)

    @staticmethod
    def initial_of(entry: Entry) -> dict[str, Any]:
        """What the form shows of an entry before anything was typed."""
        names = ("text", "note", "published", "came_from", "agreed", "when")
        plain = {name: getattr(entry, name) for name in names}
        answers = ("intended", "expected", "tangible", "continuing")
        lists = ("levels", "kinds", "uses")
        return (
            plain
            | {name: getattr(entry, name).value for name in answers}
            | {name: sorted(getattr(entry, name)) for name in lists}
        )

    def edited(self, before: Entry) -> Entry:
        """The entry as it should be."""
        return replace(before, agreed=self.cleaned_data["agreed"], **self.entry_fields())
