"""Saying what led to what, one step of a chain after another."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.account import Claim, Contribution, Entry, Telling
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.changes import AddRecords, Change, LinkEntries
from ripplegrid.model.naming import Naming
from ripplegrid.model.people import Contributor
from ripplegrid.model.record import Id
from ripplegrid.model.words import Answer, Effect, Kind, Level
from ripplegrid.web.cases.forms.entry import several
from ripplegrid.web.cases.forms.fields import ActForm
from ripplegrid.web.cases.forms.folds import Fold, FoldedForm
from ripplegrid.web.cases.forms.leave import LeaveMixin
from ripplegrid.web.cases.forms.say import ClaimMixin, present
from ripplegrid.web.ui.wording import choices, terms

TO = "led-to"
FROM = "led-from"

WHO = Fold(
    "who",
    _("Somebody else says so"),
    _("a person or a document not named here yet"),
    ("new_voice", "new_voice_kind", "leave"),
)
WHERE = Fold(
    "where",
    _("Where and what"),
    _("of something new: one person or many; done, made, used or changed"),
    ("levels", "kinds"),
)
HOW = Fold(
    "how",
    _("How one led to the other"),
    _("in their words; how sure; whether it would have happened anyway"),
    ("account", "quotation", "confidence", "otherwise", "otherwise_account", "also_contributed"),
)
SHOWN = Fold(
    "shown", _("What shows it"), _("a document, a story, a figure"),
    ("evidence_title", "evidence_kind", "evidence_source"),
)  # fmt: skip


SILENT = frozenset({"", Answer.NOT_SAID.value})


class LinkForm(ClaimMixin, LeaveMixin, FoldedForm):
    """The other entry, found or new; the effect; and what a voice claims of it.

    ``direction`` says whether the other entry came of the one that is here, or led to it.
    """

    new_text = forms.CharField(
        label=_("What did this lead to?"),
        help_text=_("One thing, in a sentence. Good, bad, or “nothing changed”."),
        required=False,
        widget=forms.Textarea(
            attrs={"rows": 2, "class": "said", "autofocus": True, "data-enter-sends": True}
        ),
    )
    other = forms.ChoiceField(label=_("One that is there already"), required=False)
    effect = forms.ChoiceField(
        label=_("What did one do to the other?"),
        choices=choices(Effect),
        initial=Effect.HELPED.value,
        widget=forms.RadioSelect,
    )
    levels = several(_("Where did it happen?"))
    kinds = several(_("What kind of thing is it?"))

    first = ("effect", "voice")
    folds = (WHO, WHERE, HOW, SHOWN)
    silent = frozenset({"new_voice_kind", "evidence_kind"})

    def __init__(
        self,
        *args: Any,
        case: CaseStudy,
        here: Entry,
        me: Contributor | None = None,
        direction: str = TO,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.case, self.here, self.direction = case, here, direction
        self.offer_speakers(case, me, nobody=str(_("Nobody in particular yet")))
        self.fields["effect"].inline = True  # type: ignore[attr-defined]  # read by its template
        naming = Naming(case)
        for name in ("levels", "kinds"):
            field = self.fields[name]
            assert isinstance(field, forms.MultipleChoiceField)
            field.choices = terms(naming, name)
        others = self.fields["other"]
        assert isinstance(others, forms.ChoiceField)
        others.choices = [(e.id, "") for e in case.entries.values() if e.shown and e.id != here.id]

    def ask(self, question: str) -> None:
        """Put the question in the words that fit where the chain stands."""
        self.fields["new_text"].label = question

    def opens(self, fold: Fold) -> bool:
        """A name is asked for openly while there is nobody to choose from."""
        return fold is WHO and self.fields["voice"].widget.is_hidden

    @property
    def chosen(self) -> Id:
        """The entry that is chosen among those that are there; empty for none."""
        return str(self["other"].value() or "")

    @property
    def holds_nothing(self) -> bool:
        """Whether nothing was chosen or written: whoever stops here has said what there was."""
        spoken = ("new_text", "other", "new_voice", *HOW.fields, "evidence_title")
        return not any(str(self[name].value() or "").strip(" ") not in SILENT for name in spoken)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if not data.get("other") and not data.get("new_text") and "other" not in self.errors:
            self.add_error("new_text", say("Write what it was, or choose one that is there."))
        names = ("account", "quotation", "confidence", "evidence_title", "otherwise_account")
        said = any(data.get(name) for name in (*names, "also_contributed"))
        said = said or data.get("otherwise") not in {"", "not said", None}
        self.check_speaker(needed=said or bool(data.get("other") and data.get("new_text")))
        return data

    @property
    def other_id(self) -> Id:
        """The entry at the other end, chosen or new."""
        return str(self.cleaned_data["other"]) or self.new_id("entry")

    @property
    def link_id(self) -> Id:
        """The link of this step: one that is there with the same ends and effect, or a new one."""
        link = self._link()
        same = (link.source, link.target, link.effect)
        there = self.case.contributions.values()
        known = (c.id for c in there if (c.source, c.target, c.effect) == same)
        return next(known, link.id)

    @property
    def said(self) -> tuple[Id, ...]:
        """The ids of what the voice says by this step: the new entry, if it is one, and the claim.

        The claim it made before is not touched: leave for that was asked then, or can be noted.
        """
        new = () if self.cleaned_data["other"] else (self.other_id,)
        return (*new, self.new_id("claim"))

    def change(self) -> Change | None:
        """The act of saying it, whole: what is new of entry, telling, link and claim.

        None when this voice said just this before: then there is nothing to do but to go on.
        """
        data = self.cleaned_data
        voice, evidence = self.new_speaker(), self.made_evidence(self.new_id("evidence"))
        entry, telling = self._entry(), self._telling()
        link = self._link()
        claim = self.made_claim(self.new_id("claim"), link, evidence)
        if self.link_id != link.id:
            if self._said_before(claim) and telling is None:
                return None
            if evidence is None and telling is None:
                return LinkEntries(contribution=link, claim=claim, voice=voice)
            claim = self.made_claim(self.new_id("claim"), self.case.contributions[self.link_id],
                                    evidence)  # fmt: skip
            return AddRecords(present(voice, evidence, telling, claim))
        if entry is None and telling is None and not data["evidence_title"]:
            return LinkEntries(contribution=link, claim=claim, voice=voice)
        return AddRecords(present(voice, entry, telling, evidence, link, claim))

    def _entry(self) -> Entry | None:
        data = self.cleaned_data
        if data["other"]:
            return None
        return Entry(
            id=self.other_id,
            text=data["new_text"],
            by=self.cleaned_voice or None,
            levels=frozenset(Level(v) for v in data["levels"]),
            kinds=frozenset(Kind(v) for v in data["kinds"]),
        )

    def _telling(self) -> Telling | None:
        """That the voice tells the new entry, or the one chosen in words of its own."""
        data, voice = self.cleaned_data, self.cleaned_voice
        if not voice or not data["new_text"]:
            return None
        words = data["new_text"] if data["other"] else ""
        return Telling(id=self.new_id("telling"), entry=self.other_id, voice=voice, account=words)

    def _link(self) -> Contribution:
        here, other = self.here.id, self.other_id
        source, target = (here, other) if self.direction == TO else (other, here)
        effect = Effect(self.cleaned_data["effect"])
        return Contribution(id=self.new_id("link"), source=source, target=target, effect=effect)

    def _said_before(self, claim: Claim | None) -> bool:
        """Whether the link is there and this voice says it, and nothing is said beyond that."""
        if claim is None:
            return True
        said = (claim.account, claim.quotation, claim.confidence, claim.evidence)
        more = (claim.otherwise_account, claim.also_contributed, self.cleaned_data["otherwise"])
        plain = not any(said) and not any(more[:2]) and more[2] in {"", "not said"}
        claims = self.case.claims.values()
        return plain and any(
            (c.contribution, c.voice) == (self.link_id, claim.voice) for c in claims
        )


class EffectForm(ActForm):
    """What a link says one entry did to the other."""

    effect = forms.ChoiceField(
        label=_("What did one do to the other?"), choices=choices(Effect), widget=forms.RadioSelect
    )
    note = forms.CharField(
        label=_("Anything more about it"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)
