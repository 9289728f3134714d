"""Saying who took part at which stage and how; and the stages themselves."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID, uuid5

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as say
from django.utils.translation import gettext_lazy as _

from ripplegrid import method
from ripplegrid.model.case import CaseStudy
from ripplegrid.model.changes import AddRecord, AddRecords, Change, RemoveRecord, edited
from ripplegrid.model.people import Contributor, Involvement, StakeholderType, Voice
from ripplegrid.model.record import Id, Record
from ripplegrid.model.words import Attribution, VoiceKind, Way
from ripplegrid.web.cases.forms.fields import ActForm, TwoParts, VoiceMixin, WhenField
from ripplegrid.web.cases.forms.say import EvidenceMixin, present
from ripplegrid.web.cases.shown.involvement import Cell, Matrix, Row
from ripplegrid.web.ui.wording import label

NOBODY = _("nobody recorded")


def spoken_by(me: Contributor | None, voice: Id, new_voice: Id) -> tuple[Id | None, Voice | None]:
    """The voice somebody speaks with, made now if they are a contributor who has none yet."""
    if voice or me is None:
        return voice or None, None
    pen_named = me.attribution is Attribution.PEN_NAME and me.pen_name
    made = Voice(
        id=new_voice,
        kind=VoiceKind.PERSON,
        name=me.pen_name if pen_named else me.name,
        contributor=me.id,
        attribution=me.attribution,
    )
    return made.id, made


class SetForm(ActForm):
    """One press: the way in one cell. ``at`` holds stage, kind and way as in an address."""

    at = forms.CharField()

    def __init__(self, *args: Any, matrix: Matrix, me: Contributor | None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.matrix, self.me = matrix, me
        self.cell: Cell | None = None
        self.way: Way | None = None

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        asked = QueryDict(data.get("at", ""))
        self.cell = self.matrix.cell(asked.get("stage", ""), asked.get("kind", ""))
        way = asked.get("way", "")
        if self.cell is None or not self.cell.kind.id or way not in {"", *Way}:
            raise forms.ValidationError(say("That is no place on this page. Load it again."))
        self.way = Way(way) if way else None
        return data

    def change(self) -> Change | None:
        """The act; None when it is so already. Pressing the way that is there takes it away."""
        assert self.cell is not None
        mine = self.cell.mine
        way = None if mine and mine.way is self.way else self.way
        return set_way(self.cell, way, me=self.me, ids=self.new_id, voice=self.matrix.voice)


def set_way(
    cell: Cell, way: Way | None, *, me: Contributor | None, ids: Any, voice: Id
) -> Change | None:
    """The act that makes a way what somebody says of a cell; None when they say so already."""
    mine = cell.mine
    if mine is not None and mine.way is way:
        return None
    if mine is not None:
        bare = replace(mine, way=None) == Involvement(
            id=mine.id, stage=mine.stage, stakeholder_type=mine.stakeholder_type, voice=mine.voice
        )
        if way is None and bare:
            return RemoveRecord("involvements", mine.id)
        return edited(mine, way=way)
    if way is None:
        return None
    said_by, made = spoken_by(me, voice, ids("voice"))
    said = Involvement(
        id=ids("involvement"), stage=cell.stage.id, stakeholder_type=cell.kind.id, way=way,
        voice=said_by,
    )  # fmt: skip
    return AddRecords((made, said)) if made else AddRecord(said)


class StageForm(ActForm):
    """One stage as a list: for each kind of people, how they took part."""

    def __init__(
        self,
        *args: Any,
        matrix: Matrix,
        row: Row,
        me: Contributor | None,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.matrix, self.row, self.me = matrix, row, me
        words = [(w.value, label(matrix.naming, "ways", w)) for w in Way]
        for number, cell in enumerate(self._cells):
            self.fields[f"way-{number}"] = forms.ChoiceField(
                label=cell.kind.label,
                choices=[*words, ("", NOBODY)],
                widget=forms.RadioSelect,
                required=False,
                initial=cell.mine.way.value if cell.mine and cell.mine.way else "",
            )

    @property
    def _cells(self) -> list[Cell]:
        return [cell for cell in self.row.cells if cell.kind.id]

    @property
    def shown(self) -> list[tuple[Cell, forms.BoundField]]:
        """Each kind of people with its question."""
        return [(cell, self[f"way-{number}"]) for number, cell in enumerate(self._cells)]

    def changes(self) -> list[tuple[UUID, Change]]:
        """What is to be done, each act with an id of its own that follows from the form's."""
        found: list[tuple[UUID, Change]] = []
        voice = self.matrix.voice
        for number, cell in enumerate(self._cells):
            said = self.cleaned_data[f"way-{number}"]
            act_id = uuid5(self.act_id, cell.kind.id)
            change = set_way(
                cell,
                Way(said) if said else None,
                me=self.me,
                ids=lambda what, one=cell: self.new_id(
                    what if what == "voice" else f"{what}/{one.kind.id}"
                ),
                voice=voice,
            )
            if isinstance(change, AddRecords):  # the voice comes with the first of them
                voice = self.new_id("voice")
            if change is not None:
                found.append((act_id, change))
        return found


