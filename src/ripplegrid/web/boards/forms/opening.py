"""Opening a board: what is asked, how people may be named, and until when."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid import method
from ripplegrid.model.words import Attribution
from ripplegrid.web.boards.promise import Promise
from ripplegrid.web.cases.forms.fields import ActForm

HOURS = {
    "2": _("for two hours, such as one workshop"),
    "12": _("until tonight or tomorrow morning (12 hours)"),
    "168": _("for a week"),
    "720": _("for a month"),
}
NAMES = {
    Attribution.NAMED: _("under their name"),
    Attribution.PEN_NAME: _("under a pen-name"),
    Attribution.ANONYMOUS: _("without any name"),
}


class OpenBoardForm(ActForm):
    """Everything here is told to those who post, and stays as it is once the board is open."""

    ready = forms.ChoiceField(
        label=_("What do you want to ask?"),
        help_text=_("Choose one of these, or write your own below."),
        required=False,
    )
    own = forms.CharField(
        label=_("In your own words"),
        help_text=_("One question that somebody can answer in one sentence."),
        required=False,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    offered = forms.MultipleChoiceField(
        label=_("How may people post?"),
        help_text=_("They choose for each post. What you do not offer is never asked for."),
        choices=[(one.value, words) for one, words in NAMES.items()],
        initial=[Attribution.PEN_NAME.value, Attribution.ANONYMOUS.value],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Offer at least one way.")},
    )
    asks_type = forms.BooleanField(
        label=_("Ask what they are to the project (patient, nurse, manager …)"),
        help_text=_("Of posts without a name you only see how many of each kind there were, where they are five or more. In a small group it can still give somebody away."),  # noqa: E501
        required=False,
    )  # fmt: skip
    held = forms.ChoiceField(
        label=_("When does a post stand on the wall?"),
        choices=[
            ("yes", _("after somebody of you has looked at it")),
            ("no", _("at once, for a room in which people know each other")),
        ],
        initial="yes",
        widget=forms.RadioSelect,
    )
    hours = forms.ChoiceField(
        label=_("How long is it open?"),
        help_text=_("Until then people can change what they sent, or take it back. You can close it earlier."),  # noqa: E501
        choices=list(HOURS.items()),
        initial="2",
    )  # fmt: skip
    help = forms.CharField(
        label=_("Where can people turn for help?"),
        help_text=_("Shown before the first word is written. A person, a phone number, a web address."),  # noqa: E501
        required=False,
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["ready"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("my own question, below")), *((p, p) for p in ready_prompts())]
        self.fields["ready"].initial = ready_prompts()[0]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not (cleaned.get("own") or cleaned.get("ready")):
            self.add_error("own", say("Write a question, or choose one above."))
        return cleaned

    def promise(self) -> Promise:
        """What those who post will be told."""
        data = self.cleaned_data
        return Promise(
            prompt=data["own"].strip() or data["ready"],
            offered=tuple(one for one in Attribution if one.value in data["offered"]),
            asks_type=data["asks_type"],
            held=data["held"] == "yes",
            help=data["help"].strip(),
        )

    def until(self) -> datetime:
        """When the board closes by itself."""
        return timezone.now() + timedelta(hours=int(self.cleaned_data["hours"]))


def ready_prompts() -> list[str]:
    """The method's own questions that one sentence can answer."""
    columns = ("impacts", "mechanisms")
    return [p.ask for p in method.prompts() if p.column in columns]


class HideForm(ActForm):
    """Why a post is taken off the wall."""

    why = forms.CharField(
        label=_("Why do you take it off the wall?"),
        help_text=_("Whoever wrote it reads this on their own phone. Nothing is deleted."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Say why, in a few words.")},
    )
