"""One quiet line beside what is written in somebody else’s name: did they say it may be told?

Nothing depends on an answer. Without one it stays inside the team, as everything does.
"""

from __future__ import annotations

from collections.abc import Iterator

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.record import Id
from ripplegrid.model.registers import Consent
from ripplegrid.model.when import When
from ripplegrid.model.words import Use
from ripplegrid.web.cases.forms.consent import SEPARATOR, WORDING
from ripplegrid.web.cases.forms.fields import ActForm

YES, NO = "yes", "no"


class LeaveMixin(ActForm):
    """Whether somebody said that this one thing may be told in a report."""

    leave = forms.ChoiceField(
        label=_("Did they say it may be told in a report?"),
        choices=[("", _("not asked")), (YES, _("they said yes")), (NO, _("they said no"))],
        required=False,
    )
    noted_by = ""

    def ask_leave(self, noted_by: str) -> None:
        """Ask it of those who may note what others told them, by this name; of nobody else."""
        self.noted_by = noted_by
        if not noted_by:
            self.fields["leave"].widget = forms.HiddenInput()
            self.fields["leave"].disabled = True

    def leaves(self, voice: Id, *about: Id) -> Iterator[Consent]:
        """The answer that was passed on, for each of these things; none where nobody asked."""
        answer = self.cleaned_data.get("leave")
        if not (answer and voice and self.noted_by):
            return
        today = localdate()
        how = say("said when it was written down")
        for one in about:
            yield Consent(
                id=self.new_id(f"leave {one}"), voice=voice, use=Use.REPORT, given=answer == YES,
                about=one, wording=f"{WORDING}{SEPARATOR}{how}",
                when=When(today, today, today.isoformat()), noted_by=self.noted_by,
            )  # fmt: skip
