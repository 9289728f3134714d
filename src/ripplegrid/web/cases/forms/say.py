"""Letting a voice speak: of an entry, or of a link, with what stands behind it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.account import Claim, Contribution, Evidence, Telling
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.changes import AddRecords, Change, SayOfContribution, SayOfEntry
from ripplegrid.model.people import Contributor
from ripplegrid.model.record import Id, Record
from ripplegrid.model.words import Answer, Direction, Effect, EvidenceKind, Stance
from ripplegrid.web.cases.forms.leave import LeaveMixin
from ripplegrid.web.cases.forms.speaker import SpeakerMixin
from ripplegrid.web.ui.wording import choices


class EvidenceMixin(forms.Form):
    """What stands behind it; all of it can be left out."""

    evidence_title = forms.CharField(
        label=_("What shows it?"),
        help_text=_("A document, a story, a figure: give it a name others will know."),
        required=False,
    )
    evidence_kind = forms.ChoiceField(
        label=_("That is"), choices=choices(EvidenceKind), required=False
    )
    evidence_source = forms.CharField(label=_("Where can it be found?"), required=False)

    def made_evidence(self, evidence_id: Id) -> Evidence | None:
        """The evidence, if any was named."""
        data = self.cleaned_data
        if not data.get("evidence_title"):
            return None
        return Evidence(
            id=evidence_id,
            kind=EvidenceKind(data.get("evidence_kind") or EvidenceKind.DOCUMENT),
            title=data["evidence_title"],
            source=data.get("evidence_source", ""),
        )


class SpokenForm(SpeakerMixin, LeaveMixin):
    """A form in which somebody must be said to speak."""

    def __init__(
        self, *args: Any, case: CaseStudy, me: Contributor | None = None, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.offer_speakers(case, me, nobody=str(_("Choose …")))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        self.check_speaker(needed=True)
        return data


class SayForm(SpokenForm, EvidenceMixin):
    """What one voice says of an entry."""

    stance = forms.ChoiceField(
        label=_("This voice"), choices=choices(Stance), initial=Stance.SAYS.value, required=False
    )
    account = forms.CharField(
        label=_("In a few words"), required=False,
        widget=forms.Textarea(attrs={"rows": 3, "class": "said"}),
    )  # fmt: skip
    quotation = forms.CharField(
        label=_("Word for word"),
        help_text=_("What they said, if you have it exactly."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "class": "said"}),
    )
    direction = forms.ChoiceField(
        label=_("How do they see it?"), choices=choices(Direction), required=False,
        initial=Direction.NOT_SAID.value,
    )  # fmt: skip
    for_whom = forms.CharField(label=_("For whom?"), required=False)

    field_order = (
        "voice", "new_voice", "new_voice_kind", "stance", "account", "quotation", "direction",
        "for_whom", "leave", "evidence_title", "evidence_kind", "evidence_source",
    )  # fmt: skip

    def change(self, entry: Id) -> Change:
        """The act of saying it."""
        data = self.cleaned_data
        voice = self.new_speaker()
        evidence = self.made_evidence(self.new_id("evidence"))
        telling = Telling(
            id=self.new_id("telling"),
            entry=entry,
            voice=self.cleaned_voice,
            stance=Stance(data["stance"] or Stance.SAYS),
            account=data["account"],
            quotation=data["quotation"],
            direction=Direction(data["direction"] or Direction.NOT_SAID),
            for_whom=data["for_whom"],
            evidence=frozenset({evidence.id} if evidence else ()),
        )
        if evidence is None:
            return SayOfEntry(telling=telling, voice=voice)
        return AddRecords(present(voice, evidence, telling))


class ClaimMixin(SpeakerMixin, EvidenceMixin):
    """What one voice claims of a link."""

    account = forms.CharField(
        label=_("How did one lead to the other?"), required=False,
        widget=forms.Textarea(attrs={"rows": 3, "class": "said"}),
    )  # fmt: skip
    quotation = forms.CharField(
        label=_("Word for word"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "class": "said"}),
    )
    confidence = forms.CharField(
        label=_("How sure are they?"),
        help_text=_("In words: “I saw it”, “I think so”, “just a guess”."),
        required=False,
    )
    otherwise = forms.ChoiceField(
        label=_("Would it have happened anyway?"), choices=choices(Answer), required=False,
        help_text=_("Of something that hindered: would it have been held back anyway?"),
        initial=Answer.NOT_SAID.value,
    )  # fmt: skip
    otherwise_account = forms.CharField(
        label=_("Why do they think so?"), required=False,
        widget=forms.Textarea(attrs={"rows": 2, "class": "said"}),
    )  # fmt: skip
    also_contributed = forms.CharField(
        label=_("What else helped or got in the way?"), required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip

    def made_claim(
        self, claim_id: Id, link: Contribution, evidence: Evidence | None
    ) -> Claim | None:
        """The claim, if a voice was given."""
        data = self.cleaned_data
        voice = self.cleaned_voice
        if not voice:
            return None
        return Claim(
            id=claim_id,
            contribution=link.id,
            voice=voice,
            source=link.source,
            target=link.target,
            stance=Stance(data.get("stance") or Stance.SAYS),
            effect=Effect(data["claimed_effect"]) if data.get("claimed_effect") else None,
            account=data["account"],
            quotation=data["quotation"],
            confidence=data["confidence"],
            otherwise=Answer(data["otherwise"] or Answer.NOT_SAID),
            otherwise_account=data["otherwise_account"],
            also_contributed=data["also_contributed"],
            evidence=frozenset({evidence.id} if evidence else ()),
        )


class ClaimForm(SpokenForm, ClaimMixin):
    """A voice answers a link that is there."""

    stance = forms.ChoiceField(
        label=_("This voice"), choices=choices(Stance), initial=Stance.AGREES.value, required=False
    )
    claimed_effect = forms.ChoiceField(
        label=_("What did one do to the other, as they see it?"),
        choices=[("", _("as it says there")), *choices(Effect)],
        required=False,
    )
    field_order = (
        "voice", "new_voice", "new_voice_kind", "stance", "claimed_effect", "account", "quotation",
        "confidence", "otherwise", "otherwise_account", "also_contributed", "leave",
        "evidence_title",
        "evidence_kind", "evidence_source",
    )  # fmt: skip

    def change(self, link: Contribution) -> Change:
        """The act of saying it."""
        voice = self.new_speaker()
        evidence = self.made_evidence(self.new_id("evidence"))
        claim = self.made_claim(self.new_id("claim"), link, evidence)
        assert claim is not None, say("A voice was checked for.")
        if evidence is None:
            return SayOfContribution(claim=claim, voice=voice)
        return AddRecords(present(voice, evidence, claim))


def present(*records: Record | None) -> tuple[Record, ...]:
    """Those records that were made."""
    return tuple(r for r in records if r is not None)
