"""Answering whether two entries say the same thing."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.case import CaseStudy
from ripplegrid.model.changes import AddRecord
from ripplegrid.model.registers import Distinction
from ripplegrid.web.cases.forms.fields import ActForm


class PairForm(ActForm):
    """Two entries of this case study, and why they differ, if somebody says why."""

    one = forms.CharField(widget=forms.HiddenInput)
    other = forms.CharField(widget=forms.HiddenInput)
    why = forms.CharField(required=False)

    def __init__(self, *args: Any, case: CaseStudy, **options: Any) -> None:
        super().__init__(*args, **options)
        self.case = case

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        pair = {data.get("one"), data.get("other")}
        if len(pair) < 2 or not pair <= set(self.case.entries):
            self.add_error(None, _("These are not two entries of this case study."))
        return data

    @property
    def key(self) -> str:
        """What the question is called while somebody leaves it for later."""
        return "|".join(sorted((self.cleaned_data["one"], self.cleaned_data["other"])))

    def change(self) -> AddRecord:
        """The act of saying that they differ."""
        data = self.cleaned_data
        return AddRecord(
            Distinction(
                id=self.new_id("distinction"),
                one=data["one"], other=data["other"], why=data["why"].strip(),
            )
        )  # fmt: skip
