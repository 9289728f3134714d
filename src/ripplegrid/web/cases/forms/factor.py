"""Writing down what helped the work together, or made it harder."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.naming import Naming
from ripplegrid.model.registers import Factor
from ripplegrid.model.words import FactorKind
from ripplegrid.web.cases.forms.fields import entry_choices, voice_choices
from ripplegrid.web.cases.forms.record import RecordForm
from ripplegrid.web.ui.wording import choices, terms

HERE_OR_ANYWHERE = (
    ("", _("not said")),
    ("yes", _("it has to do with this place")),
    ("no", _("it would be so elsewhere too")),
)


class FactorForm(RecordForm):
    """One facilitator or challenge."""

    of_kind = Factor
    from_address = ("kind", "text", "levels", "entries")
    first = ("kind", "text", "levels", "context_bound")
    more = ("entries", "voice")

    kind = forms.ChoiceField(
        label=_("Did it help, or make things harder?"), choices=choices(FactorKind),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the two.")},
    )  # fmt: skip
    text = forms.CharField(
        label=_("What was it?"),
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Say in a few words what it was.")},
    )
    levels = forms.MultipleChoiceField(
        label=_("Where did it play a part?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    context_bound = forms.ChoiceField(
        label=_("Only here, or anywhere?"), choices=HERE_OR_ANYWHERE, required=False,
        widget=forms.RadioSelect,
    )  # fmt: skip
    entries = forms.MultipleChoiceField(
        label=_("Which things that happened did it touch?"), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    voice = forms.ChoiceField(label=_("Who says so?"), required=False)

    def offer(self) -> None:
        self.choose("levels", terms(Naming(self.case), "levels"))
        self.choose("entries", entry_choices(self.case))
        self.choose("voice", voice_choices(self.case))
