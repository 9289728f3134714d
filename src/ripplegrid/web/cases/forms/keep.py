"""Setting an entry aside, and letting one entry speak for several."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.account import Entry
from ripplegrid.model.changes import MergeEntries
from ripplegrid.web.cases.forms.fields import ActForm, in_short

NEW = "new"


class SetAsideForm(ActForm):
    """A reason, so that those who wrote it know why."""

    why = forms.CharField(
        label=_("Why is it set aside?"),
        help_text=_("Whoever wrote it will read this."),
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Say why, in a few words.")},
    )


class MergeForm(ActForm):
    """Which words stand for entries that say the same: those of one of them, or new ones."""

    words = forms.ChoiceField(
        label=_("Which words should stand on the grid for all of them?"),
        widget=forms.RadioSelect,
        required=False,
    )
    text = forms.CharField(
        label=_("New words"),
        help_text=_("Words that all of them can stand behind."),
        widget=forms.Textarea(attrs={"rows": 3, "class": "said"}),
        required=False,
    )

    def __init__(self, *args: Any, together: Sequence[Entry], **options: Any) -> None:
        super().__init__(*args, **options)
        self.together = tuple(together)
        field = self.fields["words"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [
            *((e.id, in_short(e)) for e in self.together),
            (NEW, _("New words, written below")),
        ]
        field.initial = self.together[0].id

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        text = data["text"] = data.get("text", "").strip()
        if not data.get("words"):
            same = (e.id for e in self.together if e.text == text)
            data["words"] = next(same, NEW if text else self.together[0].id)
        if data["words"] == NEW and not text:
            self.add_error("text", _("Write the words that should stand for all of them."))
        return data

    def change(self) -> MergeEntries:
        """The act of merging: into one of them, or into a new one that stands where all stood."""
        every = frozenset(e.id for e in self.together)
        kept = self.cleaned_data["words"]
        if kept != NEW:
            return MergeEntries(kept=kept, others=every - {kept})
        entry = Entry(
            id=self.new_id("entry"),
            text=self.cleaned_data["text"],
            levels=frozenset().union(*(e.levels for e in self.together)),
            kinds=frozenset().union(*(e.kinds for e in self.together)),
            uses=frozenset().union(*(e.uses for e in self.together)),
            when=self.together[0].when,
        )
        return MergeEntries(kept=entry.id, others=every, entry=entry)
