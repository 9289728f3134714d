"""Giving leave and taking it back, by one press for each use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.case import CaseStudy
from ripplegrid.model.changes import AddRecord, Change, EditRecord
from ripplegrid.model.record import Id
from ripplegrid.model.registers import Consent
from ripplegrid.model.when import When
from ripplegrid.model.words import Use
from ripplegrid.web.cases.forms.fields import ActForm
from ripplegrid.web.ui.wording import Said

WORDING = "leave/1"
"""The version of the words below; kept with every answer that was given to them."""
ASKED: Mapping[Use, Said] = {
    Use.WORKSHOP: _("be read by the team and in its workshops"),
    Use.REPORT: _("be told in a report, in other words"),
    Use.PUBLIC_QUOTE: _("be quoted in public, word for word"),
    Use.ARCHIVE: _("be kept in an archive for other researchers"),
    Use.NAME: _("stand beside their name outside the team"),
    Use.CONTACT: _("be asked about again later"),
}
"""What somebody's words may be used for; a change of these words is a new version."""
SEPARATOR = "; "


class ConsentForm(ActForm):
    """One answer to one use; ``own`` says that people answer for themselves."""

    how = forms.CharField(
        label=_("How do you know?"),
        help_text=_("For example: she told me on the phone on 3 May. Needed for a yes; a no counts at once."),  # noqa: E501
        required=False,
        max_length=300,
    )  # fmt: skip
    answer = forms.ChoiceField(
        choices=[(f"{use} {given}", "") for use in Use for given in ("yes", "no")],
        error_messages={"required": _("Press one of the buttons below.")},
    )

    def __init__(
        self, *args: Any, own: bool, today: When, noted_by: str = "", **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.own, self.today, self.noted_by = own, today, "" if own else noted_by

    def clean(self) -> dict[str, Any]:
        """A yes that somebody passes on says how they know of it; a no needs no reason."""
        found = super().clean() or {}
        passed_on = not self.own and found.get("answer", "").endswith(" yes")
        if passed_on and not found.get("how", "").strip():
            self.add_error("how", say("Say in a few words how you know that they said yes."))
        return found

    @property
    def use(self) -> Use:
        """Which use was answered."""
        return Use(self.cleaned_data["answer"].rpartition(" ")[0])

    @property
    def given(self) -> bool:
        """Whether the answer was yes."""
        return str(self.cleaned_data["answer"]).endswith(" yes")

    def changes(self, case: CaseStudy, voice: Id, about: Id) -> Iterator[Change]:
        """What the answer comes to. A no to everything takes back every single yes as well."""
        said = [c for c in case.consents.values() if (c.voice, c.use) == (voice, self.use)]
        same = [c for c in said if (c.about or case.id) == (about or case.id)]
        how = self.cleaned_data["how"].strip()
        wording = SEPARATOR.join(filter(None, (WORDING, how)))
        for consent in same if self.given or about else said:
            if consent.given is not self.given:
                after = replace(
                    consent, given=self.given, wording=wording, when=self.today,
                    noted_by=self.noted_by,
                )  # fmt: skip
                yield EditRecord(consent, after)
        if not same:
            yield AddRecord(
                Consent(
                    id=self.new_id("consent"), voice=voice, use=self.use, given=self.given,
                    about=about or None, wording=wording, when=self.today,
                    noted_by=self.noted_by,
                )
            )  # fmt: skip
