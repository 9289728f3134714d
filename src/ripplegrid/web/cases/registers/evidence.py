"""The register of evidence: stories, quotations, documents, data and observations."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ripplegrid.web.cases.forms.evidence import EvidenceForm
from ripplegrid.web.cases.registers.register import Register, Words
from ripplegrid.web.cases.shown.evidence import listed

EVIDENCE = Register(
    name="evidence",
    path="evidence",
    form=EvidenceForm,
    here="grid",
    item="cases/registers/_evidence.html",
    more=listed,
    words=Words(
        one=_("a piece of evidence"),
        title=_("What shows it"),
        what=_("Stories, quotations, documents, data and observations that stand behind what people say in this account."),  # noqa: E501
        why=_("A story somebody told counts here as much as a figure. What matters is that others can look at it."),  # noqa: E501
        empty=_("Nothing is written down yet. Begin with something that somebody who was not there could look at."),  # noqa: E501
        example=_("The letter template from before 2015 and the one from after, side by side."),
        add=_("Add something that shows it"),
        change=_("Change what is written of this"),
        remove=_("Remove this piece of evidence?"),
    ),
)  # fmt: skip
