"""Who speaks, when it may be whoever fills in the form: their own voice stands there first."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.case import CaseStudy
from ripplegrid.model.people import Contributor, Voice
from ripplegrid.model.record import Id
from ripplegrid.model.words import Attribution
from ripplegrid.web.cases.forms.fields import ActForm, VoiceMixin, voice_of_person

MYSELF = "myself"
"""Chosen by whoever has no voice of their own in this account yet."""


class SpeakerMixin(ActForm, VoiceMixin):
    """A form in which whoever fills it in speaks, unless they say that somebody else does."""

    me: Contributor | None = None

    def offer_speakers(self, case: CaseStudy, me: Contributor | None, *, nobody: str) -> None:
        """List the voices; ``me`` is the contributor who fills in the form, if they are one."""
        self.offer_voices(case, nobody=nobody, but=me.id if me else "")
        self.me = me if me and me.attribution is not Attribution.ANONYMOUS else None
        mine = [v.id for v in case.voices.values() if me and v.contributor == me.id]
        field = self.fields["voice"]
        assert isinstance(field, forms.ChoiceField)
        if mine:
            field.initial = mine[0]
        elif self.me:  # who has not spoken yet speaks with a voice of their own
            field.widget = forms.Select()
            field.choices = [(MYSELF, _("I do")), ("", nobody), *self.known]
            field.initial = MYSELF

    def check_speaker(self, *, needed: bool) -> None:
        """As ``check_voice``; a name that was written counts more than what stood there."""
        data = self.cleaned_data
        if data.get("new_voice") and data.get("voice") == self.fields["voice"].initial:
            data["voice"] = ""  # nobody chose it: it stood there, and somebody else was named
        self.check_voice(needed=needed)

    def new_speaker(self) -> Voice | None:
        """The voice that comes with what it says, when it is not in the case study yet."""
        if self.cleaned_data.get("voice") == MYSELF and self.me is not None:
            return voice_of_person(self.me, self.new_id("voice"))
        return self.made_voice(self.new_id("voice"))

    @property
    def cleaned_voice(self) -> Id:
        """The id of the voice that speaks, chosen or new; empty for nobody in particular."""
        chosen = str(self.cleaned_data.get("voice") or "")
        new = self.cleaned_data.get("new_voice") or (chosen == MYSELF and self.me is not None)
        return self.new_id("voice") if new or chosen in self.silent_by_key else chosen
