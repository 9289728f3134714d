"""Fields that several forms share: a vague date, who says so, and what an edit was made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, ClassVar
from uuid import UUID, uuid4

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid.exchange.dates import LONGEST, read_when
from ripplegrid.model.account import Entry
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.ids import derived_id
from ripplegrid.model.people import Contributor, Voice
from ripplegrid.model.record import Id
from ripplegrid.model.when import When
from ripplegrid.model.words import Attribution, VoiceKind
from ripplegrid.web.ui.wording import choices

LONGEST_CHOICE = 200


def in_short(entry: Entry) -> str:
    """An entry as one choice among others: the beginning of a long telling is enough."""
    return Truncator(entry.text).chars(LONGEST_CHOICE)


def entry_choices(case: CaseStudy) -> list[tuple[str, str]]:
    """The entries on the grid and in the tray, by their words."""
    found = sorted((e for e in case.entries.values() if e.shown), key=lambda e: (e.text, e.id))
    return [(e.id, in_short(e)) for e in found]


def voice_choices(case: CaseStudy) -> list[tuple[str, object]]:
    """The voices of a case study, people first; nobody in particular is a choice too."""
    known = sorted(case.voices.values(), key=lambda v: (v.kind != VoiceKind.PERSON, v.name))
    return [("", _("Nobody in particular")), *((v.id, v.name) for v in known)]


class WhenField(forms.CharField):
    """A date in people's own words; empty is no date."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("required", False)
        options.setdefault("max_length", LONGEST)
        options.setdefault(
            "help_text",
            _("As exactly as you know: “2016”, “spring 2016”, “since 2014”, “May 2015?”. Other words are kept too, but cannot be drawn on the timeline."),  # noqa: E501
        )  # fmt: skip
        super().__init__(**options)

    def clean(self, value: Any) -> When | None:
        """The date as understood; words that are no date are kept as they are, without one."""
        text = super().clean(value).strip()
        return (read_when(text) or When(None, None, text)) if text else None

    def prepare_value(self, value: Any) -> Any:
        return value.text if isinstance(value, When) else value


class ActForm(forms.Form):
    """Every form that changes something: an id of its own, so that sending twice does it once."""

    change_id = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("label_suffix", "")
        super().__init__(*args, **options)
        self.fields["change_id"].initial = uuid4

    def full_clean(self) -> None:
        """As always, and what needs another look is marked as such."""
        super().full_clean()
        for name in self.errors:
            if name in self.fields:
                self.fields[name].widget.attrs["aria-invalid"] = "true"

    @property
    def act_id(self) -> UUID:
        """The id of this act."""
        found: UUID = self.cleaned_data["change_id"]
        return found

    def new_id(self, what: str) -> str:
        """The id of a record this act makes: the same again when the form is sent twice."""
        return derived_id(str(self.act_id), what)

    def another_id(self, what: str) -> UUID:
        """The id of a further act that this form makes: the same again when it is sent twice."""
        return UUID(self.new_id(what))


class TwoParts(forms.Form):
    """A form in two parts: ``first`` is asked of everybody, ``more`` can be left for later."""

    first: ClassVar[tuple[str, ...]] = ()
    more: ClassVar[tuple[str, ...]] = ()

    @property
    def shown_first(self) -> list[forms.BoundField]:
        """What everybody is asked."""
        return [self[name] for name in self.first]

    @property
    def shown_later(self) -> list[forms.BoundField]:
        """What can be left for later."""
        return [self[name] for name in self.more]

    @property
    def open_later(self) -> bool:
        """Whether something of the later part needs to be looked at."""
        return any(self[name].errors for name in self.more)


PERSON = "person/"
"""What stands before the id of somebody who took part and has not spoken yet."""


def silent_people(case: CaseStudy, but: Id = "") -> list[Contributor]:
    """Those who took part under their own name and have no voice yet, by name."""
    spoke = {v.contributor for v in case.voices.values()} | {but}
    found = (c for c in case.contributors.values() if c.id not in spoke)
    return sorted((c for c in found if c.attribution is Attribution.NAMED), key=lambda c: c.name)


def voice_of_person(person: Contributor, voice_id: Id) -> Voice:
    """The voice with which somebody who took part says their first thing, named as they chose."""
    named = person.attribution is Attribution.NAMED or not person.pen_name
    return Voice(
        id=voice_id,
        kind=VoiceKind.PERSON,
        name=person.name if named else person.pen_name,
        contributor=person.id,
        attribution=person.attribution,
    )


class VoiceMixin(forms.Form):
    """Who says so: a voice of the case study, somebody who took part, or a new one by name."""

    known: Sequence[tuple[str, str]] = ()
    silent_by_key: Mapping[str, Contributor] = MappingProxyType({})

    voice = forms.ChoiceField(label=_("Who says so?"), required=False)
    new_voice = forms.CharField(
        label=_("Or somebody who is not in the list"),
        help_text=_("A name, a pen-name, or the title of a document."),
        required=False,
        max_length=200,
    )
    new_voice_kind = forms.ChoiceField(
        label=_("This is"), choices=choices(VoiceKind), initial=VoiceKind.PERSON.value,
        help_text=_("Whoever speaks: the history tells the team that you wrote it down. To say something without a name yourself, use a link for posts."),  # noqa: E501
        required=False,
    )  # fmt: skip

    def offer_voices(self, case: CaseStudy, *, nobody: str, but: Id = "") -> None:
        """List the voices of the case study, and those who took part and have none yet.

        ``nobody`` is what choosing none of them means; ``but`` is somebody offered elsewhere.
        """
        known = sorted(case.voices.values(), key=lambda v: (v.kind != VoiceKind.PERSON, v.name))
        self.silent_by_key = {f"{PERSON}{c.id}": c for c in silent_people(case, but)}
        people = [(key, c.name) for key, c in self.silent_by_key.items()]
        self.known = [*((v.id, v.name) for v in known), *people]
        field = self.fields["voice"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", nobody), *self.known]
        if not self.known:  # a list of nobody would only be in the way
            field.widget = forms.HiddenInput()
            self.fields["new_voice"].label = field.label

    def check_voice(self, *, needed: bool) -> None:
        """One voice at most; at least one where a voice is needed."""
        chosen = self.cleaned_data.get("voice")
        named = self.cleaned_data.get("new_voice")
        if chosen and named:
            self.add_error(
                "new_voice", say("Choose somebody from the list or write a name, not both.")
            )
        elif needed and not (chosen or named):
            hidden = self.fields["voice"].widget.is_hidden
            missing = (
                say("Say who says so: write a name.")
                if hidden
                else say("Say who says so: choose somebody, or write a name below.")
            )
            self.add_error("new_voice" if hidden else "voice", missing)

    def made_voice(self, voice_id: str) -> Voice | None:
        """The new voice, if a name was written or somebody says their first thing."""
        person = self.silent_by_key.get(str(self.cleaned_data.get("voice") or ""))
        if person is not None:
            return voice_of_person(person, voice_id)
        name = self.cleaned_data.get("new_voice")
        if not name:
            return None
        kind = VoiceKind(self.cleaned_data.get("new_voice_kind") or VoiceKind.PERSON)
        hidden = kind is VoiceKind.ANONYMOUS
        return Voice(
            id=voice_id,
            kind=kind,
            name=name,
            attribution=Attribution.ANONYMOUS if hidden else Attribution.NAMED,
        )
