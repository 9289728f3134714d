"""Asking a grid for some of its entries: a form that lives in the address of the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from ripplegrid.analysis.timeline import Phase
from ripplegrid.exchange.dates import read_when
from ripplegrid.model.naming import Naming
from ripplegrid.model.when import When
from ripplegrid.model.words import Direction, Kind, Level
from ripplegrid.web.cases.shown.sieve import UNDATED, Sieve
from ripplegrid.web.cases.shown.told import Told
from ripplegrid.web.ui.wording import choices, terms

TIMES = (
    (Phase.BEFORE.value, _("before the project")),
    (Phase.DURING.value, _("during the project")),
    (Phase.AFTER.value, _("after the project")),
    (UNDATED, _("without a date")),
)


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing asked for, and the address of the page without it."""

    label: str
    without: str


class SieveForm(forms.Form):
    """All that a grid can be asked for. What is no answer is passed over."""

    q = forms.CharField(label=_("With these words"), required=False, max_length=200)
    level = forms.MultipleChoiceField(
        label=_("Where did it happen?"), widget=forms.CheckboxSelectMultiple, required=False
    )
    kind = forms.MultipleChoiceField(
        label=_("What kind of thing is it?"), widget=forms.CheckboxSelectMultiple, required=False
    )
    voice = forms.ChoiceField(label=_("Who says so?"), required=False)
    type = forms.ChoiceField(label=_("What kind of people say so?"), required=False)
    direction = forms.ChoiceField(label=_("How do they see it?"), required=False)
    time = forms.ChoiceField(label=_("When was it?"), required=False)
    since = forms.CharField(label=_("From"), required=False, max_length=40)
    until = forms.CharField(label=_("To"), required=False, max_length=40)
    agreed = forms.ChoiceField(
        label=_("Did the team agree on it?"),
        choices=[("", _("either")), ("yes", _("agreed")), ("no", _("not yet agreed"))],
        required=False,
    )

    def __init__(self, data: QueryDict, *, told: Told, naming: Naming) -> None:
        super().__init__(data, auto_id="sieve_%s", label_suffix="")
        self.asked = data
        case = told.case
        voices = sorted(case.voices.values(), key=lambda v: v.name.casefold())
        types = {t for v in voices for t in told.reading.types_of(v.id)}
        own = {t.id: t.label for t in case.stakeholder_types.values()}
        named = [(i, label) for i, label in terms(naming, "stakeholder_types") if i in types]
        named += [(i, label) for i, label in own.items() if i in types]
        period = case.about.period
        times = TIMES if period and period.dated else TIMES[-1:]
        self._offer("level", terms(naming, "levels"))
        self._offer("kind", terms(naming, "kinds"))
        self._offer("voice", [("", _("anybody")), *((v.id, v.name) for v in voices)])
        self._offer("type", [("", _("anybody")), *named])
        self._offer("direction", [("", _("in any way")), *choices(Direction)[:-1]])
        self._offer("time", [("", _("at any time")), *times])
        self.full_clean()

    def _offer(self, name: str, offered: Any) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField | forms.MultipleChoiceField)
        field.choices = offered

    def sieve(self) -> Sieve:
        """What is asked for, as far as it is an answer."""
        data = self.cleaned_data
        direction, agreed = data.get("direction"), data.get("agreed")
        return Sieve(
            words=data.get("q", "").strip(),
            levels=frozenset(Level(v) for v in data.get("level", ())),
            kinds=frozenset(Kind(v) for v in data.get("kind", ())),
            voice=data.get("voice", ""),
            stakeholder=data.get("type", ""),
            time=data.get("time", ""),
            since=_day(data.get("since", "")),
            until=_day(data.get("until", "")),
            direction=Direction(direction) if direction else None,
            agreed={"yes": True, "no": False}.get(agreed or ""),
        )

    def chips(self) -> Iterator[Chip]:
        """Each thing that is asked for, in everyday words."""
        for name, value in self.cleaned_data.items():
            said = dict(getattr(self.fields[name], "choices", ()))
            for one in value if isinstance(value, list) else [value] if value else ():
                words = str(said.get(one, one))
                if name in {"q", "since", "until"}:
                    words = f"{self.fields[name].label}: {words}"
                yield Chip(words, self._without(name, one))

    def _without(self, name: str, value: str) -> str:
        rest = self.asked.copy()
        rest.setlist(name, [v for v in rest.getlist(name) if v.strip() != value])
        return rest.urlencode()


def _day(text: str) -> When | None:
    """A date as somebody wrote it; None when it is none."""
    return read_when(text.strip()) if text.strip() else None
