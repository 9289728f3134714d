"""Saying what led to what."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.account import Contribution, Entry
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.changes import AddRecords, Change, LinkEntries
from ripplegrid.model.record import Id
from ripplegrid.model.words import Effect
from ripplegrid.web.cases.forms.fields import ActForm, TwoParts, in_short
from ripplegrid.web.cases.forms.say import ClaimMixin, present
from ripplegrid.web.ui.wording import choices

TO = "led-to"
FROM = "led-from"


class LinkForm(ActForm, TwoParts, ClaimMixin):
    """The other entry, found or new; the effect; and what a voice claims of it."""

    other = forms.ChoiceField(label=_("Choose one"), required=False, widget=forms.RadioSelect)
    new_text = forms.CharField(
        label=_("Or write a new one"),
        help_text=_("It waits in the tray until somebody places it."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "class": "said"}),
    )
    effect = forms.ChoiceField(
        label=_("What did one do to the other?"),
        choices=choices(Effect),
        initial=Effect.HELPED.value,
        widget=forms.RadioSelect,
    )
    joint = forms.CharField(
        label=_("Did it need other things as well?"),
        help_text=_("Give links to the same change the same word here if they only worked together."),  # noqa: E501
        required=False,
    )  # fmt: skip

    first = ("other", "new_text", "effect", "voice", "new_voice", "new_voice_kind", "account")
    more = (
        "quotation", "confidence", "otherwise", "also_contributed", "joint", "evidence_title",
        "evidence_kind", "evidence_source",
    )  # fmt: skip

    def __init__(
        self, *args: Any, case: CaseStudy, here: Entry, found: list[Entry], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.here = here
        self.offer_voices(case, nobody=str(_("Nobody in particular yet")))
        picked = case.entries.get(str(self.data.get("other", "")))
        offered = {e.id: e for e in (*found, *([picked] if picked else ())) if e.id != here.id}
        field = self.fields["other"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(e.id, in_short(e)) for e in offered.values()]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if bool(data.get("other")) == bool(data.get("new_text")):
            self.add_error("new_text", say("Choose one of the list, or write a new one."))
        said = any(data.get(n) for n in ("account", "quotation", "confidence", "evidence_title"))
        self.check_voice(needed=bool(said or data.get("also_contributed")))
        return data

    @property
    def cleaned_voice(self) -> Id:
        """The voice chosen, or the new one."""
        return self.new_id("voice") if self.cleaned_data.get("new_voice") else super().cleaned_voice

    @property
    def other_id(self) -> Id:
        """The entry at the other end, chosen or new."""
        chosen: Id = self.cleaned_data["other"]
        return self.new_id("entry") if self.cleaned_data["new_text"] else chosen

    def change(self, direction: str) -> Change:
        """The act of linking, with the new entry if one was written."""
        data = self.cleaned_data
        voice = self.made_voice(self.new_id("voice"))
        evidence = self.made_evidence(self.new_id("evidence"))
        entry = None
        if data["new_text"]:
            entry = Entry(id=self.other_id, text=data["new_text"], by=self.cleaned_voice or None)
        other = self.other_id
        source, target = (self.here.id, other) if direction == TO else (other, self.here.id)
        link = Contribution(
            id=self.new_id("link"),
            source=source,
            target=target,
            effect=Effect(data["effect"]),
            joint=data["joint"],
        )
        claim = self.made_claim(self.new_id("claim"), link, evidence)
        if entry is None and evidence is None:
            return LinkEntries(contribution=link, claim=claim, voice=voice)
        return AddRecords(present(voice, entry, evidence, link, claim))


class EffectForm(ActForm):
    """What a link says one entry did to the other."""

    effect = forms.ChoiceField(
        label=_("What did one do to the other?"), choices=choices(Effect), widget=forms.RadioSelect
    )
    joint = LinkForm.base_fields["joint"]
    seen = forms.IntegerField(widget=forms.HiddenInput)
