"""The words of the method and of the model, for pages and forms. Ids never reach a reader.

A team's own words come with the ``naming`` of its case study; a page without one, such as the
guide, speaks as the method does.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ripplegrid import method
from ripplegrid.model.across import StatementKind, StatementState
from ripplegrid.model.case import About, CaseStudy
from ripplegrid.model.naming import Naming
from ripplegrid.model.words import (
    Answer,
    Attribution,
    Audience,
    Direction,
    Effect,
    EvidenceKind,
    FactorKind,
    FollowUpResult,
    Mark,
    PowerDirection,
    ProjectStatus,
    Stance,
    StepState,
    Use,
    VoiceKind,
)

Said = str | Promise

WORDS: Mapping[type[StrEnum], Mapping[StrEnum, Said]] = {
    Direction: {
        Direction.POSITIVE: _("for the better"),
        Direction.NEGATIVE: _("for the worse"),
        Direction.MIXED: _("some of both"),
        Direction.NOTHING: _("nothing changed"),
        Direction.NOT_SAID: _("not said"),
    },
    Use: {
        Use.WORKSHOP: _("for the team and its workshops"),
        Use.REPORT: _("told in a report, in other words"),
        Use.PUBLIC_QUOTE: _("quoted word for word in public"),
        Use.ARCHIVE: _("kept in an archive"),
        Use.NAME: _("named"),
        Use.CONTACT: _("asked again"),
    },
    Answer: {
        Answer.YES: _("yes"),
        Answer.PARTLY: _("partly"),
        Answer.NO: _("no"),
        Answer.NOT_SAID: _("not said"),
    },
    Effect: {
        Effect.HELPED: _("helped"),
        Effect.HINDERED: _("hindered"),
        Effect.BOTH: _("helped and hindered"),
        Effect.NOT_SAID: _("led to, how is not said"),
    },
    Stance: {
        Stance.SAYS: _("says"),
        Stance.AGREES: _("agrees"),
        Stance.PARTLY: _("agrees in part"),
        Stance.DISAGREES: _("disagrees"),
    },
    VoiceKind: {
        VoiceKind.PERSON: _("a person"),
        VoiceKind.DOCUMENT: _("a document"),
        VoiceKind.ANONYMOUS: _("somebody who stays anonymous"),
    },
    ProjectStatus: {
        ProjectStatus.PLANNED: _("planned"),
        ProjectStatus.RUNNING: _("running"),
        ProjectStatus.FINISHED: _("finished"),
        ProjectStatus.STOPPED: _("stopped early"),
    },
    EvidenceKind: {
        EvidenceKind.STORY: _("a story"),
        EvidenceKind.QUOTATION: _("a quotation"),
        EvidenceKind.DOCUMENT: _("a document"),
        EvidenceKind.DATA: _("figures or data"),
        EvidenceKind.OBSERVATION: _("something somebody saw"),
    },
    StepState: {
        StepState.NOT_BEGUN: _("not begun"),
        StepState.UNDER_WAY: _("under way"),
        StepState.DONE: _("done"),
    },
    FactorKind: {
        FactorKind.FACILITATOR: _("it helped"),
        FactorKind.CHALLENGE: _("it made things harder"),
    },
    Mark: {
        Mark.BROKER: _("brings people together"),
        Mark.BOUNDARY_SPANNER: _("belongs to two worlds"),
        Mark.DUAL_ROLE: _("has two roles here"),
        Mark.DECISION_MAKER: _("can decide"),
    },
    Attribution: {
        Attribution.NAMED: _("by name"),
        Attribution.PEN_NAME: _("under a pen-name"),
        Attribution.ANONYMOUS: _("anonymously"),
    },
    PowerDirection: {
        PowerDirection.SHAPED_BY: _("power shaped this"),
        PowerDirection.SHIFTED: _("this shifted power"),
        PowerDirection.BOTH: _("both"),
        PowerDirection.NOT_SAID: _("not said"),
    },
    Audience: {
        Audience.AUTHOR: _("only whoever wrote it"),
        Audience.FACILITATORS: _("owners and facilitators"),
        Audience.TEAM: _("the team"),
        Audience.EVERYONE: _("everyone who may read this account"),
    },
    StatementKind: {
        StatementKind.PATTERN: _("what recurs"),
        StatementKind.MECHANISM: _("what led to what"),
        StatementKind.CONDITION: _("what it depends on"),
        StatementKind.PARADIGMATIC: _("paradigmatic: what shows only when one looks across"),
        StatementKind.LIMIT: _("what cannot be said"),
        StatementKind.OTHER: _("something else"),
    },
    StatementState: {
        StatementState.PROPOSED: _("put forward"),
        StatementState.QUESTIONED: _("questioned"),
        StatementState.AGREED: _("agreed"),
        StatementState.SET_ASIDE: _("set aside"),
    },
    FollowUpResult: {
        FollowUpResult.WAITING: _("not answered yet"),
        FollowUpResult.CONTINUED: _("it still holds"),
        FollowUpResult.CHANGED: _("it has changed"),
        FollowUpResult.STOPPED: _("it stopped"),
        FollowUpResult.CANNOT_SAY: _("whoever was asked cannot say"),
        FollowUpResult.NO_REPLY: _("nobody replied"),
    },
}
"""By kind first: members of two enums with the same value would be the same key."""


METHOD = Naming(CaseStudy(about=About(id="", title="")))
"""The words where no team has its own."""


def words(member: StrEnum) -> Said:
    """A member of one of the model's enums in everyday words."""
    return WORDS[type(member)][member]


def choices(kind: type[StrEnum]) -> list[tuple[str, Said]]:
    """Every member of an enum as the choice of a form."""
    return [(member.value, words(member)) for member in kind]


def formal(listed: str, term_id: str) -> str:
    """The method's own word for one of its terms, whatever a team calls it."""
    return METHOD.label(listed, term_id)


def label(naming: Naming, listed: str, term_id: str) -> str:
    """The team's word for a term, else the method's own."""
    return naming.own(listed, term_id) or formal(listed, term_id)


def plain(naming: Naming, listed: str, term_id: str) -> str:
    """The team's word for a term, else the method's everyday word."""
    return naming.own(listed, term_id) or METHOD.plain(listed, term_id)


def kinds_of_people(naming: Naming) -> list[tuple[str, str]]:
    """Every kind of person as the choices of a form: the method's, then the team's own."""
    own = sorted(naming.own_terms("stakeholder_types"), key=lambda one: one[1].casefold())
    return [*terms(naming, "stakeholder_types"), *own]


def terms(naming: Naming, listed: str) -> list[tuple[str, str]]:
    """One of the method's lists as the choices of a form, in the words of the team."""
    return [(term.id, plain(naming, listed, term.id)) for term in method.terms(listed)]
