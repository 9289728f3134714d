"""The register of questions to ask again, and the answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ripplegrid.model.case import CaseStudy
from ripplegrid.model.naming import Naming
from ripplegrid.web.cases.forms.follow_up import AnswerForm, FollowUpForm
from ripplegrid.web.cases.registers.register import Register, Words
from ripplegrid.web.cases.shown.follow_ups import follow_ups


def _lists(case: CaseStudy, _naming: Naming) -> Mapping[str, Any]:
    return {"asked": follow_ups(case, timezone.localdate())}


FOLLOW_UPS = Register(
    name="follow-ups",
    path="follow-ups",
    form=FollowUpForm,
    here="timeline",
    page="cases/registers/follow_ups.html",
    about="cases/registers/_asked_about.html",
    more=_lists,
    words=Words(
        one=_("a question to ask again"),
        title=_("Ask again later"),
        what=_("What changed may go on, grow, or stop. Choose what matters most, and a time to ask whether it still holds."),  # noqa: E501
        why=_("The end of the money is not the end of the story. Most accounts stop too early to see what lasted."),  # noqa: E501
        empty=_("No question waits yet. Begin with the change that matters most to you."),
        example=_("Ask Mary in May 2027: are the new letters still used at the clinic?"),
        add=_("Plan to ask again"),
        change=_("Change when or whom to ask"),
        remove=_("Remove this question?"),
    ),
)  # fmt: skip

ANSWERS = replace(
    FOLLOW_UPS,
    form=AnswerForm,
    words=replace(FOLLOW_UPS.words, change=_("What came back when you asked")),
)
"""The same records, seen from the answer."""
