"""The register of facilitators and challenges."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ripplegrid.web.cases.forms.factor import FactorForm
from ripplegrid.web.cases.registers.register import Register, Words
from ripplegrid.web.cases.shown.factors import by_level

FACTORS = Register(
    name="factors",
    path="factors",
    form=FactorForm,
    here="people",
    item="cases/registers/_factor.html",
    page="cases/registers/factors.html",
    more=by_level,
    words=Words(
        one=_("something that helped or made it harder"),
        title=_("What helped, and what made it harder"),
        what=_("Not what came of the project, but what made it easier or harder to do it together: time, trust, money, rooms, people."),  # noqa: E501
        why=_("Others who try the same can learn from it. Say too whether it has to do with your place, or would be so anywhere."),  # noqa: E501
        empty=_("Nothing is written down yet. Begin with one thing without which it would not have worked, or one that nearly stopped it."),  # noqa: E501
        example=_("It helped: the ward sister gave every nurse an hour a week for the project. It made things harder: two hospitals, two ethics committees."),  # noqa: E501
        add=_("Add something that helped or made it harder"),
        change=_("Change this"),
        remove=_("Remove this?"),
    ),
)  # fmt: skip
