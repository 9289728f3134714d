"""Beginning a project that grew out of another, putting one away, and deleting one for good."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.case import About, CaseStudy
from ripplegrid.web.cases.forms.fields import ActForm


class DescendForm(ActForm):
    """A project that grew out of this one, and what it takes along."""

    title = forms.CharField(
        label=_("What is the new project called?"),
        max_length=300,
        error_messages={"required": _("Give it a name. You can change it later.")},
    )
    people = forms.BooleanField(
        label=_("Take the contributors along"),
        help_text=_("Their names and who they are; not what they said."),
        required=False,
    )
    words = forms.BooleanField(
        label=_("Take our own words and research stages along"), required=False, initial=True
    )

    def child_of(self, parent: CaseStudy) -> CaseStudy:
        """The new case study, which says what it grew out of."""
        data = self.cleaned_data
        above = (parent.id, parent.about.title)
        about = About(id=self.new_id("case"), title=data["title"], descends_from=(above,))
        along: dict[str, Any] = {}
        if data["people"]:
            along["contributors"] = {
                key: replace(person, brought="", gained="", note="")
                for key, person in parent.contributors.items()
            }
        if data["people"] or data["words"]:
            along["stakeholder_types"] = parent.stakeholder_types
        if data["words"]:
            along |= {"labels": parent.labels, "stages": parent.stages}
        return CaseStudy(about=about, **along)


class AwayForm(forms.Form):
    """Whether it is put away or taken back onto the list."""

    away = forms.TypedChoiceField(
        choices=[("yes", ""), ("no", "")], coerce=lambda said: said == "yes"
    )


class DeleteForm(forms.Form):
    """The title, typed once more, so that nothing goes by a slip of the finger."""

    title = forms.CharField(label=_("Write its title to delete it for good"), required=False)

    def __init__(self, data: Any, *, title: str) -> None:
        super().__init__(data, label_suffix="")
        self._title = title

    def clean_title(self) -> str:
        """The title, as it stands above the box."""
        typed: str = " ".join(self.cleaned_data["title"].split()).casefold()
        if typed != " ".join(self._title.split()).casefold():
            raise forms.ValidationError(
                _("That is not its title. Nothing was deleted; write it as it stands above.")
            )
        return typed