class InvolvementForm(ActForm, TwoParts, VoiceMixin, EvidenceMixin):
    """All there is to say of one stage and some people, or one of them."""

    stage = forms.ChoiceField(label=_("At which stage?"))
    who = forms.ChoiceField(label=_("Who?"), help_text=_("A kind of people, or one of them."))
    way = forms.ChoiceField(label=_("How?"), required=False, widget=forms.RadioSelect)
    account = forms.CharField(
        label=_("What did they do?"),
        help_text=_("In their words or yours."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "class": "said"}),
    )
    scale = forms.CharField(
        label=_("How much?"),
        help_text=_("People, meetings, hours, as you know it: “two of us, every second week”."),
        required=False,
    )
    decided = forms.CharField(
        label=_("Who decided?"),
        help_text=_("Who had the last word, and did that change?"),
        required=False,
    )
    when = WhenField(label=_("When was it?"))
    evidence = forms.MultipleChoiceField(
        label=_("What shows it?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    first = ("stage", "who", "way", "account", "scale", "decided", "when")
    more = (
        "voice", "new_voice", "new_voice_kind", "evidence", "evidence_title", "evidence_kind",
        "evidence_source",
    )  # fmt: skip

    def __init__(self, *args: Any, case: CaseStudy, matrix: Matrix, **options: Any) -> None:
        super().__init__(*args, **options)
        self.case, self.matrix = case, matrix
        self._choose("stage", [(s.id, s.label) for s in matrix.stages])
        self._choose("who", self._people())
        self._choose("way", self._ways())
        self.offer_voices(case, nobody=str(_("Nobody in particular")))
        titles = sorted((e.title, e.id) for e in case.evidence.values())
        self._choose("evidence", [(one, title) for title, one in titles])
        if titles:
            self.fields["evidence_title"].label = say("Something else that shows it")
        else:
            del self.fields["evidence"]

    @property
    def shown_later(self) -> list[forms.BoundField]:
        """What can be left for later; a list of no evidence would only be in the way."""
        return [self[name] for name in self.more if name in self.fields]

    @property
    def open_later(self) -> bool:
        """Whether something of the later part needs to be looked at."""
        return any(one.errors for one in self.shown_later)

    def _people(self) -> list[Any]:
        kinds = [*(k for k in self.matrix.kinds if k.id), *self.matrix.absent]
        people = sorted(self.case.contributors.values(), key=lambda c: c.name)
        offered: list[Any] = [(say("A kind of people"), [(f"kind/{k.id}", k.label) for k in kinds])]
        if people:
            offered.append((say("One of them"), [(f"one/{c.id}", c.name) for c in people]))
        return offered

    def _ways(self) -> list[tuple[str, str]]:
        found = []
        for one in method.terms("ways"):
            named = label(self.matrix.naming, "ways", one.id)
            shown = say(method.example(f"ways/{one.id}").example)
            found.append((one.id, f"{named}. {say(one.meaning)} “{shown}”"))
        return [*found, ("", say("Not said"))]

    def _choose(self, name: str, choices: Any) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        self.check_voice(needed=False)
        return data

    def values(self, before: Involvement | None = None) -> dict[str, Any]:
        """What was typed, as fields of an involvement."""
        data = self.cleaned_data
        sort, _, whose = data["who"].partition("/")
        evidence = set(data.get("evidence", ()))
        if data.get("evidence_title"):
            evidence.add(self.new_id("evidence"))
        kept = before.stakeholder_type if before and before.contributor == whose else ""
        return {
            "stage": data["stage"],
            "stakeholder_type": whose if sort == "kind" else kept,
            "contributor": whose if sort == "one" else None,
            "way": Way(data["way"]) if data["way"] else None,
            "voice": self.new_id("voice") if self._new_voice else data["voice"] or None,
            "evidence": frozenset(evidence),
            **{name: data[name] for name in ("account", "scale", "decided", "when")},
        }

    @property
    def _new_voice(self) -> bool:
        data = self.cleaned_data
        return bool(data.get("new_voice")) or data["voice"] in self.silent_by_key

    def beside(self) -> tuple[Record, ...]:
        """The new voice and the new evidence, where there are any."""
        return present(
            self.made_voice(self.new_id("voice")), self.made_evidence(self.new_id("evidence"))
        )

    def change(self) -> Change:
        """The act of saying it."""
        said = Involvement(id=self.new_id("involvement"), **self.values())
        beside = self.beside()
        return AddRecords((*beside, said)) if beside else AddRecord(said)

    @staticmethod
    def initial_of(made: Involvement, seen: int) -> dict[str, Any]:
        """What the form shows of an involvement before anything was typed."""
        names = ("stage", "account", "scale", "decided", "when")
        who = f"one/{made.contributor}" if made.contributor else f"kind/{made.stakeholder_type}"
        return {name: getattr(made, name) for name in names} | {
            "who": who,
            "way": made.way.value if made.way else "",
            "voice": made.voice or "",
            "evidence": sorted(made.evidence),
            "seen": seen,
        }


class KindForm(ActForm):
    """A kind of people that the method has no word for."""

    label = forms.CharField(
        label=_("Another kind of people"),
        help_text=_("Such as “young people” or “interpreters”."),
        max_length=80,
        error_messages={"required": _("Write what you call them.")},
    )

    def change(self) -> AddRecord:
        """The act of adding it."""
        return AddRecord(StakeholderType(id=self.new_id("kind"), label=self.cleaned_data["label"]))
