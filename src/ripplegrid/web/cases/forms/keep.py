"""Setting an entry aside, and letting one entry speak for several."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.account import Entry
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.changes import MergeEntries
from ripplegrid.web.cases.forms.fields import ActForm, in_short


class SetAsideForm(ActForm):
    """A reason, so that those who wrote it know why."""

    why = forms.CharField(
        label=_("Why is it set aside?"),
        help_text=_("Whoever wrote it will read this."),
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Say why, in a few words.")},
    )


class MergeForm(ActForm):
    """Which entries say the same thing, and whether new words should speak for them."""

    others = forms.MultipleChoiceField(
        label=_("Which say the same thing?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one that says the same thing.")},
    )
    text = forms.CharField(
        label=_("What should stand on the grid for all of them?"),
        help_text=_("Leave it as it is, or find words that all of them can stand behind."),
        widget=forms.Textarea(attrs={"rows": 3, "class": "said"}),
    )

    def __init__(
        self, *args: Any, case: CaseStudy, here: Entry, found: list[Entry], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.here = here
        self.case = case
        self.fields["text"].initial = here.text
        sent = self.data.getlist("others") if hasattr(self.data, "getlist") else []
        picked = [case.entries[i] for i in sent if i in case.entries]
        offered = {e.id: e for e in (*picked, *found) if e.id != here.id}
        field = self.fields["others"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(e.id, in_short(e)) for e in offered.values()]

    def change(self) -> MergeEntries:
        """The act of merging: into this entry, or into a new one when new words were found."""
        others = frozenset(self.cleaned_data["others"])
        text = self.cleaned_data["text"].strip()
        if text == self.here.text:
            return MergeEntries(kept=self.here.id, others=others)
        all_of = [self.here, *(self.case.entries[i] for i in sorted(others))]
        entry = Entry(
            id=self.new_id("entry"),
            text=text,
            levels=frozenset().union(*(e.levels for e in all_of)),
            kinds=frozenset().union(*(e.kinds for e in all_of)),
            uses=frozenset().union(*(e.uses for e in all_of)),
            when=self.here.when,
        )
        return MergeEntries(kept=entry.id, others=others | {self.here.id}, entry=entry)
