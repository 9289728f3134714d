"""The registers of notes on power, and of notes that stay with whoever wrote them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from ripplegrid.model.case import CaseStudy
from ripplegrid.model.naming import Naming
from ripplegrid.web.cases.forms.power import PowerForm, TensionForm
from ripplegrid.web.cases.registers.register import Register, Words
from ripplegrid.web.ui.wording import label


def _stages(case: CaseStudy, naming: Naming) -> Mapping[str, Any]:
    named = {note.stage for note in case.power_notes.values() if note.stage}
    return {"stage_names": {one: label(naming, "stages", one) for one in named}}


POWER = Register(
    name="power",
    path="power",
    form=PowerForm,
    here="people",
    item="cases/registers/_power.html",
    more=_stages,
    words=Words(
        one=_("a note on power"),
        title=_("Power"),
        what=_("Where power shaped the work, and where the work shifted power: who decided, who was paid, whose words counted, who was not in the room."),  # noqa: E501
        why=_("Working together does not make people equal by itself. What is noticed can be talked about."),  # noqa: E501
        empty=_("Nothing is written down yet. Begin with the whole project: who could say no?"),
        example=_("The agenda came from the university each time. From the third meeting on, the patients wrote it."),  # noqa: E501
        add=_("Write a note on power"),
        change=_("Change this note"),
        remove=_("Remove this note?"),
    ),
)  # fmt: skip

ONLY_YOU = Register(
    name="only-you",
    path="only-you",
    form=TensionForm,
    here="people",
    item="cases/registers/_tension.html",
    words=Words(
        one=_("a private note"),
        title=_("Only you see these"),
        what=_("Costs and tensions of the work, written for yourself: what it took out of you, where you felt pulled two ways, what you did not say aloud."),  # noqa: E501
        why=_("Nobody else sees them: not the team, not its owner. They stand in no report, no figure, no file that is taken away, and the history that others read does not mention them. Only a backup of the whole installation has them too, and whoever keeps that computer could read it."),  # noqa: E501
        empty=_("You have written none yet."),
        example=_("I paid everybody’s bus fares myself for a year, because asking for them felt like begging."),  # noqa: E501
        add=_("Write a note for yourself"),
        change=_("Change your note"),
        remove=_("Remove your note?"),
    ),
)  # fmt: skip
