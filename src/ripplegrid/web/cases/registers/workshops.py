"""The register of workshops."""

from __future__ import annotations

from datetime import date

from django.utils.translation import gettext_lazy as _

from ripplegrid.model.registers import Workshop
from ripplegrid.web.cases.forms.workshop import WorkshopForm
from ripplegrid.web.cases.registers.register import Register, Words


def _in_time(workshop: Workshop) -> date:
    when = workshop.when
    return (when and (when.earliest or when.latest)) or date.max


WORKSHOPS = Register(
    name="workshops",
    path="workshops",
    form=WorkshopForm,
    here="overview",
    item="cases/registers/_workshop.html",
    order=_in_time,
    words=Words(
        one=_("a workshop"),
        title=_("Workshops"),
        what=_("Every time people sat down together with this account: who was there, what it was about, and what changed by it."),  # noqa: E501
        why=_("Later, somebody will ask how the team came to agree. Here it stands, with what was not agreed."),  # noqa: E501
        empty=_("No workshop is written down yet. Begin with the last one you remember."),
        example=_("“First workshop”, May 2016. Four patients, two nurses, a manager. We put eleven things together. Mary and the manager still see the waiting times differently."),  # noqa: E501
        add=_("Write a workshop down"),
        change=_("Change what is said of this workshop"),
        remove=_("Remove this workshop?"),
    ),
)  # fmt: skip
