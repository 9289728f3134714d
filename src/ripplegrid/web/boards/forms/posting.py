"""The form on the phone: one sentence, and what people may add if they like."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.text import Truncator
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid import method
from ripplegrid.model.words import BASE_LEVELS, Attribution, Direction, Level, Use
from ripplegrid.web.boards.posts import Post, Said, new_ticket
from ripplegrid.web.boards.promise import Promise
from ripplegrid.web.ui import wording

LONGEST = 2000
LEVELS = {
    Level.INDIVIDUAL: _("for one person"),
    Level.GROUP: _("in a group or a team"),
    Level.ORGANISATIONAL: _("in an organisation"),
    Level.SOCIETAL: _("more widely"),
}
DIRECTIONS = {
    Direction.POSITIVE: _("It was good"),
    Direction.NEGATIVE: _("It was bad"),
    Direction.MIXED: _("Some of both"),
    Direction.NOTHING: _("Nothing changed"),
}
AS_WHO = {
    Attribution.NAMED: _("under my name"),
    Attribution.PEN_NAME: _("under a pen-name"),
    Attribution.ANONYMOUS: _("without any name"),
}
USES = {
    Use.REPORT: _("be told in a report, in other words"),
    Use.PUBLIC_QUOTE: _("be quoted in public, word for word"),
    Use.ARCHIVE: _("be kept in an archive for other researchers"),
    Use.NAME: _("stand with the name I give here"),
}
PEN_NAME_ONLY = _("stand with the pen-name I give here")
"""What stands for the last of them on a board that asks nobody for their name."""


class PostForm(forms.Form):
    """One post. Whatever is not asked on this board is not in the form at all."""

    ticket = forms.RegexField(
        r"^[\w-]{22}$", widget=forms.HiddenInput(attrs={"autocomplete": "off"})
    )
    text = forms.CharField(
        label=_("Your sentence"),
        strip=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3, "class": "said", "autocomplete": "off"}),
        error_messages={"required": _("Write a sentence first.")},
    )
    levels = forms.MultipleChoiceField(
        label=_("Where did it happen?"),
        choices=[(one.value, LEVELS[one]) for one in BASE_LEVELS],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    direction = forms.ChoiceField(
        label=_("How do you see it?"),
        choices=[(one.value, words) for one, words in DIRECTIONS.items()],
        widget=forms.RadioSelect,
        required=False,
    )
    for_whom = forms.CharField(label=_("For whom?"), required=False, max_length=200)
    led_text = forms.CharField(
        label=_("What led to it?"),
        help_text=_("In your own words, or choose below what is on the wall already."),
        strip=False,
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 2, "class": "said", "autocomplete": "off"}),
    )
    led_post = forms.ChoiceField(
        label=_("Something on the wall led to it"), widget=forms.RadioSelect, required=False
    )
    type = forms.ChoiceField(
        label=_("What are you to the project?"),
        help_text=_("Without a name it is only counted, where five or more of you say the same. It never stands beside your words."),  # noqa: E501
        required=False,
    )  # fmt: skip
    attribution = forms.ChoiceField(label=_("Post it"), widget=forms.RadioSelect)
    name = forms.CharField(
        label=_("The name to show with it"),
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    uses = forms.MultipleChoiceField(
        label=_("Outside the team, my words may"),
        help_text=_("Tick nothing, and they stay inside."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    worry = forms.BooleanField(
        label=_("I am worried about something"),
        help_text=_("Only the people who run this board read it then. It is never shown on the wall or quoted."),  # noqa: E501
        required=False,
    )  # fmt: skip

    more = ("levels", "direction", "for_whom", "led_text", "led_post")

    def __init__(
        self, *args: Any, promise: Promise, wall: Sequence[Post] = (), **options: Any
    ) -> None:
        options.setdefault("label_suffix", "")
        super().__init__(*args, **options)
        self.promise = promise
        self.fields["ticket"].initial = new_ticket
        self._offer("led_post", [(p.id, Truncator(p.said.text).chars(140)) for p in wall])
        types: list[tuple[str, wording.Said]] = [("", _("I would rather not say"))]
        types += [(term.id, term.plain or term.label) for term in method.terms("stakeholder_types")]
        self._offer("type", types if promise.asks_type else [])
        self._offer("attribution", [(one.value, AS_WHO[one]) for one in promise.offered])
        self.fields["attribution"].initial = promise.offered[-1].value
        named = promise.offered != (Attribution.ANONYMOUS,)
        uses = [use for use in USES if named or use is not Use.NAME]
        words = USES | ({} if Attribution.NAMED in promise.offered else {Use.NAME: PEN_NAME_ONLY})
        self._offer("uses", [(use.value, words[use]) for use in uses])
        if not named:
            self.fields["attribution"].widget = forms.HiddenInput()
            del self.fields["name"]

    def _offer(self, name: str, choices: Sequence[tuple[str, wording.Said]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices
        if not choices:
            del self.fields[name]

    def full_clean(self) -> None:
        """As always, and what needs another look is marked as such."""
        super().full_clean()
        for name in self.errors:
            if name in self.fields:
                self.fields[name].widget.attrs["aria-invalid"] = "true"

    def clean_text(self) -> str:
        text: str = self.cleaned_data["text"]
        if not text.strip():
            raise forms.ValidationError(say("Write a sentence first."))
        return text

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        chosen = cleaned.get("attribution")
        named = chosen and chosen != Attribution.ANONYMOUS
        if named and "name" in self.fields and not cleaned.get("name", "").strip():
            words = say("Write the name to show, or choose to post without any name.")
            self.add_error("name", words)
        return cleaned

    @property
    def said(self) -> Said:
        """What was written and ticked. A name is kept only with a post that is to be named."""
        data = self.cleaned_data
        attribution = Attribution(data["attribution"])
        named = attribution is not Attribution.ANONYMOUS
        uses = {Use(one) for one in data["uses"]}
        return Said(
            text=data["text"],
            levels=frozenset(Level(one) for one in data["levels"]),
            direction=Direction(data["direction"] or Direction.NOT_SAID),
            for_whom=data["for_whom"],
            led_text=data["led_text"],
            led_post=data.get("led_post", ""),
            attribution=attribution,
            name=data.get("name", "") if named else "",
            type=data.get("type", ""),
            uses=frozenset(uses if named else uses - {Use.NAME}),
            worry=data["worry"],
        )


class ReadForm(PostForm):
    """The form of a board for reading what was sent, and never to be shown.

    Making the fields takes longer than reading with them. They are made once for all who post
    under the same promise, and nothing is noted on them.
    """

    def __init__(self, data: QueryDict, *, promise: Promise) -> None:
        self.base_fields = _shared_fields(promise)  # type: ignore[misc]  # as Django reads it
        forms.Form.__init__(self, data)
        self.promise = promise

    def full_clean(self) -> None:
        """As Django does it: there is nobody to show a mark to."""
        forms.Form.full_clean(self)


class _Shared(dict[str, forms.Field]):
    """Fields that every form has as they are."""

    def __deepcopy__(self, _memo: object) -> _Shared:
        return self


@lru_cache(maxsize=64)
def _shared_fields(promise: Promise) -> _Shared:
    return _Shared(PostForm(promise=promise).fields)


def filled(said: Said) -> dict[str, Any]:
    """A post as the form shows it to its author again."""
    return {
        "text": said.text,
        "levels": sorted(said.levels),
        "direction": "" if said.direction is Direction.NOT_SAID else said.direction.value,
        "for_whom": said.for_whom,
        "led_text": said.led_text,
        "led_post": said.led_post,
        "attribution": said.attribution.value,
        "name": said.name,
        "type": said.type,
        "uses": sorted(said.uses),
        "worry": said.worry,
    }
