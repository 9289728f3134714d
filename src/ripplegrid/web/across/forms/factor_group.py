"""Seeing facilitators or challenges of several case studies as one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.across import FactorGroup
from ripplegrid.model.words import FactorKind
from ripplegrid.web.across.shown.factors import Line
from ripplegrid.web.cases.forms.about import long_text
from ripplegrid.web.cases.forms.fields import ActForm
from ripplegrid.web.ui.wording import choices

STABLE = (
    ("yes", _("it holds whatever the context")),
    ("no", _("it depends on the context")),
    ("", _("not said")),
)
MEANT = {"yes": True, "no": False, "": None}


class GroupForm(ActForm):
    """A group: its name, what people think of it, and the lines of the registers in it."""

    name = forms.CharField(
        label=_("What do they have in common?"),
        help_text=_("For example: somebody in charge who listens."),
        max_length=200,
        error_messages={"required": _("Say in a few words what they have in common.")},
    )
    kind = forms.ChoiceField(
        label=_("Taken together, did it help, or make things harder?"),
        help_text=_("What helped in one case study can be hard in another; each keeps its own."),
        choices=choices(FactorKind), widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the two.")},
    )  # fmt: skip
    stable = forms.ChoiceField(
        label=_("Does it hold anywhere, or does it depend on where one is?"),
        choices=STABLE, required=False, widget=forms.RadioSelect,
    )  # fmt: skip
    context = long_text(
        _("On which context does it depend, or why does it hold anywhere?"),
        _("For example: only where people change posts every year."),
    )
    factors = forms.MultipleChoiceField(
        required=False, widget=forms.CheckboxSelectMultiple, label=_("What belongs to it?")
    )
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, lines: Sequence[tuple[str, Sequence[Line]]], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.lines = lines
        field = self.fields["factors"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(line.origin, line.text) for _title, some in lines for line in some]

    @property
    def inside(self) -> list[Line]:
        """The lines that are in it, or were just put in."""
        ticked = set(self["factors"].value() or ())
        return [line for _, some in self.lines for line in some if line.origin in ticked]

    @property
    def outside(self) -> list[tuple[str, list[Line]]]:
        """The others, case study by case study."""
        inside = {line.origin for line in self.inside}
        left = ((title, [o for o in some if o.origin not in inside]) for title, some in self.lines)
        return [(title, some) for title, some in left if some]

    @classmethod
    def begun(
        cls, lines: Sequence[tuple[str, Sequence[Line]]], asked: Iterable[str]
    ) -> dict[str, Any]:
        """What the form shows to whoever comes from lines they ticked."""
        wanted = set(asked)
        ticked = [line for _title, some in lines for line in some if line.origin in wanted]
        kinds = Counter(line.kind.value for line in ticked).most_common(1)
        begun = {"factors": [line.origin for line in ticked], "stable": ""}
        return begun | ({"kind": kinds[0][0]} if kinds else {})

    @classmethod
    def initial_of(cls, group: FactorGroup) -> dict[str, Any]:
        """What the form shows before anything was typed."""
        said = {True: "yes", False: "no", None: ""}[group.stable]
        return {
            "name": group.name,
            "kind": group.kind.value,
            "stable": said,
            "context": group.context,
            "factors": sorted(group.factors),
        }

    def values(self, before: FactorGroup | None = None) -> dict[str, Any]:
        """The fields of the group as they should be; what could not be ticked stays in it."""
        said = self.cleaned_data
        offered = {line.origin for _title, some in self.lines for line in some}
        kept = before.factors - offered if before else frozenset()
        return {
            "name": said["name"],
            "kind": FactorKind(said["kind"]),
            "stable": MEANT[said["stable"]],
            "context": said["context"].strip(),
            "factors": kept.union(said["factors"]),
        }


class LineForm(ActForm):
    """One line of a register, to be put into a group or taken out of it."""

    factor = forms.CharField(max_length=200)
    put = forms.ChoiceField(choices=[("in", "in"), ("out", "out")])
