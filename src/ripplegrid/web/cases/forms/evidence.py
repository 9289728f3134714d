"""Writing down what shows something, and saying what it stands behind."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.account import Evidence
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.changes import AddRecord, AttachEvidence, Change
from ripplegrid.model.record import Id
from ripplegrid.model.words import EvidenceKind
from ripplegrid.web.cases.forms.fields import ActForm, WhenField
from ripplegrid.web.cases.forms.record import RecordForm
from ripplegrid.web.cases.shown.evidence import backed
from ripplegrid.web.ui.wording import choices, words


def behind_field() -> forms.CharField:
    """The telling, claim or way of taking part that the form was opened from."""
    return forms.CharField(widget=forms.HiddenInput, required=False)


class EvidenceForm(RecordForm):
    """One piece of evidence."""

    of_kind = Evidence
    from_address = ("behind",)
    first = ("title", "kind", "text", "source", "when")
    more = ("address", "licence", "outside", "verifier", "behind")

    title = forms.CharField(
        label=_("What is it called?"),
        help_text=_("A name others will know: “Minutes of the patients’ forum, June 2015”."),
        error_messages={"required": _("Give it a name, so that others know what is meant.")},
    )
    kind = forms.ChoiceField(label=_("What is it?"), choices=choices(EvidenceKind))
    text = forms.CharField(
        label=_("What does it say?"),
        help_text=_("The story, the words, or the figures that count here."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4, "class": "said"}),
    )
    source = forms.CharField(
        label=_("Where can it be found?"),
        help_text=_("A shelf, a folder, a person to ask."),
        required=False,
    )
    when = WhenField(label=_("When is it from?"))
    address = forms.CharField(
        label=_("Its address on the web"), required=False, max_length=2000, widget=forms.URLInput
    )
    licence = forms.CharField(label=_("What may be done with it?"), required=False)
    outside = forms.BooleanField(label=_("It comes from outside the team"), required=False)
    verifier = forms.CharField(
        label=_("Who has checked it?"),
        help_text=_("Somebody outside the team who looked at it and can say that it is so."),
        required=False,
    )
    behind = behind_field()

    def clean_behind(self) -> Id:
        """Only what is there can have something behind it."""
        return _there(self.case, self.cleaned_data["behind"])

    def added(self) -> Change:
        behind = self.cleaned_data["behind"]
        made = self.made()
        assert isinstance(made, Evidence)
        return AttachEvidence(made.id, frozenset({behind}), made) if behind else AddRecord(made)


class ShownByForm(ActForm):
    """Which pieces that are there already show what somebody says."""

    evidence = forms.MultipleChoiceField(
        label=_("What shows it?"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, case: CaseStudy, behind: Id, **options: Any) -> None:
        super().__init__(*args, **options)
        self.behind = behind
        self.before: frozenset[Id] = getattr(backed(case).get(behind), "evidence", frozenset())
        pieces = sorted(case.evidence.values(), key=lambda e: (e.title, e.id))
        field = self.fields["evidence"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(e.id, f"{e.title} ({words(e.kind)})") for e in pieces]
        field.initial = sorted(self.before)

    @property
    def put(self) -> list[Id]:
        """What is to stand behind it and does not yet."""
        return [one for one in self.cleaned_data["evidence"] if one not in self.before]

    @property
    def taken(self) -> list[Id]:
        """What stood behind it when the form was made, and should not."""
        stood = self.data.getlist("stood") if hasattr(self.data, "getlist") else ()
        return [one for one in stood if one not in self.cleaned_data["evidence"]]


class FileForm(ActForm):
    """One file to keep."""

    file = forms.FileField(
        label=_("A file that shows it"),
        help_text=_("At most 10 MB: a PDF, a picture, a text or table, an office document, or sound."),  # noqa: E501
        max_length=None,
        error_messages={
            "required": _("Choose a file first."),
            "empty": _("The file is empty. Nothing was kept."),
        },
    )  # fmt: skip


def _there(case: CaseStudy, behind: Id) -> Id:
    if behind and behind not in backed(case):
        raise forms.ValidationError(say("What this should stand behind is not there any more."))
    return behind
